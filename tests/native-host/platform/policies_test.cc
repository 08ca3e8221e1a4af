// SPDX-License-Identifier: Apache-2.0
#include "platform/policies.h"

#include "catch.h"
#include "temporary_folder.h"

using namespace soat;

TEST_CASE("policies are read from where each browser reads them", "[platform]") {
  const tests::TemporaryFolder root;
  const auto of = [&root](const char* browser) {
    const auto* known = platform::browser_named(browser);
    REQUIRE(known != nullptr);
    return platform::policies(*known, root.path());
  };
  CHECK(of("chromium").empty());
  root.write("etc/chromium/policies/managed/20-more.json", "two");
  root.write("etc/chromium/policies/managed/10-first.json", "one");
  root.write("etc/chromium/policies/managed/notes.txt", "not a policy");
  root.write("etc/chromium/policies/recommended/mild.json", "only recommended");
  root.write("etc/firefox/policies/policies.json", "three");
  const auto chromium = of("chromium");
  REQUIRE(chromium.size() == 2);
  CHECK(chromium[0].json == "one");
  CHECK(chromium[0].where.ends_with("etc/chromium/policies/managed/10-first.json"));
  CHECK(chromium[1].json == "two");
  REQUIRE(of("firefox").size() == 1);
  CHECK(of("firefox")[0].json == "three");
  CHECK(of("google-chrome").empty());
  CHECK(of("vivaldi").empty());
}
