// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "text/folded_text.h"

namespace soat::text {

/// The marks of a syllable apart from its letters: the tone in bits 0–4 (one bit a tone,
/// wherever it stands: hòa = hoà), then two bits a letter for its quality, the last letter's
/// lowest. One bit a mark, so that "these marks or some of them left out" is one AND.
using Evidence = std::uint64_t;

inline constexpr Evidence kToneEvidence = 31;
/// More letters than this carry no evidence and are no syllable: "nghiêng" has seven.
inline constexpr std::size_t kMaxSyllable = 29;

/// The two bits of letter `i` of `size` (at most kMaxSyllable).
[[nodiscard]] constexpr Evidence quality_evidence(std::size_t i, std::size_t size,
                                                  unsigned quality = 3) {
  return Evidence{quality} << (5 + 2 * (size - 1 - i));
}

/// The marks of `syllable` (at most kMaxSyllable symbols) as written.
[[nodiscard]] inline Evidence evidence_of(std::span<const Symbol> syllable) {
  Evidence evidence = 0;
  for (std::size_t i = 0; i < syllable.size(); ++i)
    evidence |= syllable[i].tone() | quality_evidence(i, syllable.size(), syllable[i].quality());
  return evidence;
}

/// Where đ may stand in `letters`. A stroke is left out or written apart from the vowels' marks:
/// "đo ngu" is careless, "đô" for "đồ" is another word.
[[nodiscard]] Evidence strokes_of(std::string_view letters);

/// What a written syllable says about a meant one of the same letters.
enum class Agreement : std::uint8_t {
  no,    ///< a mark is written that the meant one has not, or only some of its vowels' marks
  bare,  ///< marks were left out: all of the vowels', or those of đ
  full,  ///< the same marks
};

/// Compares `written` with `meant`. Letters under `unknown` (digits or stars that stand for
/// letters) agree with any mark. `strokes` as by strokes_of().
[[nodiscard]] constexpr Agreement agreement(Evidence written, Evidence meant, Evidence unknown,
                                            Evidence strokes) {
  const Evidence wrong = (written ^ meant) & ~unknown;
  if (wrong == 0) return Agreement::full;
  if ((wrong & strokes & written) != 0) return Agreement::no;
  const bool vowels_agree = (wrong & ~strokes) == 0;
  const bool vowels_bare = (written & ~strokes & ~unknown) == 0;
  return vowels_agree || vowels_bare ? Agreement::bare : Agreement::no;
}

/// Whether `written` can agree with no other marks than its own: a vowel bears one, and every d is
/// a đ. `strokes` as by strokes_of().
[[nodiscard]] constexpr bool says_all(Evidence written, Evidence strokes) {
  constexpr Evidence kOfStroke = 0xAAAA'AAAA'AAAA'AAA0;  // quality 1 of every letter
  return (written & ~strokes) != 0 && (strokes & kOfStroke & ~written) == 0;
}

/// Letters a–z and digits of `syllable` without their marks; other letters as they are, UTF-8.
/// This is the key by which syllables are looked up.
[[nodiscard]] std::string letters_of(std::span<const Symbol> syllable);

/// A hash of letters_of(), made without making it: a state that takes letter after letter, and
/// its end. Two operations a letter, since every letter of every draft goes through it.
inline constexpr std::uint64_t kHashSeed = 0x811C9DC5U;
[[nodiscard]] constexpr std::uint64_t hash_step(std::uint64_t state, char32_t letter) {
  return std::rotl(state, 5) ^ letter;
}
[[nodiscard]] constexpr std::uint32_t hash_end(std::uint64_t state) {
  return static_cast<std::uint32_t>(state * 0x9E3779B97F4A7C15ULL >> 32);
}
[[nodiscard]] inline std::uint32_t hash_of(std::span<const Symbol> syllable) {
  std::uint64_t state = kHashSeed;
  for (const Symbol& symbol : syllable)
    state = hash_step(state,
                      symbol.base != 0 ? static_cast<unsigned char>(symbol.base) : symbol.letter);
  return hash_end(state);
}
[[nodiscard]] std::uint32_t hash_of_letters(std::string_view letters);

/// Tells, letter by letter, whether letters a–z could be one Vietnamese syllable: an initial,
/// one run of vowels, a final. "hoang" is, "dongu" and "facebook" are not.
class SyllableShape {
 public:
  /// Adds a letter; false when no syllable begins so.
  bool add(char letter);
  /// Whether the letters so far are a whole syllable.
  [[nodiscard]] bool complete() const;

 private:
  enum class Part : std::uint8_t { initial, vowels, final };
  Part part_ = Part::initial;
  char first_ = 0;         // of the initial, for gi and qu
  std::uint32_t run_ = 0;  // letters of the part so far, five bits each
  std::uint8_t size_ = 0;
};

/// Whether `letters` are one syllable by SyllableShape.
[[nodiscard]] bool is_syllable_shape(std::string_view letters);

}  // namespace soat::text
