// SPDX-License-Identifier: Apache-2.0
#include "check/detect/cues.h"

#include <string>

#include "catch.h"

using namespace soat::check::detect;

namespace {

/// Where cues are seen: "words first to last: bits[ exact]", by bars.
std::string seen_in(std::string_view draft) {
  std::string out;
  for (const CueAt& cue : cues_of(soat::text::FoldedText(draft))) {
    if (!out.empty()) out += " | ";
    out += std::to_string(cue.first) + "-" + std::to_string(cue.last) + ": " +
           std::to_string(cue.cues) + (cue.exact ? "" : " bare");
  }
  return out;
}

std::string row(unsigned first, unsigned last, unsigned cues, bool exact = true) {
  return std::to_string(first) + "-" + std::to_string(last) + ": " + std::to_string(cues) +
         (exact ? "" : " bare");
}

}  // namespace

TEST_CASE("cues: the longest phrase hides those it begins with") {
  CHECK(seen_in("mã số thuế") == row(0, 3, tax_label));
  CHECK(seen_in("mã số thuế cá nhân") == row(0, 5, tax_label));
  CHECK(seen_in("mã số gì") == row(0, 2, code_label));
  CHECK(seen_in("mã số định danh") == row(0, 4, citizen_label));
  CHECK(seen_in("mã nào") == row(0, 1, code_label));
}

TEST_CASE("cues: a phrase that means several things has all its bits") {
  CHECK(seen_in("ngân hàng") == row(0, 2, bank | office));
  CHECK(seen_in("công ty") == row(0, 2, office | company));
  CHECK(seen_in("em") == row(0, 1, person | child_word));
}

TEST_CASE("cues: marks may be left out and never be others") {
  CHECK(seen_in("so dien thoai") == row(0, 3, phone_label, false));
  CHECK(seen_in("sở") == row(0, 1, office | company));
  CHECK(seen_in("số") == row(0, 1, number_word));
  CHECK(seen_in("so") == row(0, 1, office | company | number_word, false));
  CHECK(seen_in("sờ").empty());
  CHECK(seen_in("mã sô thuế") == row(0, 1, code_label));
}

TEST_CASE("cues: names of more letters than a syllable has are known") {
  for (const char* name : {"vietcombank", "Vietcombank", "VIETCOMBANK", "techcombank",
                           "lienvietpostbank", "kienlongbank", "baovietbank", "shinhanbank"}) {
    INFO(name);
    CHECK(seen_in(name) == row(0, 1, bank));
  }
  CHECK(seen_in("mastercard") == row(0, 1, card_label));
  CHECK(seen_in("vietcombanh").empty());
  CHECK(seen_in("standard chartered") == row(0, 2, bank));
  CHECK(seen_in("standard").empty());
}

TEST_CASE("cues: a phrase goes over blanks and signs, not over the end of a clause") {
  CHECK(seen_in("hộ chiếu") == row(0, 2, passport_label));
  CHECK(seen_in("hộ, chiếu").empty());
  CHECK(seen_in("hộ. chiếu").empty());
  CHECK(seen_in("hộ").empty());
}
