// SPDX-License-Identifier: Apache-2.0
#include "check/detect/cues.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

#include "text/known_syllable.h"

namespace soat::check::detect {
namespace {

using text::FoldedText;
using text::KnownSyllable;
using text::Word;

struct Phrases {
  std::uint32_t cues;
  std::u32string_view phrases;  ///< syllables by blanks, phrases by bars
};

/// Ours, from how people write about numbers. Bank names are those of Vietnamese retail banks.
constexpr Phrases kPhrases[] = {
    {phone_label,
     U"số điện thoại|điện thoại|số đt|số phone|sđt|sdt|sđ|đt|dt|dđ|đtdđ|dtdd|tel|phone|mobile|zalo|"
     U"viber|whatsapp|telegram|số di động|di động|call|số liên hệ|số liên lạc|liên hệ|liên lạc|lh|"
     U"gọi|alo|nhắn|ib|inbox|sms|momo|số máy"},
    {account_label,
     U"số tài khoản|tài khoản|số tk|stk|tk|so tk|account|số account|tài khoản ngân hàng|"
     U"số tài khoản ngân hàng|chuyển khoản|ck"},
    {card_label,
     U"thẻ|số thẻ|visa|mastercard|master card|napas|thẻ atm|số thẻ atm|thẻ tín dụng|thẻ ngân hàng|atm"},
    {citizen_label,
     U"căn cước|căn cước công dân|cccd|số cccd|thẻ căn cước|định danh|mã định danh|số định danh|"
     U"số định danh cá nhân|mã số định danh|mã định danh học sinh|số căn cước|cc"},
    {old_id_label,
     U"cmnd|cmtnd|cmt|cmtnd|số cmnd|chứng minh nhân dân|chứng minh thư|chứng minh thư nhân dân|"
     U"giấy chứng minh|số chứng minh|số chứng minh thư|số chứng minh nhân dân|giấy cmnd|số cmt"},
    {passport_label, U"hộ chiếu|passport|số hộ chiếu|số passport"},
    {tax_label, U"mã số thuế|mst|mã số thuế cá nhân|mst cá nhân|tax code|mã thuế"},
    {social_label,
     U"bhxh|mã số bhxh|mã bhxh|số bhxh|sổ bhxh|bảo hiểm xã hội|mã số bảo hiểm xã hội|"
     U"số sổ bảo hiểm|sổ bảo hiểm|mã số bảo hiểm|bhyt|thẻ bhyt|mã bhyt|số bhyt|mã thẻ bhyt|bảo hiểm y tế|"
     U"thẻ bảo hiểm y tế|mã thẻ bảo hiểm y tế|số thẻ bảo hiểm y tế|số thẻ bhyt|số thẻ bảo hiểm"},
    {code_label,
     U"mã|mã số|mã đơn|mã đơn hàng|mã vận đơn|vận đơn|mã vạch|mã bưu gửi|bưu gửi|isbn|issn|doi|số hợp đồng|"
     U"hợp đồng số|số hóa đơn|hóa đơn số|hóa đơn|mã phiếu|số phiếu|ticket|imei|serial|seri|số seri|mssv|"
     U"mã sinh viên|mã đặt chỗ|mã hồ sơ|số hồ sơ|biên nhận|biên lai|số khung|số hiệu|công văn|công văn số|"
     U"quyết định|quyết định số|thông tư|nghị định|mã giao dịch|mã gd|otp|mã otp|tracking|sku|model|barcode|"
     U"giải đặc biệt|xổ số|vé số|dãy số|mã khách hàng|số công tơ|mã hàng|mã sản phẩm|mã lớp|mã học phần|"
     U"mã dự thưởng|mã số dự thưởng|số báo danh|sbd|mã chuyến|mã bệnh nhân|mã bệnh án|mã y tế|id|uid|"
     U"phiên bản|version|tọa độ|mã tra cứu|số tham chiếu|mã tham chiếu|mã thiết bị|mã hội viên|mã giảm giá|"
     U"mã quà|mã thẻ cào|thẻ cào|số vận đơn|mã nhân viên|mã ghi danh|mã kiện|barcode|mã qr|lô số|ean|upc|"
     U"mã tài sản|đăng ký kinh doanh|mã số doanh nghiệp|đkkd|gpkd|số đăng ký|mã thẻ thư viện|số lô|commit"},
    {parcel_label, U"đơn hàng|đơn|lô|kiện|kiện hàng|gói hàng|bình luận|trạm|phiếu|container|cont"},
    {bank,
     U"vietcombank|vcb|techcombank|tcb|bidv|vietinbank|vietin|viettinbank|ctg|agribank|agri|acb|mb|mbbank|mb bank|"
     U"sacombank|vpbank|vp bank|tpbank|tp bank|vib|shb|hdbank|hd bank|msb|ocb|seabank|lpbank|lienvietpostbank|"
     U"lpb|eximbank|scb|abbank|namabank|nam a bank|nam á|bacabank|bac a bank|bắc á|pvcombank|pvcom|"
     U"saigonbank|vietbank|vietabank|kienlongbank|kienlong|baoviet bank|baovietbank|oceanbank|gpbank|cbbank|"
     U"ncb|pgbank|publicbank|shinhan|shinhanbank|wooribank|woori|uob|hsbc|standard chartered|cake|timo|ngân hàng|nh"},
    {public_line,
     U"hotline|hot line|tổng đài|đường dây nóng|số nóng|cskh|chăm sóc khách hàng|trực ban|tổng đài viên|"
     U"đường dây hỗ trợ|số khẩn cấp"},
    {office,
     U"trường|bệnh viện|chi cục|phòng khám|ubnd|ủy ban|uỷ ban|sở|cục|bộ|trung tâm|công an|bộ phận|văn phòng|tư vấn|"
     U"khách sạn|nhà hàng|thư viện|ngân hàng|điện lực|cửa hàng|siêu thị|lễ tân|giờ hành chính|tòa soạn|"
     U"toà soạn|bưu điện|bưu cục|trạm y tế|nhà xe|bến xe|showroom|cấp cứu|công ty|cty|đại lý|chi nhánh|"
     U"phòng giao dịch|cơ quan|bảo tàng|nhà văn hóa|phòng đào tạo|phòng công chứng|một cửa|trụ sở|học viện|"
     U"đại học|mầm non|tiểu học|thcs|thpt|phòng vé|quầy vé|ban quản lý|ban quản trị|bql|hợp tác xã|kho bạc|"
     U"chi cục thuế|tòa án|viện|kiểm sát|thanh tra|đài|hội|nhà thuốc|sân bay|bhxh việt nam"},
    {person,
     U"của|chị|anh|cô|chú|bác|ông|bà|thằng|con|em|bé|thầy|mẹ|bố|ba|má|nó|hắn|ổng|bả|ảnh|chủ nhà|bạn|cậu|dì|mợ|"
     U"vợ|chồng|sếp|lão|mụ|gã|y|thím|o|mình|tui|tôi|cháu|nhà riêng|giám đốc|hàng xóm|tài xế|lái xe|chủ xe|"
     U"người nhà|bồ|người yêu|ny|trưởng phòng|bác sĩ|giáo viên|tên"},
    {selling,
     U"bán|nhận đặt|nhận gói|nhận làm|nhận may|nhận order|đặt hàng|đặt trước|đặt bàn|ship|freeship|order|shop|quán|tiệm|"
     U"cửa hàng|giá|sale|giảm giá|khuyến mãi|thanh lý|cho thuê|sỉ|lẻ|khai trương|pass lại|inbox giá|ai mua|mua hàng|"
     U"đặt cỗ|đặt tiệc|nhận sửa|nhận ship|menu|combo|k kg|k lít|số của quán|số quán|số shop|homestay|đặt phòng|"
     U"giao hàng|giao tận nơi|xưởng|sạp|hàng về|có sẵn|bao giá|nhận thi công|báo giá"},
    {unit_after,
     U"đồng|đ|vnđ|vnd|k|tr|triệu|tỷ|tỉ|nghìn|ngàn|usd|đô|kg|km|m2|m3|lít|tấn|tạ|người|lượt|view|views|"
     U"like|likes|cổ phiếu|cổ phần|euro|yên|won|bước|hecta|ha|byte|gb|kwh|sản phẩm|follow|followers"},
    {incident,
     U"tông|tông vào|đâm|đâm vào|va|va vào|va chạm|quẹt|va quẹt|quệt|lạng lách|bỏ chạy|bỏ đi|vượt đèn đỏ|chèn ép|"
     U"lấn làn|đi ngược chiều|ngược chiều|gây tai nạn|tai nạn|cướp|giật đồ|giật túi|chửi|đánh|chặn đầu|chạy ẩu|"
     U"phóng nhanh|say rượu|say xỉn|trộm|ăn trộm|lừa đảo|lừa|quỵt|đỗ chắn|đậu chắn|chắn cổng|chắn cửa|chắn lối|"
     U"đỗ|đậu|tạt đầu|đè|hú còi|nẹt pô|xả rác|vứt rác|quấy rối|theo dõi|bám theo|bắt cóc|hành hung|dọa|đe dọa|"
     U"mất dạy|vô ý thức|tố|tố cáo|bóc phốt|phốt|chặt chém|không trả|đi đâu|ngoại tình|cặp kè|chở gái|"
     U"vi phạm|lấn tuyến|cắn|trốn nợ|con nợ|bùng tiền|bùng hàng|giật nợ|đụng|tông trúng|ủi|cán|húc|phạt nguội|lấy trộm|phá|đập|bấm còi|ép xe"},
    {vehicle,
     U"xe|xe máy|ô tô|oto|xe hơi|biển số|biển|bks|bsx|biển kiểm soát|xe tải|taxi|grab|xe khách|xe bán tải|mô tô|"
     U"biển số xe|con xe|chiếc xe|xế hộp"},
    {living,
     U"ở|nhà|nhà ở|sống|sống ở|thường trú|tạm trú|trú|trú tại|cư trú|địa chỉ|đ c|đc|nhà riêng|giao cho|chuyển về|dọn về|"
     U"chỗ ở|nhà nó|nhà ông|nhà bà|quê|hộ khẩu|trọ|thuê trọ|ngụ|ngụ tại|nhà của|giao đến|giao tới|ship cho|ship tới"},
    {birth, U"sinh|sinh ngày|ngày sinh|ngày tháng năm sinh|sinh năm|dob|ns|ntns|sn"},
    {child_word, U"em|bé|cháu|con|em bé|con gái|con trai|con của|cháu bé|cu|nhóc|học sinh"},
    {school, U"lớp|trường|mẫu giáo|mầm non|tiểu học|thcs|nhà trẻ|học ở|học trường|học lớp"},
    {number_word, U"số"},
    {third_person, U"nó|hắn|thằng|ổng|bả|lão|mụ|gã|thằng cha|con mụ|con mẹ|tên này|con này"},
    {charity,
     U"mặt trận tổ quốc|mttq|kho bạc|chữ thập đỏ|quỹ vắc xin|ban cứu trợ|ubmttq|quỹ vì người nghèo|hội chữ thập đỏ"},
    {company,
     U"công ty|cty|doanh nghiệp|tnhh|cổ phần|hộ kinh doanh|hợp tác xã|đơn vị|chi nhánh|cơ quan|nhà trường|bên bán|"
     U"bên mua|ubnd|sở|bệnh viện|người bán|xuất hóa đơn"},
};

constexpr std::size_t count_of(std::u32string_view phrases, std::u32string_view ends) {
  std::size_t count = 1;
  for (const char32_t code : phrases) count += ends.find(code) != std::u32string_view::npos;
  return count;
}

constexpr std::size_t kRows = std::size(kPhrases);
constexpr std::size_t kPhraseCount = [] {
  std::size_t count = 0;
  for (const Phrases& row : kPhrases) count += count_of(row.phrases, U"|");
  return count;
}();
constexpr std::size_t kSyllableCount = [] {
  std::size_t count = 0;
  for (const Phrases& row : kPhrases) count += count_of(row.phrases, U"| ");
  return count;
}();

/// The syllables of a row one after another; nothing for a word of more letters than Letters hold.
/// A row at a time, since clang counts the steps of a constant.
template <std::size_t Row>
consteval auto syllables_of() {
  std::array<KnownSyllable, count_of(kPhrases[Row].phrases, U"| ")> out;
  std::u32string_view rest = kPhrases[Row].phrases;
  for (KnownSyllable& each : out) {
    const auto end = std::min(rest.find_first_of(U"| "), rest.size());
    if (end <= text::kMostLetters) each = KnownSyllable(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}
template <std::size_t Row>
constexpr auto kSyllablesOf = syllables_of<Row>();

struct Phrase {
  std::uint32_t cues = 0;
  std::uint16_t first = 0;  ///< of Table::syllables
  std::uint16_t size = 0;   ///< syllables
};

struct LongWord {
  std::uint32_t cues = 0;
  std::u32string_view word;
};

/// All phrases by the letters of their first syllable, the longest first. Made by the compiler: a
/// host answers its first draft as soon as it is started.
struct Table {
  static constexpr std::uint32_t kBuckets = 1024;  ///< so that most words find an empty one

  [[nodiscard]] static constexpr std::uint32_t bucket_of(text::Letters letters) {
    return text::hash_of(letters) % kBuckets;
  }
  [[nodiscard]] constexpr std::span<const Phrase> begun_by(text::Letters letters) const {
    const std::uint32_t bucket = bucket_of(letters);
    return {phrases.data() + starts[bucket], phrases.data() + starts[bucket + 1]};
  }

  std::array<KnownSyllable, kSyllableCount> syllables{};
  std::array<Phrase, kPhraseCount> phrases{};
  std::array<std::uint16_t, kBuckets + 1> starts{};
};

/// The rows' phrases as they are written, numbered through.
constexpr auto kWritten = [] {
  std::array<Phrase, kPhraseCount> out{};
  std::size_t phrase = 0;
  std::uint16_t syllable = 0;
  for (const Phrases& row : kPhrases) {
    out[phrase] = {row.cues, syllable++, 1};
    for (const char32_t code : row.phrases) {
      if (code == U'|') {
        out[++phrase] = {row.cues, syllable++, 1};
      } else if (code == U' ') {
        ++out[phrase].size;
        ++syllable;
      }
    }
    ++phrase;
  }
  return out;
}();

template <std::size_t... Rows>
consteval Table table_of(std::index_sequence<Rows...>) {
  Table table;
  auto* to = table.syllables.data();
  ((to = std::copy(kSyllablesOf<Rows>.begin(), kSyllablesOf<Rows>.end(), to)), ...);
  const auto bucket_of = [&table](const Phrase& phrase) {
    return Table::bucket_of(table.syllables[phrase.first].letters());
  };
  for (const Phrase& phrase : kWritten) ++table.starts[bucket_of(phrase) + 1];
  for (std::size_t i = 1; i < table.starts.size(); ++i)
    table.starts[i] = static_cast<std::uint16_t>(table.starts[i] + table.starts[i - 1]);
  auto next = table.starts;
  for (const Phrase& phrase : kWritten) {
    std::uint16_t at = next[bucket_of(phrase)]++;
    const std::uint16_t start = table.starts[bucket_of(phrase)];
    for (; at > start && table.phrases[at - 1U].size < phrase.size; --at)
      table.phrases[at] = table.phrases[at - 1U];
    table.phrases[at] = phrase;
  }
  return table;
}
constexpr Table kTable = table_of(std::make_index_sequence<kRows>());

/// Names of banks, nearly all of them: phrases of one word that has no Letters.
constexpr auto kLongWords = [] {
  constexpr auto each_long = [](auto&& take) {
    for (const Phrases& row : kPhrases) {
      for (std::u32string_view rest = row.phrases; !rest.empty();) {
        const auto end = std::min(rest.find_first_of(U"| "), rest.size());
        if (end > text::kMostLetters) take(LongWord{row.cues, rest.substr(0, end)});
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  };
  constexpr std::size_t kCount = [each_long] {
    std::size_t count = 0;
    each_long([&count](const LongWord&) { ++count; });
    return count;
  }();
  std::array<LongWord, kCount> out{};
  std::size_t at = 0;
  each_long([&](const LongWord& word) { out[at++] = word; });
  return out;
}();
// A longer phrase with such a word in it would never be found.
static_assert(std::all_of(kWritten.begin(), kWritten.end(), [](const Phrase& phrase) {
  if (phrase.size == 1) return true;
  for (std::size_t i = 0; i < phrase.size; ++i)
    if (kTable.syllables[phrase.first + i].letters() == 0) return false;
  return true;
}));

bool matches(const FoldedText& text, std::size_t word, const Phrase& phrase, bool& exact) {
  if (word + phrase.size > text.words().size()) return false;
  for (std::size_t i = 0; i < phrase.size; ++i) {
    const Word& at = text.words()[word + i];
    const KnownSyllable syllable = kTable.syllables[phrase.first + i];
    if (i > 0 && at.before >= text::Gap::clause) return false;
    if (!FoldedText::is_bare(at, syllable)) return false;
    exact = exact && FoldedText::is(at, syllable);
  }
  return true;
}

/// The cue that begins at `word`, if any.
CueAt cue_at(const FoldedText& text, std::size_t word) {
  const Word& first = text.words()[word];
  CueAt out;
  out.first = out.last = static_cast<std::uint32_t>(word);
  if (first.letters == 0) {
    for (const LongWord& each : kLongWords) {
      if (!text.is(first, each.word)) continue;
      out.exact = true;
      out.last = out.first + 1;
      out.cues |= each.cues;
    }
    return out;
  }
  for (const Phrase& phrase : kTable.begun_by(first.letters)) {
    if (phrase.size < out.last - out.first) break;
    bool exact = true;
    if (!matches(text, word, phrase, exact)) continue;
    out.exact = exact;
    out.last = out.first + phrase.size;
    out.cues |= phrase.cues;
  }
  return out;
}

}  // namespace

std::vector<CueAt> cues_of(const FoldedText& text) {
  std::vector<CueAt> out;
  for (std::size_t word = 0; word < text.words().size();) {
    const CueAt cue = cue_at(text, word);
    if (cue.cues != 0) out.push_back(cue);
    word = cue.cues != 0 ? cue.last : word + 1;
  }
  return out;
}

const CueAt* nearest_before(const std::vector<CueAt>& all, const FoldedText& text,
                            std::uint32_t word, std::uint32_t cues, std::uint32_t reach) {
  auto at = std::upper_bound(all.begin(), all.end(), word,
                             [](std::uint32_t w, const CueAt& cue) { return w < cue.last; });
  while (at != all.begin()) {
    --at;
    const std::uint32_t between = word - at->last;
    if (between > reach) return nullptr;
    if (text.words()[at->first].sentence != text.words()[word].sentence && between > 3)
      return nullptr;
    if ((at->cues & cues) != 0) return &*at;
  }
  return nullptr;
}

const CueAt* nearest_after(const std::vector<CueAt>& all, const FoldedText& text,
                           std::uint32_t word, std::uint32_t cues, std::uint32_t reach) {
  auto at = std::upper_bound(all.begin(), all.end(), word,
                             [](std::uint32_t w, const CueAt& cue) { return w < cue.first; });
  for (; at != all.end() && at->first - word <= reach; ++at) {
    if (text.words()[at->first].sentence != text.words()[word].sentence) return nullptr;
    if ((at->cues & cues) != 0) return &*at;
  }
  return nullptr;
}

}  // namespace soat::check::detect
