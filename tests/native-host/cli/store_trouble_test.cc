// SPDX-License-Identifier: Apache-2.0
//
// What ails the store, as a terminal tells it.
#include <fstream>
#include <sstream>

#include "catch.h"
#include "program.h"

using namespace soat;
using tests::run;
using tests::TemporaryFolder;

namespace {

struct Row {
  const char* name;
  std::streamoff at;  ///< of the database file
  std::string_view put;
  const char* vietnamese;
  const char* english;
};

/// Line breaks and blanks of a layout as one blank each.
std::string on_one_line(const std::string& text) {
  std::istringstream words(text);
  std::string line;
  for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
  return line;
}

}  // namespace

TEST_CASE("a store that cannot be used is told in the person's language, and left as it is",
          "[cli]") {
  using namespace std::string_view_literals;
  const Row row =
      GENERATE(Row{"damaged", 0, "không phải SQLite"sv, "dữ liệu bị hỏng; soat doctor --repair",
                   "it is damaged; soat doctor --repair"},
               // The version of the schema stands at byte 60 of an SQLite file.
               Row{"newer", 60, "\0\0\x7f\xff"sv, "do một bản Soát mới hơn ghi nên được để nguyên",
                   "it was written by a newer version of Soát and is left untouched"});
  INFO(row.name);
  const TemporaryFolder home;
  const std::map<std::string, std::string> there{{"HOME", home.path()}};
  REQUIRE(run({"settings", "retentionDays=30"}, there).exit == 0);
  const auto file = home.path() / ".local/share/soat/soat.db";
  {
    std::fstream database(file, std::ios::in | std::ios::out | std::ios::binary);
    REQUIRE(database);
    database.seekp(row.at);
    database.write(row.put.data(), static_cast<std::streamsize>(row.put.size()));
  }
  const std::string before = tests::content_of(file);

  for (const auto& command : {"usage", "log", "settings"}) {
    INFO(command);
    const auto vi = run({"--lang", "vi", command}, there);
    CHECK(vi.exit == 2);
    CHECK(vi.error.find("soat.db: " + std::string(row.vietnamese)) != std::string::npos);
    const auto en = run({"--lang", "en", command}, there);
    CHECK(en.exit == 2);
    CHECK(en.error.find("soat.db: " + std::string(row.english)) != std::string::npos);
  }
  CHECK(on_one_line(run({"doctor"}, there).out).find(row.vietnamese) != std::string::npos);
  // A draft is checked all the same.
  CHECK(run({"check", "-"}, there, "Chào cả nhà.").exit == 0);
  CHECK(tests::content_of(file) == before);
}
