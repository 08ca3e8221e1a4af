// SPDX-License-Identifier: Apache-2.0
#include "cli/speech.h"

#include <array>

#include "base/check.h"
#include "platform/terminal.h"

namespace soat::cli {

namespace {

struct Sentence {
  std::string_view vi;
  std::string_view en;
};

constexpr auto kSentences = std::to_array<Sentence>({
#define SOAT_TEXT(name, vi, en) {vi, en},
#include "cli/texts.inc"
#undef SOAT_TEXT
});

}  // namespace

std::string say(Language language, Text text, std::initializer_list<std::string_view> values) {
  const Sentence& sentence = kSentences[static_cast<std::size_t>(text)];
  std::string_view left = language == Language::en ? sentence.en : sentence.vi;
  std::string out;
  for (std::size_t brace = 0; (brace = left.find('{')) != std::string_view::npos;) {
    SOAT_CHECK(brace + 2 < left.size() && left[brace + 2] == '}');
    const auto index = static_cast<std::size_t>(left[brace + 1] - '0');
    SOAT_CHECK(index < values.size());
    out.append(left.substr(0, brace)).append(*(values.begin() + index));
    left.remove_prefix(brace + 3);
  }
  return out.append(left);
}

std::string count(Language language, std::size_t number, Text one, Text many) {
  return say(language, number == 1 ? one : many, {std::to_string(number)});
}

std::string date(Language language, std::string_view iso) {
  if (language == Language::en || iso.size() != 10) return std::string(iso);
  return std::string(iso.substr(8))
      .append("/")
      .append(iso.substr(5, 2))
      .append("/")
      .append(iso.substr(0, 4));
}

Language spoken_here() {
  return platform::system_language().starts_with("en") ? Language::en : Language::vi;
}

}  // namespace soat::cli
