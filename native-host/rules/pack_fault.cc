// SPDX-License-Identifier: Apache-2.0
//
// Makes sure that tables from a file can be walked: every index inside its array, the trie a
// tree whose edges lead on, the hash table with a free slot. After this the matcher checks
// nothing, whoever made the file.
#include <algorithm>
#include <bit>

#include "rules/pack_file.h"

namespace soat::rules {
namespace {

bool inside(std::uint64_t first, std::uint64_t count, std::size_t size) {
  return first + count <= size;
}

std::string fault_in_keys(const Tables& tables) {
  if (tables.slots.empty() || !std::has_single_bit(tables.slots.size()))
    return "has a hash table of no good size";
  std::size_t used = 0;
  for (const KeySlot& slot : tables.slots) {
    if (slot.key > tables.keys.size()) return "has a hash table that points nowhere";
    used += slot.key != 0;
  }
  if (used == tables.slots.size()) return "has a hash table without a free slot";
  for (const Key& key : tables.keys) {
    if (key.size == 0 || !inside(key.letters, key.size, tables.letters.size()))
      return "has a syllable outside its letters";
    if (!inside(key.first_alias, key.aliases, tables.aliases.size()))
      return "has a syllable with spellings that are not there";
  }
  for (const Alias& alias : tables.aliases)
    if (alias.key >= tables.keys.size()) return "has a spelling of nothing";
  for (const std::uint32_t key : tables.by_shape)
    if (key >= tables.keys.size()) return "has a shape of nothing";
  return {};
}

/// How a node is reached.
struct Way {
  std::uint32_t parent = kNoNode;
  std::uint32_t syllables = 0;  ///< on the way from the root, this edge's included
  std::uint8_t part = 0;
  bool by_syllable = false;
};

/// Looks at every edge and node once, parents before children, since edges lead to higher numbers.
std::string fault_in_trie(const Tables& tables) {
  const auto& nodes = tables.nodes;
  if (nodes.size() < kParts + 1) return "has no roots";
  if (nodes.front().first_child != 0 || nodes.front().first_output != 0 ||
      nodes.back().first_child != tables.children.size() ||
      nodes.back().first_output != tables.outputs.size())
    return "has nodes that do not cover their edges";
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i)
    if (nodes[i + 1].first_child < nodes[i].first_child ||
        nodes[i + 1].first_output < nodes[i].first_output)
      return "has nodes out of order";
  std::vector<Way> ways(nodes.size() - 1);
  const auto leads = [&](std::uint32_t from, std::uint32_t to, bool by_syllable) {
    if (to <= from || to >= ways.size() || to < kParts || ways[to].parent != kNoNode) return false;
    ways[to].parent = from;
    ways[to].by_syllable = by_syllable;
    return true;
  };
  constexpr const char* kBack = "has edges that lead back";
  for (const Key& key : tables.keys)
    for (std::uint32_t root = 0; root < kParts; ++root)
      if (key.node[root] != kNoNode && !leads(root, key.node[root], true)) return kBack;
  if (tables.edges.empty() || !std::has_single_bit(tables.edges.size()))
    return "has a table of edges of no good size";
  if (!std::has_single_bit(tables.leads.size())) return "has a filter of no good size";
  std::size_t used = 0;
  for (const Edge& edge : tables.edges) {
    if (edge.child == 0) continue;
    ++used;
    if (edge.key >= tables.keys.size()) return "has an edge by no syllable";
    if (!leads(edge.node, edge.child, true)) return kBack;
  }
  if (used == tables.edges.size()) return "has a table of edges without a free place";
  for (std::uint32_t i = 0; i + 1 < nodes.size(); ++i) {
    std::uint32_t last = 0;
    for (const Child& child : tables.children_of(i)) {
      if (!leads(i, child.node, false)) return kBack;
      if (kind_of(child.label) == Label::syllable) return "has a syllable among other edges";
      if (child.label <= last) return "has edges out of order";
      last = child.label;
    }
  }
  for (std::uint32_t i = 0; i < ways.size(); ++i) {
    if (i < kParts) {
      ways[i].part = static_cast<std::uint8_t>(i);
    } else {
      if (ways[i].parent == kNoNode) return "has a node that nothing leads to";
      const Way& parent = ways[ways[i].parent];
      ways[i].part = parent.part;
      ways[i].syllables = parent.syllables + ways[i].by_syllable;
    }
    for (const Child& child : tables.children_of(i)) {
      const std::uint32_t value = value_of(child.label);
      if (kind_of(child.label) == Label::slot && value > static_cast<std::uint32_t>(Slot::link))
        return "has an edge by no slot";
      if (kind_of(child.label) == Label::gap &&
          (value >= tables.gaps.size() || tables.gaps[value].syllables > ways[i].syllables))
        return "has an edge by no gap";
    }
    for (const Output& output : tables.outputs_of(i)) {
      if (output.syllables > ways[i].syllables ||
          !inside(output.evidence, output.syllables, tables.evidence.size()))
        return "has a pattern with more syllables than it has";
      if (ways[i].part == static_cast<std::uint8_t>(Part::rules) &&
          output.owner >= tables.rules.size())
        return "has a pattern of no rule";
      if (i < kParts) return "has a pattern of nothing";
    }
  }
  for (const GapRow& gap : tables.gaps)
    if (!inside(gap.evidence, gap.syllables, tables.evidence.size()))
      return "has a gap behind nothing";
  return {};
}

std::string fault_in_rules(const Tables& tables, std::size_t rules) {
  if (tables.rules.size() != rules) return "has more rules than texts, or fewer";
  for (const RuleRow& rule : tables.rules) {
    for (const Contexts& run : {rule.near, rule.unless, rule.overlaps})
      if (!inside(run.first, run.count, tables.context_ids.size()))
        return "has a rule with context that is not there";
    for (const ReachRow& reach : {rule.near_within, rule.unless_within})
      if (reach.kind > static_cast<std::uint8_t>(Reach::Kind::draft))
        return "has a rule that reaches no one knows where";
  }
  return {};
}

}  // namespace

std::string fault_in(const Tables& tables, std::size_t rules) {
  std::string fault = fault_in_keys(tables);
  if (fault.empty()) fault = fault_in_trie(tables);
  if (fault.empty()) fault = fault_in_rules(tables, rules);
  return fault;
}

}  // namespace soat::rules
