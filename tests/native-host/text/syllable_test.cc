// SPDX-License-Identifier: Apache-2.0
#include "text/syllable.h"

#include <string>

#include "catch.h"

using namespace soat::text;

namespace {

Agreement agree(const std::string& written, const std::string& meant) {
  const FoldedText w(written);
  const FoldedText m(meant);
  REQUIRE(letters_of(w.symbols()) == letters_of(m.symbols()));
  return agreement(evidence_of(w.symbols()), evidence_of(m.symbols()), 0,
                   strokes_of(letters_of(m.symbols())));
}

}  // namespace

TEST_CASE("a written mark is evidence, and marks left out are all left out") {
  const auto [written, meant, expected] =
      GENERATE(table<std::string, std::string, Agreement>({{"đồ", "đồ", Agreement::full},
                                                           {"hòa", "hoà", Agreement::full},
                                                           {"ngu", "ngu", Agreement::full},
                                                           {"do", "đồ", Agreement::bare},
                                                           {"dồ", "đồ", Agreement::bare},
                                                           {"đo", "đồ", Agreement::bare},
                                                           {"ngủ", "ngu", Agreement::no},
                                                           {"đô", "đồ", Agreement::no},
                                                           {"đò", "đồ", Agreement::no},
                                                           {"đồ", "dồ", Agreement::no},
                                                           {"đo", "do", Agreement::no},
                                                           {"ngư", "ngu", Agreement::no},
                                                           {"hoạ", "hoà", Agreement::no}}));
  CHECK(agree(written, meant) == expected);
}

TEST_CASE("letters make one Vietnamese syllable or they do not") {
  for (const char* yes : {"a", "ngu", "nghieng", "hoang", "quyet", "gia", "gi", "giuong", "oc",
                          "khuyu", "xoong", "y", "thuy", "yeu", "quoc", "ngoeo"})
    CHECK(is_syllable_shape(yes));
  for (const char* no : {"", "b", "ng", "dongu", "facebook", "ngux", "hoangt", "q", "qa", "abc",
                         "aaa", "fan", "zo", "tha1"})
    CHECK_FALSE(is_syllable_shape(no));
}

TEST_CASE("the hash of symbols is the hash of their letters") {
  for (const char* syllable : {"đồ", "ngu", "한국", "a1"}) {
    const FoldedText text(syllable);
    CHECK(hash_of(text.symbols()) == hash_of_letters(letters_of(text.symbols())));
  }
}
