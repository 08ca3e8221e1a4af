// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rules/compiled.h"

namespace soat::rules {

/// Patterns while they are compiled: a graph without circles in which each label leaves a node at
/// most once, and nodes from which the same can follow are one node. Choices and optional parts so
/// add up and do not multiply: of ten choices of ten there are a hundred edges, where a tree would
/// have ten thousand million.
///
/// It grows from the ends of patterns to their beginnings, and nodes never change, so that a
/// node's number is higher than those of the nodes behind it.
class PatternGraph {
 public:
  using Node = std::uint32_t;
  /// Nothing leaves it and no pattern ends there.
  static constexpr Node kNothing = 0;

  struct Edge {
    std::uint32_t label = 0;  ///< as rules::label(); of a syllable: an index of Tables::meant
    Node to = kNothing;
    friend bool operator==(const Edge&, const Edge&) = default;
  };

  PatternGraph();
  PatternGraph(const PatternGraph&) = delete;
  PatternGraph& operator=(const PatternGraph&) = delete;

  /// A node where a pattern ends.
  [[nodiscard]] Node ending(const Output& output);
  /// A node from which `label` leads to `to`; kNothing when that is.
  [[nodiscard]] Node before(std::uint32_t label, Node to);
  /// A node from which all follows that follows from one of `nodes`.
  [[nodiscard]] Node united(std::vector<Node> nodes);

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  /// By label.
  [[nodiscard]] std::span<const Edge> edges(Node node) const {
    return {edges_.data() + rows_[node].first_edge, rows_[node].edges};
  }
  [[nodiscard]] std::span<const Output> outputs(Node node) const {
    return {outputs_.data() + rows_[node].first_output, rows_[node].outputs};
  }

 private:
  struct Row {
    std::uint32_t first_edge = 0;
    std::uint32_t edges = 0;
    std::uint32_t first_output = 0;
    std::uint32_t outputs = 0;
  };
  struct HashNode {
    const PatternGraph* graph;
    std::size_t operator()(Node node) const;
  };
  struct SameNode {
    const PatternGraph* graph;
    bool operator()(Node a, Node b) const;
  };
  struct HashNodes {
    std::size_t operator()(const std::vector<Node>& nodes) const;
  };

  /// The node with these edges and outputs, both sorted.
  Node node_of(std::span<const Edge> edges, std::span<const Output> outputs);

  std::vector<Row> rows_;
  std::vector<Edge> edges_;
  std::vector<Output> outputs_;
  std::unordered_set<Node, HashNode, SameNode> nodes_;
  std::unordered_map<std::vector<Node>, Node, HashNodes> united_;
};

}  // namespace soat::rules
