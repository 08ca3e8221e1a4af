// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/detect/detectors.h"
#include "check/detect/mask.h"

namespace soat::check::detect {
namespace {

using text::Kind;
using text::Symbol;

constexpr std::uint32_t kMaxLocal = 64;  // RFC 5321, 4.5.3.1.1
constexpr std::uint32_t kMaxDomain = 253;
constexpr std::size_t kEnough = 128;

/// What an address begins with when a desk answers it, not a person.
constexpr std::array<std::string_view, 62> kDesks{
    "gopy",       "gopi",       "hotro",    "support",      "info",       "lienhe",    "contact",
    "admin",      "cskh",       "toasoan",  "bandoc",       "thuvien",    "tuyendung", "tuyensinh",
    "daotao",     "vanthu",     "vanphong", "phongdaotao",  "banbientap", "noreply",   "no-reply",
    "newsletter", "help",       "helpdesk", "sales",        "sale",       "service",   "marketing",
    "webmaster",  "postmaster", "office",   "press",        "media",      "hr",        "jobs",
    "job",        "career",     "careers",  "booking",      "order",      "orders",    "phanhoi",
    "khieunai",   "tiepdan",    "bientap",  "hello",        "team",       "ban",       "phong",
    "banquantri", "quantri",    "feedback", "security",     "privacy",    "abuse",     "hotline",
    "shop",       "cuahang",    "thongtin", "duongdaynong", "benhvien",   "truong"};
/// What forms print where an address belongs.
constexpr std::array<std::string_view, 14> kPlaceholders{
    "ten",    "email", "mail",    "example", "user", "username", "yourname",
    "tenban", "hoten", "someone", "test",    "abc",  "xxx",      "tencuaban"};
/// Anybody's, so that a desk's name alone tells nothing about what follows it.
constexpr std::array<std::string_view, 10> kFreeMail{"gmail",  "yahoo",  "outlook",    "hotmail",
                                                     "icloud", "proton", "protonmail", "live",
                                                     "ymail",  "zoho"};

/// Top-level domains under which people have mail, and the one kept for examples (RFC 2606).
/// Countries have two letters, whichever they are.
constexpr std::array<std::string_view, 23> kTopLevels{
    "com",  "net",  "org",   "edu",    "gov",  "info",  "biz",    "name",
    "mil",  "asia", "pro",   "online", "site", "xyz",   "email",  "cloud",
    "tech", "shop", "store", "app",    "dev",  "world", "example"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_top_level(std::string_view label) {
  return label.size() == 2 || among(kTopLevels, label);
}

class Address {
 public:
  Address(Draft& draft, std::uint32_t at_first, std::uint32_t at_last)
      : draft_(draft), symbols_(draft.text.symbols()), at_first_(at_first), at_last_(at_last) {}

  /// Whether an address of a person lies around the sign. Fills first, last.
  bool find() {
    const bool spaced = blank(at_first_ - 1) || (at_last_ < symbols_.size() && blank(at_last_));
    std::uint32_t local_end = at_first_;
    if (local_end > 0 && blank(local_end - 1)) --local_end;
    first = local_end;
    while (first > 0 && local_end - first < kMaxLocal && of_local(symbols_[first - 1])) --first;
    while (first < local_end && !symbols_[first].in_word()) ++first;
    if (first == local_end || (first > 0 && symbols_[first - 1].letter == U'@')) return false;
    local_end_ = local_end;
    if (!read_domain()) return false;
    // "mua 3 @ 5.com" is arithmetic with a slip; a blank is meant only before a mail service.
    if (spaced && !among(kFreeMail, first_label_)) return false;
    return !belongs_to_desk();
  }

  std::uint32_t first = 0;
  std::uint32_t last = 0;

 private:
  [[nodiscard]] bool blank(std::uint32_t at) const {
    return at < symbols_.size() && symbols_[at].kind == Kind::space;
  }
  static bool of_local(const Symbol& s) {
    return (s.in_word() && s.base != 0 && s.marks == 0) || s.letter == U'.' || s.letter == U'_' ||
           s.letter == U'-' || s.letter == U'+';
  }
  static bool of_label(const Symbol& s) {
    return (s.base != 0 && s.marks == 0) || s.letter == U'-';
  }

  /// ".", "(dot)", "[dot]", " dot ", " chấm ", and after the first label " . ", at `at`; returns
  /// the symbol behind it, `at` if none.
  [[nodiscard]] std::uint32_t dot(std::uint32_t at, bool after_first) const {
    if (at >= symbols_.size()) return at;
    if (symbols_[at].letter == U'.') return at + 1;
    if (after_first && blank(at) && at + 2 < symbols_.size() && symbols_[at + 1].letter == U'.' &&
        blank(at + 2))
      return ends_in_com(at + 3) ? at + 3 : at;
    std::uint32_t i = at;
    const bool apart = blank(i) && i + 1 < symbols_.size() &&
                       (symbols_[i + 1].letter == U'(' || symbols_[i + 1].letter == U'[');
    if (apart) ++i;
    if (!blank(i) && symbols_[i].letter != U'(' && symbols_[i].letter != U'[') return at;
    ++i;
    for (const std::u32string_view word : {U"dot", U"chấm", U"cham"}) {
      const auto size = static_cast<std::uint32_t>(word.size());
      if (i + size >= symbols_.size()) continue;
      bool same = true;
      for (std::uint32_t k = 0; k < size; ++k) same = same && symbols_[i + k].letter == word[k];
      const Symbol& after = symbols_[i + size];
      if (same && (after.kind == Kind::space || after.letter == U')' || after.letter == U']'))
        return i + size + 1 + (apart && blank(i + size + 1) ? 1U : 0U);
    }
    return at;
  }

  /// Whether "com" or "vn" stands at `at`: behind a dot between blanks most words begin a sentence.
  [[nodiscard]] bool ends_in_com(std::uint32_t at) const {
    return std::any_of(kEndings.begin(), kEndings.end(), [&](std::u32string_view ending) {
      const auto size = static_cast<std::uint32_t>(ending.size());
      if (at + size > symbols_.size()) return false;
      for (std::uint32_t i = 0; i < size; ++i)
        if (symbols_[at + i].letter != ending[i]) return false;
      return at + size == symbols_.size() || !symbols_[at + size].in_word();
    });
  }
  static constexpr std::array<std::u32string_view, 2> kEndings{U"com", U"vn"};

  bool read_domain() {
    std::uint32_t at = at_last_;
    if (blank(at)) ++at;
    const std::uint32_t begin = at;
    unsigned labels = 0;
    std::uint32_t good_end = 0;
    while (at - begin < kMaxDomain) {
      const std::uint32_t label = at;
      bool letters = true;
      bool marked = false;
      while (at < symbols_.size() && (symbols_[at].in_word() || symbols_[at].letter == U'-') &&
             at - begin < kMaxDomain) {
        letters = letters && symbols_[at].kind == Kind::letter;
        marked = marked || !of_label(symbols_[at]);
        ++at;
      }
      if (at == label || marked) break;
      ++labels;
      if (labels == 1) first_label_ = draft_.text.utf8(label, at);
      if (labels >= 2 && letters && at - label >= 2) {
        good_end = at;
        last_label_ = draft_.text.utf8(label, at);
      }
      const std::uint32_t next = dot(at, labels == 1);
      if (next == at) break;
      at = next;
    }
    // "s@msung.lắm" is a manner of writing: behind the dot stands no place where mail could go.
    if (good_end == 0 || !is_top_level(last_label_)) return false;
    while (symbols_[good_end - 1].letter == U'-') --good_end;
    last = good_end;
    return true;
  }

  [[nodiscard]] bool belongs_to_desk() const {
    std::string local = draft_.text.utf8(first, local_end_);
    const auto cut = local.find_first_of("._-+0123456789");
    const std::string head = local.substr(0, cut);
    std::string bare;
    for (const char c : local)
      if (c >= 'a' && c <= 'z') bare += c;
    if (among(kPlaceholders, bare)) return true;
    const bool free = among(kFreeMail, first_label_);
    if (among(kDesks, bare)) return true;
    if (!free && (among(kDesks, head) || local.rfind("no-reply", 0) == 0)) return true;
    // "shophoa.dalat@gmail.com", "cskhvidu@…", "gopychuyendoiso@…": long words that name no one.
    for (const std::string_view desk :
         {"shop", "cskh", "gopy", "hotro", "tuyensinh", "tuyendung", "toasoan", "cuahang",
          "thongtin", "lienhe", "phongkham", "congty", "ubnd"})
      if (bare.rfind(desk, 0) == 0) return true;
    return false;
  }

  Draft& draft_;
  std::span<const Symbol> symbols_;
  std::uint32_t at_first_;
  std::uint32_t at_last_;
  std::uint32_t local_end_ = 0;
  std::string first_label_;
  std::string last_label_;
};

/// The end of "(at)", "[at]", "(a còng)", " a còng " that begins at symbol `at`; `at` if none does.
std::uint32_t written_at(std::span<const Symbol> symbols, std::uint32_t at) {
  const char32_t open = symbols[at].letter;
  if (open != U'(' && open != U'[' && open != U'{' && symbols[at].kind != Kind::space) return at;
  for (const std::u32string_view word : {U"at", U"a còng", U"a cong"}) {
    if (symbols[at].kind == Kind::space && word == U"at") continue;
    const auto size = static_cast<std::uint32_t>(word.size());
    if (at + 1 + size >= symbols.size()) continue;
    bool same = true;
    for (std::uint32_t i = 0; i < size && same; ++i) same = symbols[at + 1 + i].letter == word[i];
    const Symbol& after = symbols[at + 1 + size];
    if (same && (after.letter == U')' || after.letter == U']' || after.letter == U'}' ||
                 after.kind == Kind::space))
      return at + 2 + size;
  }
  return at;
}

}  // namespace

void email(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  const auto& symbols = draft.text.symbols();
  const auto size = static_cast<std::uint32_t>(symbols.size());
  std::uint32_t from = 0;
  std::size_t seen = 0;
  for (std::uint32_t i = 1; i < size && seen < kEnough; ++i) {
    const Symbol& symbol = symbols[i];
    if (symbol.in_word()) continue;
    std::uint32_t end = i;
    if (symbol.letter == U'@') {
      end = i + 1;
    } else if (i + 2 < size && symbols[i + 1].base == 'a') {
      end = written_at(symbols, i);
    }
    if (end == i) continue;
    Address address(draft, i, end);
    if (!address.find() || address.first < from) continue;
    // "https://chinhphu.vn@host": the name before the sign is part of a link.
    if (draft.text.words()[draft.text.word_at(address.first)].kind == text::WordKind::link)
      continue;
    from = address.last;
    ++seen;
    out.push_back({draft.text.span(address.first, address.last),
                   {},
                   {},
                   masked_until(draft, address.first, address.last, i),
                   rules::Tier::warn});
  }
}

}  // namespace soat::check::detect
