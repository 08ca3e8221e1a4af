// SPDX-License-Identifier: Apache-2.0
#include "check/disguise.h"

#include <string>
#include <vector>

#include "catch.h"

namespace soat::check {
namespace {

using text::Span;

TEST_CASE("the marked words are disguised, and where they stand is known", "[check]") {
  // "Ôi, đồ ngu phải hòa giải!": the mark lies on "đồ ngu".
  const std::string draft = "Ôi, đồ ngu phải hòa giải!";
  const std::vector<Span> marked{{4, 10}};
  const auto [disguise, text, span] = GENERATE(table<Disguise, std::string, Span>({
      {Disguise::decomposed,
       "O\u0302i, đo\u0302\u0300 ngu pha\u0309i ho\u0300a gia\u0309i!",
       {5, 13}},
      {Disguise::tone_elsewhere, "Ôi, đồ ngu phải hoà giải!", {4, 10}},
      {Disguise::zero_width, "Ôi, đ\u200Bồ n\u200Bg\u200Bu phải hòa giải!", {4, 13}},
      {Disguise::full_width, "Ôi, đｏ\u0302\u0300 ｎｇｕ phải hòa giải!", {4, 12}},
      {Disguise::bare, "Oi, do ngu phai hoa giai!", {4, 10}},
      {Disguise::split_dots, "Ôi, đ.ồ n.g.u phải hòa giải!", {4, 13}},
      {Disguise::split_blanks, "Ôi, đ ồ n g u phải hòa giải!", {4, 13}},
      {Disguise::leet, "Ôi, đ0 ngv phải hòa giải!", {4, 10}},
      {Disguise::leet_signs, "Ôi, đ0 n9u phải hòa giải!", {4, 10}},
      {Disguise::repeat, "Ôi, đồồồồ nguuuu phải hòa giải!", {4, 16}},
      {Disguise::lookalike, "Ôi, đồ пgυ phải hòa giải!", {4, 10}},
      {Disguise::masked, "Ôi, đ* ng* phải hòa giải!", {4, 10}},
      {Disguise::teencode, "Ôi, đồ gu phải hòa giải!", {4, 9}},
      {Disguise::joined, "Ôi, đồngu phải hòa giải!", {4, 9}},
  }));
  CAPTURE(name_of(disguise));
  const Disguised done = disguised(draft, marked, disguise);
  CHECK(done.text == text);
  REQUIRE(done.marked.size() == 1);
  CHECK(done.marked[0].begin == span.begin);
  CHECK(done.marked[0].end == span.end);
}

TEST_CASE("capitals stay capitals, and every Vietnamese letter comes apart in canonical order",
          "[check]") {
  const auto [letter, apart] = GENERATE(table<std::string, std::string>({
      {"Ậ", "A\u0323\u0302"},
      {"Ặ", "A\u0323\u0306"},
      {"ợ", "o\u031B\u0323"},
      {"Ử", "U\u031B\u0309"},
      {"ễ", "e\u0302\u0303"},
      {"Đ", "Đ"},
      {"ỹ", "y\u0303"},
      {"Ì", "I\u0300"},
  }));
  CHECK(disguised(letter, {}, Disguise::decomposed).text == apart);
}

TEST_CASE("a tone moves only in an open oa, oe or uy", "[check]") {
  const auto [draft, moved] = GENERATE(table<std::string, std::string>({
      {"hòa", "hoà"},
      {"hoà", "hòa"},
      {"khỏe", "khoẻ"},
      {"Thủy", "Thuỷ"},
      {"HÓA", "HOÁ"},
      {"quý", "quý"},
      {"hoàn", "hoàn"},
      {"của", "của"},
      {"toa", "toa"},
  }));
  CHECK(disguised(draft, {}, Disguise::tone_elsewhere).text == moved);
}

TEST_CASE("several marks keep their places, also behind an emoji", "[check]") {
  const std::string draft = "🙂 ngu và dốt!";
  const std::vector<Span> marked{{3, 6}, {10, 13}};
  const Disguised done = disguised(draft, marked, Disguise::split_dots);
  CHECK(done.text == "🙂 n.g.u và d.ố.t!");
  CHECK(done.marked == std::vector<Span>{{3, 8}, {12, 17}});
}

TEST_CASE("an i is an exclamation mark only inside of a word", "[check]") {
  const std::string draft = "im đi, chim";
  const std::vector<Span> marked{{0, 11}};
  CHECK(disguised(draft, marked, Disguise::leet_signs).text == "1m đ1, ch!m");
}

TEST_CASE("numbers, links and words outside of the marks are left alone", "[check]") {
  const std::string draft = "gọi 0912345678 hay xem vnexpress.net";
  const std::vector<Span> marked{{4, 14}};
  CHECK(disguised(draft, marked, Disguise::leet).text == draft);
  CHECK(disguised(draft, marked, Disguise::joined).text == draft);
  CHECK(disguised("50k", std::vector<Span>{{0, 3}}, Disguise::split_dots).text == "50k");
}

TEST_CASE("a rule answers for what it claims and for what every rule sees through", "[check]") {
  CHECK(disguises_of({}).size() == 4);
  rules::Forms forms;
  forms.bare = forms.split = true;
  CHECK(disguises_of(forms) == std::vector<Disguise>{Disguise::decomposed, Disguise::tone_elsewhere,
                                                     Disguise::zero_width, Disguise::full_width,
                                                     Disguise::bare, Disguise::split_dots,
                                                     Disguise::split_blanks});
}

}  // namespace
}  // namespace soat::check
