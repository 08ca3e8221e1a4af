// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/pack.h"
#include "rules/parsed.h"
#include "text/syllable.h"

namespace soat::rules {

// What the compiler makes of packs and the matcher walks: flat arrays that hold indices, never
// pointers, so that they can lie in a mapped file. All patterns share one graph without circles
// (pattern_graph.h), whose edges are syllables, word lists, slots and gaps.

/// The forms of a rule as bits, and what a match needed of them.
enum Form : std::uint16_t {
  bare = 1 << 0,
  split = 1 << 1,
  leet = 1 << 2,
  repeat = 1 << 3,
  lookalike = 1 << 4,
  masked = 1 << 5,
  teencode = 1 << 6,
  joined = 1 << 7,
  /// No form of a rule: a chat spelling that is also another everyday word.
  weak = 1 << 8,
  /// No form of a rule: marks left out of a syllable that the pattern wants with them (`=chó`).
  guessed = 1 << 9,
};

[[nodiscard]] std::uint16_t bits_of(const Forms& forms);

/// A node of the graph. What leaves node i, and what ends there, ends where that of node i + 1
/// begins. Edges lead to higher numbers.
struct Node {
  std::uint32_t first_edge = 0;
  std::uint32_t first_child = 0;
  std::uint32_t first_output = 0;
};

/// A syllable of patterns by its marks, beside the letters of the Key it belongs to: an Evidence,
/// and in the top bit whether it is taken as written only (`=chó`).
struct Meant {
  text::Evidence evidence_and_exact = 0;

  static constexpr text::Evidence kExact = text::Evidence{1} << 63;
  [[nodiscard]] text::Evidence evidence() const { return evidence_and_exact & ~kExact; }
  [[nodiscard]] bool exact() const { return (evidence_and_exact & kExact) != 0; }
  friend auto operator<=>(const Meant&, const Meant&) = default;
};
static_assert(text::kMaxSyllable * 2 + 5 < 64);

/// An edge by a syllable. Those of a node are sorted by `meant`, so that those of the same letters
/// lie together. Edges of the roots are in Tables::begins instead.
struct Edge {
  std::uint32_t meant = 0;  ///< index of Tables::meant
  std::uint32_t child = 0;
};
/// Where Tables::edge_index is looked into for the edges that leave `node` by `key`; its top bits
/// tell theirs from others.
[[nodiscard]] constexpr std::uint32_t hash_of(std::uint32_t node, std::uint32_t key) {
  return static_cast<std::uint32_t>(
      (static_cast<std::uint64_t>(node) << 32 | key) * 0x9E3779B97F4A7C15ULL >> 32);
}

/// Where a walk may begin, by what the pattern is for.
enum class Part : std::uint8_t { rules, lists, contexts };
inline constexpr std::size_t kParts = 3;
inline constexpr std::uint32_t kNoKey = 0xFFFFFFFF;

/// The bit of Tables::openings for patterns of `part` whose first syllable is by `first` and whose
/// second by `second`; kNoKey where none need follow.
[[nodiscard]] constexpr std::uint64_t opening_of(Part part, std::uint32_t first,
                                                 std::uint32_t second) {
  return ((static_cast<std::uint64_t>(first) << 32 | second) + static_cast<std::uint64_t>(part)) *
             0xD6E8FEB86659FD93ULL >>
         24;
}

/// An edge by something else. Children of a node are sorted by label; the label's two top bits
/// tell its kind.
struct Child {
  std::uint32_t label = 0;
  std::uint32_t node = 0;
};

enum class Label : std::uint32_t { syllable, list, slot, gap };
inline constexpr std::uint32_t kLabelShift = 30;
[[nodiscard]] constexpr std::uint32_t label(Label kind, std::uint32_t value) {
  return static_cast<std::uint32_t>(kind) << kLabelShift | value;
}
[[nodiscard]] constexpr Label kind_of(std::uint32_t label) {
  return static_cast<Label>(label >> kLabelShift);
}
[[nodiscard]] constexpr std::uint32_t value_of(std::uint32_t label) {
  return label & ((1U << kLabelShift) - 1);
}

/// A pattern that ends at a node, and whom it serves.
struct Output {
  std::uint32_t owner = 0;  ///< a rule, a list or a context pattern, by the graph's part
  std::uint32_t pattern_and_anchors = 0;

  static constexpr std::uint32_t kAtStart = 1U << 31;  ///< `^`
  static constexpr std::uint32_t kAtEnd = 1U << 30;    ///< `$`
  /// Of a rule: which of its patterns.
  [[nodiscard]] std::uint32_t pattern() const { return pattern_and_anchors & (kAtEnd - 1); }
  [[nodiscard]] bool at_start() const { return (pattern_and_anchors & kAtStart) != 0; }
  [[nodiscard]] bool at_end() const { return (pattern_and_anchors & kAtEnd) != 0; }
  friend auto operator<=>(const Output&, const Output&) = default;
};

/// A chat spelling: the key it belongs to reads as another, when its own marks agree.
struct Alias {
  std::uint32_t key = 0;  ///< of the syllable that is meant
  std::uint32_t weak = 0;
  text::Evidence spelled = 0;  ///< marks of the chat spelling
  text::Evidence meant = 0;    ///< marks of the syllable
};

/// A place of the hash table of keys.
struct KeySlot {
  text::Letters letters = 0;  ///< of the key; 0 when they do not fit
  std::uint32_t key = 0;      ///< and one more, 0 when free
  std::uint32_t hash = 0;     ///< Key::hash, for letters that do not fit
};

/// The letters of a syllable that some pattern holds, or a chat spelling of one.
struct Key {
  text::Evidence strokes = 0;     ///< text::strokes_of() its letters
  std::uint32_t hash = 0;         ///< text::hash_of_letters()
  std::uint32_t letters = 0;      ///< offset in Tables::letters
  std::uint32_t first_meant = 0;  ///< a run of Tables::meant: with which marks patterns hold it
  std::uint32_t first_alias = 0;  ///< a run of Tables::aliases
  std::uint16_t meants = 0;       ///< none for a mere alias
  std::uint16_t aliases = 0;
  std::uint16_t size = 0;   ///< bytes
  std::uint16_t forms = 0;  ///< of every rule that may need it
};

/// How far context counts, as rules/parsed.h has it: kind and syllables.
struct ReachRow {
  std::uint8_t kind = 0;
  std::uint8_t syllables = 0;
};

/// A run of Tables::context_ids.
struct Contexts {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// A rule as the matcher needs it.
struct RuleRow {
  Contexts near;
  Contexts unless;
  Contexts overlaps;
  std::uint16_t forms = 0;
  ReachRow near_within;
  ReachRow unless_within;
  std::uint8_t surfaces = 0;  ///< bit by check::Surface
  std::uint8_t during_work = 0;
  std::uint8_t has_near = 0;
  std::uint8_t quoted = 0;
  std::uint8_t negated = 0;
  std::uint8_t asked = 0;
  std::uint8_t debunked = 0;
  std::uint8_t sourced = 0;
  std::uint8_t unused[2] = {0, 0};
};

/// What a masked word still shows: its first letter and its size.
[[nodiscard]] constexpr std::uint32_t shape_of(char first, std::size_t size) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(first)) << 8 |
         static_cast<std::uint32_t>(size);
}

/// The arrays themselves, owned by someone else.
struct Tables {
  std::span<const KeySlot> slots;  ///< hash table of keys; power of two
  std::span<const Key> keys;
  std::span<const char> letters;
  std::span<const Alias> aliases;
  std::span<const std::uint32_t> by_shape;  ///< keys that may be masked, by shape_of(), then index
  std::span<const Meant> meant;
  /// Where patterns begin with a syllable: for each Part one node a Meant, 0 when none does.
  std::span<const std::uint32_t> begins;
  /// The node each Part begins with, and behind them the number of nodes: no edge leaves its part.
  std::span<const std::uint32_t> roots;
  std::span<const Node> nodes;  ///< and a sentinel
  std::span<const Edge> edges;
  /// A hash table of edges, the first of its node and key each: one more than its number, above
  /// that as much of the hash as there is room for, 0 where free. Power of two.
  std::span<const std::uint32_t> edge_index;
  /// A Bloom filter of one bit each, by opening_of(): with which two syllables, whatever their
  /// marks, patterns begin. Tells nearly all places where none does by two looks. Power of two.
  std::span<const std::uint64_t> openings;
  std::span<const Child> children;
  std::span<const Output> outputs;
  std::span<const RuleRow> rules;
  std::span<const std::uint32_t> context_ids;

  [[nodiscard]] std::span<const Child> children_of(std::uint32_t node) const {
    return children.subspan(nodes[node].first_child,
                            nodes[node + 1].first_child - nodes[node].first_child);
  }
  [[nodiscard]] std::span<const Output> outputs_of(std::uint32_t node) const {
    return outputs.subspan(nodes[node].first_output,
                           nodes[node + 1].first_output - nodes[node].first_output);
  }
  /// What edge_index holds in an entry beside the hash.
  [[nodiscard]] std::uint32_t number_bits() const {
    return static_cast<std::uint32_t>(
        (std::uint64_t{1} << std::bit_width(static_cast<std::uint32_t>(edges.size()))) - 1);
  }
  /// The edges that leave `node` by the key numbered `by`, whatever their marks.
  [[nodiscard]] std::span<const Edge> edges_of(std::uint32_t node, std::uint32_t by) const {
    const std::uint32_t hash = hash_of(node, by);
    const std::uint32_t number = number_bits();
    const Key& key = keys[by];
    const auto is_by_key = [&](std::uint32_t edge) {
      return edges[edge].meant - key.first_meant < key.meants;
    };
    const std::size_t mask = edge_index.size() - 1;
    for (std::size_t at = hash & mask; edge_index[at] != 0; at = (at + 1) & mask) {
      if (((edge_index[at] ^ hash) & ~number) != 0) continue;
      const std::uint32_t first = (edge_index[at] & number) - 1;
      const std::uint32_t end = nodes[node + 1].first_edge;
      if (first < nodes[node].first_edge || first >= end || !is_by_key(first)) continue;
      std::uint32_t last = first + 1;
      while (last < end && is_by_key(last)) ++last;
      return edges.subspan(first, last - first);
    }
    return {};
  }
  /// Has the memory fetched that edges_of() looks at first.
  void fetch_edges(std::uint32_t node, std::uint32_t by) const {
    __builtin_prefetch(&edge_index[hash_of(node, by) & (edge_index.size() - 1)]);
  }
  /// Whether a pattern of `part` may begin with these two; a `second` of kNoKey: with the first,
  /// whatever follows. False is certain.
  [[nodiscard]] bool may_open(Part part, std::uint32_t first, std::uint32_t second) const {
    const std::uint64_t bit = opening_of(part, first, second);
    return (openings[bit / 64 & (openings.size() - 1)] >> bit % 64 & 1U) != 0;
  }
  /// Where patterns of `part` begin by each Meant of `key`; 0 when none does.
  [[nodiscard]] std::span<const std::uint32_t> begins_of(const Key& key, Part part) const {
    return begins.subspan(static_cast<std::size_t>(part) * meant.size() + key.first_meant,
                          key.meants);
  }
  /// The key with these letters, not 0; kNoKey when no pattern holds them.
  [[nodiscard]] std::uint32_t find_key(text::Letters wanted) const {
    if (slots.empty()) return kNoKey;
    const std::size_t mask = slots.size() - 1;
    for (std::size_t at = text::hash_of(wanted) & mask; slots[at].key != 0; at = (at + 1) & mask)
      if (slots[at].letters == wanted) return slots[at].key - 1;
    return kNoKey;
  }
  /// The same for letters as text::letters_of() has them, however many and of any script.
  [[nodiscard]] std::uint32_t find_key(std::string_view wanted) const;
  /// Keys that may be masked and have this first letter and size.
  [[nodiscard]] std::span<const std::uint32_t> of_shape(char first, std::size_t size) const;
  [[nodiscard]] std::string_view letters_of(const Key& key) const {
    return {letters.data() + key.letters, key.size};
  }
};

/// Tables and the memory they lie in, with what is too varied for flat arrays. Moves, and its
/// tables stay where they are.
class Matching {
 public:
  /// A rule that asks for a native detector.
  struct Detected {
    std::uint32_t rule = 0;
    Detect detect;
  };

  /// Owned arrays, as the compiler fills them.
  struct Arrays {
    std::vector<KeySlot> slots;
    std::vector<Key> keys;
    std::vector<char> letters;
    std::vector<Alias> aliases;
    std::vector<std::uint32_t> by_shape;
    std::vector<Meant> meant;
    std::vector<std::uint32_t> begins;
    std::vector<std::uint32_t> roots;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<std::uint32_t> edge_index;
    std::vector<std::uint64_t> openings;
    std::vector<Child> children;
    std::vector<Output> outputs;
    std::vector<RuleRow> rules;
    std::vector<std::uint32_t> context_ids;
  };

  Matching() = default;
  Matching(Arrays arrays, std::vector<Detected> detected);
  /// `tables` lie in memory that outlives the Matching.
  Matching(Tables tables, std::vector<Detected> detected);
  Matching(Matching&&) noexcept = default;
  Matching& operator=(Matching&&) noexcept = default;

  [[nodiscard]] const Tables& tables() const { return tables_; }
  [[nodiscard]] const std::vector<Detected>& detected() const { return detected_; }

 private:
  Arrays arrays_;
  std::vector<Detected> detected_;
  Tables tables_;
};

/// What check/ needs of packs beside their texts. Rule i of `matching` is the i-th of the rules
/// of packs(), counted through.
struct Packs::Compiled {
  Domains domains;
  Matching matching;
};

}  // namespace soat::rules
