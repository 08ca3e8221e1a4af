// SPDX-License-Identifier: Apache-2.0
#include "text/folded_text.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "text/fold_table.h"
#include "text/utf8.h"

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

/// Writes the symbol of a code point that makes one, all but its span. Field by field into its
/// place: a symbol made elsewhere and copied whole waits for its own bytes to arrive.
void write_symbol(Symbol& out, char32_t code, Fold fold) {
  out.flags = fold.flags();
  out.base = 0;
  out.marks = 0;
  switch (fold.what()) {
    case Class::letter:
      out.kind = Kind::letter;
      out.base = fold.base();
      out.marks = fold.marks();
      out.letter = composed(fold.base(), fold.marks());
      break;
    case Class::digit:
      out.kind = Kind::digit;
      out.base = fold.base();
      out.letter = static_cast<unsigned char>(fold.base());
      break;
    case Class::space:
      out.kind = Kind::space;
      out.letter = U' ';
      break;
    case Class::line_break:
      out.kind = Kind::line_break;
      out.letter = U'\n';
      break;
    default:
      out.kind = fold.what() == Class::other_letter ? Kind::other_letter : Kind::sign;
      out.letter = fold.value() == 0 ? code : fold.value();
  }
}

}  // namespace

void FoldedText::fold(std::string_view utf8) {
  SOAT_CHECK(utf8.size() < 0xFFFFFFFF);
  static const std::array<Symbol, 128> ascii = [] {
    std::array<Symbol, 128> all;
    for (char32_t code = 0; code < 128; ++code) write_symbol(all[code], code, fold_of(code));
    return all;
  }();
  // A byte makes one symbol at most, but for sequences, which see to their own room.
  symbols_.resize(utf8.size());
  std::uint32_t count = 0;
  std::uint32_t utf16 = 0;
  bool hidden = false;        // since the last symbol
  bool after_joiner = false;  // U+200D came last: an emoji that follows is the same pictograph
  bool lone_flag = false;     // half a flag came last: the other half completes it
  const auto end_symbol = [&](std::uint32_t units) {
    Symbol& symbol = symbols_[count++];
    symbol.span.begin = utf16;
    symbol.span.end = utf16 += units;
    if (hidden) symbol.flags |= hidden_before;
    hidden = after_joiner = lone_flag = false;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {
      ++at;
      if (byte == '\n' && at > 1 && utf8[at - 2] == '\r') {
        symbols_[count - 1].span.end = ++utf16;
        continue;
      }
      symbols_[count] = ascii[byte];
      end_symbol(1);
      continue;
    }
    const char32_t code = next_code(utf8, at);
    const Fold fold = fold_of(code);
    const std::uint32_t units = code > 0xFFFF ? 2 : 1;
    switch (fold.what()) {
      case Class::sign:
        if ((fold.flags() & emoji) != 0) {
          const bool flag_letter = code >= 0x1F1E6 && code <= 0x1F1FF;
          const bool part = count > 0 && symbols_[count - 1].is(emoji) && (after_joiner || (lone_flag && flag_letter));
          if (part) {
            symbols_[count - 1].span.end = utf16 += units;
            after_joiner = lone_flag = false;
          } else {
            write_symbol(symbols_[count], code, fold);
            end_symbol(units);
            lone_flag = flag_letter;
          }
          break;
        }
        [[fallthrough]];
      case Class::letter:
      case Class::digit:
      case Class::other_letter:
      case Class::space:
      case Class::line_break:
        write_symbol(symbols_[count], code, fold);
        end_symbol(units);
        break;
      case Class::mark:
      case Class::overlay:
      case Class::joiner:
        lone_flag = false;
        // A grapheme only grows where it is unbroken: a mark after U+200B stands alone.
        if (count == 0 || symbols_[count - 1].span.end != utf16 || symbols_[count - 1].kind == Kind::line_break) {
          hidden = true;
          after_joiner = false;
        } else {
          // The symbols of ﬁ or № share a span.
          for (std::uint32_t on = count; on > 0 && symbols_[on - 1].span.end == utf16; --on)
            symbols_[on - 1].span.end = utf16 + units;
          if (fold.what() == Class::mark) add_mark(symbols_[count - 1], fold.value());
          if (fold.what() == Class::overlay) symbols_[count - 1].flags |= fold.flags();
          after_joiner = code == 0x200D;
        }
        utf16 += units;
        break;
      case Class::hidden:
        hidden = true;
        after_joiner = lone_flag = false;
        utf16 += units;
        break;
      case Class::sequence: {
        const std::u32string_view parts = fold_sequence(fold);
        symbols_.resize(std::max(symbols_.size(), count + parts.size() + (utf8.size() - at)));
        for (const char32_t part : parts) {
          Symbol& symbol = symbols_[count];
          write_symbol(symbol, part, fold_of(part));
          symbol.flags = static_cast<std::uint8_t>(symbol.flags | fold.flags() | lookalike);
          end_symbol(units);
          utf16 -= units;
        }
        utf16 += units;
        break;
      }
    }
  }
  symbols_.resize(count);
  utf16_size_ = utf16;
  find_words();
}

std::size_t FoldedText::word_at(std::uint32_t symbol) const {
  const auto at = std::lower_bound(words_.begin(), words_.end(), symbol,
                                   [](const Word& w, std::uint32_t s) { return w.first < s; });
  return static_cast<std::size_t>(at - words_.begin());
}

namespace {

enum class Missing { no, may };

bool same_syllable(const Symbol* symbols, std::uint32_t size, std::u32string_view syllable,
                   Missing marks) {
  if (size != syllable.size()) return false;
  std::uint8_t tone = 0;
  std::uint8_t wanted_tone = 0;
  bool bare = true;
  bool exact = true;
  for (std::uint32_t i = 0; i < size; ++i) {
    const Fold wanted = fold_of(syllable[i]);
    if (symbols[i].base == 0 ? symbols[i].letter != syllable[i] : symbols[i].base != wanted.base())
      return false;
    if (symbols[i].base == 0) continue;
    tone |= symbols[i].tone();
    wanted_tone = static_cast<std::uint8_t>(wanted_tone | (wanted.marks() & 31));
    exact = exact && symbols[i].quality() == wanted.marks() >> 5;
    bare = bare && symbols[i].marks == 0;
  }
  return (exact && tone == wanted_tone) || (marks == Missing::may && bare);
}

}  // namespace

bool FoldedText::is(const Word& word, std::u32string_view syllable) const {
  return same_syllable(symbols_.data() + word.first, word.size(), syllable, Missing::no);
}

bool FoldedText::is_bare(const Word& word, std::u32string_view syllable) const {
  return same_syllable(symbols_.data() + word.first, word.size(), syllable, Missing::may);
}

std::string FoldedText::utf8(std::uint32_t first, std::uint32_t last) const {
  std::string out;
  for (std::uint32_t i = first; i < last; ++i) append_utf8(out, symbols_[i].letter);
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

std::string folded(std::string_view utf8) { return one_line(utf8, Marks::kept); }
std::string folded_bare(std::string_view utf8) { return one_line(utf8, Marks::dropped); }

}  // namespace soat::text
