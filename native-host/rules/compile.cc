// SPDX-License-Identifier: Apache-2.0
#include "rules/compile.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "rules/pattern_graph.h"
#include "rules/teencode.h"
#include "text/folded_text.h"

namespace soat::rules {
namespace {

/// How many ways there are through steps; more than kMaxWays are all the same.
std::size_t ways_through(const Steps& steps) {
  std::size_t ways = 1;
  for (const Step& step : steps) {
    std::size_t here = step.kind == Step::Kind::choice ? 0 : 1;
    for (const Steps& branch : step.branches) here += ways_through(branch);
    ways = std::min(ways * std::min(here, kMaxWays + 1), kMaxWays + 1);
  }
  return ways;
}

class Compiler {
 public:
  explicit Compiler(std::vector<Error>& set_aside) : set_aside_(set_aside) {}

  void add_pack(const ParsedPack& pack) {
    pack_forms_ = 0;
    for (const ParsedRule& rule : pack.rules) pack_forms_ |= bits_of(rule.forms);
    for (const ParsedRule& rule : pack.rules) {
      pack_ = &pack;
      rule_ = &rule;
      const auto index = static_cast<std::uint32_t>(out_.rules.size());
      RuleRow row;
      row.forms = bits_of(rule.forms);
      row.surfaces = static_cast<std::uint8_t>(
          (rule.surfaces.post ? 1U : 0U) | (rule.surfaces.comment ? 2U : 0U) |
          (rule.surfaces.message ? 4U : 0U) | (rule.surfaces.share ? 8U : 0U));
      row.during_work = rule.during_work;
      row.quoted = rule.unless.quoted;
      row.negated = rule.unless.negated;
      row.asked = rule.unless.asked;
      row.debunked = rule.unless.debunked;
      row.sourced = rule.unless.sourced;
      for (std::size_t i = 0; i < rule.match.size(); ++i)
        add(Part::rules, rule.match[i], index, static_cast<std::uint32_t>(i));
      if (rule.near) {
        row.has_near = 1;
        row.near = contexts(rule.near->any);
        row.near_within = reach(rule.near->within);
      }
      row.unless = contexts(rule.unless.any);
      row.unless_within = reach(rule.unless.within);
      row.overlaps = contexts(rule.unless.overlaps);
      out_.rules.push_back(row);
      if (rule.detect) detected_.push_back({index, *rule.detect});
    }
  }

  Matching finish() {
    lay_out_graph();
    lay_out_aliases();
    lay_out_shapes();
    make_slots();
    make_marked();
    return Matching(std::move(out_), std::move(detected_));
  }

 private:
  static ReachRow reach(const Reach& within) {
    return {static_cast<std::uint8_t>(within.kind), within.syllables};
  }

  /// The rule's own list of that name, else its pack's; compiled when first named.
  std::uint32_t list(const std::string& name) {
    const auto own = rule_->lists.find(name);
    const std::vector<Pattern>* entries = nullptr;
    if (own != rule_->lists.end()) {
      entries = &own->second;
    } else {
      const auto shared = pack_->lists.find(name);
      SOAT_CHECK(shared != pack_->lists.end());
      entries = &shared->second;
    }
    const auto [at, fresh] = lists_.emplace(entries, static_cast<std::uint32_t>(lists_.size()));
    const std::uint32_t index = at->second;
    if (fresh)
      for (const Pattern& entry : *entries) add(Part::lists, entry, index, 0);
    return index;
  }

  Contexts contexts(const std::vector<Pattern>& patterns) {
    std::vector<std::uint32_t> ids;
    for (const Pattern& pattern : patterns) {
      // Patterns that name lists mean other words in another rule.
      const void* scope = lists_of(pattern).empty() ? nullptr : rule_;
      const auto [at, fresh] = contexts_.emplace(std::pair(scope, pattern.written),
                                                 static_cast<std::uint32_t>(contexts_.size()));
      if (fresh) add(Part::contexts, pattern, at->second, 0);
      ids.push_back(at->second);
    }
    const Contexts run{static_cast<std::uint32_t>(out_.context_ids.size()),
                       static_cast<std::uint32_t>(ids.size())};
    out_.context_ids.insert(out_.context_ids.end(), ids.begin(), ids.end());
    return run;
  }

  void add(Part part, const Pattern& pattern, std::uint32_t owner, std::uint32_t number) {
    if (ways_through(pattern.steps) > kMaxWays) {
      set_aside_.push_back({Errc::too_big, "rules/" + rule_->text.id + ".json: " + pattern.written,
                            "can be read in more than " + std::to_string(kMaxWays) +
                                " ways: take it apart or use a list"});
      return;
    }
    SOAT_CHECK(number < Output::kAtEnd);
    const Output output{owner, number | (pattern.at_start ? Output::kAtStart : 0U) |
                                   (pattern.at_end ? Output::kAtEnd : 0U)};
    begins_[static_cast<std::size_t>(part)].push_back(
        grown(pattern.steps, part, graph_.ending(output)));
  }

  /// The node from which `steps` lead to `behind`.
  PatternGraph::Node grown(const Steps& steps, Part part, PatternGraph::Node behind) {
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
      switch (step->kind) {
        case Step::Kind::syllable:
          behind = before_syllable(*step, part, behind);
          break;
        case Step::Kind::list:
          behind = graph_.before(label(Label::list, list(step->text)), behind);
          break;
        case Step::Kind::slot:
          behind =
              graph_.before(label(Label::slot, static_cast<std::uint32_t>(step->slot)), behind);
          break;
        case Step::Kind::gap:
          behind = graph_.before(label(Label::gap, step->most), behind);
          break;
        case Step::Kind::choice:
        case Step::Kind::optional: {
          std::vector<PatternGraph::Node> ways;
          for (const Steps& branch : step->branches) ways.push_back(grown(branch, part, behind));
          if (step->kind == Step::Kind::optional) ways.push_back(behind);
          behind = graph_.united(std::move(ways));
          break;
        }
      }
    }
    return behind;
  }

  PatternGraph::Node before_syllable(const Step& step, Part part, PatternGraph::Node behind) {
    const text::FoldedText folded(step.text);
    const std::uint32_t by = key(step.text, folded, forms_in(part));
    if (folded.symbols().empty() || folded.symbols().size() > text::kMaxSyllable)
      return PatternGraph::kNothing;
    const Meant meant = Meant::of(text::evidence_of(folded.symbols()), step.exact);
    const auto [at, fresh] =
        meant_.emplace(std::pair(by, meant), static_cast<std::uint32_t>(meant_.size()));
    return graph_.before(label(Label::syllable, at->second), behind);
  }

  /// Which disguises may have to be seen through for a syllable of this part. Lists and
  /// contexts are shared, and contexts are seen through chat spelling whoever asks.
  [[nodiscard]] unsigned forms_in(Part part) const {
    switch (part) {
      case Part::rules:
        return bits_of(rule_->forms);
      case Part::lists:
        return pack_forms_;
      case Part::contexts:
        return pack_forms_ | bare | teencode;
    }
    return 0;
  }

  std::uint32_t key(const std::string& syllable, const text::FoldedText& folded, unsigned forms) {
    const std::uint32_t index = key_of(text::letters_of(folded.symbols()));
    out_.keys[index].forms = static_cast<std::uint16_t>(out_.keys[index].forms | forms);
    if ((forms & teencode) != 0 && chatted_.insert(syllable).second)
      for (const ChatSpelling& spelling : chat_spellings(syllable))
        aliases_.emplace_back(key_of(spelling.letters),
                              Alias{index, spelling.weak || spelling.letters.size() == 1 ? 1U : 0U,
                                    spelling.evidence, text::evidence_of(folded.symbols())});
    return index;
  }

  std::uint32_t key_of(const std::string& letters) {
    const auto [at, fresh] = keys_.emplace(letters, static_cast<std::uint32_t>(out_.keys.size()));
    if (fresh) {
      Key key;
      key.hash = text::hash_of_letters(letters);
      key.letters = static_cast<std::uint32_t>(out_.letters.size());
      key.size = static_cast<std::uint16_t>(std::min<std::size_t>(letters.size(), 0xFFFF));
      key.strokes = text::strokes_of(letters);
      out_.letters.insert(out_.letters.end(), letters.begin(), letters.end());
      out_.keys.push_back(key);
    }
    return at->second;
  }

  void lay_out_aliases() {
    std::stable_sort(aliases_.begin(), aliases_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [spelled, alias] : aliases_) {
      Key& key = out_.keys[spelled];
      if (key.aliases++ == 0) key.first_alias = static_cast<std::uint32_t>(out_.aliases.size());
      out_.aliases.push_back(alias);
    }
  }

  void lay_out_shapes() {
    for (std::uint32_t i = 0; i < out_.keys.size(); ++i)
      if ((out_.keys[i].forms & masked) != 0 && out_.keys[i].size > 1 &&
          out_.keys[i].size <= text::kMaxSyllable)
        out_.by_shape.push_back(i);
    const auto shape = [&](std::uint32_t key) {
      return shape_of(out_.letters[out_.keys[key].letters], out_.keys[key].size);
    };
    std::stable_sort(out_.by_shape.begin(), out_.by_shape.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return shape(a) < shape(b); });
  }

  /// Numbers nodes part by part, so that edges lead to higher numbers and what is met together
  /// lies together: by the longest way from the root, then by who leads there.
  void lay_out_graph() {
    const std::vector<std::uint32_t> place_of = lay_out_meant();
    out_.begins.assign(kParts * out_.meant.size(), {});
    for (std::size_t part = 0; part < kParts; ++part) {
      const PatternGraph::Node root = graph_.united(begins_[part]);
      const auto first = static_cast<std::uint32_t>(out_.nodes.size());
      out_.roots.push_back(first);
      const std::vector<PatternGraph::Node> order = in_order(root);
      std::unordered_map<PatternGraph::Node, std::uint32_t> number;
      for (const PatternGraph::Node node : order)
        number.emplace(node, first + static_cast<std::uint32_t>(number.size()));
      for (const PatternGraph::Node node : order) {
        out_.nodes.push_back(end_of_nodes());
        for (const PatternGraph::Edge& edge : graph_.edges(node)) {
          const std::uint32_t child = number.at(edge.to);
          if (kind_of(edge.label) != Label::syllable) {
            out_.children.push_back({edge.label, child});
            continue;
          }
          const std::uint32_t meant = place_of[value_of(edge.label)];
          if (node == root)
            out_.begins[part * out_.meant.size() + meant] = {child};
          else
            out_.edges.push_back({meant, child});
        }
        make_places(out_.nodes.back().first_edge);
        // No pattern is nothing at all, but for a word of a person's own that holds no letter.
        if (node != root)
          out_.outputs.insert(out_.outputs.end(), graph_.outputs(node).begin(),
                              graph_.outputs(node).end());
      }
    }
    out_.roots.push_back(static_cast<std::uint32_t>(out_.nodes.size()));
    out_.nodes.push_back(end_of_nodes());
    lay_out_openings();
  }

  /// Makes of the edges from `first` on a hash table.
  void make_places(std::uint32_t first) {
    const std::vector<Edge> edges(out_.edges.begin() + first, out_.edges.end());
    const std::uint32_t places = places_for(static_cast<std::uint32_t>(edges.size()));
    out_.edges.resize(first);
    out_.edges.resize(first + places);
    for (const Edge& edge : edges) {
      std::uint32_t at = first_place(edge.meant, places);
      while (out_.edges[first + at].meant != kNoMeant) at = at + 1 == places ? 0 : at + 1;
      out_.edges[first + at] = edge;
    }
  }

  [[nodiscard]] Node end_of_nodes() const {
    return {static_cast<std::uint32_t>(out_.edges.size()),
            static_cast<std::uint32_t>(out_.children.size()),
            static_cast<std::uint32_t>(out_.outputs.size())};
  }

  /// Lays out what patterns mean by key. Answers where each went, by its number so far.
  std::vector<std::uint32_t> lay_out_meant() {
    std::vector<std::uint32_t> place_of(meant_.size());
    for (const auto& [meant, number] : meant_) {  // sorted by key
      Key& key = out_.keys[meant.first];
      const auto place = static_cast<std::uint32_t>(out_.meant.size());
      if (key.meants++ == 0) key.first_meant = place;
      place_of[number] = place;
      key_of_meant_.push_back(meant.first);
      out_.meant.push_back(meant.second);
    }
    return place_of;
  }

  /// What can be reached from `root`, itself first, each before what follows.
  [[nodiscard]] std::vector<PatternGraph::Node> in_order(PatternGraph::Node root) const {
    // A node's number is higher than those of the nodes behind it.
    std::vector<std::uint32_t> level(std::size_t{root} + 1, 0);
    level[root] = 1;
    std::uint32_t deepest = 1;
    for (PatternGraph::Node node = root + 1; node-- > 0;) {
      if (level[node] == 0) continue;
      for (const PatternGraph::Edge& edge : graph_.edges(node))
        level[edge.to] = std::max(level[edge.to], level[node] + 1);
      deepest = std::max(deepest, level[node]);
    }
    std::vector<std::vector<PatternGraph::Node>> levels(deepest + 1);
    std::vector<bool> met(level.size(), false);
    levels[1].push_back(root);
    std::vector<PatternGraph::Node> order;
    for (std::uint32_t at = 1; at <= deepest; ++at) {
      for (const PatternGraph::Node node : levels[at]) {
        order.push_back(node);
        for (const PatternGraph::Edge& edge : graph_.edges(node)) {
          if (met[edge.to]) continue;
          met[edge.to] = true;
          levels[level[edge.to]].push_back(edge.to);
        }
      }
    }
    return order;
  }

  void lay_out_openings() {
    std::vector<std::uint64_t> bits;
    for (Beginning& beginning : out_.begins) {
      if (!beginning) continue;
      const Node& here = out_.nodes[beginning.node()];
      const Node& behind = out_.nodes[beginning.node() + 1];
      for (auto i = here.first_edge; i < behind.first_edge; ++i) {
        const std::uint32_t second = out_.edges[i].meant;
        if (second == kNoMeant) continue;
        bits.push_back(opening_by(beginning.node(), second));
        bits.push_back(opening_by_key(beginning.node(), key_of_meant_[second]));
      }
      if (here.first_output != behind.first_output || here.first_child != behind.first_child)
        beginning.node_and_alone |= Beginning::kAlone;
    }
    // At least eight bits for one that is set.
    out_.openings.assign(std::bit_ceil(bits.size() / 8 + 1), 0);
    for (const std::uint64_t bit : bits)
      out_.openings[bit / 64 & (out_.openings.size() - 1)] |= std::uint64_t{1} << bit % 64;
  }

  void make_slots() {
    std::size_t size = 16;
    while (size < out_.keys.size() * 2) size *= 2;
    out_.slots.assign(size, {});
    for (std::uint32_t i = 0; i < out_.keys.size(); ++i) {
      const std::string_view letters(out_.letters.data() + out_.keys[i].letters, out_.keys[i].size);
      KeySlot slot{text::packed(letters), i + 1, 0};
      if (slot.letters == 0) slot.hash = out_.keys[i].hash;
      std::size_t at = (slot.letters != 0 ? text::hash_of(slot.letters) : slot.hash) & (size - 1);
      while (out_.slots[at].key != 0) at = (at + 1) & (size - 1);
      out_.slots[at] = slot;
    }
  }

  void make_marked() {
    std::map<std::pair<text::Letters, std::uint32_t>, std::uint32_t> all;
    for (const Key& key : out_.keys) {
      const text::Letters letters = text::packed({out_.letters.data() + key.letters, key.size});
      if (letters == 0) continue;
      const auto place = [&](text::Evidence marks) -> std::uint32_t& {
        return all.emplace(std::pair(letters, static_cast<std::uint32_t>(marks)), 0).first->second;
      };
      const std::uint32_t last = key.first_meant + key.meants;
      for (std::uint32_t i = last; i-- > key.first_meant;) {
        const text::Evidence marks = out_.meant[i].evidence();
        if ((marks & ~key.strokes) == 0) continue;  // looked for by letters
        const bool twin = i + 1 < last && out_.meant[i + 1].evidence() == marks;
        place(marks) = i | (twin ? MarkedSlot::kTwin : 0);
      }
      const auto more = [&](text::Evidence marks, text::Evidence strokes) {
        if (marks != 0) place(marks | strokes) = kNoMeant;
      };
      for (std::uint32_t i = key.first_meant; i < last; ++i) {
        const text::Evidence marks = out_.meant[i].evidence();
        for (text::Evidence left = marks & key.strokes; left != 0;)
          more(marks & ~key.strokes, left = (left - 1) & marks & key.strokes);
      }
      for (std::uint32_t i = key.first_alias; i < key.first_alias + key.aliases; ++i) {
        const text::Evidence marks = out_.aliases[i].spelled;
        more(marks & ~key.strokes, marks & key.strokes);
        for (text::Evidence left = marks & key.strokes; left != 0;)
          more(marks & ~key.strokes, left = (left - 1) & marks & key.strokes);
      }
    }
    out_.marked.assign(std::bit_ceil(all.size() * 2 + 1), {});
    const std::size_t mask = out_.marked.size() - 1;
    for (const auto& [written, meant] : all) {
      std::size_t at = hash_of_marked(written.first, written.second) & mask;
      while (out_.marked[at].letters != 0) at = (at + 1) & mask;
      out_.marked[at] = {written.first, written.second, meant};
    }
  }

  std::vector<Error>& set_aside_;
  const ParsedPack* pack_ = nullptr;
  const ParsedRule* rule_ = nullptr;
  PatternGraph graph_;
  std::vector<PatternGraph::Node> begins_[kParts];  // of every pattern
  std::map<std::pair<std::uint32_t, Meant>, std::uint32_t> meant_;
  std::vector<std::uint32_t> key_of_meant_;
  std::unordered_map<std::string, std::uint32_t> keys_;
  unsigned pack_forms_ = 0;
  std::set<std::string> chatted_;  // syllables whose chat spellings are known
  std::vector<std::pair<std::uint32_t, Alias>> aliases_;  // with the key that is spelled
  std::map<const std::vector<Pattern>*, std::uint32_t> lists_;
  std::map<std::pair<const void*, std::string>, std::uint32_t> contexts_;
  Matching::Arrays out_;
  std::vector<Matching::Detected> detected_;
};

}  // namespace

Matching compile(const std::vector<ParsedPack>& packs, std::vector<Error>& set_aside) {
  Compiler compiler(set_aside);
  for (const ParsedPack& pack : packs) compiler.add_pack(pack);
  return compiler.finish();
}

}  // namespace soat::rules
