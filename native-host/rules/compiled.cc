// SPDX-License-Identifier: Apache-2.0
#include "rules/compiled.h"

#include <algorithm>
#include <utility>

namespace soat::rules {

std::uint16_t bits_of(const Forms& forms) {
  unsigned bits = 0;
  if (forms.bare) bits |= bare;
  if (forms.split) bits |= split;
  if (forms.leet) bits |= leet;
  if (forms.repeat) bits |= repeat;
  if (forms.lookalike) bits |= lookalike;
  if (forms.masked) bits |= masked;
  if (forms.teencode) bits |= teencode;
  if (forms.joined) bits |= joined;
  return static_cast<std::uint16_t>(bits);
}

std::uint32_t Tables::find_key(std::string_view wanted) const {
  if (const text::Letters letters_of_wanted = text::packed(wanted); letters_of_wanted != 0)
    return find_key(letters_of_wanted);
  if (slots.empty()) return kNoKey;
  const std::uint32_t hash = text::hash_of_letters(wanted);
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = hash & mask; slots[at].key != 0; at = (at + 1) & mask)
    if (slots[at].letters == 0 && slots[at].hash == hash &&
        letters_of(keys[slots[at].key - 1]) == wanted)
      return slots[at].key - 1;
  return kNoKey;
}

std::span<const std::uint32_t> Tables::of_shape(char first, std::size_t size) const {
  const std::uint32_t wanted = shape_of(first, size);
  const auto shape = [&](std::uint32_t key) {
    return shape_of(letters[keys[key].letters], keys[key].size);
  };
  const auto begin =
      std::lower_bound(by_shape.begin(), by_shape.end(), wanted,
                       [&](std::uint32_t key, std::uint32_t s) { return shape(key) < s; });
  const auto end =
      std::upper_bound(begin, by_shape.end(), wanted,
                       [&](std::uint32_t s, std::uint32_t key) { return s < shape(key); });
  return {begin, end};
}

Matching::Matching(Tables tables, std::vector<Detected> detected)
    : detected_(std::move(detected)), tables_(tables) {}

Matching::Matching(Arrays arrays, std::vector<Detected> detected)
    : arrays_(std::move(arrays)), detected_(std::move(detected)) {
  tables_.slots = arrays_.slots;
  tables_.marked = arrays_.marked;
  tables_.keys = arrays_.keys;
  tables_.letters = arrays_.letters;
  tables_.aliases = arrays_.aliases;
  tables_.by_shape = arrays_.by_shape;
  tables_.meant = arrays_.meant;
  tables_.begins = arrays_.begins;
  tables_.roots = arrays_.roots;
  tables_.nodes = arrays_.nodes;
  tables_.edges = arrays_.edges;
  tables_.openings = arrays_.openings;
  tables_.children = arrays_.children;
  tables_.outputs = arrays_.outputs;
  tables_.rules = arrays_.rules;
  tables_.context_ids = arrays_.context_ids;
}

}  // namespace soat::rules
