// SPDX-License-Identifier: Apache-2.0
#include "wire/policies.h"

#include "catch.h"

using namespace soat;

TEST_CASE("policies that keep the extension from its host are named", "[wire]") {
  struct Case {
    const char* about;
    std::vector<std::string_view> jsons;
    std::vector<std::string> blocking;
  };
  const std::vector<Case> cases{
      {"nothing", {}, {}},
      {"policies about other things", {R"({"HomepageLocation":"https://x.vn"})"}, {}},
      {"not JSON is left out", {"{", R"(["*"])", "null"}, {}},
      {"all extensions", {R"({"ExtensionInstallBlocklist":["*"]})"}, {"ExtensionInstallBlocklist"}},
      {"ours by name",
       {R"({"ExtensionInstallBlocklist":["ours","other"]})"},
       {"ExtensionInstallBlocklist"}},
      {"others by name", {R"({"ExtensionInstallBlocklist":["other"]})"}, {}},
      {"all but ours",
       {R"({"ExtensionInstallBlocklist":["*"],"ExtensionInstallAllowlist":["ours"]})"},
       {}},
      {"the exception stands in another file",
       {R"({"ExtensionInstallBlocklist":["*"]})", R"({"ExtensionInstallAllowlist":["ours"]})"},
       {}},
      {"installed by the administrator",
       {R"({"ExtensionInstallBlocklist":["*"],"ExtensionInstallForcelist":["ours;https://x.vn/u"]})"},
       {}},
      {"settings for all",
       {R"({"ExtensionSettings":{"*":{"installation_mode":"blocked"}}})"},
       {"ExtensionSettings"}},
      {"settings for ours go before those for all",
       {R"({"ExtensionSettings":{"*":{"installation_mode":"blocked"},
            "ours":{"installation_mode":"allowed"}}})"},
       {}},
      {"settings go before the older lists",
       {R"({"ExtensionInstallBlocklist":["*"],
            "ExtensionSettings":{"ours":{"installation_mode":"normal_installed"}}})"},
       {}},
      {"removed",
       {R"({"ExtensionSettings":{"ours":{"installation_mode":"removed"}}})"},
       {"ExtensionSettings"}},
      {"Firefox's file",
       {R"({"policies":{"ExtensionSettings":{"*":{"installation_mode":"blocked"}}}})"},
       {"ExtensionSettings"}},
      {"all hosts", {R"({"NativeMessagingBlocklist":["*"]})"}, {"NativeMessagingBlocklist"}},
      {"ours among hosts",
       {R"({"NativeMessagingBlocklist":["vn.soat.host"]})"},
       {"NativeMessagingBlocklist"}},
      {"all hosts but ours",
       {R"({"NativeMessagingBlocklist":["*"],"NativeMessagingAllowlist":["vn.soat.host"]})"},
       {}},
      {"hosts only for the whole computer",
       {R"({"NativeMessagingUserLevelHosts":false})"},
       {"NativeMessagingUserLevelHosts"}},
      {"both at once",
       {R"({"ExtensionInstallBlocklist":["*"],"NativeMessagingBlocklist":["*"]})"},
       {"ExtensionInstallBlocklist", "NativeMessagingBlocklist"}},
      {"shapes nobody expects",
       {R"({"ExtensionInstallBlocklist":"*","ExtensionSettings":[],"NativeMessagingBlocklist":{},
            "NativeMessagingUserLevelHosts":0,"ExtensionInstallForcelist":[1]})"},
       {}},
  };
  for (const auto& one : cases) {
    CAPTURE(one.about);
    CHECK(wire::blocking_policies(one.jsons, {"vn.soat.host", {"ours"}}) == one.blocking);
  }
}

TEST_CASE("it is enough when one of our ids may be installed", "[wire]") {
  const std::vector<std::string_view> jsons{R"({"ExtensionInstallBlocklist":["development"]})"};
  CHECK(wire::blocking_policies(jsons, {"vn.soat.host", {"development", "store"}}).empty());
  CHECK(wire::blocking_policies(jsons, {"vn.soat.host", {"development"}}).size() == 1);
}
