// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
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
// pointers, so that they can lie in a mapped file. All patterns share one trie whose edges are
// syllables (by their letters, marks apart), word lists, slots and gaps.

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

/// A node of the trie. Children and outputs of node i end where those of node i + 1 begin.
struct Node {
  std::uint32_t first_child = 0;
  std::uint32_t first_output = 0;
};

/// An edge by a syllable, in a hash table. Those of the roots stand with their keys instead.
struct Edge {
  std::uint32_t node = 0;  ///< that it leaves
  std::uint32_t key = 0;
  std::uint32_t child = 0;  ///< that it leads to; 0, a root, where the table is free
  std::uint32_t marks = 0;  ///< every mark this syllable has in some pattern, by marks_below()
};
[[nodiscard]] constexpr std::uint32_t hash_of(std::uint32_t node, std::uint32_t key) {
  return static_cast<std::uint32_t>(
      (static_cast<std::uint64_t>(node) << 32 | key) * 0x9E3779B97F4A7C15ULL >> 32);
}
/// The bit of Tables::leads for an edge and the tone that is written there.
[[nodiscard]] constexpr std::uint64_t lead_of(std::uint32_t node, std::uint32_t key,
                                              text::Evidence tone) {
  return ((static_cast<std::uint64_t>(node) << 32 | key) + (tone << 27)) * 0xD6E8FEB86659FD93ULL >>
         24;
}
/// As much of an Evidence as edges remember: the tone, and the qualities of the last 13 letters. A
/// written mark that no pattern has there ends a walk, since a written mark is evidence.
[[nodiscard]] constexpr std::uint32_t marks_below(text::Evidence evidence) {
  return static_cast<std::uint32_t>(evidence);
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

/// A way through a pattern that ends at a node: the marks its syllables must have, and whom it
/// serves.
struct Output {
  std::uint32_t owner = 0;      ///< a rule, a list or a context pattern, by the trie's part
  std::uint32_t pattern = 0;    ///< of a rule: which of its patterns
  std::uint32_t evidence = 0;   ///< first of its syllables' in Tables::evidence
  std::uint16_t syllables = 0;  ///< how many; steps of other kinds have none
  std::uint8_t at_start = 0;
  std::uint8_t at_end = 0;
};

/// The marks of one syllable of a pattern; `=chó` takes them as written only.
struct Meant {
  text::Evidence evidence = 0;
  std::uint32_t exact = 0;
  std::uint32_t unused = 0;
  friend auto operator<=>(const Meant&, const Meant&) = default;
};

/// A gap edge: how many words it may skip, and the marks the syllables before it must have.
/// They are checked here, so that what follows a gap depends on the place alone.
struct GapRow {
  std::uint32_t evidence = 0;  ///< first in Tables::evidence
  std::uint16_t syllables = 0;
  std::uint16_t most = 0;
};

/// Where a walk may begin, by what the pattern is for.
enum class Part : std::uint8_t { rules, lists, contexts };
inline constexpr std::size_t kParts = 3;
inline constexpr std::uint32_t kNoNode = 0xFFFFFFFF;
inline constexpr std::uint32_t kNoKey = 0xFFFFFFFF;

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
  std::uint32_t hash = 0;                                    ///< text::hash_of_letters()
  std::uint32_t letters = 0;                                 ///< offset in Tables::letters
  std::uint32_t size = 0;                                    ///< bytes
  std::uint32_t node[kParts] = {kNoNode, kNoNode, kNoNode};  ///< the root's child by this key
  std::uint32_t marks[kParts] = {0, 0, 0};                   ///< as Edge::marks
  std::uint32_t first_alias = 0;
  std::uint32_t aliases = 0;
  std::uint32_t forms = 0;     ///< of every rule that may need this syllable; 0 for a mere alias
  std::uint32_t syllable = 0;  ///< 1 when a pattern holds it
  std::uint32_t unused = 0;
  text::Evidence strokes = 0;
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
  std::span<const Node> nodes;              ///< first the roots, one a Part; last a sentinel
  std::span<const Edge> edges;  ///< hash table of what leads on by syllables; power of two
  /// A Bloom filter of one bit each, by lead_of(): edges with every tone they have in some pattern,
  /// and with none. Nearly all places where no pattern goes on are told by one look. Power of two.
  std::span<const std::uint64_t> leads;
  std::span<const Child> children;
  std::span<const Output> outputs;
  std::span<const Meant> evidence;
  std::span<const GapRow> gaps;  ///< the value of a gap's label is an index into these
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
  /// Whether some pattern may go on from `node` by `key` written with `tone`, or with its marks
  /// left out. False is certain.
  [[nodiscard]] bool may_lead(std::uint32_t node, std::uint32_t key, text::Evidence tone) const {
    const std::uint64_t bit = lead_of(node, key, tone);
    return (leads[bit / 64 & (leads.size() - 1)] >> bit % 64 & 1U) != 0;
  }
  /// The edge that leaves `node` by `key`; nullptr when there is none.
  [[nodiscard]] const Edge* edge(std::uint32_t node, std::uint32_t key) const {
    const std::size_t mask = edges.size() - 1;
    for (std::size_t at = hash_of(node, key) & mask; edges[at].child != 0; at = (at + 1) & mask)
      if (edges[at].node == node && edges[at].key == key) return &edges[at];
    return nullptr;
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
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<std::uint64_t> leads;
    std::vector<Child> children;
    std::vector<Output> outputs;
    std::vector<Meant> evidence;
    std::vector<GapRow> gaps;
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
