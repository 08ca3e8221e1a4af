// SPDX-License-Identifier: Apache-2.0
#include "check/matcher.h"

#include <algorithm>
#include <numeric>

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
  find_lists();
}

void Matcher::find_lists() {
  lists_.clear();
  first_list_.clear();
  find(Part::lists, lists_);
  if (lists_.empty()) return;
  first_list_.assign(readings_->size() + 1, 0);
  for (const Hit& entry : lists_) ++first_list_[entry.place + 1];
  std::partial_sum(first_list_.begin(), first_list_.end(), first_list_.begin());
}

void Matcher::find_rules(std::vector<Hit>& hits) {
  hits.clear();
  find(Part::rules, hits);
}

void Matcher::find_contexts(std::vector<Hit>& hits) {
  hits.clear();
  find(Part::contexts, hits);
}

void Matcher::find(Part part, std::vector<Hit>& hits) {
  constexpr std::uint32_t kAhead = 32;  // places; what they make fetched must not push itself out
  const std::uint32_t root = tables_->roots[static_cast<std::size_t>(part)];
  if (root + 1 == tables_->roots[static_cast<std::size_t>(part) + 1]) return;  // no pattern
  const bool begins_otherwise = !tables_->children_of(root).empty();
  for (std::uint32_t first = 0; first < readings_->size(); first += kAhead) {
    const std::uint32_t last = std::min(first + kAhead, readings_->size());
    gather_starts(first, last, part);
    auto start = starts_.begin();
    for (start_ = first; start_ < last; ++start_) {
      been_.clear();
      for (; start != starts_.end() && start->place == start_; ++start) {
        const Reading& reading = *start->reading;
        begin_ = reading.first;  // before its place where a sign stands for its first letter
        walk(start->node, reading.next, reading.last, true, start->agreed, hits);
      }
      if (!begins_otherwise) continue;
      begin_ = readings_->places()[start_].symbol;
      walk_others(root, start_, begin_, {}, hits);
    }
  }
}

void Matcher::gather_starts(std::uint32_t first, std::uint32_t last, Part part) {
  starts_.clear();
  for (std::uint32_t place = first; place < last; ++place) {
    for (const Reading& reading : readings_->at(place)) {
      if (!may_open(part, reading)) continue;
      const rules::Key& key = tables_->keys[reading.key];
      const auto begins = tables_->begins_of(key, part);
      for (std::uint32_t i = 0; i < begins.size(); ++i) {
        Agreed agreed;
        if (begins[i] == 0 || !agree(reading, key, tables_->meant[key.first_meant + i], agreed))
          continue;
        starts_.push_back({&reading, place, begins[i], agreed});
        fetch(begins[i], reading.next);
      }
    }
  }
}

void Matcher::fetch(std::uint32_t node, std::uint32_t place) const {
  __builtin_prefetch(&tables_->nodes[node]);
  for (const Reading& reading : readings_->at(std::min(place, readings_->size() - 1)))
    tables_->fetch_edges(node, reading.key);
}

bool Matcher::may_open(Part part, const Reading& reading) const {
  if (tables_->may_open(part, reading.key, rules::kNoKey)) return true;
  if (reading.next >= readings_->size()) return false;
  for (const Reading& second : readings_->at(reading.next))
    if (tables_->may_open(part, reading.key, second.key)) return true;
  return false;
}

std::span<const Hit> Matcher::lists_at(std::uint32_t place) const {
  if (place + 1 >= first_list_.size()) return {};
  return {lists_.data() + first_list_[place], lists_.data() + first_list_[place + 1]};
}

void Matcher::walk(std::uint32_t node, std::uint32_t place, std::uint32_t last, bool after_syllable,
                   Agreed agreed, std::vector<Hit>& hits) {
  const rules::Node& here = tables_->nodes[node];
  const rules::Node& behind = tables_->nodes[node + 1];
  if (here.first_output != behind.first_output) emit(node, place, last, agreed, hits);
  const bool otherwise = here.first_child != behind.first_child;
  if (place >= readings_->size()) return;
  const Gap gap = readings_->places()[place].before;
  if (gap == Gap::sentence) return;
  if (may_cross(gap, after_syllable)) {
    for (const Reading& reading : readings_->at(place)) {
      const rules::Key& key = tables_->keys[reading.key];
      for (const rules::Edge& edge : tables_->edges_of(node, reading.key)) {
        Agreed further = agreed;
        if (agree(reading, key, tables_->meant[edge.meant], further))
          walk(edge.child, reading.next, reading.last, true, further, hits);
      }
    }
  }
  if (otherwise) walk_others(node, place, last, agreed, hits);
}

void Matcher::walk_others(std::uint32_t node, std::uint32_t place, std::uint32_t last,
                          Agreed agreed, std::vector<Hit>& hits) {
  const auto children = tables_->children_of(node);
  const auto behind_lists = std::partition_point(
      children.begin(), children.end(),
      [](const rules::Child& child) { return rules::kind_of(child.label) <= Label::list; });
  for (auto child = children.end(); child != behind_lists;) {
    --child;
    const std::uint32_t value = rules::value_of(child->label);
    if (rules::kind_of(child->label) == Label::gap)
      walk_gap(value, child->node, place, last, agreed, hits);
    else
      walk_slot(static_cast<rules::Slot>(value), child->node, place, agreed, hits);
  }
  walk_lists({children.begin(), behind_lists}, place, agreed, hits);
}

void Matcher::walk_slot(rules::Slot slot, std::uint32_t node, std::uint32_t place, Agreed agreed,
                        std::vector<Hit>& hits) {
  const Place& from = readings_->places()[place];
  if (from.inside) return;
  std::vector<std::uint32_t> ends;
  slot_ends(*draft_, from.word, slot, ends);
  for (const std::uint32_t end : ends)
    walk(node, readings_->place_of_word(end), draft_->words()[end - 1].last, false, agreed, hits);
}

// The root has a child for each list some pattern begins with, hundreds of them, and a place
// holds words of few: the children are looked up by what is there.
void Matcher::walk_lists(std::span<const rules::Child> children, std::uint32_t place, Agreed agreed,
                         std::vector<Hit>& hits) {
  if (children.empty()) return;
  for (const Hit& entry : lists_at(place)) {
    const std::uint32_t wanted = rules::label(Label::list, entry.owner);
    const auto child =
        std::lower_bound(children.begin(), children.end(), wanted,
                         [](const rules::Child& one, std::uint32_t by) { return one.label < by; });
    if (child == children.end() || child->label != wanted) continue;
    Agreed further = agreed;
    further.forms |= entry.forms;
    further.bare = static_cast<std::uint8_t>(further.bare + entry.bare);
    further.syllables = static_cast<std::uint8_t>(further.syllables + entry.syllables);
    further.stopped_bare = further.stopped_bare || entry.stopped_bare;
    further.rare = further.rare || entry.rare;
    if (place == start_) begin_ = entry.first;
    walk(child->node, entry.next, entry.last, false, further, hits);
  }
}

void Matcher::walk_gap(std::uint32_t most, std::uint32_t node, std::uint32_t place,
                       std::uint32_t last, Agreed agreed, std::vector<Hit>& hits) {
  std::uint32_t at = place;
  for (std::uint32_t skipped = 0;; ++skipped) {
    const Been here{node, at, agreed};
    if (std::find(been_.begin(), been_.end(), here) == been_.end()) {
      been_.push_back(here);
      walk(node, at, last, false, agreed, hits);
    }
    if (skipped == most || at >= readings_->size()) break;
    at = readings_->place_of_word(readings_->places()[at].word + 1);
    if (at >= readings_->size() || readings_->places()[at].before == Gap::sentence) break;
  }
}

bool Matcher::agree(const Reading& reading, const rules::Key& key, const rules::Meant& meant,
                    Agreed& agreed) const {
  const auto agreement =
      text::agreement(reading.written, meant.evidence(), reading.unknown, key.strokes);
  const bool bare = agreement == text::Agreement::bare;
  if (agreement == text::Agreement::no || (!bare && meant.exact() && reading.bare != 0))
    return false;
  agreed.forms |= reading.forms;
  agreed.bare = static_cast<std::uint8_t>(agreed.bare + reading.bare + bare);
  ++agreed.syllables;
  constexpr unsigned kGuess = rules::leet | rules::masked | rules::split | rules::joined;
  if (!bare && reading.bare == 0 && (reading.forms & kGuess) == 0) return true;
  agreed.rare = agreed.rare || !(reading.everyday || is_everyday_bare(key.hash));
  if (!bare) return true;
  agreed.forms = static_cast<std::uint16_t>(
      agreed.forms | rules::bare | (meant.exact() ? static_cast<unsigned>(rules::guessed) : 0U));
  agreed.stopped_bare = agreed.stopped_bare || ((reading.written & text::kToneEvidence) == 0 &&
                                                ends_in_stop(tables_->letters_of(key)));
  return true;
}

void Matcher::emit(std::uint32_t node, std::uint32_t place, std::uint32_t last, Agreed agreed,
                   std::vector<Hit>& hits) {
  for (const rules::Output& output : tables_->outputs_of(node)) {
    if (output.at_start() && readings_->places()[start_].before < Gap::line) continue;
    if (output.at_end() && readings_->places()[place].before < Gap::line) continue;
    Hit hit;
    hit.forms = agreed.forms;
    hit.bare = agreed.bare;
    hit.syllables = agreed.syllables;
    hit.stopped_bare = agreed.stopped_bare;
    hit.rare = agreed.rare;
    hit.owner = output.owner;
    hit.pattern = output.pattern();
    hit.first = begin_;
    hit.last = last;
    hit.place = start_;
    hit.next = place;
    hits.push_back(hit);
  }
}

}  // namespace soat::check
