// SPDX-License-Identifier: Apache-2.0
//
// The real program as a person or another program calls it.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

#include "catch.h"
#include "program.h"

using namespace soat;
using nlohmann::json;
using tests::Program;
using tests::run;
using tests::TemporaryFolder;

namespace {

std::map<std::string, std::string> at(const TemporaryFolder& home) {
  return {{"HOME", home.path()}};
}

}  // namespace

TEST_CASE("soat check prints a draft as a compiler prints errors", "[cli]") {
  const TemporaryFolder home;
  const auto file = home.write("bai.txt", "Chào cả nhà.\nỪ thì Đồ ngu, gọi 0912 345 678.\n");
  const auto end = run({"check", file}, at(home));
  CHECK(end.exit == 1);
  CHECK(end.error.empty());
  CHECK(end.out.find(file.native() + ":2:7  nên xem kỹ  Lời chê nhắm vào người") == 0);
  CHECK(
      end.out.find(
          "  2 │ Ừ thì Đồ ngu, gọi 0912 345 678.\n    │       ━━━━━━\n    Câu này có “Đồ ngu”.") !=
      std::string::npos);
  CHECK(end.out.find("    Nguồn: Văn bản thử (24/11/2026): Cư xử lịch sự (Soát diễn giải, đọc ngày "
                     "23/11/2026)\n") != std::string::npos);
  CHECK(end.out.find("    Lời khuyên của Soát, không dựa vào văn bản nào.\n") != std::string::npos);
  CHECK(end.out.ends_with("\n2 điều nên xem kỹ trong 1 bài.\n"));
  CHECK(end.out.find('\x1b') == std::string::npos);
}

TEST_CASE("where the output is not UTF-8, marks are ASCII", "[cli]") {
  const TemporaryFolder home;
  const auto end =
      run({"check", "--lang", "en"}, {{"HOME", home.path()}, {"LC_ALL", "C"}}, "Đồ ngu");
  CHECK(end.out.find("  1 | Đồ ngu\n    | ^^^^^^\n") != std::string::npos);
  CHECK(end.out.find("Aimed at the person") != std::string::npos);
}

TEST_CASE("a draft cannot speak to the terminal", "[cli]") {
  const TemporaryFolder home;
  const auto end = run({"check"}, at(home), "Đồ ngu \x1b[31m\x07 \xe2\x80\xae abc");
  CHECK(end.exit == 1);
  CHECK(end.out.find('\x1b') == std::string::npos);
  CHECK(end.out.find('\x07') == std::string::npos);
  CHECK(end.out.find("\xe2\x80\xae") == std::string::npos);
}

TEST_CASE("exit codes: 0 clean, 1 findings, 2 trouble, and the other files are still read",
          "[cli]") {
  const auto [files, exit] =
      GENERATE(table<std::vector<const char*>, int>({{{"sach.txt"}, 0},
                                                     {{"ngu.txt"}, 1},
                                                     {{"sach.txt", "ngu.txt"}, 1},
                                                     {{"none.txt"}, 2},
                                                     {{"anh.jpg"}, 2},
                                                     {{"none.txt", "ngu.txt"}, 2}}));
  const TemporaryFolder home;
  home.write("sach.txt", "Chào cả nhà");
  home.write("ngu.txt", "Đồ ngu");
  home.write("anh.jpg", "\xff\xd8\xff");
  std::vector<std::string> arguments{"check"};
  bool flagged = false;
  for (const std::string file : files) {
    arguments.push_back(home.path() / file);
    flagged = flagged || file == "ngu.txt";
  }
  const auto end = run(arguments, at(home));
  CHECK(end.exit == exit);
  CHECK((end.out.find("Đồ ngu") != std::string::npos) == flagged);
}

TEST_CASE("soat check --jsonl answers line by line, in order, ids as they came", "[cli]") {
  const TemporaryFolder home;
  Program program({"check", "--jsonl"}, at(home));
  const auto ask = [&program](const std::string& line) {
    program.write(line + "\n");
    return json::parse(program.read_line());
  };
  CHECK(ask(R"({"id":1,"text":"Đồ ngu, 😀 gọi 0912 345 678"})") ==
        json::parse(R"({"id":1,"tier":"warn","findings":[
          {"rule":"test/insult/stupid","category":"insult","tier":"warn","span":[0,6]},
          {"rule":"test/personal-data/phone","category":"personal-data","tier":"warn","span":[15,27]}]})"));
  CHECK(ask(R"({"id":"một","text":"Chào","site":"zalo","surface":"message"})") ==
        json::parse(R"({"id":"một","tier":"none","findings":[]})"));
  CHECK(ask(R"({"id":1.5,"text":"","label":"passed over"})")["id"] == 1.5);
  CHECK(ask(R"({"id":9007199254740993,"text":""})")["id"] == 9007199254740993);
  CHECK(ask(R"({"text":""})")["id"].is_null());
  CHECK(ask(R"({"id":7,"text":"Cần bán gấp","workingHours":true})")["tier"] == "hint");
  CHECK(ask(R"({"id":7,"text":"Cần bán gấp"})")["tier"] == "none");
  CHECK(program.end().exit == 0);
}

TEST_CASE("soat check --jsonl names a bad line in its place, goes on, and exits with 2", "[cli]") {
  const TemporaryFolder home;
  const auto end = run({"check", "--jsonl"}, at(home),
                       "{\"id\":1,\"text\":\"\"}\nnot "
                       "json\n{\"id\":\"x\",\"text\":5}\n\n{\"id\":4,\"text\":\"\",\"site\":"
                       "\"myspace\"}\n[]\n{\"id\":5,\"text\":\"Đồ ngu\"}");
  CHECK(end.exit == 2);
  std::vector<json> lines;
  std::istringstream out(end.out);
  for (std::string line; std::getline(out, line);) lines.push_back(json::parse(line));
  REQUIRE(lines.size() == 7);
  CHECK(lines[1] ==
        json::parse(R"({"id":null,"error":{"where":"line 2","what":"is not JSON in UTF-8"}})"));
  CHECK(lines[2] ==
        json::parse(R"({"id":"x","error":{"where":"line 3: text","what":"must be a text"}})"));
  CHECK(lines[3]["error"]["where"] == "line 4");
  CHECK(lines[4]["error"]["where"] == "line 5: site");
  CHECK(lines[5]["error"]["what"] == "must be an object");
  CHECK(lines[6]["tier"] == "warn");
}

TEST_CASE("soat doctor --json says for each browser how it stands", "[cli]") {
  const TemporaryFolder home;
  std::filesystem::create_directories(home.path() / ".config/chromium");
  const auto standing = [&](const std::string& name) -> json {
    const json doctor = json::parse(run({"doctor", "--json"}, at(home)).out);
    for (const auto& browser : doctor["browsers"]) {
      if (browser["name"] == name) return browser;
    }
    return {};
  };
  CHECK(standing("chromium") == json{{"name", "chromium"}, {"found", true}, {"registered", false}});
  CHECK(standing("firefox") == json{{"name", "firefox"}, {"found", false}, {"registered", false}});

  CHECK(run({"register"}, at(home)).exit == 0);
  CHECK(standing("chromium")["registered"] == true);
  CHECK(standing("firefox")["registered"] == false);
  const json manifest = json::parse(
      tests::content_of(home.path() / ".config/chromium/NativeMessagingHosts/vn.soat.host.json"));
  CHECK(manifest["name"] == "vn.soat.host");
  CHECK(manifest["path"] == SOAT_PROGRAM);
  CHECK(manifest["type"] == "stdio");
  json origins = json::array();
  const json ids = json::parse(tests::content_of(SOAT_SOURCE_DIR "/installer/origins.json"));
  for (const auto& id : ids["chromium"]) {
    origins.push_back("chrome-extension://" + id.get<std::string>() + "/");
  }
  CHECK(manifest["allowed_origins"] == origins);

  home.write(".config/chromium/NativeMessagingHosts/vn.soat.host.json",
             R"({"path":"/gone/soat","allowed_origins":[]})");
  CHECK(standing("chromium")["registered"] == false);
  CHECK(standing("chromium")["trouble"].get<std::string>().find("/gone/soat") != std::string::npos);
  CHECK(run({"doctor"}, at(home)).exit == 1);

  CHECK(run({"register", "--browser", "chromium", "--browser", "firefox"}, at(home)).exit == 0);
  CHECK(standing("firefox")["registered"] == true);
  CHECK(run({"unregister"}, at(home)).exit == 0);
  CHECK(standing("chromium") == json{{"name", "chromium"}, {"found", true}, {"registered", false}});
  CHECK(run({"register", "--browser", "netscape"}, at(home)).exit == 2);
}

TEST_CASE("settings are shown and changed, a wrong one is named", "[cli]") {
  const TemporaryFolder home;
  const json before = json::parse(run({"settings"}, at(home)).out)["settings"];
  CHECK(before["words"] == "none");
  const json after = json::parse(run({"settings", "words=excerpts", "retentionDays=30",
                                      R"(ownWords=[{"phrase":"dự án X","tier":"hint"}])"},
                                     at(home))
                                     .out)["settings"];
  CHECK(after["words"] == "excerpts");
  CHECK(after["retentionDays"] == 30);
  const auto wrong = run({"settings", "words=all"}, at(home));
  CHECK(wrong.exit == 2);
  CHECK(wrong.error.find("words: is not a known word \"all\"") != std::string::npos);
  CHECK(json::parse(run({"settings"}, at(home)).out)["settings"] == after);
}

TEST_CASE("own words hold for people, packs alone for programs", "[cli]") {
  const TemporaryFolder home;
  run({"settings", R"(ownWords=[{"phrase":"dự án X","tier":"hint"}])"}, at(home));
  CHECK(run({"check"}, at(home), "Về dự án X").exit == 1);
  CHECK(json::parse(
            run({"check", "--jsonl"}, at(home), R"({"id":1,"text":"Về dự án X"})").out)["tier"] ==
        "none");
}

TEST_CASE("erasing asks first, and leaves nothing", "[cli]") {
  const TemporaryFolder home;
  run({"settings", R"(ownWords=[{"phrase":"dấu vết","tier":"hint"}])"}, at(home));
  const auto database = home.path() / ".local/share/soat/soat.db";
  REQUIRE(std::filesystem::exists(database));
  CHECK(run({"erase"}, at(home)).exit == 2);
  CHECK(run({"erase", "--all"}, at(home)).exit == 2);
  CHECK(json::parse(run({"settings"}, at(home)).out)["settings"]["ownWords"].size() == 1);
  CHECK(run({"erase", "--all", "--yes"}, at(home)).exit == 0);
  for (const auto& file : std::filesystem::recursive_directory_iterator(home.path())) {
    if (file.is_regular_file())
      CHECK(tests::content_of(file.path()).find("dấu vết") == std::string::npos);
  }
}

TEST_CASE("usage, log and export answer on an empty computer", "[cli]") {
  const TemporaryFolder home;
  CHECK(json::parse(run({"log", "--json"}, at(home)).out) ==
        json::parse(R"({"entries":[],"more":false})"));
  CHECK(json::parse(run({"usage", "--json"}, at(home)).out)["total"] ==
        json::parse(R"({"work":0,"private":0})"));
  CHECK(run({"usage", "--from", "hôm qua"}, at(home)).exit == 2);
  CHECK(run({"export", home.path() / "copy"}, at(home)).exit == 0);
  CHECK_FALSE(json::parse(tests::content_of(home.path() / "copy/soat-log.json"), nullptr, false)
                  .is_discarded());
  CHECK(std::filesystem::exists(home.path() / "copy/soat-usage.csv"));
}

TEST_CASE("rules are listed, and their phrases", "[cli]") {
  const TemporaryFolder home;
  const std::string phrases = "\n" + run({"rules", "phrases"}, at(home)).out;
  CHECK(phrases.find("\ncần bán gấp\n") < phrases.find("\nđồ ngu\n"));
  CHECK(phrases.find("\nđồ ngu\n") != std::string::npos);
  const std::string rules = "\n" + run({"rules", "list"}, at(home)).out;
  CHECK(rules.find("\ntest/insult/stupid ") != std::string::npos);
  CHECK(run({"rules", "test"}, at(home)).exit == 0);
  CHECK(run({"--rules", home.path() / "none", "rules", "test"}, at(home)).exit == 2);
}

TEST_CASE("a wrong call exits with 2 and says where help is", "[cli]") {
  const TemporaryFolder home;
  CHECK(run({}, at(home)).exit == 2);
  CHECK(run({"check", "--bogus"}, at(home)).error.find("soat check --help") != std::string::npos);
  CHECK(run({"check", "--bogus"}, at(home)).exit == 2);
  CHECK(run({"--help"}, at(home)).exit == 0);
  CHECK(run({"--version"}, at(home)).out.starts_with("soat "));
}
