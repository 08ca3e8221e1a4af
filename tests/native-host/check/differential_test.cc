// SPDX-License-Identifier: Apache-2.0
//
// Random patterns over random drafts: the matcher against the reference. Thousands here; for
// millions:  test_check "[long]", each time from another SOAT_SEED
#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <string>

#include "catch.h"
#include "check/matcher.h"
#include "check/readings.h"
#include "reference_matcher.h"
#include "rules/compile.h"

using namespace soat;
using namespace soat::check;

namespace {

// Few syllables, many of the same letters: what is near a match is likelier than in real drafts.
const std::vector<std::string> kSyllables = {"ngu",  "ngủ", "ngư", "chó", "cho", "chỗ", "đồ",
                                             "do",   "đo",  "dỗ",  "óc",  "ốc",  "hoà", "hoa",
                                             "thuý", "mày", "may", "rất", "lồn", "tao", "a"};

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  unsigned below(unsigned n) { return static_cast<unsigned>(engine_() % n); }
  bool one_in(unsigned n) { return below(n) == 0; }
  const std::string& syllable() {
    return kSyllables[below(static_cast<unsigned>(kSyllables.size()))];
  }

 private:
  std::mt19937 engine_;
};

rules::Step syllable(Random& random) {
  rules::Step step;
  step.text = random.syllable();
  step.exact = random.one_in(6);
  return step;
}

rules::Steps steps(Random& random, unsigned depth, bool in_list) {
  rules::Steps out;
  const unsigned count = 1 + random.below(3);
  for (unsigned i = 0; i < count; ++i) {
    rules::Step step = syllable(random);
    if (!in_list && random.one_in(5)) {
      step.kind = rules::Step::Kind::list;
      step.text = random.one_in(2) ? "x" : "y";
    } else if (!in_list && random.one_in(7)) {
      step.kind = rules::Step::Kind::slot;
      constexpr rules::Slot kSlots[] = {rules::Slot::number, rules::Slot::money, rules::Slot::date,
                                        rules::Slot::name,   rules::Slot::any,   rules::Slot::link};
      step.slot = kSlots[random.below(6)];
    } else if (depth > 0 && random.one_in(4)) {
      step.kind = random.one_in(2) ? rules::Step::Kind::choice : rules::Step::Kind::optional;
      const unsigned branches = step.kind == rules::Step::Kind::choice ? 2 + random.below(2) : 1;
      for (unsigned b = 0; b < branches; ++b)
        step.branches.push_back(steps(random, depth - 1, in_list));
    }
    out.push_back(step);
    if (!in_list && depth == 2 && i + 1 < count && random.one_in(4)) {
      rules::Step gap;
      gap.kind = rules::Step::Kind::gap;
      gap.most = static_cast<std::uint8_t>(1 + random.below(4));
      out.push_back(gap);
      out.push_back(syllable(random));  // a gap never stands before what may be left out
    }
  }
  return out;
}

rules::Pattern pattern(Random& random, bool in_list) {
  rules::Pattern out;
  out.steps = steps(random, in_list ? 1 : 2, in_list);
  // A pattern never matches nothing, and begins and ends with a step that must be there.
  out.steps.insert(out.steps.begin(), syllable(random));
  if (!in_list && random.one_in(5)) out.steps.push_back(syllable(random));
  out.at_start = !in_list && random.one_in(8);
  out.at_end = !in_list && random.one_in(8);
  for (const rules::Step& step : out.steps) out.written += step.text + "/";
  return out;
}

std::string draft(Random& random, const std::vector<std::string>& gaps, bool disguised) {
  static const std::vector<std::string> kOthers = {
      "5", "1.000", "hai", "12/3", "500k", "Nguyễn", "Văn", "https://a.vn/b", "là", "#ngu", "x"};
  std::string out;
  const unsigned count = 1 + random.below(12);
  bool after_letter = false;
  for (unsigned i = 0; i < count; ++i) {
    if (!out.empty() && random.one_in(12)) {
      const auto begin = out.find_last_of(' ', out.size() - 2) + 1;
      if (out.back() == ' ' && out.size() - begin > 2) out += out.substr(begin);
    }
    std::string word = random.one_in(5)
                           ? kOthers[random.below(static_cast<unsigned>(kOthers.size()))]
                           : random.syllable();
    // Letters in a row may be of one word, which the reference knows nothing of.
    const bool letter_again = word.size() == 1 && after_letter;
    after_letter = word.size() == 1;
    if (letter_again) continue;
    if (disguised && random.one_in(3)) word = text::folded_bare(word);
    if (disguised && random.one_in(6)) {
      const text::FoldedText folded(word);
      const auto last = static_cast<std::uint32_t>(folded.symbols().size());
      word += folded.utf8(last - 1, last) + folded.utf8(last - 1, last);
    }
    if (disguised && random.one_in(6))
      for (char& c : word) c = c == 'o' ? '0' : c == 'a' ? '4' : c;
    if (disguised && random.one_in(8) && !word.empty() && word[0] == 'c')
      word.replace(0, 1, "с");  // Cyrillic
    out += word + gaps[random.below(static_cast<unsigned>(gaps.size()))];
  }
  return out;
}

const std::vector<std::string> kGaps = {" ",  " ",    " ", " ",    "  ", ", ",     ". ",
                                        "\n", "\n\n", "-", "... ", "? ", " 🙂 ", ": "};

std::vector<Found> fast_find(const text::FoldedText& text, const rules::ParsedPack& pack) {
  std::vector<Error> set_aside;
  const rules::Matching matching = rules::compile({pack}, set_aside);
  Readings readings;
  readings.read(text, matching.tables());
  Matcher matcher;
  matcher.begin(text, readings, matching.tables());
  std::vector<Hit> hits;
  matcher.find_rules(hits);
  std::set<Found> found;
  for (const Hit& hit : hits)
    if ((hit.forms & ~matching.tables().rules[0].forms) == 0)
      found.insert({hit.pattern, hit.first, hit.last});
  return {found.begin(), found.end()};
}

void compare(unsigned seed, unsigned rounds) {
  Random random(seed);
  std::size_t found = 0;
  for (unsigned round = 0; round < rounds; ++round) {
    rules::ParsedPack pack;
    rules::ParsedRule rule;
    rule.forms = {.bare = random.one_in(2),
                  .leet = random.one_in(2),
                  .repeat = random.one_in(2),
                  .lookalike = random.one_in(2)};
    for (int i = 0; i < 3; ++i) rule.match.push_back(pattern(random, false));
    for (const char* name : {"x", "y"})
      for (int i = 0; i < 3; ++i) rule.lists[name].push_back(pattern(random, true));
    pack.rules.push_back(rule);
    for (int i = 0; i < 8; ++i) {
      const std::string written = draft(random, kGaps, true);
      const text::FoldedText text(written);
      const auto slow = reference_find(text, rule.match, rule.lists, rule.forms);
      const auto fast = fast_find(text, pack);
      found += slow.size();
      if (slow == fast) continue;
      std::string message = "seed " + std::to_string(seed) + " round " + std::to_string(round) +
                            "\n" + written + "\n";
      const auto show = [&](const char* name, const std::vector<Found>& all) {
        for (const Found& one : all)
          message += std::string(name) + " " + std::to_string(one.pattern) + " " +
                     rule.match[one.pattern].written + " “" + text.utf8(one.first, one.last) +
                     "”\n";
      };
      show("reference", slow);
      show("fast", fast);
      FAIL(message);
    }
  }
  CHECK(found > rounds / 10);  // else nothing was compared
}

}  // namespace

TEST_CASE("random patterns over random drafts: what the reference finds and nothing else") {
  for (unsigned seed = 1; seed <= 4; ++seed) compare(seed, 250);
}

TEST_CASE("random patterns over random drafts, for as long as it takes", "[.][long]") {
  const char* from = std::getenv("SOAT_SEED");
  const unsigned first = from != nullptr ? static_cast<unsigned>(std::stoul(from)) : 1000;
  for (unsigned seed = first; seed < first + 400; ++seed) compare(seed, 500);
}
