// SPDX-License-Identifier: Apache-2.0
#include "check/stance.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "check/slots.h"

namespace soat::check {
namespace {

using text::FoldedText;
using text::Gap;
using text::Word;

/// A phrase of whole words, one blank between. A draft may leave out all marks of a word of a
/// phrase of two words or more; one word alone must be written as it is ("dung" is many words).
class Phrase {
 public:
  template <std::size_t Size>
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is a phrase
  consteval Phrase(const char32_t (&written)[Size]) {
    const std::u32string_view phrase(written, Size - 1);
    for (std::size_t at = 0; at <= phrase.size();) {
      const std::size_t end = std::min(phrase.find(U' ', at), phrase.size());
      syllables_[size_++] = text::KnownSyllable(phrase.substr(at, end - at));
      at = end + 1;
    }
  }
  [[nodiscard]] constexpr std::span<const text::KnownSyllable> syllables() const {
    return {syllables_.data(), size_};
  }

 private:
  std::array<text::KnownSyllable, 4> syllables_{};
  std::size_t size_ = 0;
};

/// Phrases, and a bit for the letters each may begin with: nearly every word begins none.
class Phrases {
 public:
  template <std::size_t Count>
  // NOLINTNEXTLINE(google-explicit-constructor): they are no more than their phrases
  consteval Phrases(const Phrase (&all)[Count]) : all_(all) {
    for (const Phrase& phrase : all) firsts_ |= bit_of(phrase.syllables().front().letters());
  }
  [[nodiscard]] bool may_begin_with(const Word& word) const {
    return (firsts_ & bit_of(word.letters)) != 0;
  }
  [[nodiscard]] std::span<const Phrase> all() const { return all_; }

 private:
  static constexpr std::uint64_t bit_of(text::Letters letters) {
    return std::uint64_t{1} << text::hash_of(letters) % 64;
  }
  std::span<const Phrase> all_;
  std::uint64_t firsts_ = 0;
};

constexpr Phrase kNegations[] = {U"đừng",
                                 U"chớ",
                                 U"cấm",
                                 U"nghiêm cấm",
                                 U"tránh",
                                 U"không nên",
                                 U"không được",
                                 U"không phải",
                                 U"không hề",
                                 U"không bao giờ",
                                 U"không được phép",
                                 U"chẳng phải",
                                 U"chẳng nên",
                                 U"chưa từng",
                                 U"chưa bao giờ",
                                 U"không ai",
                                 U"xin đừng",
                                 U"ko nên",
                                 U"ko được",
                                 U"ko phải"};

constexpr Phrase kQuestions[] = {U"có thật không",
                                 U"có thật ko",
                                 U"có đúng không",
                                 U"có đúng ko",
                                 U"thật không",
                                 U"đúng không",
                                 U"phải không",
                                 U"phải ko",
                                 U"thật à",
                                 U"thật hả",
                                 U"thật sao",
                                 U"thiệt không",
                                 U"thiệt hông",
                                 U"có thiệt",
                                 U"thật hay giả",
                                 U"thật hay đùa",
                                 U"có chính xác không",
                                 U"chuẩn không",
                                 U"có chuẩn không",
                                 U"ai biết",
                                 U"ai xác nhận",
                                 U"ai kiểm chứng",
                                 U"xác minh giúp",
                                 U"kiểm chứng giúp",
                                 U"có phải sự thật",
                                 U"đúng hay sai",
                                 U"tin được không",
                                 U"có tin được không",
                                 U"phải vậy không",
                                 U"phải thế không",
                                 U"đúng vậy không",
                                 U"đúng thế không",
                                 U"thực hư"};

constexpr Phrase kDebunks[] = {U"tin giả",
                               U"tin bịa",
                               U"tin vịt",
                               U"tin thất thiệt",
                               U"sai sự thật",
                               U"không đúng sự thật",
                               U"không đúng",
                               U"không chính xác",
                               U"bác bỏ",
                               U"đính chính",
                               U"bịa đặt",
                               U"không có chuyện",
                               U"đừng tin",
                               U"chớ tin",
                               U"đừng vội tin",
                               U"không có căn cứ",
                               U"không có cơ sở",
                               U"chưa có căn cứ",
                               U"fake news",
                               U"là giả",
                               U"là tin đồn",
                               U"thông tin sai",
                               U"cắt ghép",
                               U"không phải sự thật",
                               U"chưa được kiểm chứng",
                               U"chưa được xác minh",
                               U"chưa kiểm chứng",
                               U"chưa xác minh"};

/// In front of a refutation they take it back: "không phải tin giả đâu".
constexpr Phrase kTakenBack[] = {U"không phải", U"không phải là", U"chẳng phải", U"chẳng phải là",
                                 U"đâu phải",   U"đâu phải là",   U"ko phải",    U"ko phải là",
                                 U"chả phải",   U"không hề",      U"không hề là"};

constexpr Phrase kPublished[] = {U"theo",    U"nguồn",   U"dẫn",      U"trích",
                                 U"đưa tin", U"công bố", U"thông báo"};
constexpr Phrase kWhen[] = {U"hôm nay", U"hôm qua", U"sáng nay", U"trưa nay",  U"chiều nay",
                            U"tối nay", U"tối qua", U"sáng qua", U"chiều qua", U"đêm qua"};

constexpr Phrases kNegating = kNegations;
constexpr Phrases kAsking = kQuestions;
constexpr Phrases kDebunking = kDebunks;
constexpr Phrases kTakingBack = kTakenBack;
constexpr Phrases kPublishing = kPublished;
constexpr Phrases kTelling = kWhen;

/// Words behind word `first` that `phrase` takes up; 0 when it does not stand there.
std::uint32_t words_of_phrase(const FoldedText& draft, std::uint32_t first, const Phrase& phrase) {
  const auto syllables = phrase.syllables();
  const auto words = draft.words().subspan(first);
  if (words.size() < syllables.size()) return 0;
  for (std::size_t i = 0; i < syllables.size(); ++i) {
    if (!words[i].speaks() || (i > 0 && words[i].before > Gap::line)) return 0;
    if (!(syllables.size() == 1 ? FoldedText::is(words[i], syllables[i])
                                : FoldedText::is_bare(words[i], syllables[i])))
      return 0;
  }
  return static_cast<std::uint32_t>(syllables.size());
}

bool stands_at(const FoldedText& draft, std::uint32_t first, const Phrases& phrases) {
  return phrases.may_begin_with(draft.words()[first]) &&
         std::any_of(phrases.all().begin(), phrases.all().end(), [&](const Phrase& phrase) {
           return words_of_phrase(draft, first, phrase) != 0;
         });
}

/// Whether one of `phrases` ends right before word `behind`.
bool ends_before(const FoldedText& draft, std::uint32_t behind, const Phrases& phrases) {
  constexpr std::uint32_t kLongest = 3;  // words
  for (std::uint32_t back = 1; back <= kLongest && back <= behind; ++back) {
    if (draft.words()[behind - back + 1].before >= Gap::clause) return false;
    for (const Phrase& phrase : phrases.all())
      if (words_of_phrase(draft, behind - back, phrase) == back) return true;
  }
  return false;
}

/// Whether a "?" ends the sentence of word `w`, not too far behind it.
bool ends_in_question(const FoldedText& draft, std::uint32_t w) {
  const auto& words = draft.words();
  const auto& symbols = draft.symbols();
  constexpr std::uint32_t kFar = 40;  // words; without an end one sentence costs its square
  std::uint32_t last = w;
  while (last + 1 < words.size() && words[last + 1].sentence == words[w].sentence &&
         last - w < kFar)
    ++last;
  const std::uint32_t next =
      last + 1 < words.size() ? words[last + 1].first : static_cast<std::uint32_t>(symbols.size());
  return std::any_of(symbols.begin() + words[last].last, symbols.begin() + next,
                     [](const text::Symbol& s) { return s.letter == U'?'; });
}

/// Whether what stands at word `w` asks if something is true. "… có phải không mà cả xóm đồn" goes
/// on to tell, unless it ends as a question.
bool asks_at(const FoldedText& draft, std::uint32_t w) {
  const auto& words = draft.words();
  if (!kAsking.may_begin_with(words[w])) return false;
  for (const Phrase& phrase : kAsking.all()) {
    const std::uint32_t count = words_of_phrase(draft, w, phrase);
    if (count == 0) continue;
    const std::uint32_t next = w + count;
    const bool goes_on = next < words.size() && words[next].before <= Gap::blank &&
                         words[next].sentence == words[w].sentence &&
                         draft.is_bare(words[next], U"mà");
    if (!goes_on || ends_in_question(draft, next)) return true;
  }
  return false;
}

/// Pairs of quotation marks and of title marks. Two of them close as others open: „…“ and „…”,
/// »…« and «…». Where a sign both opens and closes, what it touches tells.
struct Pair {
  char32_t opening;
  char32_t closing;
};
constexpr std::array<Pair, 14> kPairs{{{U'“', U'”'},
                                       {U'“', U'“'},
                                       {U'„', U'“'},
                                       {U'„', U'”'},
                                       {U'”', U'”'},
                                       {U'«', U'»'},
                                       {U'»', U'«'},
                                       {U'‹', U'›'},
                                       {U'›', U'‹'},
                                       {U'‘', U'’'},
                                       {U'‚', U'‘'},
                                       {U'《', U'》'},
                                       {U'『', U'』'},
                                       {U'「', U'」'}}};

bool is_among(char32_t sign, char32_t Pair::*side) {
  return std::any_of(kPairs.begin(), kPairs.end(),
                     [&](const Pair& pair) { return pair.*side == sign; });
}
bool are_pair(char32_t opening, char32_t closing) {
  if (opening == U'"' || opening == U'\'') return closing == opening;
  return std::any_of(kPairs.begin(), kPairs.end(), [&](const Pair& pair) {
    return pair.opening == opening && pair.closing == closing;
  });
}

/// Whether the sign at symbol `at` touches what it would open, or close, and nothing on its other
/// side.
bool touches(std::span<const text::Symbol> symbols, std::uint32_t at, bool opening) {
  const auto blank = [&](std::uint32_t s) {
    return s >= symbols.size() || symbols[s].kind == text::Kind::space ||
           symbols[s].kind == text::Kind::line_break;
  };
  const bool open_before = at == 0 || !symbols[at - 1].in_word();
  return opening ? open_before && !blank(at + 1)
                 : at > 0 && !blank(at - 1) && (blank(at + 1) || !symbols[at + 1].in_word());
}

/// Whether the apostrophe at symbol `at` is a quote that opens, or one that closes: it touches a
/// word on the inner side only.
bool is_quote(std::span<const text::Symbol> symbols, std::uint32_t at, bool opening) {
  const bool before = at > 0 && symbols[at - 1].in_word();
  const bool after = at + 1 < symbols.size() && symbols[at + 1].in_word();
  return opening ? after && !before : !after;
}

/// Whether the sign at symbol `at` closes what `opened`.
bool closes_quote(std::span<const text::Symbol> symbols, std::uint32_t at, char32_t opened) {
  const char32_t sign = symbols[at].letter;
  if (opened == 0 || !are_pair(opened, sign)) return false;
  if (sign == U'\'') return is_quote(symbols, at, false);
  return sign == U'"' || sign != opened || touches(symbols, at, false);
}

/// Whether it opens a quote, where `opened` is what was opened before, 0 for nothing.
bool opens_quote(std::span<const text::Symbol> symbols, std::uint32_t at, char32_t opened) {
  const char32_t sign = symbols[at].letter;
  if (sign == U'"') return opened == 0;
  if (sign == U'\'') return opened == 0 && is_quote(symbols, at, true);
  if (!is_among(sign, &Pair::opening)) return false;
  const bool usually_closes = sign == U'”' || sign == U'»' || sign == U'›';
  return !usually_closes || (opened == 0 && touches(symbols, at, true));
}

}  // namespace

void Stance::begin(const FoldedText& draft, bool link) {
  draft_ = &draft;
  link_ = link;
  quotes_.reset();
  asking_.reset();
  debunked_.reset();
  sourced_.reset();
}

void Stance::find_quotes() {
  quotes_.emplace();
  const auto& symbols = draft_->symbols();
  char32_t opened = 0;
  std::uint32_t begin = 0;
  bool line_ended = false;
  for (std::uint32_t i = 0; i < symbols.size(); ++i) {
    const char32_t sign = symbols[i].letter;
    if (symbols[i].kind == text::Kind::line_break) {
      if (line_ended) opened = 0;  // an empty line: whatever was opened is not closed
      line_ended = true;
      continue;
    }
    if (symbols[i].kind != text::Kind::space) line_ended = false;
    if (symbols[i].kind != text::Kind::sign) continue;
    if (closes_quote(symbols, i, opened)) {
      quotes_->emplace_back(begin, i);
      opened = 0;
    } else if (opens_quote(symbols, i, opened)) {
      opened = sign;
      begin = i + 1;
    }
  }
}

bool Stance::quoted(std::uint32_t first, std::uint32_t last) {
  if (!quotes_) find_quotes();
  auto at = std::upper_bound(quotes_->begin(), quotes_->end(),
                             std::pair(first, std::uint32_t{0xFFFFFFFF}));
  return at != quotes_->begin() && std::prev(at)->first <= first && last <= std::prev(at)->second;
}

bool Stance::negated(std::uint32_t word) const {
  constexpr std::uint32_t kClause = 10;  // words; a longer clause has another verb by then
  const auto& words = draft_->words();
  for (std::uint32_t back = 1; back <= kClause && back <= word; ++back) {
    if (words[word - back + 1].before >= Gap::clause) return false;
    if (stands_at(*draft_, word - back, kNegating)) return true;
  }
  return false;
}

bool Stance::asked(std::uint32_t sentence) {
  if (!asking_) {
    asking_.emplace(draft_->sentences() + 1, false);
    for (std::uint32_t w = 0; w < draft_->words().size(); ++w)
      if (!(*asking_)[draft_->words()[w].sentence] && asks_at(*draft_, w))
        (*asking_)[draft_->words()[w].sentence] = true;
  }
  return (*asking_)[sentence] || (*asking_)[sentence + 1];
}

bool Stance::debunked() {
  if (!debunked_) {
    debunked_ = false;
    for (std::uint32_t w = 0; w < draft_->words().size() && !*debunked_; ++w)
      debunked_ = stands_at(*draft_, w, kDebunking) && !ends_before(*draft_, w, kTakingBack);
  }
  return *debunked_;
}

bool Stance::sourced() {
  if (sourced_) return *sourced_;
  constexpr std::uint32_t kNear = 6;  // words between "theo" and the name that follows
  const auto& words = draft_->words();
  const auto& symbols = draft_->symbols();
  bool link = link_;
  bool published = false;
  bool when = false;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    link = link || words[w].kind == text::WordKind::link;
    if (!published && stands_at(*draft_, w, kPublishing))
      for (std::uint32_t i = w + 1;
           i < words.size() && i <= w + kNear && words[i].sentence == words[w].sentence; ++i)
        published = published || symbols[words[i].first].is(text::upper);
    if (!when) {
      when = stands_at(*draft_, w, kTelling);
      slot_ends(*draft_, w, rules::Slot::date, ends);
      when = when || !ends.empty();
    }
  }
  sourced_ = link || (published && when);
  return *sourced_;
}

}  // namespace soat::check
