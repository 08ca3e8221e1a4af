// SPDX-License-Identifier: Apache-2.0
//
// The generated table against ICU, code point by code point. What is asked here is written anew,
// not shared with the generator: canonical and compatibility forms, case, what is invisible.
#include "text/fold_table.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <string>

#include "catch.h"
#include "text/folded_text.h"

using namespace soat::text;
using Class = Fold::Class;

namespace {

struct Icu {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* together = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString folded(UChar32 code) {
    return fold->normalize(icu::UnicodeString(code), status);
  }
};

bool is_vietnamese_mark(UChar32 mark) {
  return mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323 ||
         mark == 0x302 || mark == 0x306 || mark == 0x31B;
}

}  // namespace

TEST_CASE("every Latin letter with Vietnamese marks folds to the letter ICU composes") {
  Icu icu;
  std::size_t letters = 0;
  for (UChar32 code = 0; code < 0x110000; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const icu::UnicodeString folded = icu.folded(code);
    const icu::UnicodeString apart = icu.apart->normalize(folded, icu.status);
    if (apart.isEmpty() || apart.charAt(0) < 'a' || apart.charAt(0) > 'z') continue;
    bool vietnamese = icu.together->normalize(folded, icu.status).countChar32() == 1;
    for (int i = 1; i < apart.length(); ++i)
      vietnamese = vietnamese && is_vietnamese_mark(apart.charAt(i));
    if (!vietnamese) continue;
    const Fold fold = fold_of(static_cast<char32_t>(code));
    INFO("U+" << std::hex << code);
    REQUIRE(fold.what() == Class::letter);
    CHECK(fold.base() == static_cast<char>(apart.charAt(0)));
    const bool foreign = (fold.flags() & foreign_mark) != 0;
    if (!foreign) {
      const UChar32 whole = icu.together->normalize(folded, icu.status).char32At(0);
      CHECK(composed(fold.base(), fold.marks()) == static_cast<char32_t>(whole));
      ++letters;
    }
    if (code < 0x80) CHECK(((fold.flags() & upper) != 0) == (code >= 'A' && code <= 'Z'));
  }
  CHECK(letters > 1000);
  CHECK(composed(fold_of(U'Đ').base(), fold_of(U'Đ').marks()) == U'đ');
}

TEST_CASE("a code point is hidden exactly where ICU folds it to nothing") {
  Icu icu;
  for (UChar32 code = 0; code < 0x110000; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const Class what = fold_of(static_cast<char32_t>(code)).what();
    const bool hidden = what == Class::hidden || what == Class::joiner;
    if (hidden != icu.folded(code).isEmpty()) FAIL("U+" << std::hex << code);
  }
}

TEST_CASE("compatibility forms of one sign, digit or foreign letter fold as ICU folds them") {
  Icu icu;
  std::size_t compared = 0;
  for (UChar32 code = 0; code < 0x110000; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const Fold fold = fold_of(static_cast<char32_t>(code));
    if (fold.what() != Class::sign && fold.what() != Class::other_letter) continue;
    if ((fold.flags() & emoji) != 0) continue;
    const icu::UnicodeString folded = icu.together->normalize(icu.folded(code), icu.status);
    if (folded.countChar32() != 1) FAIL("not one symbol: U+" << std::hex << code);
    const auto to = fold.value() == 0 ? static_cast<char32_t>(code) : fold.value();
    if (to != static_cast<char32_t>(folded.char32At(0))) FAIL("U+" << std::hex << code);
    compared += to != static_cast<char32_t>(code);
  }
  CHECK(compared > 1000);
  for (char32_t digit = 0; digit < 10; ++digit) {
    for (const char32_t zero : {U'0', U'０', U'𝟎', U'𝟘', U'𝟬', U'٠'}) {
      CHECK(fold_of(zero + digit).what() == Class::digit);
      CHECK(fold_of(zero + digit).base() == static_cast<char>('0' + digit));
    }
  }
}

TEST_CASE("sequences fold to what ICU spells them out as") {
  Icu icu;
  std::size_t compared = 0;
  for (UChar32 code = 0; code < 0x110000; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const Fold fold = fold_of(static_cast<char32_t>(code));
    if (fold.what() != Class::sequence) continue;
    const icu::UnicodeString folded = icu.together->normalize(icu.folded(code), icu.status);
    const auto sequence = fold_sequence(fold);
    icu::UnicodeString ours;
    for (const char32_t each : sequence) ours.append(static_cast<UChar32>(each));
    if (ours != folded) FAIL("U+" << std::hex << code);
    ++compared;
  }
  CHECK(compared > 500);
}

TEST_CASE("letters that look Latin fold to the letter they look like") {
  const auto rows = GENERATE(table<char32_t, char>(
      {{U'а', 'a'}, {U'Н', 'h'}, {U'п', 'n'}, {U'м', 'm'}, {U'т', 't'}, {U'Ь', 'b'},
       {U'һ', 'h'}, {U'κ', 'k'}, {U'υ', 'u'}, {U'Ν', 'n'}, {U'Υ', 'y'}, {U'І', 'i'},
       {U'ⓝ', 'n'}, {U'🅝', 'n'}, {U'🆄', 'u'}, {U'𝐠', 'g'}, {U'𝓾', 'u'}, {U'ɴ', 'n'},
       {U'ᴜ', 'u'}, {U'ɡ', 'g'}, {U'⒢', 'g'}, {U'ł', 'l'}, {U'ü', 'u'}, {U'ñ', 'n'}}));
  const Fold fold = fold_of(std::get<0>(rows));
  CHECK(fold.what() == Class::letter);
  CHECK(fold.base() == std::get<1>(rows));
  CHECK((fold.flags() & lookalike) != 0);
}

TEST_CASE("Vietnamese letters and full width are no disguise") {
  for (
      const char32_t letter : std::u32string(
          U"aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵAĐƠỲ"))
    CHECK((fold_of(letter).flags() & lookalike) == 0);
  CHECK((fold_of(U'ｎ').flags() & (lookalike | wide)) == wide);
}
