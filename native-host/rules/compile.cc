// SPDX-License-Identifier: Apache-2.0
#include "rules/compile.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "rules/teencode.h"
#include "text/folded_text.h"

namespace soat::rules {
namespace {

/// One way through a pattern: choices taken, optional parts in or out.
using Way = std::vector<const Step*>;

/// Writes out the ways through steps; nullopt when there are more than kMaxWays.
std::optional<std::vector<Way>> ways_through(const Steps& steps) {
  std::vector<Way> ways(1);
  for (const Step& step : steps) {
    std::vector<Way> tails;
    if (step.kind == Step::Kind::choice || step.kind == Step::Kind::optional) {
      for (const Steps& branch : step.branches) {
        auto through = ways_through(branch);
        if (!through) return std::nullopt;
        tails.insert(tails.end(), through->begin(), through->end());
      }
      if (step.kind == Step::Kind::optional) tails.emplace_back();
    } else {
      tails.push_back({&step});
    }
    if (ways.size() * tails.size() > kMaxWays) return std::nullopt;
    std::vector<Way> longer;
    longer.reserve(ways.size() * tails.size());
    for (const Way& way : ways) {
      for (const Way& tail : tails) {
        longer.push_back(way);
        longer.back().insert(longer.back().end(), tail.begin(), tail.end());
      }
    }
    ways = std::move(longer);
  }
  return ways;
}

/// A trie under construction.
struct Growing {
  std::map<std::uint32_t, std::uint32_t> children;  // label -> node
  std::vector<Output> outputs;
  std::uint32_t marks = 0;         // as Edge::marks, of the edge that leads here
  std::set<text::Evidence> tones;  // its syllable's, of every pattern
};

class Compiler {
 public:
  explicit Compiler(std::vector<Error>& set_aside) : set_aside_(set_aside) {
    growing_.resize(kParts);
  }

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
    flatten();
    lay_out_aliases();
    lay_out_shapes();
    make_slots();
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
    const auto ways = ways_through(pattern.steps);
    if (!ways) {
      set_aside_.push_back({Errc::too_big, "rules/" + rule_->text.id + ".json: " + pattern.written,
                            "can be read in more than " + std::to_string(kMaxWays) +
                                " ways: take it apart or use a list"});
      return;
    }
    for (const Way& way : *ways) {
      if (way.empty()) continue;
      Output output;
      output.owner = owner;
      output.pattern = number;
      output.at_start = pattern.at_start;
      output.at_end = pattern.at_end;
      std::uint32_t node = static_cast<std::uint32_t>(part);
      bool readable = true;
      std::vector<std::uint32_t> labels;
      std::vector<Meant> meant;
      for (const Step* step : way) {
        switch (step->kind) {
          case Step::Kind::syllable: {
            const text::FoldedText folded(step->text);
            readable = readable && !folded.symbols().empty() &&
                       folded.symbols().size() <= text::kMaxSyllable;
            labels.push_back(label(Label::syllable, key(step->text, folded, forms_in(part))));
            if (readable)
              meant.push_back({text::evidence_of(folded.symbols()), step->exact ? 1U : 0U, 0});
            ++output.syllables;
            break;
          }
          case Step::Kind::list:
            labels.push_back(label(Label::list, list(step->text)));
            break;
          case Step::Kind::slot:
            labels.push_back(label(Label::slot, static_cast<std::uint32_t>(step->slot)));
            break;
          case Step::Kind::gap:
            labels.push_back(label(Label::gap, gap(step->most, meant)));
            break;
          case Step::Kind::choice:
          case Step::Kind::optional:
            SOAT_CHECK(false);
        }
      }
      if (!readable) continue;
      output.evidence = static_cast<std::uint32_t>(out_.evidence.size());
      out_.evidence.insert(out_.evidence.end(), meant.begin(), meant.end());
      std::size_t syllable = 0;
      for (const std::uint32_t each : labels) {
        node = grow(node, each);
        if (kind_of(each) != Label::syllable) continue;
        const text::Evidence evidence = meant[syllable++].evidence;
        growing_[node].marks |= marks_below(evidence);
        growing_[node].tones.insert(evidence & text::kToneEvidence);
      }
      growing_[node].outputs.push_back(output);
    }
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
    out_.keys[index].forms |= forms;
    out_.keys[index].syllable = 1;
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
      key.size = static_cast<std::uint32_t>(letters.size());
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

  std::uint32_t gap(std::uint8_t most, const std::vector<Meant>& before) {
    const auto [at, fresh] =
        gaps_.emplace(std::pair(most, before), static_cast<std::uint32_t>(out_.gaps.size()));
    if (fresh) {
      out_.gaps.push_back({static_cast<std::uint32_t>(out_.evidence.size()),
                           static_cast<std::uint16_t>(before.size()), most});
      out_.evidence.insert(out_.evidence.end(), before.begin(), before.end());
    }
    return at->second;
  }

  std::uint32_t grow(std::uint32_t node, std::uint32_t by) {
    const auto fresh_node = static_cast<std::uint32_t>(growing_.size());
    const auto [at, fresh] = growing_[node].children.emplace(by, fresh_node);
    const std::uint32_t child = at->second;
    if (fresh) growing_.emplace_back();
    return child;
  }

  /// Numbers nodes breadth first, so that siblings and what is met often lie together.
  void flatten() {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> number(growing_.size());
    for (std::uint32_t i = 0; i < kParts; ++i) order.push_back(i);
    for (std::size_t i = 0; i < order.size(); ++i) {
      number[order[i]] = static_cast<std::uint32_t>(i);
      for (const auto& [by, child] : growing_[order[i]].children) order.push_back(child);
    }
    std::vector<Edge> edges;
    std::vector<const std::set<text::Evidence>*> tones;  // of each
    for (std::size_t i = 0; i < order.size(); ++i) {
      const Growing& growing = growing_[order[i]];
      Node node{static_cast<std::uint32_t>(out_.children.size()),
                static_cast<std::uint32_t>(out_.outputs.size())};
      for (const auto& [by, child] : growing.children) {
        if (kind_of(by) != Label::syllable) {
          out_.children.push_back({by, number[child]});
        } else if (i < kParts) {
          out_.keys[value_of(by)].node[i] = number[child];
          out_.keys[value_of(by)].marks[i] = growing_[child].marks;
        } else {
          edges.push_back(
              {static_cast<std::uint32_t>(i), value_of(by), number[child], growing_[child].marks});
          tones.push_back(&growing_[child].tones);
        }
      }
      out_.nodes.push_back(node);
      out_.outputs.insert(out_.outputs.end(), growing.outputs.begin(), growing.outputs.end());
    }
    out_.nodes.push_back({static_cast<std::uint32_t>(out_.children.size()),
                          static_cast<std::uint32_t>(out_.outputs.size())});
    lay_out(edges);
    // 32 bits an edge, of which some three are set: one place of ten that leads nowhere is not
    // told.
    out_.leads.assign(std::bit_ceil(std::max<std::size_t>(edges.size() / 2, 1)), 0);
    const auto mark = [&](const Edge& edge, text::Evidence tone) {
      const std::uint64_t bit = lead_of(edge.node, edge.key, tone);
      out_.leads[bit / 64 & (out_.leads.size() - 1)] |= std::uint64_t{1} << bit % 64;
    };
    for (std::size_t i = 0; i < edges.size(); ++i) {
      mark(edges[i], 0);
      for (const text::Evidence tone : *tones[i]) mark(edges[i], tone);
    }
  }

  void lay_out(const std::vector<Edge>& edges) {
    std::size_t size = 16;
    while (size * 2 < edges.size() * 3) size *= 2;
    out_.edges.assign(size, {});
    for (const Edge& edge : edges) {
      std::size_t at = hash_of(edge.node, edge.key) & (size - 1);
      while (out_.edges[at].child != 0) at = (at + 1) & (size - 1);
      out_.edges[at] = edge;
    }
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

  std::vector<Error>& set_aside_;
  const ParsedPack* pack_ = nullptr;
  const ParsedRule* rule_ = nullptr;
  std::vector<Growing> growing_;
  std::unordered_map<std::string, std::uint32_t> keys_;
  unsigned pack_forms_ = 0;
  std::set<std::string> chatted_;  // syllables whose chat spellings are known
  std::vector<std::pair<std::uint32_t, Alias>> aliases_;  // with the key that is spelled
  std::map<const std::vector<Pattern>*, std::uint32_t> lists_;
  std::map<std::pair<const void*, std::string>, std::uint32_t> contexts_;
  std::map<std::pair<std::uint8_t, std::vector<Meant>>, std::uint32_t> gaps_;
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
