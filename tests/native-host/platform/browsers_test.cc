// SPDX-License-Identifier: Apache-2.0
#include "platform/browsers.h"

#include <set>

#include "catch.h"
#include "environment_for_test.h"
#include "temporary_folder.h"

using namespace soat;
using tests::TemporaryFolder;
using tests::Variable;

TEST_CASE("each browser has a name of its own and a place below the home folder", "[platform]") {
  const TemporaryFolder home;
  const Variable at("HOME", home.path().c_str());
  const Variable config("XDG_CONFIG_HOME", nullptr);
  std::set<std::string_view> names;
  for (const auto& browser : platform::browsers()) {
    CAPTURE(browser.name);
    CHECK(names.insert(browser.name).second);
    CHECK(platform::browser_named(browser.name) == &browser);
    const auto file = platform::manifest_file(browser, "vn.soat.host").native();
    CHECK(file.starts_with(home.path().native() + "/"));
    CHECK(file.ends_with("/vn.soat.host.json"));
    CHECK_FALSE(platform::is_found(browser));
  }
  CHECK(platform::browser_named("netscape") == nullptr);
}

TEST_CASE("a host is registered, found again, and gone without a trace of it", "[platform]") {
  const TemporaryFolder home;
  const Variable at("HOME", home.path().c_str());
  const Variable config("XDG_CONFIG_HOME", nullptr);
  const auto* browser = platform::browser_named("coccoc");
  REQUIRE(browser != nullptr);

  CHECK(platform::registered(*browser, "vn.soat.host") == std::nullopt);
  REQUIRE(platform::register_host(*browser, "vn.soat.host", "{}\n"));
  CHECK(platform::registered(*browser, "vn.soat.host") == "{}\n");
  CHECK(platform::is_found(*browser));
  REQUIRE(platform::register_host(*browser, "vn.soat.host", "{ }\n"));
  CHECK(platform::registered(*browser, "vn.soat.host") == "{ }\n");

  const auto folder = platform::manifest_file(*browser, "vn.soat.host").parent_path();
  CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
  REQUIRE(platform::unregister_host(*browser, "vn.soat.host"));
  CHECK(platform::registered(*browser, "vn.soat.host") == std::nullopt);
  CHECK_FALSE(std::filesystem::exists(folder));
  REQUIRE(platform::unregister_host(*browser, "vn.soat.host"));
}

TEST_CASE("another host's manifest is left alone", "[platform]") {
  const TemporaryFolder home;
  const Variable at("HOME", home.path().c_str());
  const Variable config("XDG_CONFIG_HOME", nullptr);
  const auto* browser = platform::browser_named("firefox");
  REQUIRE(browser != nullptr);
  REQUIRE(platform::register_host(*browser, "org.example.other", "{}"));
  REQUIRE(platform::unregister_host(*browser, "vn.soat.host"));
  CHECK(platform::registered(*browser, "org.example.other") == "{}");
}

TEST_CASE("$XDG_CONFIG_HOME moves the Chromium family and leaves Firefox", "[platform]") {
  const TemporaryFolder home;
  const TemporaryFolder elsewhere;
  const Variable at("HOME", home.path().c_str());
  const Variable config("XDG_CONFIG_HOME", elsewhere.path().c_str());
  CHECK(platform::manifest_file(*platform::browser_named("chromium"), "h") ==
        elsewhere.path() / "chromium/NativeMessagingHosts/h.json");
  CHECK(platform::manifest_file(*platform::browser_named("firefox"), "h") ==
        home.path() / ".mozilla/native-messaging-hosts/h.json");
}
