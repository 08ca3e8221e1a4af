// SPDX-License-Identifier: Apache-2.0
#include "check/own.h"

#include "rules/compile.h"

namespace soat::check {

rules::Matching compile_own(const std::vector<Own::Word>& words) {
  rules::ParsedPack pack;
  pack.name = "own";
  rules::ParsedRule rule;
  rule.text.id = "own/words";
  rule.forms = {.bare = true,
                .split = true,
                .leet = true,
                .repeat = true,
                .lookalike = true,
                .masked = false,
                .teencode = false,
                .joined = true};
  for (const Own::Word& word : words) {
    rules::Pattern pattern;
    pattern.written = word.phrase;
    const text::FoldedText folded(word.phrase);
    for (const text::Word& each : folded.words()) {
      rules::Step step;
      step.text = folded.utf8(each.first, each.last);
      pattern.steps.push_back(std::move(step));
    }
    rule.match.push_back(std::move(pattern));  // may be empty: a pattern keeps its word's number
  }
  pack.rules.push_back(std::move(rule));
  std::vector<rules::ParsedPack> packs;
  packs.push_back(std::move(pack));
  std::vector<Error> set_aside;  // a phrase of plain syllables is read one way
  return rules::compile(packs, set_aside);
}

rules::RuleText own_words_text() {
  rules::RuleText text;
  text.id = "own/words";
  text.category = "own";
  text.title = {"Từ bạn tự đặt", "A word of your own"};
  text.seen = {"Bản nháp có từ bạn đã tự đặt để nhắc mình.",
               "The draft holds a word you asked to be reminded of."};
  text.why = {"Bạn đã chọn được nhắc về từ này.", "You chose to be reminded of this word."};
  text.advise = {"Đọc lại một lần, rồi tùy bạn quyết định.",
                 "Read it once more; then it is up to you."};
  return text;
}

std::string words_of(const text::FoldedText& draft, std::uint32_t first, std::uint32_t last) {
  std::string out;
  for (std::size_t w = draft.word_at(first); w < draft.words().size(); ++w) {
    const text::Word& word = draft.words()[w];
    if (word.last > last) break;
    if (!out.empty()) out += ' ';
    out += draft.utf8(word.first, word.last);
  }
  return out;
}

}  // namespace soat::check
