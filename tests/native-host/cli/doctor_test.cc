// SPDX-License-Identifier: Apache-2.0
//
// What `soat doctor` tells beyond whether a browser is registered.
#include <nlohmann/json.hpp>

#include "../platform/environment_for_test.h"
#include "catch.h"
#include "cli/registration.h"
#include "platform/local_time.h"
#include "program.h"

using namespace soat;
using nlohmann::json;
using tests::run;
using tests::TemporaryFolder;

namespace {

std::string origin() {
  const json ids = json::parse(tests::content_of(SOAT_SOURCE_DIR "/installer/origins.json"));
  return "chrome-extension://" + ids["chromium"][0].get<std::string>() + "/";
}

/// A host that an extension says hello to, and that then ends.
tests::Program::End met_by(const TemporaryFolder& home, const std::string& browser) {
  const json hello{
      {"kind", "hello"},
      {"id", 1},
      {"protocol", 1},
      {"client", {{"name", "soat-extension"}, {"version", "0.1.0"}, {"browser", browser}}}};
  return run({origin()}, {{"HOME", home.path()}}, tests::frame(hello.dump()));
}

std::string line_of(const std::string& out, const std::string& beginning) {
  const std::size_t at = out.find("\n  " + beginning);
  REQUIRE(at != std::string::npos);
  return out.substr(at + 1, out.find('\n', at + 1) - at - 1);
}

}  // namespace

TEST_CASE("soat doctor tells when the extension was last met, by browser", "[cli]") {
  const TemporaryFolder home;
  std::filesystem::create_directories(home.path() / ".config/chromium");
  std::filesystem::create_directories(home.path() / ".mozilla/firefox");
  CHECK(run({"register"}, {{"HOME", home.path()}}).exit == 0);
  const auto doctor = [&home] { return run({"doctor"}, {{"HOME", home.path()}}).out; };
  CHECK(line_of(doctor(), "Chromium").ends_with("đã đăng ký, chưa gặp tiện ích lần nào"));

  CHECK(met_by(home, "chromium").exit == 0);
  CHECK(line_of(doctor(), "Chromium").ends_with("tiện ích 0.1.0, vừa gặp"));
  CHECK(line_of(doctor(), "Firefox").ends_with("chưa gặp tiện ích lần nào"));

  // A name that is no plain word is refused a line; the browser still gets its answer.
  const auto strange = met_by(home, "\x1b[31m");
  CHECK(strange.out.find("\"kind\":\"hello\"") != std::string::npos);
  CHECK(doctor().find('\x1b') == std::string::npos);

  // Everything erased is everything erased.
  CHECK(run({"erase", "--all", "--yes"}, {{"HOME", home.path()}}).exit == 0);
  CHECK(line_of(doctor(), "Chromium").ends_with("chưa gặp tiện ích lần nào"));
}

TEST_CASE("soat doctor says how long ago that was", "[cli]") {
  const TemporaryFolder home;
  std::filesystem::create_directories(home.path() / ".config/chromium");
  CHECK(run({"register"}, {{"HOME", home.path()}}).exit == 0);
  CHECK(met_by(home, "chromium").exit == 0);
  std::filesystem::path file;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home.path())) {
    if (entry.path().filename() == "met") file = entry.path();
  }
  REQUIRE_FALSE(file.empty());
  struct Case {
    Millis ago;
    const char* vi;
    const char* en;
  };
  for (const auto& [ago, vi, en] : {Case{61'000, "gặp 1 phút trước", "met 1 minute ago"},
                                    Case{2 * 60'000 + 500, "gặp 2 phút trước", "met 2 minutes ago"},
                                    Case{3 * 3'600'000 + 500, "gặp 3 giờ trước", "met 3 hours ago"},
                                    // A clock that was set back since.
                                    Case{-600'000, "vừa gặp", "met just now"}}) {
    CAPTURE(ago);
    home.write(std::filesystem::relative(file, home.path()),
               "chromium 0.1.0 " + std::to_string(platform::now() - ago) + "\n");
    CHECK(line_of(run({"doctor"}, {{"HOME", home.path()}}).out, "Chromium").ends_with(vi));
    CHECK(line_of(run({"doctor", "--lang", "en"}, {{"HOME", home.path()}}).out, "Chromium")
              .ends_with(en));
  }
}

TEST_CASE("a policy that stands in the way is named, with who can change it", "[cli]") {
  const TemporaryFolder home;
  const tests::Variable here("HOME", home.path().c_str());
  const tests::Variable config("XDG_CONFIG_HOME", nullptr);
  std::filesystem::create_directories(home.path() / ".config/chromium");
  const auto* chromium = platform::browser_named("chromium");
  REQUIRE(chromium != nullptr);
  const TemporaryFolder root;
  const auto standing = [&](cli::Language language) {
    return cli::standing_of(*chromium, "/usr/bin/soat", language, root.path());
  };
  CHECK_FALSE(standing(cli::Language::vi).trouble);

  root.write("etc/chromium/policies/managed/office.json", R"({"NativeMessagingBlocklist":["*"]})");
  const auto host = standing(cli::Language::vi);
  CHECK(host.blocked);
  CHECK(host.trouble == "quản trị máy chặn bằng NativeMessagingBlocklist (" +
                            (root.path() / "etc/chromium/policies/managed/office.json").native() +
                            "); nhờ người quản trị cho phép vn.soat.host");

  root.write("etc/chromium/policies/managed/more.json", R"({"ExtensionInstallBlocklist":["*"]})");
  const auto both = standing(cli::Language::en);
  REQUIRE(both.trouble);
  CHECK(
      both.trouble->find("ExtensionInstallBlocklist, NativeMessagingBlocklist (chrome://policy)") !=
      std::string::npos);
}
