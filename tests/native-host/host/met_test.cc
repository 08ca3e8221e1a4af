// SPDX-License-Identifier: Apache-2.0
#include "host/met.h"

#include <filesystem>

#include "catch.h"
#include "temporary_folder.h"

using namespace soat;
using host::Met;

TEST_CASE("the last meeting of each browser is kept, and no more", "[host]") {
  const tests::TemporaryFolder folder;
  CHECK(host::met(folder.path()).empty());
  REQUIRE(host::note_met(folder.path(), {"firefox", "0.1.0", 1'000}));
  REQUIRE(host::note_met(folder.path(), {"coccoc", "0.1.0", 2'000}));
  REQUIRE(host::note_met(folder.path(), {"firefox", "0.2.0", 3'000}));
  CHECK(host::met(folder.path()) ==
        std::vector<Met>{{"coccoc", "0.1.0", 2'000}, {"firefox", "0.2.0", 3'000}});
  CHECK(tests::content_of(folder.path() / "met") == "coccoc 0.1.0 2000\nfirefox 0.2.0 3000\n");
  const auto mode = std::filesystem::status(folder.path() / "met").permissions();
  CHECK((mode & std::filesystem::perms::all) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  REQUIRE(host::forget_met(folder.path()));
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK(host::forget_met(folder.path()));
}

TEST_CASE("what is no plain word is never noted: it would go to a terminal", "[host]") {
  const tests::TemporaryFolder folder;
  for (const char* bad : {"", "two words", "line\nbreak", "\x1b[31m", "trình-duyệt"}) {
    CAPTURE(bad);
    CHECK_FALSE(host::note_met(folder.path(), {bad, "0.1.0", 1}));
    CHECK_FALSE(host::note_met(folder.path(), {"firefox", bad, 1}));
  }
  CHECK(host::met(folder.path()).empty());
}

TEST_CASE("a file cut anywhere gives up at most the line that was cut", "[host]") {
  const std::string whole = "coccoc 0.1.0 2000\nfirefox 0.2.0 3000\n";
  for (std::size_t bytes = 0; bytes <= whole.size(); ++bytes) {
    CAPTURE(bytes);
    const tests::TemporaryFolder folder;
    folder.write("met", whole.substr(0, bytes));
    const auto met = host::met(folder.path());
    const std::size_t lines = bytes >= 18 ? 1 : 0;
    CHECK(met.size() >= lines);
    if (bytes >= 18) CHECK(met.front() == Met{"coccoc", "0.1.0", 2'000});
  }
}
