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

TEST_CASE("a syllable of the source has the letters and marks a draft of it has") {
  struct Row {
    KnownSyllable known;
    const char* written;
  };
  constexpr Row kRows[] = {
#define BOTH(syllable) {U##syllable, syllable}
      BOTH("a"),    BOTH("á"),         BOTH("ắ"),       BOTH("ậ"),       BOTH("ẻ"),
      BOTH("ễ"),    BOTH("ỉ"),         BOTH("ọ"),       BOTH("ố"),       BOTH("ỡ"),
      BOTH("ù"),    BOTH("ữ"),         BOTH("ỵ"),       BOTH("đ"),       BOTH("hoà"),
      BOTH("hòa"),  BOTH("đường"),     BOTH("nghiêng"), BOTH("khuyếch"), BOTH("quẫy"),
      BOTH("wcfz"), BOTH("0987654321")
#undef BOTH
  };
  for (const auto& [known, written] : kRows) {
    const FoldedText text(written);
    CAPTURE(written);
    REQUIRE(text.words().size() == 1);
    const Word& word = text.words()[0];
    CHECK(word.letters == known.letters());
    CHECK(word.marks == known.marks());
  }
}

TEST_CASE("known syllables hold each of their own and no other") {
  constexpr KnownSyllables kFew(U"bảy", U"bẩy", U"tư", U"một");
  const FoldedText text("bảy bẩy tư một bay bày tu 한 ");
  const auto words = text.words();
  for (std::size_t i = 0; i < words.size(); ++i)
    CHECK(kFew.has(words[i].letters, words[i].marks) == (i < 4));
}
