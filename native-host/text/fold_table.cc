// SPDX-License-Identifier: Apache-2.0
#include "text/fold_table.h"

#include <iterator>

#include "text/character_table.h"

namespace soat::text {
namespace generated {

#include "text/fold_table.gen.inc"

}  // namespace generated

namespace {

using Class = Fold::Class;

/// All but a `letter` that is the code point itself, which stays 0.
constexpr Character written_out(Fold fold) {
  Character out;
  out.flags = fold.flags();
  switch (fold.what()) {
    case Class::letter:
      out.kind = Kind::letter;
      out.base = fold.base();
      out.marks = fold.marks();
      out.letter = generated::kComposed[static_cast<unsigned>(out.base - 'a') * 128U + out.marks];
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
    case Class::other_letter:
      out.kind = Kind::other_letter;
      out.letter = fold.value();
      break;
    default:
      out.letter = fold.value();  // a sign; so is a mark that a sequence has on nothing: ´
  }
  return out;
}

constexpr std::size_t kRows = std::size(generated::kFolds);

/// The code point of row `row`, where one block alone folds by it; 0 where several do.
constexpr auto kCodeOfBlock = [] {
  std::array<char32_t, kRows / 128> codes{};
  std::array<bool, kRows / 128> met{};
  for (std::size_t i = 0; i < generated::kBlockOf.size(); ++i) {
    const std::size_t block = generated::kBlockOf[i];
    codes[block] = met[block] ? 0 : static_cast<char32_t>(i * 128);
    met[block] = true;
  }
  return codes;
}();

constexpr auto kCharacters = [] {
  std::array<Character, kRows> all{};
  for (std::size_t i = 0; i < kRows; ++i) {
    all[i] = written_out(Fold(generated::kFolds[i]));
    const char32_t block = kCodeOfBlock[i / 128];
    if (all[i].letter == 0 && (block != 0 || i < 128))
      all[i].letter = block + static_cast<char32_t>(i % 128);
  }
  return all;
}();
static_assert(generated::kBlockOf[0] == 0);

constexpr auto kTraits = [] {
  std::array<std::uint32_t, kRows> all{};
  for (std::size_t i = 0; i < kRows; ++i) {
    const Fold fold(generated::kFolds[i]);
    const bool pictograph = fold.what() == Class::sign && (fold.flags() & emoji) != 0;
    const bool itself = kCharacters[i].letter == 0 && i != 0;
    all[i] = traits_of(kCharacters[i]);
    if (pictograph || itself || fold.what() >= Class::mark) all[i] |= trait::kNotPlain;
    if (fold.what() == Class::mark) all[i] |= trait::kMark;
  }
  all[U'\r'] |= trait::kNotPlain;
  return all;
}();

}  // namespace

namespace generated {
const Character* const kCharacters = text::kCharacters.data();
const std::uint32_t* const kTraits = text::kTraits.data();
}  // namespace generated

Character character_of(char32_t code, Fold fold) {
  Character out = written_out(fold);
  if (out.letter == 0) out.letter = code;
  return out;
}

std::u32string_view fold_sequence(Fold fold) {
  const char32_t* at = generated::kSequences + fold.value();
  return {at + 1, *at};
}

}  // namespace soat::text
