// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern.h"

#include <string>

#include "catch.h"

namespace soat::rules {
namespace {

/// A pattern written back from its steps, so that a table can hold what was understood.
std::string shown(const Steps& steps) {
  std::string out;
  for (const Step& step : steps) {
    if (!out.empty()) out += ' ';
    switch (step.kind) {
      case Step::Kind::syllable:
        out += (step.exact ? "=" : "") + step.text;
        break;
      case Step::Kind::list:
        out += "{" + step.text + "}";
        break;
      case Step::Kind::gap:
        out += ".." + std::to_string(step.most);
        break;
      case Step::Kind::slot:
        out += "<" + std::string(name_of(step.slot)) + ">";
        break;
      case Step::Kind::optional:
        out += "[" + shown(step.branches.at(0)) + "]";
        break;
      case Step::Kind::choice:
        out += "(";
        for (std::size_t i = 0; i < step.branches.size(); ++i) {
          out += (i == 0 ? "" : "|") + shown(step.branches[i]);
        }
        out += ")";
        break;
    }
  }
  return out;
}

std::string shown(const Pattern& pattern) {
  return (pattern.at_start ? "^" : "") + shown(pattern.steps) + (pattern.at_end ? "$" : "");
}

TEST_CASE("a pattern is understood as it is written", "[rules]") {
  const auto written = GENERATE(
      as<std::string>{}, "ngu", "đồ ngu", "{person}", "(mày|nó|con này) ngu", "[rất] ngu",
      "[{very}] ngu", "thằng ..3 ngu", "có <number> người chết", "<money>", "<date>", "<name>",
      "ngày <any> tháng", "<link>", "^nghe nói$", "=chó", "(a|b [c (d|=e)])", "f0 5g", "ế ỹ đ");
  CAPTURE(written);
  const auto pattern = parse_pattern(written, "here");
  REQUIRE(pattern);
  CHECK(shown(*pattern) == written);
  CHECK(pattern->written == written);
}

TEST_CASE("a space beside an anchor changes nothing", "[rules]") {
  const auto spaced = parse_pattern("^ nghe nói $", "here");
  REQUIRE(spaced);
  CHECK(shown(*spaced) == "^nghe nói$");
}

TEST_CASE("a broken pattern is refused at the character where it breaks", "[rules]") {
  const auto [written, what] = GENERATE(table<std::string, std::string>({
      {"", "at character 1: there is nothing here"},
      {"đồ  ngu", "at character 4: one space between two steps, and none at either end"},
      {" ngu", "at character 1: one space between two steps, and none at either end"},
      {"ngu ", "at character 5: one more step was expected here"},
      {"đồ Ngu", "at character 4: patterns are written in lower case, not \"N\""},
      {"đồ Ấ", "at character 4: patterns are written in lower case, not \"Ấ\""},
      {"đo\xCC\x82 ngu",
       "at character 3: a mark stands apart from its letter; write it composed (NFC)"},
      {"đồ, ngu",
       "at character 3: \",\" has no meaning in a pattern; punctuation between syllables is left "
       "out"},
      {"ngu\tx", "at character 4: a control character has no place in a pattern"},
      {"ngu \xC4", "at character 5: this is not UTF-8"},
      {"đồ (ngu|dốt", "at character 4: \"(\" is never closed"},
      {"đồ (ngu|", "at character 4: \"(\" is never closed"},
      {"đồ [ngu", "at character 4: \"[\" is never closed"},
      {"{person", "at character 1: \"{\" is never closed"},
      {"<money", "at character 1: \"<\" is never closed"},
      {"(ngu)",
       "at character 1: a choice has at least two parts, (a|b); one alone needs no brackets"},
      {"[a|b] c", "at character 3: \"|\" stands only between ( and )"},
      {"a|b", "at character 2: \"|\" stands only between ( and )"},
      {"a ^b", "at character 3: \"^\" stands only at the very start"},
      {"a$ b", "at character 3: one space between two steps, and none at either end"},
      {"(a|((b|[c (d|e)])|f))", "at character 8: brackets lie at most 3 deep"},
      {"đồ{person}", "at character 3: a space is missing before \"{\""},
      {"{person}ngu", "at character 9: a space is missing here"},
      {"{}", "at character 1: a name is missing between the brackets"},
      {"{Person}", "at character 2: a name holds a to z, digits and \"-\""},
      {"<phone>",
       "at character 1: there is no <phone>; known are <number>, <money>, <date>, <name>, <any>, "
       "<link>"},
      {"a .. b", "at character 3: a gap is ..1 to ..12"},
      {"a ..0 b", "at character 3: a gap is ..1 to ..12"},
      {"a ..13 b", "at character 3: a gap is ..1 to ..12"},
      {"a . b", "at character 3: a gap is written ..3; other dots are left out"},
      {"..3 b", "at character 1: a gap needs a word before it that must be there"},
      {"a ..3", "at character 3: a gap needs a word after it that must be there"},
      {"a ..3 ..3 b", "at character 7: a gap needs a word before it that must be there"},
      {"a (b|c ..3 d)", "at character 8: a gap stands outside of brackets"},
      {"[rất]", "at character 1: everything here may be left out; one word must be there"},
      {"<any>", "at character 1: everything here may be left out; one word must be there"},
      {"a =", "at character 4: \"=\" wants a syllable after it"},
      {"==a",
       "at character 2: \"=\" has no meaning in a pattern; punctuation between syllables is left "
       "out"},
  }));
  CAPTURE(written);
  const auto pattern = parse_pattern(written, "rules/x.json: /match/0");
  REQUIRE_FALSE(pattern);
  CHECK(pattern.error().where == "rules/x.json: /match/0");
  CHECK(pattern.error().what == what);
}

TEST_CASE("an entry of a word list holds no slots of its own", "[rules]") {
  const auto [written, what] = GENERATE(table<std::string, std::string>({
      {"đồ {person}", "at character 4: an entry of a word list names no other list"},
      {"<money>", "at character 1: an entry of a word list holds no <…>"},
      {"a ..2 b", "at character 3: an entry of a word list holds no gap"},
      {"^a", "at character 1: \"^\" has no place in a word list"},
      {"a$", "at character 2: \"$\" has no place in a word list"},
  }));
  CAPTURE(written);
  CHECK(parse_pattern(written, "here"));  // or it is no test of the place
  const auto entry = parse_pattern(written, "here", PatternPlace::list_entry);
  REQUIRE_FALSE(entry);
  CHECK(entry.error().what == what);
}

TEST_CASE("a list entry may hold a choice and an optional word", "[rules]") {
  CHECK(parse_pattern("(thằng|con) [kia] =chó", "here", PatternPlace::list_entry));
}

TEST_CASE("a pattern cut anywhere is understood or refused, never read past its end", "[rules]") {
  const std::string whole = "^(mày|nó [kia]) ..3 {very} =ngu <money> [quá]$";
  REQUIRE(parse_pattern(whole, "here"));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string cut = whole.substr(0, size);  // its own buffer, for the sanitizer
    CAPTURE(cut);
    const auto pattern = parse_pattern(cut, "here");
    if (!pattern) CHECK(pattern.error().what.rfind("at character ", 0) == 0);
  }
}

TEST_CASE("a pattern longer than the limit is refused", "[rules]") {
  const std::string at_limit(kMaxPatternBytes, 'a');
  CHECK(parse_pattern(at_limit, "here"));
  CHECK_FALSE(parse_pattern(at_limit + "a", "here"));
}

TEST_CASE("the lists a pattern names are told, nested ones too", "[rules]") {
  const auto pattern = parse_pattern("{a} (b|[{c}] d) {a}", "here");
  REQUIRE(pattern);
  CHECK(lists_of(*pattern) == std::vector<std::string>{"a", "c", "a"});
}

}  // namespace
}  // namespace soat::rules
