// SPDX-License-Identifier: Apache-2.0
#include "cli/caller.h"

#include "catch.h"
#include "cli/origins.h"

using namespace soat;
using cli::Caller;

TEST_CASE("a browser is told from a person, and our extension from another", "[cli]") {
  const std::string ours = "chrome-extension://" + std::string(cli::kChromiumIds[0]) + "/";
  const std::string add_on(cli::kFirefoxIds[0]);
  const std::string manifest = "/home/a/.mozilla/native-messaging-hosts/vn.soat.host.json";
  const auto [arguments, expected,
              why] = GENERATE_COPY(table<std::vector<std::string>, Caller, std::string>({
      {{ours}, Caller::ours, "Chromium"},
      {{ours, "--parent-window=0"}, Caller::ours, "Chromium on Windows"},
      {{ours, "--parent-window=66042", "--more"}, Caller::ours, "what a browser may add one day"},
      {{"chrome-extension://abcdefghijklmnopabcdefghijklmnop/"},
       Caller::stranger,
       "another extension"},
      {{"chrome-extension://"}, Caller::stranger, "none at all"},
      {{ours + "x"}, Caller::stranger, "something after the id"},
      {{manifest, add_on}, Caller::ours, "Firefox"},
      {{"C:\\Users\\Nguyễn\\vn.soat.host.json", add_on}, Caller::ours, "Firefox on Windows"},
      {{manifest, "other@example.org"}, Caller::stranger, "another add-on"},
      {{manifest}, Caller::stranger, "a manifest and nobody"},
      {{}, Caller::person, "nothing"},
      {{"check", "bai.txt"}, Caller::person, "a command"},
      {{"vn.soat.host.json"}, Caller::person, "a file of that name, not a path"},
      {{"/tmp/xvn.soat.host.json", add_on}, Caller::person, "a name that only ends alike"},
  }));
  CAPTURE(why);
  CHECK(cli::caller(arguments) == expected);
}
