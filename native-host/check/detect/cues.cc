// SPDX-License-Identifier: Apache-2.0
#include "check/detect/cues.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/syllable.h"
#include "text/utf8.h"

namespace soat::check::detect {
namespace {

using text::FoldedText;
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

struct Phrase {
  std::uint32_t hash;  ///< of its first syllable's letters
  std::uint32_t cues;
  std::vector<std::u32string> syllables;
};

/// The table by the hash of the first syllable, longest phrases first; 1024 buckets so that most
/// words of a draft find an empty one.
class Table {
 public:
  Table() {
    for (const Phrases& each : kPhrases) {
      std::u32string_view rest = each.phrases;
      while (!rest.empty()) {
        const auto bar = std::min(rest.find(U'|'), rest.size());
        add(each.cues, rest.substr(0, bar));
        rest.remove_prefix(std::min(bar + 1, rest.size()));
      }
    }
    std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
      if ((a.hash & kMask) != (b.hash & kMask)) return (a.hash & kMask) < (b.hash & kMask);
      return a.syllables.size() > b.syllables.size();
    });
    for (std::size_t i = phrases_.size(); i-- > 0;)
      starts_[phrases_[i].hash & kMask] = static_cast<std::uint16_t>(i + 1);
  }

  /// The cue that begins at `word`, if any.
  [[nodiscard]] CueAt at(const FoldedText& text, std::size_t word) const {
    const Word& first = text.words()[word];
    CueAt out;
    const std::uint32_t hash = text::hash_of({text.symbols().data() + first.first, first.size()});
    const std::uint16_t start = starts_[hash & kMask];
    if (start == 0) return out;
    for (std::size_t i = start - 1U; i < phrases_.size(); ++i) {
      const Phrase& phrase = phrases_[i];
      if ((phrase.hash & kMask) != (hash & kMask)) break;
      if (phrase.hash != hash || phrase.syllables.size() < out.last - out.first) continue;
      bool exact = true;
      if (!matches(text, word, phrase, exact)) continue;
      out.exact = exact;
      out.first = static_cast<std::uint32_t>(word);
      out.last = static_cast<std::uint32_t>(word + phrase.syllables.size());
      out.cues |= phrase.cues;
    }
    return out;
  }

 private:
  static constexpr std::uint32_t kMask = 1023;

  void add(std::uint32_t cues, std::u32string_view written) {
    Phrase phrase{0, cues, {}};
    while (!written.empty()) {
      const auto blank = std::min(written.find(U' '), written.size());
      phrase.syllables.emplace_back(written.substr(0, blank));
      written.remove_prefix(std::min(blank + 1, written.size()));
    }
    std::string bytes;
    for (const char32_t code : phrase.syllables.front()) text::append_utf8(bytes, code);
    phrase.hash = text::hash_of(FoldedText(bytes).symbols());
    phrases_.push_back(std::move(phrase));
  }

  static bool matches(const FoldedText& text, std::size_t word, const Phrase& phrase, bool& exact) {
    if (word + phrase.syllables.size() > text.words().size()) return false;
    for (std::size_t i = 0; i < phrase.syllables.size(); ++i) {
      const Word& at = text.words()[word + i];
      if (i > 0 && at.before >= text::Gap::clause) return false;
      if (!text.is_bare(at, phrase.syllables[i])) return false;
      exact = exact && text.is(at, phrase.syllables[i]);
    }
    return true;
  }

  std::vector<Phrase> phrases_;
  std::uint16_t starts_[kMask + 1] = {};
};

}  // namespace

std::vector<CueAt> cues_of(const FoldedText& text) {
  static const Table table;
  std::vector<CueAt> out;
  for (std::size_t word = 0; word < text.words().size();) {
    const CueAt cue = table.at(text, word);
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
