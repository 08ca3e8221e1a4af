// SPDX-License-Identifier: Apache-2.0
#include "check/readings.h"

namespace soat::check {

void Readings::read(const text::FoldedText& draft, const rules::Tables& tables) {
  places_.clear();
  readings_.clear();
  place_of_word_.clear();
  const auto& words = draft.words();
  const auto& symbols = draft.symbols();
  const auto none = static_cast<std::uint32_t>(tables.keys.size());
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    const text::Word& word = words[w];
    place_of_word_.push_back(static_cast<std::uint32_t>(places_.size()));
    places_.push_back({word.first, w, static_cast<std::uint32_t>(readings_.size()), word.before, false});
    if (!word.speaks()) continue;
    const std::span<const text::Symbol> letters(symbols.data() + word.first, word.size());
    const std::uint32_t key = tables.find_key(letters);
    if (key == none) continue;
    Reading reading;
    reading.last = word.last;
    reading.next = static_cast<std::uint32_t>(places_.size());
    reading.key = key;
    reading.forms = (word.flags & text::lookalike) != 0 ? rules::lookalike : 0;
    reading.written = text::evidence_of(letters);
    readings_.push_back(reading);
  }
  place_of_word_.push_back(static_cast<std::uint32_t>(places_.size()));
  places_.push_back({static_cast<std::uint32_t>(symbols.size()), static_cast<std::uint32_t>(words.size()),
                     static_cast<std::uint32_t>(readings_.size()), text::Gap::sentence, false});
}

}  // namespace soat::check
