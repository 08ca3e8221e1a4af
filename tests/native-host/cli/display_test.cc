// SPDX-License-Identifier: Apache-2.0
#include "cli/display.h"

#include "catch.h"
#include "cli/line_reader.h"
#include "cli/speech.h"

using namespace soat;

TEST_CASE("width counts what the eye sees", "[cli]") {
  const auto [text, columns, why] = GENERATE(table<std::string, std::size_t, std::string>({
      {"", 0, "nothing"},
      {"Đồ ngu", 6, "Vietnamese letters, composed"},
      {"e\u0302\u0301", 1, "the same letter with its marks apart"},
      {"漢字", 4, "ideographs"},
      {"😀!", 3, "an emoji"},
      {"👩‍👩‍👧", 2, "a family is one picture"},
      {"👍🏽", 2, "a skin tone adds nothing"},
      {"a\u200Bb", 2, "a zero-width space"},
      {"ｎｇｕ", 6, "full width"},
      {"\xff\xfe", 2, "broken bytes"},
  }));
  CAPTURE(why);
  CHECK(cli::width(text) == columns);
}

TEST_CASE("lines break at blanks and never inside a word", "[cli]") {
  CHECK(cli::wrapped("một hai ba bốn", 7) == std::vector<std::string>{"một hai", "ba bốn"});
  CHECK(cli::wrapped("nghiêngngả a", 4) == std::vector<std::string>{"nghiêngngả", "a"});
  CHECK(cli::wrapped("", 4).empty());
}

TEST_CASE("marks fill exactly the columns they are to fill", "[cli]") {
  CHECK(cli::repeated("- ", 5) == "- - -");
  CHECK(cli::repeated("━", 3) == "━━━");
  CHECK(cli::padded("ộ", 3) == "ộ  ");
}

TEST_CASE("every sentence can be said in both languages", "[cli]") {
#define SOAT_TEXT(name, vi, en)                               \
  CHECK_FALSE(std::string(vi).empty());                       \
  CHECK_FALSE(std::string(en).empty());                       \
  CHECK((std::string(vi).find("{0}") != std::string::npos) == \
        (std::string(en).find("{0}") != std::string::npos));
#include "cli/texts.inc"
#undef SOAT_TEXT
  CHECK(cli::say(cli::Language::vi, cli::Text::hours_minutes, {"1", "30"}) == "1 giờ 30 phút");
  CHECK(cli::date(cli::Language::vi, "2026-11-24") == "24/11/2026");
}

TEST_CASE("lines come out the same however the input is cut", "[cli]") {
  const std::string input = "một\n\nhai\r\nba";
  for (std::size_t piece = 1; piece <= input.size(); ++piece) {
    CAPTURE(piece);
    std::size_t at = 0;
    cli::LineReader lines(
        [&](char* into, std::size_t size) -> Result<std::size_t> {
          const std::size_t got = input.copy(into, std::min(size, piece), at);
          at += got;
          return got;
        },
        [] {});
    std::vector<std::string> all;
    for (auto line = lines.next(); line.value(); line = lines.next())
      all.emplace_back((*line)->text);
    CHECK(all == std::vector<std::string>{"một", "", "hai\r", "ba"});
  }
}

TEST_CASE("a line without end costs bounded memory and one complaint", "[cli]") {
  const std::size_t total = cli::LineReader::kMostBytes * 2;
  std::size_t given = 0;
  cli::LineReader lines(
      [&](char* into, std::size_t size) -> Result<std::size_t> {
        const std::string tail = "x\nnext";
        const std::size_t left = total + tail.size() - given;
        const std::size_t got = std::min(size, left);
        for (std::size_t i = 0; i < got; ++i, ++given)
          into[i] = given < total ? 'x' : tail[given - total];
        return got;
      },
      [] {});
  const auto first = lines.next();
  REQUIRE(first.value());
  CHECK((*first)->too_long);
  const auto second = lines.next();
  REQUIRE(second.value());
  CHECK((*second)->text == "next");
  CHECK_FALSE(lines.next().value());
}
