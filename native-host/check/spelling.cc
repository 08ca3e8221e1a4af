// SPDX-License-Identifier: Apache-2.0
#include "check/spelling.h"

#include <algorithm>

#include "text/fold_table.h"
#include "text/letters.h"

namespace soat::check {
namespace {

/// What a digit or sign stands for; 0 for nothing. 1 and | may be i or l.
constexpr char leet(char32_t sign, char one) {
  switch (sign) {
    case U'0':
      return 'o';
    case U'1':
    case U'|':
      return one;
    case U'!':
      return 'i';
    case U'3':
    case U'€':
      return 'e';
    case U'4':
    case U'@':
      return 'a';
    case U'5':
    case U'$':
      return 's';
    case U'6':
    case U'9':
      return 'g';
    case U'7':
      return 't';
    case U'8':
      return 'b';
    default:
      return 0;
  }
}

}  // namespace

char letter_for(char digit) {
  return leet(static_cast<unsigned char>(digit), 'i');
}
bool is_leet_sign(char32_t sign) {
  return sign == U'@' || sign == U'$' || sign == U'!' || sign == U'|' || sign == U'€';
}
bool is_mask_sign(char32_t sign) {
  return sign == U'*' || sign == U'•' || sign == U'●' || sign == U'✱' || sign == U'█' ||
         sign == U'×';
}
bool is_hiding_sign(char32_t sign) {
  return sign == U'#' || sign == U'_' || sign == U'$' || sign == U'%';
}
bool is_pausing_sign(char32_t sign) {
  return sign == U'.' || sign == U'-' || sign == U'?' || sign == U'…';
}
bool is_mark_sign(char32_t sign) {
  return sign == U'\'' || sign == U'’' || sign == U'`' || sign == U'^';
}

Spelling::Spelling(std::span<const text::Symbol> symbols) {
  if (symbols.size() > text::kMaxSyllable) return;
  for (const text::Symbol& symbol : symbols) {
    if (append(symbol)) continue;
    size_ = 0;
    return;
  }
}

Spelling Spelling::without_repeats(std::span<const text::Symbol> symbols, unsigned most) {
  Spelling out;
  unsigned run = 0;
  for (const text::Symbol& symbol : symbols) {
    if (out.size_ == text::kMaxSyllable || !out.append(symbol)) return {};
    const bool again = symbol.base != 0 && out.size_ > 1 &&
                       out.letters_[out.size_ - 1] == out.letters_[out.size_ - 2];
    run = again ? run + 1 : 1;
    if (run <= most) continue;
    // "lồôn" is "lồn": the marks of any of them are the marks of the letter.
    const Mark mark = out.marks_[--out.size_];
    out.marks_[out.size_ - 1].marks |= mark.marks;
    out.marks_[out.size_ - 1].known = out.marks_[out.size_ - 1].known && mark.known;
  }
  return out;
}

bool Spelling::append(const text::Symbol& symbol) {
  if (symbol.base != 0) {
    append(symbol.base, {symbol.marks, !symbol.is(text::foreign_mark)});
  } else if (is_mask_sign(symbol.letter)) {
    append(kAnyLetter, {0, false});
  } else if (symbol.letter == U'€') {
    append('e', {0, false});
  } else if (symbol.letter == U'’') {
    append('\'', {});
  } else if (symbol.letter < 0x80) {
    append(static_cast<char>(symbol.letter), {});
  } else {
    return false;
  }
  return true;
}

void Spelling::append(char letter, Mark mark) {
  letters_[size_] = letter;
  marks_[size_] = mark;
  ++size_;
}

text::Evidence Spelling::written() const {
  text::Evidence evidence = 0;
  for (std::size_t i = 0; i < size_; ++i)
    evidence |= (marks_[i].marks & 31U) | text::quality_evidence(i, size_, marks_[i].marks >> 5U);
  return evidence;
}

text::Evidence Spelling::unknown() const {
  text::Evidence evidence = 0;
  bool vowel_hidden = false;
  for (std::size_t i = 0; i < size_; ++i) {
    if (marks_[i].known) continue;
    evidence |= text::quality_evidence(i, size_);
    vowel_hidden = vowel_hidden || text::is_vowel(letters_[i]) || letters_[i] == kAnyLetter;
  }
  return vowel_hidden && (written() & text::kToneEvidence) == 0 ? evidence | text::kToneEvidence
                                                                : evidence;
}

bool Spelling::has_marks() const {
  return std::any_of(marks_.begin(), marks_.begin() + static_cast<std::ptrdiff_t>(size_),
                     [](const Mark& mark) { return mark.marks != 0; });
}

bool Spelling::may_bear_tone() const {
  return std::all_of(
      marks_.begin(), marks_.begin() + static_cast<std::ptrdiff_t>(size_),
      [](const Mark& mark) { return mark.known && (mark.marks & text::kToneEvidence) == 0; });
}

bool Spelling::give_tone(std::uint8_t tone) {
  if (!text::is_syllable_shape(letters())) return false;
  for (std::size_t i = 0; i < size_ && tone != 0; ++i) {
    if (!text::is_vowel(letters_[i])) continue;
    marks_[i].marks |= tone;
    tone = 0;
  }
  return true;
}

bool Spelling::take_off_leet(char one) {
  bool changed = false;
  bool letter = false;
  for (std::size_t i = 0; i < size_; ++i)
    letter = letter || (letters_[i] >= 'a' && letters_[i] <= 'z');
  if (!letter) return false;  // a number
  for (std::size_t i = 0; i < size_; ++i) {
    const char meant = leet(static_cast<unsigned char>(letters_[i]), one);
    if (meant == 0) continue;
    letters_[i] = meant;
    marks_[i] = {0, false};
    changed = true;
  }
  return changed;
}

bool Spelling::take_off_hiding_signs() {
  bool changed = false;
  for (std::size_t i = 1; i + 1 < size_; ++i) {
    if (!is_hiding_sign(static_cast<unsigned char>(letters_[i]))) continue;
    letters_[i] = kAnyLetter;
    marks_[i] = {0, false};
    changed = true;
  }
  return changed;
}

bool Spelling::take_off_v() {
  if (size_ < 2) return false;
  bool changed = false;
  for (std::size_t i = 0; i < size_; ++i)
    if (text::is_vowel(letters_[i])) return false;
  for (std::size_t i = 1; i < size_; ++i) {
    if (letters_[i] != 'v') continue;
    letters_[i] = 'u';
    marks_[i] = {0, false};
    changed = true;
  }
  return changed;
}

bool Spelling::take_off_repeats() {
  if (size_ == 0) return false;
  std::size_t kept = 1;
  for (std::size_t i = 1; i < size_; ++i) {
    if (letters_[i] == letters_[kept - 1] && letters_[i] != kAnyLetter) {
      marks_[kept - 1].marks |= marks_[i].marks;
      marks_[kept - 1].known = marks_[kept - 1].known && marks_[i].known;
    } else {
      letters_[kept] = letters_[i];
      marks_[kept] = marks_[i];
      ++kept;
    }
  }
  const bool changed = kept != size_;
  size_ = kept;
  return changed;
}

bool Spelling::type_telex() {
  if (!may_bear_tone()) return false;
  Spelling typed;
  std::uint8_t tone = 0;
  bool changed = false;
  for (std::size_t i = 0; i < size_; ++i) {
    const char key = letters_[i];
    if (key < 'a' || key > 'z') return false;
    const bool vowels_before = std::any_of(
        typed.letters_.begin(), typed.letters_.begin() + static_cast<std::ptrdiff_t>(typed.size_),
        text::is_vowel);
    const std::uint8_t as_tone = key == 's'   ? text::acute
                                 : key == 'f' ? text::grave
                                 : key == 'r' ? text::hook
                                 : key == 'x' ? text::tilde
                                 : key == 'j' ? text::dot
                                              : 0;
    if (as_tone != 0 && vowels_before) {
      if (tone != 0) return false;
      tone = as_tone;
      changed = true;
      continue;
    }
    const auto mark_last = [&](char letter, std::uint8_t quality) {
      for (std::size_t at = typed.size_; at-- > 0;) {
        if (typed.letters_[at] != letter || typed.marks_[at].marks != 0) continue;
        typed.marks_[at].marks = static_cast<std::uint8_t>(quality << 5);
        changed = true;
        return true;
      }
      return false;
    };
    if (key == 'w') {
      const bool horned = mark_last('o', text::second);
      if (mark_last('u', text::first) || horned || mark_last('a', text::first)) continue;
      return false;
    }
    if ((key == 'a' && mark_last('a', text::second)) ||
        (key == 'e' && mark_last('e', text::first)) ||
        (key == 'o' && mark_last('o', text::first)) || (key == 'd' && mark_last('d', text::first)))
      continue;
    typed.append(key, marks_[i]);
  }
  if (!changed || !typed.give_tone(tone)) return false;
  *this = typed;
  return true;
}

bool Spelling::type_vni() {
  if (!may_bear_tone()) return false;
  Spelling typed;
  std::uint8_t tone = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    const char key = letters_[i];
    if (key >= 'a' && key <= 'z') {
      typed.append(key, marks_[i]);
      continue;
    }
    const auto mark_last = [&](std::string_view letters, auto quality_of) {
      for (std::size_t at = typed.size_; at-- > 0;) {
        if (letters.find(typed.letters_[at]) == std::string_view::npos ||
            typed.marks_[at].marks != 0)
          continue;
        typed.marks_[at].marks = static_cast<std::uint8_t>(quality_of(typed.letters_[at]) << 5);
        return true;
      }
      return false;
    };
    constexpr std::uint8_t kTones[] = {text::acute, text::grave, text::hook, text::tilde,
                                       text::dot};
    bool used = false;
    if (key >= '1' && key <= '5') {
      used = tone == 0 &&
             std::any_of(typed.letters_.begin(),
                         typed.letters_.begin() + static_cast<std::ptrdiff_t>(typed.size_),
                         text::is_vowel);
      tone = kTones[key - '1'];
    } else if (key == '6') {
      used = mark_last("aeo", [](char c) { return c == 'a' ? text::second : text::first; });
    } else if (key == '7') {
      const bool horned = mark_last("o", [](char) { return text::second; });
      used = mark_last("u", [](char) { return text::first; }) || horned;
    } else if (key == '8') {
      used = mark_last("a", [](char) { return text::first; });
    } else if (key == '9') {
      used = mark_last("d", [](char) { return text::first; });
    }
    if (!used) return false;
  }
  if (typed.size_ == size_ || !typed.give_tone(tone)) return false;
  *this = typed;
  return true;
}

bool Spelling::type_signs() {
  if (!may_bear_tone()) return false;
  Spelling typed;
  std::uint8_t tone = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    const char key = letters_[i];
    if (key >= 'a' && key <= 'z') {
      typed.append(key, marks_[i]);
      continue;
    }
    if (typed.size_ == 0) return false;
    Mark& last = typed.marks_[typed.size_ - 1];
    const char letter = typed.letters_[typed.size_ - 1];
    if (key == '^' && last.marks == 0 && (letter == 'a' || letter == 'e' || letter == 'o')) {
      last.marks = static_cast<std::uint8_t>((letter == 'a' ? text::second : text::first) << 5);
    } else if ((key == '\'' || key == '`') && tone == 0) {
      tone = key == '`' ? text::grave : text::acute;
    } else {
      return false;
    }
  }
  if (typed.size_ == size_ || !typed.give_tone(tone)) return false;
  *this = typed;
  return true;
}

}  // namespace soat::check
