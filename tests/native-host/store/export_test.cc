// SPDX-License-Identifier: Apache-2.0
#include "store/export.h"

#include <nlohmann/json.hpp>

#include "a_store.h"
#include "store/usage.h"
#include "text/folded_text.h"

namespace soat::tests {

using store::Exported;
using store::Format;

namespace {

std::string whole(store::Database& database, Exported what, Format format, int* pieces = nullptr) {
  std::string file;
  store::ExportQuery query{what, format, "", ""};
  for (int count = 1;; ++count) {
    auto piece = got(store::export_piece(database, query));
    CHECK(text::is_utf8(piece.text));
    CHECK(piece.text.size() < 600'000);
    file += piece.text;
    if (pieces != nullptr) *pieces = count;
    if (!piece.next) return file;
    query.after = *piece.next;
  }
}

}  // namespace

TEST_CASE("an empty export is a whole file too", "[store]") {
  AStore kept;
  auto database = kept.open();
  for (const auto what : {Exported::log, Exported::usage}) {
    CHECK(nlohmann::json::parse(whole(database, what, Format::json)) == nlohmann::json::array());
    const auto csv = whole(database, what, Format::csv);
    CHECK(csv.substr(0, 3) == "\xEF\xBB\xBF");
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 1);
  }
}

TEST_CASE("pieces of a long log make one file, each entry once", "[store]") {
  AStore kept;
  auto database = kept.open();
  keep(database, store::Words::drafts);
  const std::string text = "đồ ngu " + std::string(3000, 'x');
  for (int i = 0; i < 200; ++i)
    got(store::record(database, ended(std::to_string(i), kept.now - i, text, 6)));
  int pieces = 0;
  const auto json = nlohmann::json::parse(whole(database, Exported::log, Format::json, &pieces));
  CHECK(pieces > 1);
  REQUIRE(json.size() == 200);
  CHECK(json[199]["entry"] == 200);
  CHECK(json[0]["findings"][0]["excerpt"] == "đồ ngu");
  CHECK(json[0]["time"] == "2026-11-24 09:00:00");
  const auto csv = whole(database, Exported::log, Format::csv);
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 201);
}

TEST_CASE("no cell of a table is a formula, and quotation marks and lines are kept", "[store]") {
  AStore kept;
  auto database = kept.open();
  keep(database, store::Words::drafts);
  got(store::record(database, ended("a", kept.now, "=HYPERLINK(\"x\")\ndòng hai", 5)));
  const auto csv = whole(database, Exported::log, Format::csv);
  CHECK(csv.find("\"'=HYPERLINK(\"\"x\"\")\ndòng hai\"") != std::string::npos);
  CHECK(csv.find("\"'=HYPE\"") != std::string::npos);
}

TEST_CASE("time is exported by day, site and activity", "[store]") {
  AStore kept;
  auto database = kept.open();
  got(store::count_visit(
      database, {store::VisitSite::zalo, store::Activity::messages, kept.now - kMinute, kept.now}));
  const auto json = nlohmann::json::parse(whole(database, Exported::usage, Format::json));
  REQUIRE(json.size() == 1);
  CHECK(json[0] == nlohmann::json{{"day", kToday},
                                  {"site", "zalo"},
                                  {"activity", "messages"},
                                  {"work", 60},
                                  {"private", 0}});
  CHECK(whole(database, Exported::usage, Format::csv)
            .find("\"2026-11-24\",\"zalo\",\"messages\",\"60\",\"0\"\r\n") != std::string::npos);
}

TEST_CASE("an export is for oneself: it scores nobody", "[store]") {
  AStore kept;
  auto database = kept.open();
  got(store::record(database, ended("a", kept.now, "x", 1)));
  for (const auto format : {Format::json, Format::csv}) {
    const auto file = whole(database, Exported::log, format);
    for (const char* word : {"score", "điểm", "rank", "grade", "certificate", "signature"})
      CHECK(file.find(word) == std::string::npos);
  }
}

TEST_CASE("a next that is none of ours is refused", "[store]") {
  AStore kept;
  auto database = kept.open();
  for (const char* after : {"x", "-1", "1x", " 1", "99999999999999999999"})
    CHECK(store::export_piece(database, {Exported::log, Format::json, after, ""}).error().code ==
          Errc::bad_input);
}

}  // namespace soat::tests
