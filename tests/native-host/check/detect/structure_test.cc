// SPDX-License-Identifier: Apache-2.0
#include "check/detect/structure.h"

#include <string>

#include "catch.h"
#include "check/detect/detector.h"
#include "rules/detector_names.h"

using namespace soat::check::detect;

TEST_CASE("every named detector exists, and nothing else does") {
  for (const auto& named : soat::rules::kDetectors) {
    INFO(named.name);
    CHECK(find_detector(named.name) != nullptr);
  }
  CHECK(find_detector("telephone") == nullptr);
  CHECK(find_detector("") == nullptr);
}

TEST_CASE("mobile numbers have ten national figures from 03, 05, 07, 08, 09") {
  for (const char* yes : {"0900000123", "0387654321", "0567812349", "0769123458", "0833456789",
                          "84900000123", "0084900000123", "840900000123"})
    CHECK(is_mobile(yes));
  for (const char* no : {"", "0", "84", "090000012", "09000001234", "0123456789", "0223456789",
                         "0423456789", "0623456789", "8490000012", "1900000123", "900000123"})
    CHECK_FALSE(is_mobile(no));
}

TEST_CASE("landlines have eleven national figures from 02") {
  for (const char* yes : {"02438251234", "02363812345", "842438251234"}) CHECK(is_landline(yes));
  for (const char* no : {"0243825123", "024382512345", "03438251234", "19001009"})
    CHECK_FALSE(is_landline(no));
}

TEST_CASE("an identity number names a province, a century and a year") {
  for (const char* yes :
       {"001090000123", "087084000999", "079215000001", "058186000028", "048201000789"})
    CHECK(is_citizen_number(yes));
  for (const char* no : {"003090000123", "097090000123", "001490000123", "001001000123",
                         "001260000123", "00109000012", "0010900001234", ""})
    CHECK_FALSE(is_citizen_number(no));
}

TEST_CASE("the tenth figure of a tax code checks the nine before it") {
  // Worked by hand: 8·31 + 1·5 + 1·3 = 256 = 23·11 + 3, so the last figure is 7.
  CHECK(is_tax_code("8000000117"));
  CHECK(is_tax_code("8000000117001"));
  CHECK_FALSE(is_tax_code("8000000117000"));
  for (char last = '0'; last <= '9'; ++last)
    if (last != '7') CHECK_FALSE(is_tax_code("800000011" + std::string(1, last)));
  CHECK_FALSE(is_tax_code("0000000000"));
  CHECK_FALSE(is_tax_code("800000011"));
}

TEST_CASE("card numbers are right by Luhn's rule") {
  for (const char* yes : {"4111111111111111", "5500000000000004", "9704000000000018"})
    CHECK(is_card_number(yes));
  for (const char* no : {"4111111111111112", "411111111111", "41111111111111111111", ""})
    CHECK_FALSE(is_card_number(no));
}

TEST_CASE("what firms print to be called is a service number") {
  for (const char* yes : {"19001009", "18001091", "1900545413"}) CHECK(is_service_number(yes));
  for (const char* no : {"1900", "190000000012", "0900000123", "1700123456"})
    CHECK_FALSE(is_service_number(no));
}
