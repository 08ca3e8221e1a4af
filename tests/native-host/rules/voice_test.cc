// SPDX-License-Identifier: Apache-2.0
#include "rules/voice.h"

#include <string>

#include "catch.h"

namespace soat::rules {
namespace {

RuleText rule() {
  RuleText out;
  out.id = "conduct/insult/x";
  out.title = {"Lời chê nhắm vào người", "Aimed at the person"};
  out.seen = {"Từ “{…}” nghe nặng.", "The word \"{…}\" sounds harsh."};
  out.why = {"Người đọc dễ nhớ lời nặng mà quên ý của bạn.", "Readers forget your point."};
  out.advise = {"Thử nói vào việc. Hòa nhã thì dễ nghe.", "Speak to the matter."};
  return out;
}

TEST_CASE("a warm, short text is left alone", "[rules]") {
  for (const auto& error : out_of_voice(rule())) FAIL(error.where << ": " << error.what);
  SUCCEED();
}

TEST_CASE("a text that scolds, shouts or runs on is named", "[rules]") {
  std::string long_sentence;
  for (int i = 0; i < 26; ++i) long_sentence += "từ ";
  const auto [vi, en, where,
              what] = GENERATE_COPY(table<std::string, std::string, std::string, std::string>({
      {"Câu này Vi Phạm quy tắc.", "x", "/why/vi", "says \"vi phạm\", which scolds or threatens"},
      {"Nghiêm  cấm nói thế.", "x", "/why/vi", "says \"cấm\", which scolds or threatens"},
      {"x", "This is a Violation.", "/why/en", "says \"violation\", which scolds or threatens"},
      {"Dừng lại!", "x", "/why/vi", "has a \"!\"; Soát does not shout"},
      {"Dừng lại 🙂", "x", "/why/vi", "has an emoji; words are enough"},
      {long_sentence, "x", "/why/vi", "has a sentence of 26 syllables; at most 25"},
      {"Nên hoà nhã.", "x", "/why/vi",
       "writes \"hoà\"; our texts put the tone on the first vowel: hòa, xóa, tùy"},
      {"Từ {…} này.", "x", "/why", "fills other places in Vietnamese than in English"},
      {"Từ {x} này.", "The {x}.", "/why/vi", "has {x}; only {…}, {a} and {b} are filled in"},
      {"Từ { này.", "x", "/why/vi", "has a { that is never closed"},
  }));
  RuleText bad = rule();
  bad.why = {vi, en};
  const auto complaints = out_of_voice(bad);
  REQUIRE_FALSE(complaints.empty());
  CHECK(complaints[0].where == "conduct/insult/x: " + where);
  CHECK(complaints[0].what == what);
}

TEST_CASE("a tone after qu stands where it always stands, and a syllable is a whole one",
          "[rules]") {
  RuleText fine = rule();
  fine.why = {"Quý vị nên thử. Cẩm nang này hay. Có hoàn cảnh riêng.", "A fine day."};
  for (const auto& error : out_of_voice(fine)) FAIL(error.where << ": " << error.what);
  SUCCEED();
}

}  // namespace
}  // namespace soat::rules
