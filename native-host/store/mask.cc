// SPDX-License-Identifier: Apache-2.0
#include "store/mask.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/fold_table.h"
#include "text/utf8.h"

namespace soat::store {

namespace {

using Class = text::Fold::Class;
using Character = MaskedDraft::Character;

bool is_digit(const Character& character) {
  return character.what == Class::digit;
}
bool is_letter(const Character& character) {
  return character.what == Class::letter || character.what == Class::other_letter ||
         character.what == Class::sequence || character.what == Class::mark;
}
// Belongs to the character before it and shows nothing of its own.
bool is_silent(const Character& character) {
  return character.what == Class::joiner || character.what == Class::hidden ||
         character.what == Class::overlay;
}

std::vector<Character> characters_of(std::string_view draft) {
  std::vector<Character> characters;
  characters.reserve(draft.size());
  std::uint32_t utf16 = 0;
  for (std::size_t at = 0; at < draft.size();) {
    Character character;
    character.utf16 = utf16;
    character.code = text::next_code(draft, at);
    character.what = text::fold_of(character.code).what();
    utf16 += character.code > 0xFFFF ? 2 : 1;
    characters.push_back(character);
  }
  return characters;
}

void hide_spans(std::vector<Character>& characters, std::span<const text::Span> hidden) {
  for (Character& character : characters) {
    character.hide = std::any_of(hidden.begin(), hidden.end(), [&](text::Span span) {
      return span.begin <= character.utf16 && character.utf16 < span.end;
    });
  }
}

void hide_long_numbers(std::vector<Character>& characters) {
  const auto parts = [](const Character& character) {
    return character.what == Class::space || character.code == U'.' || character.code == U'-' ||
           character.code == U'(' || character.code == U')' || is_silent(character);
  };
  constexpr std::size_t kMostApart = 2;
  for (std::size_t first = 0; first < characters.size(); ++first) {
    if (!is_digit(characters[first])) continue;
    std::size_t digits = 0;
    std::size_t last = first;  // the last digit
    for (std::size_t at = first; at < characters.size() && at - last <= kMostApart + 1; ++at) {
      if (is_digit(characters[at])) {
        ++digits;
        last = at;
      } else if (!parts(characters[at])) {
        break;
      }
    }
    if (digits >= kFewestHiddenDigits) {
      for (std::size_t at = first; at <= last; ++at) characters[at].hide = true;
    }
    first = last;
  }
}

void hide_mail_names(std::vector<Character>& characters) {
  const auto in_name = [](const Character& character) {
    return is_digit(character) || is_letter(character) || is_silent(character) ||
           character.code == U'.' || character.code == U'_' || character.code == U'-' ||
           character.code == U'+';
  };
  for (std::size_t at = 1; at + 1 < characters.size(); ++at) {
    if (characters[at].code != U'@' || !in_name(characters[at + 1])) continue;
    for (std::size_t name = at; name > 0 && in_name(characters[name - 1]); --name)
      characters[name - 1].hide = true;
  }
}

}  // namespace

MaskedDraft::MaskedDraft(std::string_view draft, std::span<const text::Span> hidden)
    : characters_(characters_of(draft)) {
  hide_spans(characters_, hidden);
  hide_long_numbers(characters_);
  hide_mail_names(characters_);
}

std::string MaskedDraft::whole() const {
  return part({0, ~std::uint32_t{0}}, characters_.size());
}

std::string MaskedDraft::part(text::Span span, std::size_t most) const {
  std::string text;
  for (const Character& character : characters_) {
    if (character.utf16 < span.begin) continue;
    if (character.utf16 >= span.end || most-- == 0) break;
    const bool shows = character.what == Class::space || character.what == Class::line_break ||
                       (character.what == Class::sign && character.code < 0x80);
    if (!character.hide || shows) {
      text::append_utf8(text, character.code);
    } else if (character.what != Class::mark && !is_silent(character)) {
      text += kHidden;
    }
  }
  return text;
}

}  // namespace soat::store
