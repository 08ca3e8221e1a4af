// SPDX-License-Identifier: Apache-2.0
#include "platform/paths.h"

#include "catch.h"
#include "environment_for_test.h"
#include "platform/utf8_path.h"
#include "temporary_folder.h"

using namespace soat;
using tests::TemporaryFolder;
using tests::Variable;

TEST_CASE("the data folder is the one asked for, else the system's place for it", "[platform]") {
  const auto [data, xdg, home, expected] =
      GENERATE(table<const char*, const char*, const char*, std::string>({
          {"/d/Nguyễn", "/x", "/h", "/d/Nguyễn"},
          {nullptr, "/x", "/h", "/x/soat"},
          {nullptr, "relative is ignored", "/h", "/h/.local/share/soat"},
          {nullptr, nullptr, "/h", "/h/.local/share/soat"},
          {"", nullptr, "/h", "/h/.local/share/soat"},
      }));
  const Variable a("SOAT_DATA", data);
  const Variable b("XDG_DATA_HOME", xdg);
  const Variable c("HOME", home);
  CHECK(platform::utf8_of(platform::data_folder().value()) == expected);
}

TEST_CASE("without a home there is no data folder, and the error says why", "[platform]") {
  const Variable a("SOAT_DATA", nullptr);
  const Variable b("XDG_DATA_HOME", nullptr);
  const Variable c("HOME", nullptr);
  const auto folder = platform::data_folder();
  REQUIRE_FALSE(folder);
  CHECK(folder.error().where == "HOME");
}

TEST_CASE("rules lie beside the installed program, or above a build tree", "[platform]") {
  const TemporaryFolder folder;
  folder.write("installed/share/soat/rules/rule.schema.json", "{}");
  folder.write("source/rules/rule.schema.json", "{}");
  folder.write("source/build/dev/CMakeCache.txt", "");
  folder.write("elsewhere/rules/rule.schema.json", "{}");
  const auto rules = [&](const char* binary) {
    return platform::rules_folder_of(folder.path() / binary);
  };
  CHECK(rules("installed/bin/soat").value() == folder.path() / "installed/share/soat/rules");
  CHECK(rules("source/build/dev/native-host/soat").value() == folder.path() / "source/rules");
  const auto none = rules("elsewhere/bin/soat");
  REQUIRE_FALSE(none);
  CHECK(none.error().code == Errc::not_found);

  const Variable chosen("SOAT_RULES", "/r");
  CHECK(platform::rules_folder().value() == std::filesystem::path("/r"));
}

TEST_CASE("a path keeps its Vietnamese letters both ways", "[platform]") {
  CHECK(platform::utf8_of(platform::path_of("/nhà/Nguyễn Văn A")) == "/nhà/Nguyễn Văn A");
}
