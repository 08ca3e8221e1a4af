// SPDX-License-Identifier: Apache-2.0
#include "check/matcher.h"

#include <algorithm>

#include "check/everyday.h"
#include "check/slots.h"

namespace soat::check {

using rules::Label;
using rules::Part;
using text::Gap;

namespace {

/// Whether two steps of a pattern may have `gap` between them. A comma parts words of a phrase
/// ("hướng dương, vật nuôi") but not a phrase from what fills its slots.
bool may_cross(Gap gap, bool between_syllables) {
  return gap < Gap::clause || (gap == Gap::clause && !between_syllables);
}

/// Whether some pattern behind an edge with these marks may still agree: none does that lacks a
/// mark which is written.
bool may_agree(const Reading& reading, std::uint32_t marks) {
  return (rules::marks_below(reading.written & ~reading.unknown) & ~marks) == 0;
}

bool ends_in_stop(std::string_view letters) {
  return letters.size() > 1 && (letters.ends_with('c') || letters.ends_with("ch") ||
                                letters.ends_with('p') || letters.ends_with('t'));
}

}  // namespace

void Matcher::begin(const text::FoldedText& draft, const Readings& readings,
                    const rules::Tables& tables) {
  draft_ = &draft;
  readings_ = &readings;
  tables_ = &tables;
  for (std::size_t part = 0; part < rules::kParts; ++part) {
    begins_otherwise_[part] = !tables.children_of(static_cast<std::uint32_t>(part)).empty();
  }
  find_lists();
}

void Matcher::find_lists() {
  lists_.clear();
  first_list_.clear();
  for (std::uint32_t place = 0; place < readings_->size(); ++place) {
    first_list_.push_back(static_cast<std::uint32_t>(lists_.size()));
    walk_from(place, Part::lists, lists_);
  }
  first_list_.push_back(static_cast<std::uint32_t>(lists_.size()));
}

void Matcher::find_rules(std::vector<Hit>& hits) {
  hits.clear();
  for (std::uint32_t place = 0; place < readings_->size(); ++place)
    walk_from(place, Part::rules, hits);
}

void Matcher::find_contexts(std::vector<Hit>& hits) {
  hits.clear();
  for (std::uint32_t place = 0; place < readings_->size(); ++place)
    walk_from(place, Part::contexts, hits);
}

void Matcher::walk_from(std::uint32_t place, Part part, std::vector<Hit>& hits) {
  const auto root = static_cast<std::size_t>(part);
  const auto readings = readings_->at(place);
  if (readings.empty() && !begins_otherwise_[root]) return;
  start_ = place;
  been_.clear();
  outside_ = {};
  for (const Reading& reading : readings) {
    const rules::Key& key = tables_->keys[reading.key];
    if (key.node[root] == rules::kNoNode || !may_agree(reading, key.marks[root])) continue;
    begin_ = reading.first;  // before its place where a sign stands for its first letter
    depth_ = 0;
    take(reading);
    walk(key.node[root], reading.next, reading.last, true, hits);
  }
  if (!begins_otherwise_[root]) return;
  depth_ = 0;
  begin_ = readings_->places()[place].symbol;
  walk_others(static_cast<std::uint32_t>(root), place, begin_, hits);
}

std::span<const Hit> Matcher::lists_at(std::uint32_t place) const {
  if (place + 1 >= first_list_.size()) return {};
  return {lists_.data() + first_list_[place], lists_.data() + first_list_[place + 1]};
}

void Matcher::walk(std::uint32_t node, std::uint32_t place, std::uint32_t last, bool after_syllable,
                   std::vector<Hit>& hits) {
  const rules::Node& here = tables_->nodes[node];
  const rules::Node& behind = tables_->nodes[node + 1];
  if (here.first_output != behind.first_output) emit(node, place, last, hits);
  const bool otherwise = here.first_child != behind.first_child;
  if (place >= readings_->size()) return;
  const Gap gap = readings_->places()[place].before;
  if (gap == Gap::sentence) return;
  if (may_cross(gap, after_syllable)) {
    for (const Reading& reading : readings_->at(place)) {
      const bool tone_known = (reading.unknown & text::kToneEvidence) == 0;
      if (tone_known &&
          !tables_->may_lead(node, reading.key, reading.written & text::kToneEvidence))
        continue;
      const rules::Edge* edge = tables_->edge(node, reading.key);
      if (edge == nullptr || !may_agree(reading, edge->marks)) continue;
      take(reading);
      walk(edge->child, reading.next, reading.last, true, hits);
      --depth_;
    }
  }
  if (otherwise) walk_others(node, place, last, hits);
}

void Matcher::walk_others(std::uint32_t node, std::uint32_t place, std::uint32_t last,
                          std::vector<Hit>& hits) {
  const auto children = tables_->children_of(node);
  const auto behind_lists = std::partition_point(
      children.begin(), children.end(),
      [](const rules::Child& child) { return rules::kind_of(child.label) <= Label::list; });
  for (auto child = children.end(); child != behind_lists;) {
    --child;
    const std::uint32_t value = rules::value_of(child->label);
    if (rules::kind_of(child->label) == Label::gap)
      walk_gap(tables_->gaps[value], child->node, place, last, hits);
    else
      walk_slot(static_cast<rules::Slot>(value), child->node, place, hits);
  }
  walk_lists({children.begin(), behind_lists}, place, hits);
}

void Matcher::walk_slot(rules::Slot slot, std::uint32_t node, std::uint32_t place,
                        std::vector<Hit>& hits) {
  const Place& from = readings_->places()[place];
  if (from.inside) return;
  std::vector<std::uint32_t> ends;
  slot_ends(*draft_, from.word, slot, ends);
  for (const std::uint32_t end : ends)
    walk(node, readings_->place_of_word(end), draft_->words()[end - 1].last, false, hits);
}

// The root has a child for each list some pattern begins with, hundreds of them, and a place
// holds words of few: the children are looked up by what is there.
void Matcher::walk_lists(std::span<const rules::Child> children, std::uint32_t place,
                         std::vector<Hit>& hits) {
  if (children.empty()) return;
  for (const Hit& entry : lists_at(place)) {
    const std::uint32_t wanted = rules::label(Label::list, entry.owner);
    const auto child =
        std::lower_bound(children.begin(), children.end(), wanted,
                         [](const rules::Child& one, std::uint32_t by) { return one.label < by; });
    if (child == children.end() || child->label != wanted) continue;
    const Agreed before = outside_;
    outside_.forms |= entry.forms;
    outside_.bare = static_cast<std::uint8_t>(outside_.bare + entry.bare);
    outside_.syllables = static_cast<std::uint8_t>(outside_.syllables + entry.syllables);
    outside_.stopped_bare = outside_.stopped_bare || entry.stopped_bare;
    outside_.rare = outside_.rare || entry.rare;
    if (place == start_) begin_ = entry.first;
    walk(child->node, entry.next, entry.last, false, hits);
    outside_ = before;
  }
}

void Matcher::walk_gap(const rules::GapRow& gap, std::uint32_t node, std::uint32_t place,
                       std::uint32_t last, std::vector<Hit>& hits) {
  const auto so_far = agree(gap.evidence, gap.syllables);
  if (!so_far) return;
  std::uint32_t at = place;
  for (std::uint32_t skipped = 0;; ++skipped) {
    const Been here{node, at, so_far->forms};
    if (std::find(been_.begin(), been_.end(), here) == been_.end()) {
      been_.push_back(here);
      walk(node, at, last, false, hits);
    }
    if (skipped == gap.most || at >= readings_->size()) break;
    at = readings_->place_of_word(readings_->places()[at].word + 1);
    if (at >= readings_->size() || readings_->places()[at].before == Gap::sentence) break;
  }
}

std::optional<Matcher::Agreed> Matcher::agree(std::uint32_t evidence, std::size_t syllables) const {
  Agreed agreed = outside_;
  for (std::size_t i = 0; i < syllables; ++i) {
    const Reading& reading = *path_[i];
    const rules::Meant& meant = tables_->evidence[evidence + i];
    const rules::Key& key = tables_->keys[reading.key];
    agreed.forms |= reading.forms;
    agreed.bare = static_cast<std::uint8_t>(agreed.bare + reading.bare);
    ++agreed.syllables;
    constexpr unsigned kGuess = rules::leet | rules::masked | rules::split | rules::joined;
    if ((reading.forms & kGuess) != 0 || reading.bare != 0)
      agreed.rare = agreed.rare || !(reading.everyday || is_everyday_bare(key.hash));
    switch (text::agreement(reading.written, meant.evidence, reading.unknown, key.strokes)) {
      case text::Agreement::no:
        return std::nullopt;
      case text::Agreement::full:
        if (meant.exact != 0 && reading.bare != 0) return std::nullopt;
        break;
      case text::Agreement::bare:
        agreed.forms |= meant.exact != 0 ? rules::bare | rules::guessed : rules::bare;
        ++agreed.bare;
        agreed.rare = agreed.rare || !(reading.everyday || is_everyday_bare(key.hash));
        agreed.stopped_bare =
            agreed.stopped_bare || ((reading.written & text::kToneEvidence) == 0 &&
                                    ends_in_stop(tables_->letters_of(key)));
        break;
    }
  }
  return agreed;
}

void Matcher::emit(std::uint32_t node, std::uint32_t place, std::uint32_t last,
                   std::vector<Hit>& hits) {
  for (const rules::Output& output : tables_->outputs_of(node)) {
    const auto agreed = agree(output.evidence, output.syllables);
    if (!agreed) continue;
    if (output.at_start != 0 && readings_->places()[start_].before < Gap::line) continue;
    if (output.at_end != 0 && readings_->places()[place].before < Gap::line) continue;
    Hit hit;
    hit.forms = agreed->forms;
    hit.bare = agreed->bare;
    hit.syllables = agreed->syllables;
    hit.stopped_bare = agreed->stopped_bare;
    hit.rare = agreed->rare;
    hit.owner = output.owner;
    hit.pattern = output.pattern;
    hit.first = begin_;
    hit.last = last;
    hit.place = start_;
    hit.next = place;
    hits.push_back(hit);
  }
}

}  // namespace soat::check
