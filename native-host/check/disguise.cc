// SPDX-License-Identifier: Apache-2.0
#include "check/disguise.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/folded_text.h"

namespace soat::check {

using text::FoldedText;
using text::Span;
using text::Symbol;
using text::Word;
using text::WordKind;

namespace {

using Letters = std::span<const Symbol>;

bool is_vowel(char base) {
  return std::string_view("aeiouy").find(base) != std::string_view::npos && base != 0;
}

// Vowels with their six tones, in the order of the table below.
constexpr std::u32string_view kVowels =
    U"aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";
constexpr std::array<std::uint8_t, 6> kTones{text::level, text::grave, text::acute,
                                             text::hook,  text::tilde, text::dot};
constexpr std::array<char32_t, 6> kToneMarks{0, 0x300, 0x301, 0x309, 0x303, 0x323};

char32_t upper_of(char32_t c) {
  if (c < 0x80) return c - 0x20;
  return c <= 0xFF ? c - 0x20 : c - 1;  // the Vietnamese letters beyond Latin-1 stand in pairs
}

char32_t cased(const Symbol& symbol, char32_t lower) {
  return symbol.is(text::upper) && lower != 0 ? upper_of(lower) : lower;
}

/// A vowel with another tone, composed.
char32_t with_tone(char32_t vowel, std::uint8_t tone) {
  const auto at = kVowels.find(vowel);
  if (at == std::u32string_view::npos) return vowel;
  const auto index = std::find(kTones.begin(), kTones.end(), tone) - kTones.begin();
  return kVowels[at - at % 6 + static_cast<std::size_t>(index)];
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

void append_composed(std::string& out, const Symbol& symbol) {
  append(out, cased(symbol, symbol.letter));
}

char32_t bare_of(const Symbol& symbol) {
  return symbol.base != 0 ? cased(symbol, static_cast<unsigned char>(symbol.base)) : symbol.letter;
}

/// The letter and its marks one by one, in canonical order: horn, dot below, then those above.
/// `wide` writes the letter itself full width.
void append_decomposed(std::string& out, const Symbol& symbol, bool wide) {
  if (symbol.base == 0 || (symbol.base == 'd' && symbol.quality() != 0)) {
    return append_composed(out, symbol);  // đ has no decomposition
  }
  append(out, bare_of(symbol) + (wide ? 0xFEE0 : 0));
  const bool horn = (symbol.base == 'o' && symbol.quality() == text::second) ||
                    (symbol.base == 'u' && symbol.quality() == text::first);
  if (horn) append(out, 0x31B);
  if (symbol.tone() == text::dot) append(out, 0x323);
  if (symbol.quality() != 0 && !horn) {
    append(out, symbol.base == 'a' && symbol.quality() == text::first ? 0x306 : 0x302);
  }
  if (symbol.tone() != 0 && symbol.tone() != text::dot) {
    const auto at = std::find(kTones.begin(), kTones.end(), symbol.tone()) - kTones.begin();
    append(out, kToneMarks[static_cast<std::size_t>(at)]);
  }
}

// ---- One word each: what stands for these letters. -----------------------------------------

std::string tone_elsewhere(Letters letters) {
  std::string out;
  const std::size_t n = letters.size();
  const bool open =
      n >= 2 &&
      ((letters[n - 2].base == 'o' && (letters[n - 1].base == 'a' || letters[n - 1].base == 'e')) ||
       (letters[n - 2].base == 'u' && letters[n - 1].base == 'y'));
  const bool after_q = n >= 3 && letters[n - 3].base == 'q';
  const bool plain =
      open && !after_q && letters[n - 2].quality() == 0 && letters[n - 1].quality() == 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (plain && i + 2 >= n) {
      const auto& other = letters[i + 2 == n ? n - 1 : n - 2];
      append(out, cased(letters[i], with_tone(letters[i].letter, other.tone())));
    } else {
      append_composed(out, letters[i]);
    }
  }
  return out;
}

std::string between(Letters letters, std::string_view what, bool bare) {
  std::string out;
  for (const Symbol& letter : letters) {
    if (!out.empty()) out += what;
    if (bare) {
      append(out, bare_of(letter));
    } else {
      append_composed(out, letter);
    }
  }
  return out;
}

using Signs = std::span<const std::pair<char, char>>;
constexpr std::array<std::pair<char, char>, 4> kDigits{
    {{'a', '4'}, {'e', '3'}, {'i', '1'}, {'o', '0'}}};
constexpr std::array<std::pair<char, char>, 4> kSigns{
    {{'a', '@'}, {'e', '3'}, {'i', '!'}, {'o', '0'}}};

char sign_for(Signs signs, char base) {
  for (const auto& [letter, sign] : signs) {
    if (letter == base) return sign;
  }
  return 0;
}

/// Signs for vowels; in a word that has none of those, `spare` for what it names.
std::string leet(Letters letters, Signs signs, std::pair<char, char> spare) {
  // At the edge of a word a reader takes "!" for what it is.
  const auto sign_at = [&](std::size_t i) {
    const char sign = sign_for(signs, letters[i].base);
    return sign == '!' && (i == 0 || i + 1 == letters.size()) ? '1' : sign;
  };
  bool any = false;
  for (std::size_t i = 0; i < letters.size(); ++i) any = any || sign_at(i) != 0;
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char other = letters[i].base == spare.first ? spare.second : '\0';
    const char sign = any ? sign_at(i) : other;
    if (sign != 0) {
      out += sign;
    } else {
      append_composed(out, letters[i]);
    }
  }
  return out;
}

/// The last vowel, or the last letter of a word without one.
std::size_t last_vowel(Letters letters) {
  for (std::size_t i = letters.size(); i-- > 0;) {
    if (is_vowel(letters[i].base)) return i;
  }
  return letters.size() - 1;
}

std::string repeat(Letters letters) {
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const int times = i == last_vowel(letters) ? 4 : 1;
    for (int k = 0; k < times; ++k) append_composed(out, letters[i]);
  }
  return out;
}

std::string masked(Letters letters) {
  if (letters.size() == 1) return between(letters, "", false);  // a star alone hides anything
  std::size_t hidden = last_vowel(letters);
  if (hidden == 0) hidden = letters.size() - 1;  // a first letter is what readers go by
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i == hidden) {
      out += '*';
    } else {
      append_composed(out, letters[i]);
    }
  }
  return out;
}

std::string lookalike(Letters letters) {
  static constexpr std::string_view kLatin = "aceopxyikvnutmh";
  static constexpr std::u32string_view kOther = U"асеорхуікνпυтмһ";
  std::string out;
  for (const Symbol& letter : letters) {
    const auto at = kLatin.find(letter.base);
    const bool bare = letter.marks == 0 && letter.base != 0 && !letter.is(text::upper);
    if (bare && at != std::string_view::npos) {
      append(out, kOther[at]);
    } else {
      append_composed(out, letter);
    }
  }
  return out;
}

std::string teencode(Letters letters) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> kHabits{
      {{"ph", 'f'}, {"gi", 'j'}, {"qu", 'w'}, {"ng", 'g'}, {"c", 'k'}}};
  std::string bases;
  for (const Symbol& letter : letters) bases += letter.base;
  for (const auto& [usual, short_] : kHabits) {
    // "ch" and "ngh" are other sounds, and a word is more than its beginning.
    if (bases.rfind(usual, 0) != 0 || bases.size() == usual.size() || bases[usual.size()] == 'h')
      continue;
    if (letters[usual.size() - 1].marks != 0) continue;
    std::string out(1, short_);
    for (const Symbol& letter : letters.subspan(usual.size())) append_composed(out, letter);
    return out;
  }
  return between(letters, "", false);
}

std::string rewritten(Letters letters, Disguise disguise) {
  switch (disguise) {
    case Disguise::decomposed:
    case Disguise::full_width: {
      std::string out;
      for (const Symbol& s : letters) append_decomposed(out, s, disguise == Disguise::full_width);
      return out;
    }
    case Disguise::tone_elsewhere:
      return tone_elsewhere(letters);
    case Disguise::zero_width:
      return between(letters, "\u200B", false);
    case Disguise::bare:
      return between(letters, "", true);
    case Disguise::split_dots:
      return between(letters, ".", false);
    case Disguise::split_blanks:
      return between(letters, " ", false);
    case Disguise::leet:
      return leet(letters, kDigits, {'u', 'v'});
    case Disguise::leet_signs:
      return leet(letters, kSigns, {'g', '9'});
    case Disguise::repeat:
      return repeat(letters);
    case Disguise::lookalike:
      return lookalike(letters);
    case Disguise::masked:
      return masked(letters);
    case Disguise::teencode:
      return teencode(letters);
    case Disguise::joined:
      return between(letters, "", false);
  }
  return {};
}

bool whole_draft(Disguise disguise) {
  return disguise == Disguise::decomposed || disguise == Disguise::tone_elsewhere ||
         disguise == Disguise::bare;
}

/// Bytes of `draft` for each UTF-16 unit, and one past the end.
std::vector<std::size_t> byte_offsets(std::string_view draft) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < draft.size();) {
    const auto first = static_cast<unsigned char>(draft[i]);
    const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    out.push_back(i);
    if (bytes == 4) out.push_back(i);
    i += bytes;
  }
  out.push_back(draft.size());
  return out;
}

std::uint32_t utf16_size(std::string_view utf8) {
  std::uint32_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

}  // namespace

std::vector<Disguise> disguises_of(const rules::Forms& forms) {
  std::vector<Disguise> out{Disguise::decomposed, Disguise::tone_elsewhere, Disguise::zero_width,
                            Disguise::full_width};
  const auto add = [&](bool claimed, std::initializer_list<Disguise> more) {
    if (claimed) out.insert(out.end(), more);
  };
  add(forms.bare, {Disguise::bare});
  add(forms.split, {Disguise::split_dots, Disguise::split_blanks});
  add(forms.leet, {Disguise::leet, Disguise::leet_signs});
  add(forms.repeat, {Disguise::repeat});
  add(forms.lookalike, {Disguise::lookalike});
  add(forms.masked, {Disguise::masked});
  add(forms.teencode, {Disguise::teencode});
  add(forms.joined, {Disguise::joined});
  return out;
}

std::string_view name_of(Disguise disguise) {
  static constexpr std::array<std::string_view, 14> kNames{"decomposed letters",
                                                           "tone on the other vowel",
                                                           "zero-width characters",
                                                           "full width",
                                                           "bare",
                                                           "split (dots)",
                                                           "split (blanks)",
                                                           "leet",
                                                           "leet (signs)",
                                                           "repeat",
                                                           "lookalike",
                                                           "masked",
                                                           "teencode",
                                                           "joined"};
  return kNames[static_cast<std::size_t>(disguise)];
}

Disguised disguised(std::string_view draft, std::span<const Span> marked, Disguise disguise) {
  const FoldedText folded(draft);
  const auto bytes = byte_offsets(draft);
  Disguised out;
  out.marked.assign(marked.begin(), marked.end());
  std::uint32_t done = 0;  // of the draft, in UTF-16 units

  const auto copy_to = [&](std::uint32_t end) {
    // The edges of marks lie in what is copied, or at a word's own edges; never inside a word
    // that is rewritten, except for findings that begin inside a word, which widen to it.
    for (std::size_t i = 0; i < marked.size(); ++i) {
      const auto now = [&](std::uint32_t edge) {
        return utf16_size(out.text) +
               utf16_size(draft.substr(bytes[done], bytes[edge] - bytes[done]));
      };
      if (marked[i].begin >= done && marked[i].begin <= end)
        out.marked[i].begin = now(marked[i].begin);
      if (marked[i].end > done && marked[i].end <= end) out.marked[i].end = now(marked[i].end);
    }
    out.text += draft.substr(bytes[done], bytes[end] - bytes[done]);
    done = end;
  };

  const std::uint32_t size = folded.utf16_size();
  std::uint32_t last_joined = size + 1;  // where the last rewritten word ended
  for (const Word& word : folded.words()) {
    const Span at = folded.span(word.first, word.last);
    const Span* mark = nullptr;
    for (const Span& one : marked) {
      if (one.begin < at.end && at.begin < one.end) mark = &one;
    }
    if (word.kind != WordKind::word || word.digits) continue;
    if (mark == nullptr && !whole_draft(disguise)) continue;
    if (disguise == Disguise::joined && mark != nullptr && mark->begin <= last_joined &&
        last_joined < at.begin) {
      done = at.begin;  // what stood between the two words is left out
    } else {
      copy_to(at.begin);
    }
    const Letters letters(folded.symbols().data() + word.first, word.size());
    out.text += rewritten(letters, disguise);
    done = at.end;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      if (marked[i].end > at.begin && marked[i].end <= at.end)
        out.marked[i].end = utf16_size(out.text);
    }
    last_joined = at.end;
  }
  copy_to(size);
  return out;
}

}  // namespace soat::check
