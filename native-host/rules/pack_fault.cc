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

bool inside(std::uint64_t first, std::uint64_t count, std::size_t size) { return first + count <= size; }

std::string fault_in_keys(const Tables& tables) {
  if (tables.slots.empty() || !std::has_single_bit(tables.slots.size())) return "has a hash table of no good size";
  std::size_t used = 0;
  for (const std::uint32_t slot : tables.slots) {
    if (slot > tables.keys.size()) return "has a hash table that points nowhere";
    used += slot != 0;
  }
  if (used == tables.slots.size()) return "has a hash table without a free slot";
  for (const Key& key : tables.keys) {
    if (key.size == 0 || !inside(key.letters, key.size, tables.letters.size())) return "has a syllable outside its letters";
    if (!inside(key.first_alias, key.aliases, tables.aliases.size())) return "has a syllable with spellings that are not there";
    for (const std::uint32_t node : key.node)
      if (node != kNoNode && node + 1 >= tables.nodes.size()) return "has a syllable that leads nowhere";
  }
  for (const Alias& alias : tables.aliases)
    if (alias.key >= tables.keys.size()) return "has a spelling of nothing";
  for (const std::uint32_t key : tables.by_shape)
    if (key >= tables.keys.size()) return "has a shape of nothing";
  return {};
}

/// Walks the trie once, parents before children, counting the syllables on the way to each node.
std::string fault_in_trie(const Tables& tables) {
  const auto& nodes = tables.nodes;
  if (nodes.size() < kParts + 1) return "has no roots";
  if (nodes.front().first_child != 0 || nodes.front().first_output != 0 || nodes.back().first_child != tables.children.size() ||
      nodes.back().first_output != tables.outputs.size())
    return "has nodes that do not cover their edges";
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i)
    if (nodes[i + 1].first_child < nodes[i].first_child || nodes[i + 1].first_output < nodes[i].first_output)
      return "has nodes out of order";
  constexpr std::uint8_t kUnseen = 0xFF;
  std::vector<std::uint8_t> part(nodes.size(), kUnseen);
  std::vector<std::uint32_t> syllables(nodes.size(), 0);
  for (std::size_t i = 0; i < kParts; ++i) part[i] = static_cast<std::uint8_t>(i);
  for (std::uint32_t i = 0; i + 1 < nodes.size(); ++i) {
    if (part[i] == kUnseen) return "has a node that nothing leads to";
    std::uint32_t last = 0;
    for (const Child& child : tables.children_of(i)) {
      if (child.node <= i || child.node + 1 >= nodes.size() || part[child.node] != kUnseen) return "has edges that lead back";
      if (last != 0 && child.label <= last) return "has edges out of order";
      last = child.label;
      part[child.node] = part[i];
      const std::uint32_t value = value_of(child.label);
      syllables[child.node] = syllables[i] + (kind_of(child.label) == Label::syllable);
      switch (kind_of(child.label)) {
        case Label::syllable:
          if (value >= tables.keys.size()) return "has an edge by no syllable";
          // The roots' edges stand with their syllables.
          if (i < kParts && tables.keys[value].node[i] != child.node) return "has a syllable that leads elsewhere";
          break;
        case Label::list: break;  // a list nobody filled matches nothing
        case Label::slot:
          if (value > static_cast<std::uint32_t>(Slot::link)) return "has an edge by no slot";
          break;
        case Label::gap:
          if (value >= tables.gaps.size() || tables.gaps[value].syllables > syllables[i]) return "has an edge by no gap";
          break;
      }
    }
    for (const Output& output : tables.outputs_of(i)) {
      if (output.syllables > syllables[i] || !inside(output.evidence, output.syllables, tables.evidence.size()))
        return "has a pattern with more syllables than it has";
      if (part[i] == static_cast<std::uint8_t>(Part::rules) && output.owner >= tables.rules.size()) return "has a pattern of no rule";
      if (i < kParts) return "has a pattern of nothing";
    }
  }
  // A key's own way from a root must be one of the edges that were just walked.
  for (std::uint32_t k = 0; k < tables.keys.size(); ++k)
    for (std::uint32_t root = 0; root < kParts; ++root)
      if (tables.keys[k].node[root] != tables.child(root, label(Label::syllable, k))) return "has a syllable that leads elsewhere";
  for (const GapRow& gap : tables.gaps)
    if (!inside(gap.evidence, gap.syllables, tables.evidence.size())) return "has a gap behind nothing";
  return {};
}

std::string fault_in_rules(const Tables& tables, std::size_t rules) {
  if (tables.rules.size() != rules) return "has more rules than texts, or fewer";
  for (const RuleRow& rule : tables.rules) {
    for (const Contexts& run : {rule.near, rule.unless, rule.overlaps})
      if (!inside(run.first, run.count, tables.context_ids.size())) return "has a rule with context that is not there";
    for (const ReachRow& reach : {rule.near_within, rule.unless_within})
      if (reach.kind > static_cast<std::uint8_t>(Reach::Kind::draft)) return "has a rule that reaches no one knows where";
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
