// SPDX-License-Identifier: Apache-2.0
#include "wire/flat.h"

#include <random>
#include <string>

#include "catch.h"

using nlohmann::json;
using soat::wire::flat_object;

namespace {

const std::string kAsked[] = {
    R"({"kind":"check","id":1,"draft":"a1","site":"facebook","surface":"post","text":"Đồ \"ngu\"\n\u0111\ud83d\ude42 /\/ \\ 🙂"})",
    R"( { "id" : 18446744 , "yes":true,"no" :false, "none":null,"t":"" } )", R"({})",
    R"({"a":0,"b":"long enough for eight bytes and some more, đủ dài để đọc tám byte một lần"})"};

}  // namespace

TEST_CASE("flat objects are read as the library reads them") {
  for (const std::string& text : kAsked) {
    INFO(text);
    CHECK_FALSE(flat_object(text).is_discarded());
    CHECK(flat_object(text) == json::parse(text));
  }
}

TEST_CASE("what is not flat, or wrong, is left to the library") {
  for (const char* text : {"",
                           "{",
                           "[]",
                           "1",
                           R"({"a":1.5})",
                           R"({"a":-1})",
                           R"({"a":01})",
                           R"({"a":{}})",
                           R"({"a":[1]})",
                           R"({"a":1,"a":2})",
                           R"({"a":1} x)",
                           R"({"a":1,})",
                           "{\"a\":\"\n\"}",
                           "{\"a\":\"\xff\"}",
                           R"({"a":"\ud800"})",
                           R"({"a":"\udc00"})",
                           R"({"a":"\q"})",
                           R"({"a":"\u12g4"})",
                           R"({"a":1234567890123456789})",
                           R"({"a":tru})"}) {
    INFO(text);
    CHECK(flat_object(text).is_discarded());
  }
}

TEST_CASE("whatever bytes are changed, a flat object is what the library reads") {
  std::mt19937 random(11);
  std::size_t read = 0;
  for (int round = 0; round < 40000; ++round) {
    std::string text = kAsked[random() % std::size(kAsked)];
    for (unsigned i = 0; i <= random() % 3; ++i)
      text[random() % text.size()] =
          random() % 4 == 0 ? static_cast<char>(random()) : R"("\{},:u0a)"[random() % 10];
    const json flat = flat_object(text);
    if (flat.is_discarded()) continue;
    ++read;
    if (flat != json::parse(text, nullptr, false)) FAIL(text);
  }
  CHECK(read > 4000);
}

TEST_CASE("a flat object cut anywhere is left to the library") {
  for (const std::string& text : kAsked)
    for (std::size_t size = 0; size < text.find_last_of('}'); ++size)
      CHECK(flat_object(text.substr(0, size)).is_discarded());
}
