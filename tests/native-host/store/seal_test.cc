// SPDX-License-Identifier: Apache-2.0
#include "store/seal.h"

#include "a_store.h"
#include "store/export.h"

namespace soat::tests {

using store::Words;

namespace {

constexpr const char* kPass = "mật khẩu của tôi";

std::optional<std::string> words_of_first(store::Database& database, const char* passphrase) {
  return got(store::log_entries(database, {.passphrase = passphrase})).entries.at(0).words;
}

}  // namespace

SCENARIO("words under a passphrase are written by every host and read by none", "[store]") {
  AStore kept;
  auto database = kept.open();
  keep(database, Words::drafts);
  got(store::record(database, ended("a", kept.now - 2, "đồ ngu trướcniêm", 6)));
  REQUIRE_FALSE(kept.files_with("trướcniêm").empty());

  got(store::seal(database, kPass));
  CHECK(got(store::settings(database)).sealed);
  CHECK(kept.files_with("trướcniêm").empty());
  CHECK(kept.files_with("đồ ngu").empty());

  auto other_host = kept.open();
  got(store::record(other_host, ended("b", kept.now - 1, "đồ ngu sauniêm", 6)));
  CHECK(kept.files_with("sauniêm").empty());
  CHECK(kept.files_with("sauniem").empty());

  const auto closed = got(store::log_entries(database, {}));
  REQUIRE(closed.entries.size() == 2);
  CHECK(closed.entries[0].sealed);
  CHECK_FALSE(closed.entries[0].words);
  CHECK_FALSE(closed.entries[0].findings[0].excerpt);
  CHECK(got(store::log_entries(database, {.words = "sauniêm"})).entries.empty());

  const auto open = got(store::log_entries(database, {.words = "sauniem", .passphrase = kPass}));
  REQUIRE(open.entries.size() == 1);
  CHECK_FALSE(open.entries[0].sealed);
  CHECK(open.entries[0].words == "đồ ngu sauniêm");
  CHECK(open.entries[0].findings[0].excerpt == "đồ ngu");

  const auto refused = store::log_entries(database, {.passphrase = "sai"});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Errc::not_allowed);
  CHECK(store::export_piece(database, {.passphrase = "sai"}).error().code == Errc::not_allowed);
  CHECK(got(store::export_piece(database, {})).text.find("niêm") == std::string::npos);
  CHECK(got(store::export_piece(database, {.passphrase = kPass})).text.find("sauniêm") !=
        std::string::npos);

  WHEN("a sealed finding is marked wrong") {
    got(store::mark_finding(database, {2, "conduct/insult/a", true, ""}));
    CHECK(got(store::settings(database)).own.allowed.empty());
    got(store::mark_finding(database, {2, "conduct/insult/a", true, kPass}));
    CHECK(got(store::settings(database)).own.allowed.size() == 1);
  }
  WHEN("a note is written beside sealed words") {
    got(store::set_note(database, 1, "bình tĩnh"));
    CHECK(got(store::log_entries(database, {.words = "binh tinh"})).entries.size() == 1);
    CHECK(got(store::log_entries(database, {.words = "truocniem", .passphrase = kPass}))
              .entries.size() == 1);
  }
  WHEN("the passphrase is changed") {
    CHECK(store::seal(database, "mới", "sai").error().code == Errc::not_allowed);
    CHECK(store::seal(database, "mới").error().code == Errc::not_allowed);
    got(store::seal(database, "mới", kPass));
    CHECK(store::log_entries(database, {.passphrase = kPass}).error().code == Errc::not_allowed);
    CHECK(words_of_first(database, "mới") == "đồ ngu sauniêm");
  }
  WHEN("the seal is taken off") {
    CHECK(store::unseal(database, "sai").error().code == Errc::not_allowed);
    got(store::unseal(database, kPass));
    CHECK_FALSE(got(store::settings(database)).sealed);
    CHECK(words_of_first(database, "") == "đồ ngu sauniêm");
    CHECK(got(store::log_entries(database, {.words = "truocniem"})).entries.size() == 1);
    CHECK(store::unseal(database, kPass).error().code == Errc::not_found);
  }
}

TEST_CASE("an empty passphrase seals nothing", "[store]") {
  AStore kept;
  auto database = kept.open();
  CHECK(store::seal(database, "").error().code == Errc::bad_input);
  CHECK_FALSE(got(store::settings(database)).sealed);
}

}  // namespace soat::tests
