// SPDX-License-Identifier: Apache-2.0
#include "text/folded_text.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <random>
#include <set>
#include <string>

#include "catch.h"
#include "text/utf8.h"

using namespace soat::text;

namespace {

std::string folded_symbols(const std::string& draft) {
  const FoldedText text(draft);
  return text.utf8(0, static_cast<std::uint32_t>(text.symbols().size()));
}

/// Letters, marks, zero-width, emoji, flags and line ends in any order.
std::string random_draft(std::mt19937& random) {
  static const std::u32string kPool =
      U"abdeouyĐđƠồậÀ 0 9.,!?\n\r\t\u0301\u0323\u0306\u031B\u0336\u20E3\u200B\u200D\uFE0F\u00AD"
      U"ｎⓝ𝐧🙂👨👩🇻🇳🏽ﬁ№а한中éü“”@#_-";
  std::string out;
  const auto size = random() % 40;
  for (unsigned i = 0; i < size; ++i) append_utf8(out, kPool[random() % kPool.size()]);
  return out;
}

}  // namespace

TEST_CASE("one way of writing remains of many") {
  const auto [written, folded_to] =
      GENERATE(table<std::string, std::string>({{"Đồ NGU", "đồ ngu"},
                                                {"o\u0302\u0300", "ồ"},
                                                {"o\u0300\u0302", "ồ"},
                                                {"u\u031B\u0323", "ự"},
                                                {"ｎｇｕ", "ngu"},
                                                {"n\u200Bg\u00ADu", "ngu"},
                                                {"𝐧𝐠𝐮", "ngu"},
                                                {"ﬁ№", "fino"},
                                                {"2\uFE0F\u20E3", "2"},
                                                {"\r\n", "\n"},
                                                {"e\u0301\u0301", "é"},
                                                {"ỒỐ", "ồố"},
                                                {"\u0301a", "a"},
                                                {"", ""},
                                                {"…", "..."}}));
  CHECK(folded_symbols(written) == folded_to);
}

TEST_CASE("folded phrases compare: one blank, none at the ends, marks kept or dropped") {
  CHECK(folded("  Đồ \n NGU ") == "đồ ngu");
  CHECK(folded_bare("  Đồ \n NGU Ưỡn") == "do ngu uon");
}

TEST_CASE("spans lead back to the UTF-16 units the person wrote") {
  const FoldedText text("a🙂o\u0302\u0300\u200Bb");
  REQUIRE(text.symbols().size() == 4);
  CHECK(text.symbols()[0].span == Span{0, 1});
  CHECK(text.symbols()[1].span == Span{1, 3});
  CHECK(text.symbols()[2].span == Span{3, 6});
  CHECK(text.symbols()[3].span == Span{7, 8});
  CHECK(text.span(0, 4) == Span{0, 8});
  CHECK(text.utf16_size() == 8);
  CHECK(text.symbols()[3].is(hidden_before));
}

TEST_CASE("a pictograph with its modifiers is one symbol, and so is a flag") {
  CHECK(FoldedText("👨‍👩‍👧").symbols().size() == 1);
  CHECK(FoldedText("👍🏽").symbols().size() == 1);
  CHECK(FoldedText("🇻🇳🇻🇳").symbols().size() == 2);
  CHECK(FoldedText("❤️").symbols().size() == 1);
}

TEST_CASE("symbols of any draft are in order, inside it, and whole graphemes by ICU") {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const std::string draft = random_draft(random);
    const FoldedText text(draft);
    const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(draft);
    REQUIRE(text.utf16_size() == static_cast<std::uint32_t>(utf16.length()));
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> graphemes(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    graphemes->setText(utf16);
    Span before;
    for (const Symbol& symbol : text.symbols()) {
      INFO(draft);
      CHECK(symbol.span.begin < symbol.span.end);
      // The letters of ﬁ share a span.
      CHECK((symbol.span.begin >= before.end || symbol.span == before));
      before = symbol.span;
      if (symbol.kind != Kind::letter && symbol.kind != Kind::digit) continue;
      // A letter behind U+200D stays a grapheme of its own only when an emoji does not follow.
      CHECK(graphemes->isBoundary(static_cast<std::int32_t>(symbol.span.begin)));
      CHECK(graphemes->isBoundary(static_cast<std::int32_t>(symbol.span.end)));
    }
    CHECK(before.end <= text.utf16_size());
  }
}

TEST_CASE("folding what was folded changes nothing, pictographs apart") {
  const auto letters = [](const std::string& draft) {
    const FoldedText text(draft);
    std::string out;
    for (const Symbol& symbol : text.symbols())
      if (!symbol.is(emoji)) append_utf8(out, symbol.letter);
    return out;
  };
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    const std::string once = letters(random_draft(random));
    CHECK(letters(once) == once);
  }
}

TEST_CASE("what is not UTF-8 is told, and read without harm") {
  for (const char* bytes :
       {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE1\x80", "a\xFF", "\x80"}) {
    CHECK_FALSE(is_utf8(bytes));
    FoldedText text(bytes);
    CHECK(text.utf16_size() >= 1);
  }
  CHECK(is_utf8("đồ ngu 🙂 \xEF\xBF\xBD"));
}

TEST_CASE("a syllable is asked for with its marks, or without any") {
  const FoldedText text("Hòa hoa Sỏ");
  CHECK(text.is(text.words()[0], U"hoà"));
  CHECK_FALSE(text.is(text.words()[0], U"hoa"));
  CHECK_FALSE(text.is(text.words()[1], U"hoà"));
  CHECK(text.is_bare(text.words()[1], U"hoà"));
  CHECK_FALSE(text.is_bare(text.words()[2], U"số"));
}
