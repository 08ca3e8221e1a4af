// SPDX-License-Identifier: Apache-2.0
#include "text/folded_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/check.h"
#include "text/character_table.h"
#include "text/utf8.h"
#include "text/word_scan.h"

namespace soat::text {
namespace {

using Class = Fold::Class;

/// Adds a combining mark to the symbol it stands on. A mark Vietnamese does not have, or a
/// second tone, makes the letter a disguise rather than another letter.
void add_mark(Symbol& on, char32_t mark) {
  if (on.kind != Kind::letter) return;
  const std::uint8_t marks = marks_on(on.base, mark);
  const bool tone_taken = (marks & 31) != 0 && on.tone() != 0 && on.tone() != (marks & 31);
  const bool quality_taken = marks >> 5 != 0 && on.quality() != 0 && on.quality() != marks >> 5;
  if (marks == 0 || tone_taken || quality_taken) {
    on.flags |= foreign_mark | lookalike;
    return;
  }
  on.marks |= marks;
  on.letter = composed(on.base, on.marks);
}

/// How a code point of two or three bytes is read from four bytes at its lead, without asking how
/// many it has: that question is guessed wrong at every third Vietnamese letter.
struct Lead {
  std::uint32_t wrong = 0;  ///< bits of the four that must be as in kContinuations
  std::uint8_t mask = 0;    ///< bits of the code in the lead
  std::uint8_t shift = 0;   ///< of the code, put together as if it had three bytes
  std::uint8_t size = 1;
};
constexpr std::uint32_t kContinuations = 0x808000;

constexpr auto kLeads = [] {
  std::array<Lead, 128> leads{};
  for (unsigned lead = 0x80; lead < 256; ++lead) {
    if (lead >= 0xC2 && lead < 0xE0) {
      leads[lead - 0x80] = {0xC000, 0x1F, 6, 2};
    } else if (lead > 0xE0 && lead < 0xF0 && lead != 0xED) {
      leads[lead - 0x80] = {0xC0C000, 0x0F, 0, 3};
    } else {
      leads[lead - 0x80] = {0x80, 0, 0, 1};  // never right: left to next_code()
    }
  }
  return leads;
}();

static_assert(std::endian::native == std::endian::little);

std::uint32_t four_bytes(const char* at) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

}  // namespace

/// One draft being folded.
class Folding {
 public:
  Folding(FoldedText& out, std::string_view utf8)
      : out_(out), scan_(out.symbols_, out.words_), size_(utf8.size()) {
    out.bytes_.reserve(size_ + kBehind);
    if (size_ != 0) std::memcpy(out.bytes_.data(), utf8.data(), size_);
    std::memset(out.bytes_.data() + size_, 0, kBehind);
    // A byte makes one symbol at most, but for sequences, which see to their own room.
    out.symbols_.reserve(size_);
    bytes_ = out.bytes_.data();
  }

  void fold() {
    while (at_ < size_) {
      if (!hidden_ && !after_joiner_ && !lone_flag_) fold_plain();
      if (at_ < size_) fold_next();
    }
    end_word();
    scan_.end(count_);
    out_.symbol_count_ = count_;
    out_.word_count_ = scan_.words();
    out_.sentences_ = scan_.sentences();
    out_.utf16_size_ = utf16_;
  }

 private:
  static constexpr std::size_t kBehind = 16;

  void fold_plain();
  void fold_next();
  void fold_mark(char32_t code, Fold fold, std::uint32_t units);
  void fold_sequence_of(Fold fold, std::uint32_t units);

  [[nodiscard]] Symbol* symbols() { return out_.symbols_.data(); }

  /// Adds a symbol that ends `units` behind the last.
  void add(Character character, std::uint32_t units) {
    if (hidden_) character.flags |= hidden_before;
    hidden_ = after_joiner_ = lone_flag_ = false;
    Symbol& symbol = symbols()[count_];
    static_cast<Character&>(symbol) = character;
    symbol.span = {utf16_, utf16_ + units};
    utf16_ += units;
    if (character.kind <= Kind::other_letter) {
      run_.add(traits_of(character));
    } else {
      end_word();
      run_begin_ = count_ + 1;
    }
    ++count_;
  }
  void end_word() {
    if (run_begin_ == count_) return;
    scan_.end_word(run_, run_begin_, count_);
    run_ = {};
  }

  FoldedText& out_;
  WordScan scan_;
  WordRun run_;                  // of the word the last symbol belongs to, if any
  std::uint32_t run_begin_ = 0;  // its first symbol
  const char* bytes_ = nullptr;
  std::size_t size_;
  std::size_t at_ = 0;
  std::uint32_t count_ = 0;
  std::uint32_t utf16_ = 0;
  bool hidden_ = false;        // since the last symbol
  bool after_joiner_ = false;  // U+200D came last: an emoji that follows is the same pictograph
  bool lone_flag_ = false;     // half a flag came last: the other half completes it
};

/// Folds code points up to the first that depends on what stands around it, or is no UTF-8.
/// Nearly every draft is folded here from end to end.
void Folding::fold_plain() {
  const char* at = bytes_ + at_;
  const char* const end = bytes_ + size_;
  const Character* const characters = generated::kCharacters;
  const std::uint32_t* const all_traits = generated::kTraits;
  Symbol* const begin = symbols();
  Symbol* symbol = begin + count_;
  Symbol* word = begin + run_begin_;
  WordRun run = run_;
  std::uint64_t span = utf16_ | (utf16_ + std::uint64_t{1}) << 32;  // a Span of one unit
  while (at < end) {
    const char* next = at + 1;
    std::size_t row = static_cast<unsigned char>(*at);
    if (row >= 0x80) {
      const std::uint32_t four = four_bytes(at);
      const Lead lead = kLeads[row - 0x80];
      if (((four ^ kContinuations) & lead.wrong) != 0) break;
      const char32_t code =
          ((four & lead.mask) << 12 | (four >> 2 & 0xFC0) | (four >> 16 & 63)) >> lead.shift;
      row = generated::kBlockOf[code >> 7] * std::size_t{128} + (code & 127);
      next = at + lead.size;
    }
    const std::uint32_t traits = all_traits[row];
    if ((traits & trait::kNotPlain) != 0) {
      // A letter whose marks stand apart, as Macs write file names. The symbols of ﬁ share a span.
      if ((traits & trait::kMark) == 0 || word == symbol ||
          (symbol - begin > 1 && symbol[-1].span.begin == symbol[-2].span.begin))
        break;
      Symbol& last = symbol[-1];
      add_mark(last, Fold(generated::kFolds[row]).value());
      last.span.end = static_cast<std::uint32_t>(span >> 32);
      run.seen |= traits_of(last);
      run.qualities |= last.quality();
      span += std::uint64_t{1} << 32 | 1U;
      at = next;
      continue;
    }
    std::memcpy(static_cast<void*>(symbol), characters + row, sizeof(Character));
    std::memcpy(static_cast<void*>(&symbol->span), &span, sizeof span);
    span += std::uint64_t{1} << 32 | 1U;
    if ((traits & trait::kInWord) != 0) {
      run.add(traits);
    } else {
      if (word != symbol) {
        scan_.end_word(run, static_cast<std::uint32_t>(word - begin),
                       static_cast<std::uint32_t>(symbol - begin));
        run = {};
      }
      word = symbol + 1;
    }
    ++symbol;
    at = next;
  }
  at_ = static_cast<std::size_t>(at - bytes_);
  run_ = run;
  run_begin_ = static_cast<std::uint32_t>(word - begin);
  count_ = static_cast<std::uint32_t>(symbol - begin);
  utf16_ = static_cast<std::uint32_t>(span);
}

/// Folds one code point, whatever it is.
void Folding::fold_next() {
  const std::string_view utf8(bytes_, size_);
  const char32_t code = next_code(utf8, at_);
  const Fold fold = fold_of(code);
  const std::uint32_t units = code > 0xFFFF ? 2 : 1;
  switch (fold.what()) {
    case Class::sign:
      if ((fold.flags() & emoji) != 0) {
        const bool flag_letter = code >= 0x1F1E6 && code <= 0x1F1FF;
        if (count_ > 0 && symbols()[count_ - 1].is(emoji) &&
            (after_joiner_ || (lone_flag_ && flag_letter))) {
          symbols()[count_ - 1].span.end = utf16_ += units;
          after_joiner_ = lone_flag_ = false;
        } else {
          add(character_of(code, fold), units);
          lone_flag_ = flag_letter;
        }
        break;
      }
      [[fallthrough]];
    case Class::letter:
    case Class::digit:
    case Class::other_letter:
    case Class::space:
    case Class::line_break:
      add(character_of(code, fold), units);
      if (code == U'\r' && at_ < size_ && bytes_[at_] == '\n') {
        ++at_;
        symbols()[count_ - 1].span.end = ++utf16_;
      }
      break;
    case Class::mark:
    case Class::overlay:
    case Class::joiner:
      fold_mark(code, fold, units);
      break;
    case Class::hidden:
      hidden_ = true;
      after_joiner_ = lone_flag_ = false;
      utf16_ += units;
      break;
    case Class::sequence:
      fold_sequence_of(fold, units);
      break;
  }
}

/// A combining mark, or what else belongs to the grapheme before it.
void Folding::fold_mark(char32_t code, Fold fold, std::uint32_t units) {
  lone_flag_ = false;
  // A grapheme only grows where it is unbroken: a mark after U+200B stands alone.
  if (count_ == 0 || symbols()[count_ - 1].span.end != utf16_ ||
      symbols()[count_ - 1].kind == Kind::line_break) {
    hidden_ = true;
    after_joiner_ = false;
  } else {
    // The symbols of ﬁ or № share a span.
    for (std::uint32_t on = count_; on > 0 && symbols()[on - 1].span.end == utf16_; --on)
      symbols()[on - 1].span.end = utf16_ + units;
    Symbol& last = symbols()[count_ - 1];
    if (fold.what() == Class::mark) add_mark(last, fold.value());
    if (fold.what() == Class::overlay) last.flags |= fold.flags();
    if (run_begin_ != count_) {
      run_.seen |= traits_of(last);
      run_.qualities |= last.quality();
    }
    after_joiner_ = code == 0x200D;
    // "1️⃣Chia sẻ": keycaps in front of letters number a list, and are no part of its words.
    const bool more = at_ < size_ && bytes_[at_] >= '0' && bytes_[at_] <= '9';
    if (last.is(keycap) && run_begin_ != count_ && (run_.seen & trait::kNoDigit) == 0 && !more) {
      end_word();
      run_begin_ = count_;
    }
  }
  utf16_ += units;
}

void Folding::fold_sequence_of(Fold fold, std::uint32_t units) {
  const std::u32string_view parts = fold_sequence(fold);
  out_.symbols_.reserve(count_ + parts.size() + (size_ - at_), count_);
  for (const char32_t part : parts) {
    Character character = character_of(part, fold_of(part));
    character.flags = static_cast<std::uint8_t>(character.flags | fold.flags() | lookalike);
    add(character, units);
    utf16_ -= units;
  }
  utf16_ += units;
}

void FoldedText::fold(std::string_view utf8) {
  SOAT_CHECK(utf8.size() < 0xFFFFFFFF);
  Folding(*this, utf8).fold();
}

std::size_t FoldedText::word_at(std::uint32_t symbol) const {
  const auto at = std::lower_bound(words().begin(), words().end(), symbol,
                                   [](const Word& w, std::uint32_t s) { return w.first < s; });
  return static_cast<std::size_t>(at - words().begin());
}

bool FoldedText::is_same(const Word& word, std::u32string_view syllable, bool or_bare) const {
  const Symbol* symbols = symbols_.data() + word.first;
  std::uint8_t tone = 0;
  std::uint8_t wanted_tone = 0;
  bool bare = true;
  bool exact = true;
  for (std::size_t i = 0; i < syllable.size(); ++i) {
    const Fold wanted = fold_of(syllable[i]);
    if (symbols[i].base == 0 ? symbols[i].letter != syllable[i] : symbols[i].base != wanted.base())
      return false;
    if (symbols[i].base == 0) continue;
    tone |= symbols[i].tone();
    wanted_tone = static_cast<std::uint8_t>(wanted_tone | (wanted.marks() & 31));
    exact = exact && symbols[i].quality() == wanted.marks() >> 5;
    bare = bare && symbols[i].marks == 0;
  }
  return (exact && tone == wanted_tone) || (or_bare && bare);
}

std::string FoldedText::utf8(std::uint32_t first, std::uint32_t last) const {
  std::string out;
  for (std::uint32_t i = first; i < last; ++i) append_utf8(out, symbols()[i].letter);
  return out;
}

namespace {

enum class Marks { kept, dropped };

std::string one_line(std::string_view utf8, Marks marks) {
  const FoldedText text(utf8);
  std::string out;
  bool blank = false;
  for (const Symbol& symbol : text.symbols()) {
    if (symbol.kind == Kind::space || symbol.kind == Kind::line_break) {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    if (marks == Marks::dropped && symbol.base != 0) {
      out += symbol.base;
    } else {
      append_utf8(out, symbol.letter);
    }
  }
  return out;
}

}  // namespace

std::string folded(std::string_view utf8) {
  return one_line(utf8, Marks::kept);
}
std::string folded_bare(std::string_view utf8) {
  return one_line(utf8, Marks::dropped);
}

}  // namespace soat::text
