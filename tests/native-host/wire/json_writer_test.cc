// SPDX-License-Identifier: Apache-2.0
#include "wire/json_writer.h"

#include <nlohmann/json.hpp>

#include "catch.h"

using namespace soat;
using nlohmann::json;

TEST_CASE("commas stand between values and nowhere else", "[wire]") {
  wire::JsonWriter writer;
  writer.object()
      .member("a", 1)
      .name("b")
      .list()
      .number(-2)
      .list()
      .end_list()
      .object()
      .end_object()
      .text("c")
      .end_list();
  writer.member("d", true)
      .name("e")
      .object()
      .member("f", std::string("g"))
      .end_object()
      .name("h")
      .json("[1]")
      .end_object();
  CHECK(writer.take() == R"({"a":1,"b":[-2,[],{},"c"],"d":true,"e":{"f":"g"},"h":[1]})");
}

TEST_CASE("every text comes back as it was, through a parser that is not ours", "[wire]") {
  const auto text = GENERATE(as<std::string>{}, "", "Đồ NGU!", "\"\\/\b\f\n\r\t",
                             std::string("\0\x01\x1f\x7f", 4), "🇻🇳 👩‍👩‍👧",
                             "\u2028\u2029", "cuối\\", "\"");
  wire::JsonWriter writer;
  writer.text(text);
  CHECK(json::parse(writer.take()).get<std::string>() == text);
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD and the rest stays", "[wire]") {
  const auto [bytes, shown, why] = GENERATE(table<std::string, std::string, std::string>({
      {"a\xff"
       "b",
       "a\uFFFDb", "a byte UTF-8 never uses"},
      {"a\xc3", "a\uFFFD", "a letter cut at the end"},
      {"\xe1\xbb", "\uFFFD\uFFFD", "a longer one, each byte for itself"},
      {"\xc0\xaf", "\uFFFD\uFFFD", "an overlong slash"},
      {"\xe0\x80\x80", "\uFFFD\uFFFD\uFFFD", "an overlong zero"},
      {"\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD", "half a surrogate pair"},
      {"\xf4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", "beyond U+10FFFF"},
      {"\x80\xc4\x91", "\uFFFDđ", "a stray continuation before a good letter"},
  }));
  CAPTURE(why);
  wire::JsonWriter writer;
  writer.text(bytes);
  CHECK(json::parse(writer.take()).get<std::string>() == shown);
}

TEST_CASE("whole numbers of every size are written in full", "[wire]") {
  for (const std::int64_t number :
       {std::int64_t{0}, INT64_MIN, INT64_MAX, std::int64_t{9007199254740991}}) {
    wire::JsonWriter writer;
    writer.number(number);
    CHECK(json::parse(writer.take()).get<std::int64_t>() == number);
  }
}
