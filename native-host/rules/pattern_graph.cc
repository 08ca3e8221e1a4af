// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern_graph.h"

#include <algorithm>

namespace soat::rules {
namespace {

std::size_t stirred(std::size_t sum, std::uint64_t word) {
  sum = (sum ^ word) * 0x9E3779B97F4A7C15ULL;
  return sum ^ sum >> 29;
}

}  // namespace

std::size_t PatternGraph::HashNode::operator()(Node node) const {
  std::size_t sum = 1;
  for (const Edge& edge : graph->edges(node))
    sum = stirred(sum, std::uint64_t{edge.label} << 32 | edge.to);
  for (const Output& output : graph->outputs(node))
    sum = stirred(sum, std::uint64_t{output.owner} << 32 | output.pattern_and_anchors);
  return sum;
}

bool PatternGraph::SameNode::operator()(Node a, Node b) const {
  return std::ranges::equal(graph->edges(a), graph->edges(b)) &&
         std::ranges::equal(graph->outputs(a), graph->outputs(b));
}

std::size_t PatternGraph::HashNodes::operator()(const std::vector<Node>& nodes) const {
  std::size_t sum = nodes.size();
  for (const Node node : nodes) sum = stirred(sum, node);
  return sum;
}

PatternGraph::PatternGraph() : nodes_(16, HashNode{this}, SameNode{this}) {
  node_of({}, {});  // kNothing
}

PatternGraph::Node PatternGraph::ending(const Output& output) {
  return node_of({}, std::span(&output, 1));
}

PatternGraph::Node PatternGraph::before(std::uint32_t label, Node to) {
  if (to == kNothing) return kNothing;
  const Edge edge{label, to};
  return node_of(std::span(&edge, 1), {});
}

PatternGraph::Node PatternGraph::united(std::vector<Node> nodes) {
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  if (!nodes.empty() && nodes.front() == kNothing) nodes.erase(nodes.begin());
  if (nodes.empty()) return kNothing;
  if (nodes.size() == 1) return nodes.front();
  if (const auto known = united_.find(nodes); known != united_.end()) return known->second;

  std::vector<Edge> leaving;
  std::vector<Output> ending_here;
  for (const Node node : nodes) {
    leaving.insert(leaving.end(), edges(node).begin(), edges(node).end());
    ending_here.insert(ending_here.end(), outputs(node).begin(), outputs(node).end());
  }
  std::sort(leaving.begin(), leaving.end(),
            [](const Edge& a, const Edge& b) { return a.label < b.label; });
  std::sort(ending_here.begin(), ending_here.end());
  ending_here.erase(std::unique(ending_here.begin(), ending_here.end()), ending_here.end());
  std::vector<Edge> joined;
  for (std::size_t first = 0; first < leaving.size();) {
    std::vector<Node> behind;
    std::size_t last = first;
    for (; last < leaving.size() && leaving[last].label == leaving[first].label; ++last)
      behind.push_back(leaving[last].to);
    joined.push_back({leaving[first].label, united(std::move(behind))});
    first = last;
  }
  const Node node = node_of(joined, ending_here);
  united_.emplace(std::move(nodes), node);
  return node;
}

PatternGraph::Node PatternGraph::node_of(std::span<const Edge> edges,
                                         std::span<const Output> outputs) {
  const auto node = static_cast<Node>(rows_.size());
  rows_.push_back(
      {static_cast<std::uint32_t>(edges_.size()), static_cast<std::uint32_t>(edges.size()),
       static_cast<std::uint32_t>(outputs_.size()), static_cast<std::uint32_t>(outputs.size())});
  edges_.insert(edges_.end(), edges.begin(), edges.end());
  outputs_.insert(outputs_.end(), outputs.begin(), outputs.end());
  const auto [known, fresh] = nodes_.insert(node);
  if (fresh) return node;
  edges_.resize(rows_.back().first_edge);
  outputs_.resize(rows_.back().first_output);
  rows_.pop_back();
  return *known;
}

}  // namespace soat::rules
