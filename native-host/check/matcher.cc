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
constexpr bool may_cross(Gap gap, bool between_syllables) {
  return between_syllables ? gap < Gap::clause : gap <= Gap::clause;
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
  const std::uint32_t root = tables_->roots[static_cast<std::size_t>(part)];
  if (root + 1 == tables_->roots[static_cast<std::size_t>(part) + 1]) return;  // no pattern
  const bool begins_otherwise = !tables_->children_of(root).empty();
  for (std::uint32_t first = 0; first < readings_->size(); first += kAhead) {
    const std::uint32_t last = std::min(first + kAhead, readings_->size());
    gather_starts(first, last, part);
    go_on_from_starts();
    auto start = starts_.begin();
    for (start_ = first; start_ < last; ++start_) {
      been_.clear();
      for (; start != starts_.end() && start->place == start_; ++start) {
        begin_ = start->first;  // before its place where a sign stands for its first letter
        walk(start->node, start->next, start->last, true, start->agreed, hits);
      }
      if (!begins_otherwise) continue;
      begin_ = readings_->places()[start_].symbol;
      walk_others(root, start_, begin_, {}, hits);
    }
  }
}

// Where nothing begins no branch is taken: one look for the first syllable, one for the second.
void Matcher::sieve(std::uint32_t first, std::uint32_t last, Part part) {
  const auto begins = tables_->begins_of(part);
  const Place* const places = readings_->places().data();
  const auto known = static_cast<std::uint32_t>(begins.size());
  std::uint32_t count = 0;
  for (std::uint32_t p = first; p < last; ++p) {
    const Place& place = places[p];
    const Place& next = places[p + 1];
    const rules::Beginning beginning = begins[place.sole < known ? place.sole : 0];
    const bool begin = (place.sole < known) & (beginning.node_and_alone != 0);
    const bool follows =
        may_cross(next.before, true) &
        ((next.sole == Place::kSeveral) |
         ((next.sole < known) & tables_->may_open(rules::opening_by(beginning.node(), next.sole))));
    sieved_[count] = p;
    const bool may = (place.sole == Place::kSeveral) | (begin & (beginning.alone() | follows));
    count += static_cast<std::uint32_t>(may);
  }
  sieved_count_ = count;
}

void Matcher::gather_starts(std::uint32_t first, std::uint32_t last, Part part) {
  starts_.clear();
  const auto begins = tables_->begins_of(part);
  if (begins.empty()) return;
  sieve(first, last, part);
  for (std::uint32_t i = 0; i < sieved_count_; ++i) {
    const std::uint32_t place = sieved_[i];
    for (const Reading& reading : readings_->at(place)) {
      const rules::MeantRun run = may_mean(reading);
      for (std::uint32_t meant = run.first; meant < run.first + run.size; ++meant) {
        const rules::Beginning beginning = begins[meant];
        if (!beginning) continue;
        if (!beginning.alone() && !may_go_on(beginning.node(), reading.next)) continue;
        Agreed agreed;
        if (!agree(reading, meant, agreed)) continue;
        Start start{.place = place,
                    .first = reading.first,
                    .node = beginning.node(),
                    .next = reading.next,
                    .last = reading.last,
                    .agreed = agreed};
        if (!beginning.alone()) {
          const auto seconds = readings_->at(reading.next);
          if (seconds.size() == 1 && seconds[0].plainly == 1) start.second = seconds[0].meant;
        }
        __builtin_prefetch(&tables_->nodes[start.node]);
        starts_.push_back(start);
      }
    }
  }
}

// Each look depends on the one before, and each may have to wait for memory: those of all starts
// are taken side by side.
void Matcher::go_on_from_starts() {
  for (const Start& start : starts_)
    if (start.second != rules::kNoMeant) tables_->fetch_edge(start.node, start.second);
  auto kept = starts_.begin();
  for (Start& start : starts_) {
    if (start.second != rules::kNoMeant) {
      const rules::Edge* edge = tables_->edge_of(start.node, start.second);
      if (edge == nullptr) continue;
      const Reading& second = readings_->at(start.next)[0];
      start.node = edge->child;
      start.next = second.next;
      start.last = second.last;
      ++start.agreed.syllables;
      __builtin_prefetch(&tables_->nodes[start.node]);
    }
    *kept++ = start;
  }
  starts_.erase(kept, starts_.end());
}

bool Matcher::may_go_on(std::uint32_t node, std::uint32_t place) const {
  if (place >= readings_->size() || !may_cross(readings_->places()[place].before, true))
    return false;
  for (const Reading& second : readings_->at(place)) {
    for (std::uint32_t i = 0; i < second.plainly; ++i)
      if (tables_->may_open(rules::opening_by(node, second.meant + i))) return true;
    if (second.plainly == 0 && tables_->may_open(rules::opening_by_key(node, second.key)))
      return true;
  }
  return false;
}

std::span<const Hit> Matcher::lists_at(std::uint32_t place) const {
  if (place + 1 >= first_list_.size()) return {};
  return {lists_.data() + first_list_[place], lists_.data() + first_list_[place + 1]};
}

void Matcher::walk(std::uint32_t node, std::uint32_t place, std::uint32_t last, bool after_syllable,
                   Agreed agreed, std::vector<Hit>& hits) {
  for (;;) {
    const rules::Node& here = tables_->nodes[node];
    const rules::Node& behind = tables_->nodes[node + 1];
    if (here.first_output != behind.first_output) emit(node, place, last, agreed, hits);
    const bool by_syllable = here.first_edge != behind.first_edge;
    const bool otherwise = here.first_child != behind.first_child;
    if ((!by_syllable && !otherwise) || place >= readings_->size()) return;
    const Gap gap = readings_->places()[place].before;
    if (gap == Gap::sentence) return;
    const auto readings = readings_->at(place);
    if (!by_syllable || !may_cross(gap, after_syllable)) {
      walk_others(node, place, last, agreed, hits);
      return;
    }
    if (otherwise || readings.size() != 1 || readings[0].plainly != 1) {
      walk_each(node, place, agreed, hits);
      if (otherwise) walk_others(node, place, last, agreed, hits);
      return;
    }
    // One way on, as nearly everywhere: followed without going deeper.
    const rules::Edge* edge = tables_->edge_of(node, readings[0].meant);
    if (edge == nullptr) return;
    ++agreed.syllables;
    node = edge->child;
    place = readings[0].next;
    last = readings[0].last;
    after_syllable = true;
  }
}

void Matcher::walk_each(std::uint32_t node, std::uint32_t place, Agreed agreed,
                        std::vector<Hit>& hits) {
  for (const Reading& reading : readings_->at(place)) {
    const rules::MeantRun run = may_mean(reading);
    for (std::uint32_t meant = run.first; meant < run.first + run.size; ++meant) {
      const rules::Edge* edge = tables_->edge_of(node, meant);
      Agreed further = agreed;
      if (edge != nullptr && agree(reading, meant, further))
        walk(edge->child, reading.next, reading.last, true, further, hits);
    }
  }
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

rules::MeantRun Matcher::may_mean(const Reading& reading) const {
  if (reading.plainly != 0) return {reading.meant, reading.plainly};
  return rules::Tables::meant_by(tables_->keys[reading.key]);
}

bool Matcher::agree_by_marks(const Reading& reading, std::uint32_t by, Agreed& agreed) const {
  const rules::Key& key = tables_->keys[reading.key];
  const rules::Meant& meant = tables_->meant[by];
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
