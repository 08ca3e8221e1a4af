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
/// and in the lowest bit whether it is taken as written only (`=chó`). Those of a key are sorted,
/// so that the two ways to mean the same marks lie together.
struct Meant {
  text::Evidence evidence_and_exact = 0;

  static constexpr Meant of(text::Evidence evidence, bool exact) {
    return {evidence << 1 | text::Evidence{exact}};
  }
  [[nodiscard]] text::Evidence evidence() const { return evidence_and_exact >> 1; }
  [[nodiscard]] bool exact() const { return (evidence_and_exact & 1) != 0; }
  friend auto operator<=>(const Meant&, const Meant&) = default;
};
static_assert(text::kMaxSyllable * 2 + 5 < 64);

/// Some of Tables::meant that lie together.
struct MeantRun {
  std::uint32_t first = 0;
  std::uint32_t size = 0;
  [[nodiscard]] bool has(std::uint32_t meant) const { return meant - first < size; }
};

inline constexpr std::uint32_t kNoKey = 0xFFFFFFFF;
inline constexpr std::uint32_t kNoMeant = 0xFFFFFFFF;

/// An edge by a syllable. Those of a node are a hash table of their own, which edge_of() looks
/// into: full for a single one, two thirds full for more. Edges of the roots are in Tables::begins
/// instead.
struct Edge {
  std::uint32_t meant = kNoMeant;  ///< index of Tables::meant; kNoMeant in a free place
  std::uint32_t child = 0;
};
/// How many places edges that leave one node take.
[[nodiscard]] constexpr std::uint32_t places_for(std::uint32_t edges) {
  return edges + edges / 2;
}
/// The place among `places` of them where one by `meant` is looked for first.
[[nodiscard]] constexpr std::uint32_t first_place(std::uint32_t meant, std::uint32_t places) {
  return static_cast<std::uint32_t>(std::uint64_t{meant * 0x9E3779B1U} * places >> 32);
}

/// Where a walk may begin, by what the pattern is for.
enum class Part : std::uint8_t { rules, lists, contexts };
inline constexpr std::size_t kParts = 3;

/// A node of Tables::begins, and whether a pattern may go on from it by anything or end there.
struct Beginning {
  std::uint32_t node_and_alone = 0;  ///< 0 where no pattern begins so

  static constexpr std::uint32_t kAlone = 1U << 31;
  [[nodiscard]] std::uint32_t node() const { return node_and_alone & ~kAlone; }
  [[nodiscard]] bool alone() const { return (node_and_alone & kAlone) != 0; }
  [[nodiscard]] explicit operator bool() const { return node_and_alone != 0; }
};

/// The bits of Tables::openings for the edge by which a pattern goes on from the node that its
/// first syllable leads to: by the Meant that is its second, and by that one's key.
[[nodiscard]] constexpr std::uint64_t opening_by(std::uint32_t node, std::uint32_t meant) {
  return (static_cast<std::uint64_t>(node) << 32 | meant) * 0xD6E8FEB86659FD93ULL >> 24;
}
[[nodiscard]] constexpr std::uint64_t opening_by_key(std::uint32_t node, std::uint32_t key) {
  return opening_by(node, ~key);
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

/// A place of the hash table of syllables as they are written, marks and all: most words of a
/// draft are told by one look at it.
struct MarkedSlot {
  text::Letters letters = 0;         ///< 0 when free
  std::uint32_t marks = 0;           ///< Evidence; letters that fit have no more than 25 bits of it
  std::uint32_t meant_and_twin = 0;  ///< kNoMeant when more can be meant than is written

  static constexpr std::uint32_t kTwin = 1U << 31;  ///< the next Meant is the same, as written only
  [[nodiscard]] MeantRun run() const {
    if (meant_and_twin == kNoMeant) return {kNoMeant, 1};
    return {meant_and_twin & ~kTwin, 1 + (meant_and_twin >> 31)};
  }
};
static_assert(5 + 2 * text::kMostLetters <= 32);
[[nodiscard]] constexpr std::uint32_t hash_of_marked(text::Letters letters, std::uint32_t marks) {
  return text::hash_of(letters ^ text::Letters{marks} << 38);
}

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
  /// Hash table of all that is read as something and bears a mark on a vowel, of letters that fit:
  /// nothing, or what is left out is a stroke, or it is a chat spelling. Power of two.
  std::span<const MarkedSlot> marked;
  std::span<const Key> keys;
  std::span<const char> letters;
  std::span<const Alias> aliases;
  std::span<const std::uint32_t> by_shape;  ///< keys that may be masked, by shape_of(), then index
  std::span<const Meant> meant;
  /// Where patterns begin with a syllable: for each Part one a Meant.
  std::span<const Beginning> begins;
  /// The node each Part begins with, and behind them the number of nodes: no edge leaves its part.
  std::span<const std::uint32_t> roots;
  std::span<const Node> nodes;  ///< and a sentinel
  std::span<const Edge> edges;
  /// A Bloom filter of the second syllables of patterns, by opening_by() and opening_by_key(): one
  /// look tells nearly all places where none goes on. Power of two.
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
  /// The edge that leaves `node` by `meant`, or null.
  [[nodiscard]] const Edge* edge_of(std::uint32_t node, std::uint32_t by) const {
    const Edge* const begin = edges.data() + nodes[node].first_edge;
    const std::uint32_t places = nodes[node + 1].first_edge - nodes[node].first_edge;
    std::uint32_t at = first_place(by, places);
    for (std::uint32_t looks = 0; looks < places; ++looks) {
      if (begin[at].meant == by) return begin + at;
      if (begin[at].meant == kNoMeant) return nullptr;
      at = at + 1 == places ? 0 : at + 1;
    }
    return nullptr;
  }
  /// Has the memory fetched that edge_of() looks at.
  void fetch_edge(std::uint32_t node, std::uint32_t by) const {
    __builtin_prefetch(edges.data() + nodes[node].first_edge +
                       first_place(by, nodes[node + 1].first_edge - nodes[node].first_edge));
  }
  /// Whether `openings` holds a bit made by opening_by() or opening_by_key(). False is certain.
  [[nodiscard]] bool may_open(std::uint64_t bit) const {
    return (openings[bit / 64 & (openings.size() - 1)] >> bit % 64 & 1U) != 0;
  }
  /// Where patterns of `part` begin, by each of Tables::meant.
  [[nodiscard]] std::span<const Beginning> begins_of(Part part) const {
    return begins.subspan(static_cast<std::size_t>(part) * meant.size(), meant.size());
  }
  /// Every Meant of `key`.
  [[nodiscard]] static MeantRun meant_by(const Key& key) { return {key.first_meant, key.meants}; }
  /// Those with just these marks: none, one, or that and the same as written only.
  [[nodiscard]] MeantRun meant_by(const Key& key, text::Evidence marks) const {
    std::uint32_t at = key.first_meant;
    const std::uint32_t end = at + key.meants;
    while (at < end && meant[at].evidence() < marks) ++at;
    const std::uint32_t first = at;
    while (at < end && meant[at].evidence() == marks) ++at;
    return {first, at - first};
  }
  /// What is written with these letters, not 0, and marks, one of them on a vowel: a run of
  /// kNoMeant when more can be meant, an empty one when nothing is.
  [[nodiscard]] MeantRun find_marked(text::Letters wanted, std::uint32_t marks) const {
    const std::size_t mask = marked.size() - 1;
    for (std::size_t at = hash_of_marked(wanted, marks) & mask; marked[at].letters != 0;
         at = (at + 1) & mask)
      if (marked[at].letters == wanted && marked[at].marks == marks) return marked[at].run();
    return {};
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
    std::vector<MarkedSlot> marked;
    std::vector<Key> keys;
    std::vector<char> letters;
    std::vector<Alias> aliases;
    std::vector<std::uint32_t> by_shape;
    std::vector<Meant> meant;
    std::vector<Beginning> begins;
    std::vector<std::uint32_t> roots;
    std::vector<Node> nodes;
    std::vector<Edge> edges;
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
