// SPDX-License-Identifier: Apache-2.0
//
// Makes sure that tables from a file can be walked: every index inside its array, edges that lead
// on and stay in their part, hash tables with a free place. After this the matcher checks nothing,
// whoever made the file.
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
  if (!std::has_single_bit(tables.marked.size())) return "has a hash table of no good size";
  used = 0;
  for (const MarkedSlot& slot : tables.marked) {
    if (slot.letters == 0) continue;
    ++used;
    if (slot.meant_and_twin != kNoMeant &&
        !inside(slot.run().first, slot.run().size, tables.meant.size()))
      return "has a hash table that points nowhere";
  }
  if (used == tables.marked.size()) return "has a hash table without a free slot";
  for (const Key& key : tables.keys) {
    if (key.size == 0 || !inside(key.letters, key.size, tables.letters.size()))
      return "has a syllable outside its letters";
    if (!inside(key.first_alias, key.aliases, tables.aliases.size()))
      return "has a syllable with spellings that are not there";
    if (!inside(key.first_meant, key.meants, tables.meant.size()))
      return "has a syllable with marks that are not there";
  }
  for (const Alias& alias : tables.aliases)
    if (alias.key >= tables.keys.size()) return "has a spelling of nothing";
  for (const std::uint32_t key : tables.by_shape)
    if (key >= tables.keys.size()) return "has a shape of nothing";
  return {};
}

std::string fault_in_nodes(const Tables& tables) {
  const auto& nodes = tables.nodes;
  const auto& roots = tables.roots;
  if (roots.size() != kParts + 1 || roots[0] != 0 || nodes.size() != std::size_t{roots[kParts]} + 1)
    return "has no roots";
  for (std::size_t part = 0; part < kParts; ++part)
    if (roots[part] >= roots[part + 1]) return "has roots out of order";
  if (nodes.front().first_edge != 0 || nodes.front().first_child != 0 ||
      nodes.front().first_output != 0 || nodes.back().first_edge != tables.edges.size() ||
      nodes.back().first_child != tables.children.size() ||
      nodes.back().first_output != tables.outputs.size())
    return "has nodes that do not cover their edges";
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i)
    if (nodes[i + 1].first_edge < nodes[i].first_edge ||
        nodes[i + 1].first_child < nodes[i].first_child ||
        nodes[i + 1].first_output < nodes[i].first_output)
      return "has nodes out of order";
  for (std::size_t part = 0; part < kParts; ++part)
    if (!tables.outputs_of(roots[part]).empty()) return "has a pattern of nothing";
  // Nodes lie part by part, so that these are all that a walk through the rules can meet.
  for (std::uint32_t i = 0; i < nodes[roots[1]].first_output; ++i)
    if (tables.outputs[i].owner >= tables.rules.size()) return "has a pattern of no rule";
  return {};
}

/// Of tables whose nodes have no fault.
std::string fault_in_edges(const Tables& tables) {
  constexpr const char* kBack = "has edges that lead back";
  const auto& roots = tables.roots;
  if (!std::has_single_bit(tables.openings.size())) return "has a filter of no good size";
  if (tables.begins.size() != kParts * tables.meant.size()) return "has other beginnings";
  for (std::size_t part = 0; part < kParts; ++part)
    for (const Beginning beginning : tables.begins_of(static_cast<Part>(part)))
      if (beginning && (beginning.node() <= roots[part] || beginning.node() >= roots[part + 1]))
        return kBack;
  std::size_t part = 0;
  for (std::uint32_t i = 0; i + 1 < tables.nodes.size(); ++i) {
    while (i == roots[part + 1]) ++part;
    const auto leads_on = [i, end = roots[part + 1]](std::uint32_t to) {
      return i < to && to < end;
    };
    for (auto at = tables.nodes[i].first_edge; at < tables.nodes[i + 1].first_edge; ++at) {
      const Edge& edge = tables.edges[at];
      if (edge.meant != kNoMeant && !leads_on(edge.child)) return kBack;
    }
    std::uint32_t last = 0;
    for (const Child& child : tables.children_of(i)) {
      if (!leads_on(child.node)) return kBack;
      if (child.label <= last) return "has edges out of order";
      last = child.label;
      const std::uint32_t value = value_of(child.label);
      switch (kind_of(child.label)) {
        case Label::syllable:
          return "has a syllable among other edges";
        case Label::list:
          break;
        case Label::slot:
          if (value > static_cast<std::uint32_t>(Slot::link)) return "has an edge by no slot";
          break;
        case Label::gap:
          if (value > kMaxGap) return "has an edge by no gap";
          break;
      }
    }
  }
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
  if (fault.empty()) fault = fault_in_nodes(tables);
  if (fault.empty()) fault = fault_in_edges(tables);
  if (fault.empty()) fault = fault_in_rules(tables, rules);
  return fault;
}

}  // namespace soat::rules
