// SPDX-License-Identifier: Apache-2.0
#include "store/mask.h"

#include "catch.h"

namespace soat::store {

TEST_CASE("personal data is hidden letter for letter, whatever the rules are", "[store]") {
  struct Row {
    const char* draft;
    const char* kept;
    const char* why;
  };
  const Row row =
      GENERATE(Row{"Gọi 0912 345 678 nhé", "Gọi •••• ••• ••• nhé", "a phone, in groups"},
               Row{"0912.345.678", "••••.•••.•••", "with dots"},
               Row{"(+84)912345678", "(+••)•••••••••", "with a country code"},
               Row{"CCCD 001203004567", "CCCD ••••••••••••", "an identity card"},
               Row{"stk 1903-6666-88", "stk ••••-••••-••", "an account"},
               Row{"０９１２３４５６７８", "••••••••••", "full-width digits"},
               Row{"09\u200B12345678", "••••••••••", "zero-width in between"},
               Row{"gửi an.nguyen@gmail.com nhé", "gửi ••.••••••@gmail.com nhé", "an address"},
               Row{"giá 50.000 đồng", "giá 50.000 đồng", "a price is not"},
               Row{"năm 2025, 2026", "năm 2025, 2026", "a comma parts numbers"},
               Row{"ngày 24/11/2026", "ngày 24/11/2026", "a date with slashes is not"},
               Row{"a @ b", "a @ b", "no address"}, Row{"", "", "nothing"});
  CAPTURE(row.why);
  CHECK(MaskedDraft(row.draft, {}).whole() == row.kept);
}

TEST_CASE("what a rule on personal data found is hidden, marks and pairs included", "[store]") {
  // UTF-16: 😀 is two units.
  const text::Span name{3, 13};
  const MaskedDraft masked("😀 Trần Văn Á ở đây", std::span(&name, 1));
  CHECK(masked.whole() == "😀 •••• ••• • ở đây");
  const text::Span decomposed{0, 2};
  CHECK(MaskedDraft("a\u0301b", std::span(&decomposed, 1)).whole() == "•b");
}

TEST_CASE("a part of a long number is as hidden as the whole", "[store]") {
  const MaskedDraft masked("số 0912345678 đó", {});
  CHECK(masked.part({3, 6}, 200) == "•••");
  CHECK(masked.part({0, 2}, 200) == "số");
  CHECK(masked.part({14, 99}, 200) == "đó");
  CHECK(masked.part({50, 60}, 200).empty());
  CHECK(masked.part({0, 16}, 2) == "số");
}

}  // namespace soat::store
