// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "check/readings.h"
#include "rules/compiled.h"
#include "text/folded_text.h"

namespace soat::check {

/// A pattern found in a draft.
struct Hit {
  std::uint32_t owner = 0;    ///< rule, list or context pattern, by the Part that was walked
  std::uint32_t pattern = 0;  ///< of a rule: which of its patterns
  std::uint32_t first = 0;    ///< symbols, half open
  std::uint32_t last = 0;
  std::uint32_t place = 0;     ///< where it begins
  std::uint32_t next = 0;      ///< place behind it
  std::uint16_t forms = 0;     ///< rules::Form bits it needed
  std::uint8_t syllables = 0;  ///< of it that are written out in patterns or lists
  std::uint8_t bare = 0;       ///< those that were read with their marks left out
  bool stopped_bare =
      false;            ///< one of those ends in c, ch, p, t and has no tone: no such word exists
  bool rare = false;    ///< a syllable that was seen through is no everyday one without its marks
  bool unsure = false;  ///< could as well be everyday words: Belief tells, not the Matcher
};

/// Finds the patterns of some tables in a draft that was read for them.
///
/// Walks the graph of patterns from each place of the draft. Work per place is bounded by the
/// patterns, not by the draft: gaps remember where they have been.
class Matcher {
 public:
  void begin(const text::FoldedText& draft, const Readings& readings, const rules::Tables& tables);

  /// Every rule found, by place. Word lists are found first.
  void find_rules(std::vector<Hit>& hits);
  /// Every context pattern found.
  void find_contexts(std::vector<Hit>& hits);

 private:
  /// What a walk needed so far to agree with the marks of a pattern.
  struct Agreed {
    std::uint16_t forms = 0;
    std::uint8_t syllables = 0;
    std::uint8_t bare = 0;
    bool stopped_bare = false;
    bool rare = false;
    friend bool operator==(const Agreed&, const Agreed&) = default;
  };
  /// A node behind a gap was walked from a place, having needed as much.
  struct Been {
    std::uint32_t node = 0;
    std::uint32_t place = 0;
    Agreed agreed;
    friend bool operator==(const Been&, const Been&) = default;
  };
  /// A pattern begins by a reading of a place.
  struct Start {
    std::uint32_t place = 0;
    std::uint32_t first = 0;  ///< symbol
    std::uint32_t node = 0;   ///< that its syllables so far, one or two, lead to
    std::uint32_t next = 0;   ///< place behind them
    std::uint32_t last = 0;
    std::uint32_t second = rules::kNoMeant;  ///< all that can come next, if it is known
    Agreed agreed;
  };
  void find_lists();
  void find(rules::Part part, std::vector<Hit>& hits);
  /// Places that are looked at together: what they make fetched must not push itself out.
  static constexpr std::uint32_t kAhead = 32;
  /// Fills sieved_ with the places among [first, last) where a pattern may begin. At most kAhead.
  void sieve(std::uint32_t first, std::uint32_t last, rules::Part part);
  /// Fills starts_ with those of places [first, last).
  void gather_starts(std::uint32_t first, std::uint32_t last, rules::Part part);
  /// Takes the second step of those starts that can go on by one syllable alone, and drops those
  /// that cannot.
  void go_on_from_starts();
  /// Whether a pattern may go on from a node that its first syllable led to by what is at `place`.
  /// False is certain.
  [[nodiscard]] bool may_go_on(std::uint32_t node, std::uint32_t place) const;
  void walk(std::uint32_t node, std::uint32_t place, std::uint32_t last, bool after_syllable,
            Agreed agreed, std::vector<Hit>& hits);
  /// Goes on by each reading of a place.
  void walk_each(std::uint32_t node, std::uint32_t place, Agreed agreed, std::vector<Hit>& hits);
  void walk_others(std::uint32_t node, std::uint32_t place, std::uint32_t last, Agreed agreed,
                   std::vector<Hit>& hits);
  void walk_slot(rules::Slot slot, std::uint32_t node, std::uint32_t place, Agreed agreed,
                 std::vector<Hit>& hits);
  void walk_lists(std::span<const rules::Child> children, std::uint32_t place, Agreed agreed,
                  std::vector<Hit>& hits);
  void walk_gap(std::uint32_t most, std::uint32_t node, std::uint32_t place, std::uint32_t last,
                Agreed agreed, std::vector<Hit>& hits);
  /// What a reading may mean, if its marks agree.
  [[nodiscard]] rules::MeantRun may_mean(const Reading& reading) const;
  /// Whether a reading is the syllable that a pattern means, by its number. If so, adds what it
  /// needed.
  [[nodiscard]] bool agree(const Reading& reading, std::uint32_t meant, Agreed& agreed) const {
    if (reading.plainly == 0) return agree_by_marks(reading, meant, agreed);
    agreed.syllables = static_cast<std::uint8_t>(agreed.syllables + 1);
    return rules::MeantRun{reading.meant, reading.plainly}.has(meant);
  }
  [[nodiscard]] bool agree_by_marks(const Reading& reading, std::uint32_t meant,
                                    Agreed& agreed) const;
  void emit(std::uint32_t node, std::uint32_t place, std::uint32_t last, Agreed agreed,
            std::vector<Hit>& hits);
  /// Words of lists that begin at a place. None while lists are still being found: they hold none.
  [[nodiscard]] std::span<const Hit> lists_at(std::uint32_t place) const;

  const text::FoldedText* draft_ = nullptr;
  const Readings* readings_ = nullptr;
  const rules::Tables* tables_ = nullptr;
  std::vector<Hit> lists_;                 // sorted by place
  std::vector<std::uint32_t> first_list_;  // by place, and one behind
  std::vector<Been> been_;
  std::array<std::uint32_t, kAhead + 1> sieved_;
  std::uint32_t sieved_count_ = 0;
  std::vector<Start> starts_;
  std::uint32_t start_ = 0;  ///< place where the walk began
  std::uint32_t begin_ = 0;  ///< symbol where it began
};

}  // namespace soat::check
