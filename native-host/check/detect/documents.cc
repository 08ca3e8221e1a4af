// SPDX-License-Identifier: Apache-2.0
//
// Marks and numbers of papers that are not to be passed on. Wordings ("lưu hành nội bộ") are
// rules in JSON; what needs capitals or a number's structure is here.
#include <algorithm>
#include <array>
#include <string_view>

#include "check/detect/detectors.h"

namespace soat::check::detect {
namespace {

using text::FoldedText;
using text::Gap;
using text::Kind;
using text::Symbol;
using text::Word;

constexpr std::size_t kEnough = 128;

bool is_any(const FoldedText& text, std::size_t word, std::u32string_view syllables, bool bare) {
  if (word >= text.words().size()) return false;
  while (!syllables.empty()) {
    const auto blank = std::min(syllables.find(U' '), syllables.size());
    const auto one = syllables.substr(0, blank);
    if (bare ? text.is_bare(text.words()[word], one) : text.is(text.words()[word], one))
      return true;
    syllables.remove_prefix(std::min(blank + 1, syllables.size()));
  }
  return false;
}

bool all_capitals(const FoldedText& text, std::size_t word) {
  if (word >= text.words().size()) return false;
  const Word& w = text.words()[word];
  for (std::uint32_t i = w.first; i < w.last; ++i)
    if (text.symbols()[i].kind == Kind::letter && !text.symbols()[i].is(text::upper)) return false;
  return !w.digits;
}

/// Words [first, last) of the draft that stand in one sentence with `word`, at most 24 to a side.
struct Window {
  std::size_t first;
  std::size_t last;
};
Window around(const FoldedText& text, std::size_t word) {
  const auto& words = text.words();
  Window out{word, word + 1};
  while (out.first > 0 && word - out.first < 24 &&
         words[out.first - 1].sentence == words[word].sentence)
    --out.first;
  while (out.last < words.size() && out.last - word < 24 &&
         words[out.last].sentence == words[word].sentence)
    ++out.last;
  return out;
}

/// Whether a phrase stands among words [first, last). With or without marks.
bool holds(const FoldedText& text, Window in, std::u32string_view phrase) {
  for (std::size_t i = in.first; i < in.last; ++i) {
    std::u32string_view rest = phrase;
    std::size_t at = i;
    bool same = true;
    while (!rest.empty() && same) {
      const auto blank = std::min(rest.find(U' '), rest.size());
      same = at < in.last && text.is_bare(text.words()[at], rest.substr(0, blank));
      rest.remove_prefix(std::min(blank + 1, rest.size()));
      ++at;
    }
    if (same) return true;
  }
  return false;
}

/// Words about secrecy rather than from a secret paper: a law, a lesson, a film, advice to keep it.
bool speaks_about(const FoldedText& text, Window in) {
  for (const std::u32string_view phrase :
       {U"luật",        U"quy định",  U"nghị định", U"tập huấn",   U"phim",       U"truyện",
        U"tiểu thuyết", U"trò chơi",  U"game",      U"không chụp", U"không được", U"không gửi",
        U"không đăng",  U"tuyệt đối", U"đừng",      U"nghiệp vụ",  U"phân loại",  U"thế nào",
        U"là gì",       U"nghĩa là",  U"giải mật",  U"có được",    U"ba cấp",     U"ba độ",
        U"hướng dẫn",   U"cấm",       U"lịch sử"})
    if (holds(text, in, phrase)) return true;
  return false;
}

/// "mật ong", "mật khẩu", "mật độ": another word begins here.
constexpr std::u32string_view kAfter =
    U"ong khẩu độ mía gấu mã vụ thám nghị danh hiệu báo rừng ngữ thư ước đường hoa dừa lệnh phái cá heo tông chú nhiên nguyệt thất";
/// "bí mật", "bảo mật", "trăng mật": another word ends here.
constexpr std::u32string_view kBefore =
    U"bí bảo cơ túi đường trăng thân nước sỏi cá mía cổ ống hoa ngọt ngậy chim ruồi mứt vị chén giọt trữ rót thơm tuần gấu nội kín chi";
constexpr std::u32string_view kPapers =
    U"bản liệu cáo sơ hoạch định trình dấu đóng độ điện thư bản kiện nghị phiếu mức giấy";

/// Whether word `at` names a paper. "Văn" alone is also a name: "NGUYỄN VĂN MẬT".
bool is_paper(const FoldedText& text, std::size_t at) {
  if (is_any(text, at, U"văn", true)) return at > 0 && is_any(text, at - 1, U"công", true);
  return is_any(text, at, kPapers, true);
}

/// Where a degree ends that begins at word `at`: "tuyệt mật", "mật"; `at` when none does.
std::size_t degree_end(const FoldedText& text, std::size_t at) {
  const std::size_t mark = at + (is_any(text, at, U"tối tuyệt", false) ? 1 : 0);
  return is_any(text, mark, U"mật", false) ? mark + 1 : at;
}

/// Whether the mark at words [first, last) stands as on a paper: in capitals on its own, or named
/// as the degree of a paper.
bool stands_as_mark(const FoldedText& text, std::size_t first, std::size_t last) {
  const auto& words = text.words();
  const bool named = first > 0 && words[first].before <= Gap::clause &&
                     is_any(text, first - 1, U"dấu độ", true) &&
                     !is_any(text, last, U"ong khẩu", true);
  if (named && (is_any(text, first - 1, U"độ", false) ||
                is_any(text, first >= 2 ? first - 2 : first, U"đóng", true)))
    return true;
  for (std::size_t i = first; i < last; ++i)
    if (!all_capitals(text, i)) return false;
  const bool paper_before =
      first > 0 && (is_paper(text, first - 1) || is_any(text, first - 1, U"dấu độ điện", false));
  const bool shouted =
      (first > 0 && words[first].before < Gap::line && all_capitals(text, first - 1) &&
       !paper_before) ||
      (last < words.size() && words[last].before < Gap::line && all_capitals(text, last));
  if (shouted) return false;
  // On its own line or in brackets, or beside the paper it marks.
  const bool alone_before = first == 0 || words[first].before >= Gap::line;
  const bool alone_after = last == words.size() || words[last].before >= Gap::line;
  if (alone_before && alone_after) return true;
  for (std::size_t i = first; i-- > 0 && first - i <= 3;)
    if (is_paper(text, i)) return true;
  const std::uint32_t open = words[first].first;
  return open > 0 && (text.symbols()[open - 1].letter == U'(' ||
                      text.symbols()[open - 1].letter == U'[')
             ? true
             : alone_before && last - first == 2;
}

}  // namespace

void classified_mark(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  const FoldedText& text = draft.text;
  const auto& words = text.words();
  std::size_t seen = 0;
  for (std::size_t i = 0; i < words.size() && seen < kEnough; ++i) {
    if (words[i].size() != 3 || text.symbols()[words[i].first].base != 'm' ||
        !text.is(words[i], U"mật"))
      continue;
    std::size_t first = i;
    std::size_t last = i + 1;
    if (i > 0 && words[i].before <= Gap::blank && is_any(text, i - 1, U"tối tuyệt", false)) --first;
    if (last < words.size() && words[last].before <= Gap::blank && is_any(text, last, kAfter, true))
      continue;
    if (first == i && first > 0 && words[first].before <= Gap::blank &&
        is_any(text, first - 1, kBefore, true))
      continue;
    if (!stands_as_mark(text, first, last)) continue;
    // "Độ mật: tuyệt mật": the degree is what matters, not its label.
    if (i > 0 && is_any(text, i - 1, U"độ", false)) {
      const std::size_t degree = i + (is_any(text, i + 1, U"là", false) ? 2 : 1);
      const std::size_t end = degree_end(text, degree);
      if (end != degree && words[degree].before < Gap::sentence) {
        first = degree;
        last = end;
      }
    }
    const Window window = around(text, i);
    if (speaks_about(text, window)) continue;
    // All three degrees in one breath are a list of degrees.
    if (holds(text, window, U"tuyệt mật") && holds(text, window, U"tối mật")) continue;
    const std::uint32_t end = words[last - 1].last;
    if (std::any_of(text.symbols().begin() + end,
                    text.symbols().begin() +
                        std::min<std::ptrdiff_t>(
                            end + 200, static_cast<std::ptrdiff_t>(text.symbols().size())),
                    [](const Symbol& s) { return s.letter == U'?'; }) &&
        !all_capitals(text, i))
      continue;
    ++seen;
    out.push_back({text.span(words[first].first, end), {}, {}, {}, rules::Tier::warn});
    i = last - 1;
  }
}

namespace {

/// Reads "123/BC-UBND", "45/TTr-SNV", "84-CV/ĐU" at word `at`: the word behind it, `at` if none.
std::size_t document_number(const FoldedText& text, std::size_t at) {
  const auto& words = text.words();
  const auto& symbols = text.symbols();
  const Word& number = words[at];
  if (number.kind != text::WordKind::number || number.size() > 5) return at;
  const auto joined = [&](std::size_t word, std::u32string_view signs) {
    return word < words.size() && words[word - 1].last + 1 == words[word].first &&
           signs.find(symbols[words[word - 1].last].letter) != std::u32string_view::npos;
  };
  const auto series = [&](std::size_t word) {
    return word < words.size() && words[word].size() >= 2 && words[word].size() <= 12 &&
           symbols[words[word].first].is(text::upper);
  };
  std::size_t word = at + 1;
  if (!joined(word, U"/-") || (at > 0 && joined(at, U"/-"))) return at;
  // "15/2020/NĐ-CP" is law: it has been published.
  if (!series(word) || words[word].digits || !joined(word + 1, U"-/") || !series(word + 1))
    return at;
  word += 2;
  while (joined(word, U"-/") && series(word)) ++word;
  return word;
}

bool is_public(const FoldedText& text, std::size_t first, std::size_t last) {
  const std::string series = text.utf8(text.words()[first + 1].first, text.words()[last - 1].last);
  return series == "nđ-cp" || series == "nq-cp" || series == "qđ-ttg" || series == "ct-ttg" ||
         series.rfind("tt-", 0) == 0;
}

}  // namespace

void unpublished_number(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  const FoldedText& text = draft.text;
  const auto& words = text.words();
  // Each of the phrases below holds one of these.
  const auto tells = [&](const Word& word) {
    for (const std::u32string_view one : {U"chưa", U"hành", U"phổ", U"mật", U"trình", U"dự"})
      if (text.is_bare(word, one)) return true;
    return false;
  };
  if (std::none_of(words.begin(), words.end(), tells)) return;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < words.size() && seen < kEnough;) {
    const std::size_t last = document_number(text, i);
    if (last == i) {
      ++i;
      continue;
    }
    const std::size_t first = i;
    i = last;
    if (is_public(text, first, last)) continue;
    const Window window = around(text, first);
    bool kept_in = false;
    for (const std::u32string_view phrase :
         {U"chưa công bố", U"chưa ban hành", U"chưa phát hành", U"chưa ký", U"chưa trình ký",
          U"lưu hành nội bộ", U"không phổ biến", U"độ mật", U"dấu mật", U"chưa duyệt",
          U"đang trình ký", U"mật"})
      kept_in = kept_in || holds(text, window, phrase);
    kept_in = kept_in || (holds(text, window, U"dự thảo") && !holds(text, window, U"lấy ý kiến") &&
                          !holds(text, window, U"góp ý"));
    if (!kept_in || speaks_about(text, window) || holds(text, window, U"bí mật") ||
        holds(text, window, U"bảo mật") || holds(text, window, U"mật khẩu"))
      continue;
    ++seen;
    out.push_back(
        {text.span(words[first].first, words[last - 1].last), {}, {}, {}, rules::Tier::warn});
  }
}

}  // namespace soat::check::detect
