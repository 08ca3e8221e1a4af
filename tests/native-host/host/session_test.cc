// SPDX-License-Identifier: Apache-2.0
#include "host/session.h"

#include "../wire/schema_for_test.h"
#include "catch.h"
#include "world.h"

using namespace soat;
using nlohmann::json;
using tests::ask;
using tests::draft;
using tests::outcome;
using tests::World;

namespace {

json hello(int protocol) {
  return {
      {"kind", "hello"}, {"protocol", protocol}, {"client", {{"name", "test"}, {"version", "1"}}}};
}

json set(const json& settings) {
  return {{"kind", "settings-set"}, {"settings", settings}};
}

std::vector<json> log_of(host::Session& session) {
  return ask(session, {{"kind", "log-list"}})["entries"];
}

std::string tier_of(const json& verdict, const std::string& rule) {
  for (const auto& finding : verdict["findings"]) {
    if (finding["rule"] == rule) return finding["tier"];
  }
  return "none";
}

}  // namespace

TEST_CASE("every golden request gets one reply that the schema knows, its id echoed", "[host]") {
  World world;
  auto session = world.host();
  std::size_t asked = 0;
  for (const auto& file : std::filesystem::directory_iterator(
           std::filesystem::path(SOAT_SOURCE_DIR) / "tests/protocol")) {
    if (!file.path().filename().string().starts_with("ok-request-")) continue;
    CAPTURE(file.path().filename().string());
    const json request = json::parse(tests::content_of(file.path()));
    const json reply = json::parse(session.answer(request.dump()));
    CAPTURE(reply.dump().substr(0, 500));
    CHECK(tests::schema_accepts("reply", reply));
    CHECK(reply["id"] == request["id"]);
    ++asked;
  }
  CHECK(asked > 25);
}

TEST_CASE("what is no request is refused by name and the session goes on", "[host]") {
  World world;
  auto session = world.host();
  const json reply =
      json::parse(session.answer(R"({"kind":"check","id":4,"site":"zalo","surface":"post"})"));
  CHECK(reply == json{{"kind", "refused"},
                      {"id", 4},
                      {"code", "wrong-shape"},
                      {"where", "message/text"},
                      {"what", "is missing"}});
  CHECK(json::parse(session.answer("\xff"))["id"] == 0);
  CHECK(ask(session, {{"kind", "ping"}}, 5) == json{{"kind", "done"}, {"id", 5}});
}

TEST_CASE("hello tells who answers, a protocol of another time is refused", "[host]") {
  World world;
  auto session = world.host();
  const json reply = ask(session, hello(1));
  CHECK(reply["host"]["version"] == "9.9.9");
  CHECK(reply["packs"] == json::parse(R"([{"name":"test","version":"1.2.3","rules":5}])"));
  CHECK(reply["settings"]["firstRunDone"] == false);
  CHECK(reply["troubles"].empty());
  CHECK(ask(session, hello(2))["code"] == "too-new");
  CHECK(ask(session, hello(2))["where"] == "message/protocol");
}

TEST_CASE("a verdict says what was found, where in UTF-16, why, on what it rests, and the mend",
          "[host]") {
  World world;
  auto session = world.host();
  const json reply = ask(session, draft("😀 Đồ ngu! Gọi 0912 345 678 nhé."));
  REQUIRE(reply["findings"].size() == 2);
  const json& insult = reply["findings"][0];
  CHECK(reply["tier"] == "warn");
  CHECK(insult["rule"] == "test/insult/stupid");
  CHECK(insult["span"] == json::parse("[3,9]"));
  CHECK(insult["seen"] == "Câu này có “Đồ ngu”.");
  CHECK(insult["source"]["title"] == "Văn bản thử (24/11/2026)");
  CHECK(insult["fix"] == json{{"kind", "remove"}});
  const json& phone = reply["findings"][1];
  CHECK_FALSE(phone.contains("source"));
  CHECK(phone["fix"]["kind"] == "mask");
  CHECK(phone["fix"]["text"].get<std::string>().find("345") == std::string::npos);

  json in_english = draft("Đồ ngu!");
  in_english["language"] = "en";
  CHECK(ask(session, in_english)["findings"][0]["title"] == "Aimed at the person");
  ask(session, set({{"language", "en"}}));
  CHECK(ask(session, draft("Đồ ngu!"))["findings"][0]["title"] == "Aimed at the person");
}

SCENARIO("findings leave memory only when the draft has ended", "[host]") {
  World world;
  auto session = world.host();
  const auto [words, kept_after] =
      GENERATE(table<std::string, bool>({{"none", false}, {"excerpts", true}, {"drafts", true}}));
  CAPTURE(words);
  ask(session, set({{"words", words}}));

  GIVEN("a draft with a finding, checked again and again") {
    for (int id = 10; id < 20; ++id) ask(session, draft("Nghe này, Đồ ngu"), id);
    THEN("nothing of it is on disk") {
      CHECK_FALSE(world.kept("Đồ ngu"));
      CHECK(log_of(session).empty());
    }
    WHEN("it is sent anyway") {
      json told = outcome("sent-anyway");
      told["check"] = 12;
      CHECK(ask(session, told)["kind"] == "done");
      THEN("rule and outcome are logged, words as the person chose") {
        const auto log = log_of(session);
        REQUIRE(log.size() == 1);
        CHECK(log[0]["outcome"] == "sent-anyway");
        CHECK(log[0]["packs"] == "test 1.2.3");
        CHECK(log[0]["findings"][0]["rule"] == "test/insult/stupid");
        CHECK(log[0]["findings"][0]["title"] == "Lời chê nhắm vào người");
        CHECK(log[0]["findings"][0].contains("excerpt") == kept_after);
        CHECK(world.kept("Đồ ngu") == kept_after);
        CHECK(session.drafts().size() == 0);
      }
    }
    WHEN("it is dropped") {
      ask(session, outcome("cancelled"));
      THEN("not a word of it is kept") {
        CHECK_FALSE(world.kept("Đồ ngu"));
        CHECK(session.drafts().size() == 0);
      }
    }
  }
}

TEST_CASE("the log holds what the person saw, not what was left after the edit", "[host]") {
  World world;
  auto session = world.host();
  ask(session, draft("Đồ ngu! Gọi 0912 345 678."), 1);
  ask(session, draft("Gọi 0912 345 678."), 2);
  json told = outcome("edited-fewer");
  told["check"] = 1;
  ask(session, told, 3);
  const auto log = log_of(session);
  REQUIRE(log.size() == 1);
  CHECK(log[0]["findings"].size() == 2);
}

TEST_CASE("a clean draft that was sent is counted and nothing else", "[host]") {
  World world;
  auto session = world.host();
  ask(session, draft("Chào cả nhà, cuối tuần vui vẻ"));
  ask(session, outcome("sent-clean"));
  CHECK(log_of(session).empty());
  CHECK_FALSE(world.kept("cuối tuần"));
  const json usage =
      ask(session, {{"kind", "usage-report"}, {"from", "2026-11-24"}, {"to", "2026-11-24"}});
  CHECK(usage["drafts"]["clean"] == 1);
}

TEST_CASE("an outcome whose draft this host never saw is logged all the same", "[host]") {
  World world;
  auto session = world.host();
  ask(session, outcome("unchecked", "of a host that died"));
  const auto log = log_of(session);
  REQUIRE(log.size() == 1);
  CHECK(log[0]["outcome"] == "unchecked");
  CHECK(log[0]["findings"].empty());
}

SCENARIO("one weak rule asks three times a day, over all browsers", "[host]") {
  World world;
  auto session = world.host();
  for (int i = 0; i < 3; ++i) {
    const std::string id = "d" + std::to_string(i);
    CHECK(ask(session, draft("Mẹ kiếp", id))["tier"] == "warn");
    world.now += 60'000;
    ask(session, outcome("sent-anyway", id));
  }
  THEN("the fourth draft is underlined only") {
    CHECK(ask(session, draft("Mẹ kiếp", "d4"))["tier"] == "hint");
  }
  THEN("what cannot be taken back is still asked about") {
    const json verdict = ask(session, draft("Mẹ kiếp, gọi 0912 345 678", "d4"));
    CHECK(tier_of(verdict, "test/profanity/damn") == "hint");
    CHECK(tier_of(verdict, "test/personal-data/phone") == "warn");
  }
  THEN("another browser's host knows") {
    auto other = world.host();
    CHECK(ask(other, draft("Mẹ kiếp", "e"))["tier"] == "hint");
  }
  THEN("tomorrow it asks again") {
    world.now += tests::kDay;
    CHECK(ask(session, draft("Mẹ kiếp", "d5"))["tier"] == "warn");
    auto other = world.host();
    CHECK(ask(other, draft("Mẹ kiếp", "e"))["tier"] == "warn");
  }
}

SCENARIO("a phrase is ignored once, or always", "[host]") {
  World world;
  auto session = world.host();
  auto other = world.host();
  CHECK(ask(other, draft("Đồ ngu"))["tier"] == "warn");
  WHEN("once: in this draft alone") {
    CHECK(ask(session, {{"kind", "allow"},
                        {"phrase", "ĐỒ  NGU"},
                        {"scope", "once"},
                        {"draft", "a"}})["kind"] == "done");
    CHECK(ask(session, draft("Đồ ngu thật", "a"))["tier"] == "none");
    CHECK(ask(session, draft("Đồ ngu thật", "b"))["tier"] == "warn");
    CHECK(ask(session, {{"kind", "allow"}, {"phrase", "x"}, {"scope", "once"}})["where"] ==
          "message/draft");
  }
  WHEN("once, for another rule") {
    ask(session, {{"kind", "allow"},
                  {"phrase", "đồ ngu"},
                  {"rule", "test/other"},
                  {"scope", "once"},
                  {"draft", "a"}});
    CHECK(ask(session, draft("Đồ ngu thật", "a"))["tier"] == "warn");
  }
  WHEN("always: in every browser, and only once on the list") {
    for (int i = 0; i < 2; ++i) {
      CHECK(ask(session, {{"kind", "allow"},
                          {"phrase", "đồ ngu"},
                          {"rule", "test/insult/stupid"},
                          {"scope", "always"}})["kind"] == "done");
    }
    CHECK(ask(session, draft("Đồ ngu"))["tier"] == "none");
    CHECK(ask(other, draft("Đồ ngu"))["tier"] == "none");
    CHECK(ask(session, {{"kind", "settings-get"}})["settings"]["allowed"].size() == 1);
  }
}

SCENARIO("the reminder of pictures belongs to no word", "[host]") {
  World world;
  auto session = world.host();
  const auto pictured = [](const std::string& text, const std::string& id = "d") {
    json message = draft(text, id);
    message["images"] = 1;
    return message;
  };
  const auto allow = [](const std::string& scope) {
    return json{{"kind", "allow"},
                {"phrase", "image"},
                {"rule", "test/image/picture"},
                {"scope", scope},
                {"draft", "a"}};
  };
  REQUIRE(tier_of(ask(session, pictured("Họp lớp vui quá")), "test/image/picture") == "hint");
  REQUIRE(tier_of(ask(session, pictured("")), "test/image/picture") == "hint");
  WHEN("it was looked at: silent in this draft, whatever its first word becomes") {
    CHECK(ask(session, allow("once"))["kind"] == "done");
    CHECK(ask(session, pictured("Họp lớp vui quá", "a"))["tier"] == "none");
    CHECK(ask(session, pictured("Hôm nay họp lớp", "a"))["tier"] == "none");
    CHECK(ask(session, pictured("", "a"))["tier"] == "none");
    CHECK(ask(session, pictured("Họp lớp vui quá", "b"))["tier"] == "hint");
  }
  WHEN("it is not wanted any more: silent for good, in every browser and after a restart") {
    for (int i = 0; i < 2; ++i) CHECK(ask(session, allow("always"))["kind"] == "done");
    auto other = world.host();
    for (const std::string text : {"Họp lớp vui quá", "Ảnh khai giảng", ""}) {
      CHECK(ask(session, pictured(text, "b"))["tier"] == "none");
      CHECK(ask(other, pictured(text))["tier"] == "none");
    }
    THEN("it stands among the rules switched off, where it can be switched on again") {
      const json settings = ask(session, {{"kind", "settings-get"}})["settings"];
      CHECK(settings["rulesOff"] == json::array({"test/image/picture"}));
      CHECK(settings["allowed"].empty());
      ask(session, {{"kind", "settings-set"}, {"settings", {{"rulesOff", json::array()}}}});
      CHECK(ask(other, pictured("Họp lớp"))["tier"] == "hint");
    }
  }
}

TEST_CASE("the person's own changes hold from the next check on", "[host]") {
  World world;
  auto session = world.host();
  CHECK(ask(session, draft("Đồ ngu, dự án X"))["tier"] == "warn");
  ask(session, set({{"rulesOff", {"test/insult/stupid"}},
                    {"ownWords", {{{"phrase", "dự án X"}, {"tier", "hint"}}}}}));
  const json verdict = ask(session, draft("Đồ ngu, dự án X"));
  REQUIRE(verdict["findings"].size() == 1);
  CHECK(verdict["findings"][0]["rule"] == "own/words");
  const json rules = ask(session, {{"kind", "rules-list"}});
  REQUIRE(rules["rules"].size() == 5);
  for (const json& rule : rules["rules"])
    CHECK(rule["on"] == (rule["rule"] != "test/insult/stupid"));
}

TEST_CASE("working hours are the person's own", "[host]") {
  World world;
  auto session = world.host();
  const std::string text = "Cần bán gấp cái tủ";
  CHECK(ask(session, draft(text))["tier"] == "hint");
  world.now = tests::kTuesdayMorning + 12 * tests::kHour;
  CHECK(ask(session, draft(text))["tier"] == "none");
  json week = json::array();
  for (int day = 0; day < 7; ++day) week.push_back(json::parse("[[1200,1320]]"));
  ask(session,
      set({{"schedule", {{"week", week}, {"holidays", json::array()}, {"leave", json::array()}}}}));
  CHECK(ask(session, draft(text))["tier"] == "hint");
}

TEST_CASE("what no schema can say about settings is said by name", "[host]") {
  World world;
  auto session = world.host();
  json week = json::array({json::array(), json::array(), json::array(), json::array(),
                           json::array(), json::array(), json::array()});
  const auto schedule = [&](const char* day, const char* leave) {
    json changed = week;
    changed[2] = json::parse(day);
    return json{{"schedule",
                 {{"week", changed}, {"holidays", json::array()}, {"leave", json::parse(leave)}}}};
  };
  const auto [settings, where] = GENERATE_COPY(table<json, std::string>({
      {json{{"sealed", true}}, "message/settings/sealed"},
      {schedule("[[720,480]]", "[]"), "message/settings/schedule/week/2"},
      {schedule("[[480,480]]", "[]"), "message/settings/schedule/week/2"},
      {schedule("[[810,1020],[480,720]]", "[]"), "message/settings/schedule/week/2"},
      {schedule("[[480,820],[810,1020]]", "[]"), "message/settings/schedule/week/2"},
      {schedule("[]", R"([{"from":"2026-12-02","to":"2026-12-01"}])"),
       "message/settings/schedule/leave"},
  }));
  const json before = ask(session, {{"kind", "settings-get"}})["settings"];
  const json reply = ask(session, set(settings));
  CHECK(reply["kind"] == "refused");
  CHECK(reply["where"] == where);
  CHECK(ask(session, {{"kind", "settings-get"}})["settings"] == before);
}

TEST_CASE("without rules a draft is refused, never called clean", "[host]") {
  World world;
  world.rules = world.data() / "nowhere";
  auto session = world.host();
  CHECK(ask(session, draft("Đồ ngu"))["kind"] == "refused");
  const json reply = ask(session, hello(1));
  CHECK(reply["packs"].empty());
  REQUIRE(reply["troubles"].size() == 1);
  CHECK(reply["troubles"][0]["code"] == "rule-set-aside");
}

SCENARIO("a database in trouble never keeps a draft from being checked", "[host]") {
  World world;
  GIVEN("a file that is no database") {
    std::filesystem::create_directories(world.data());
    std::ofstream(world.data() / "soat.db") << std::string(8192, 'x');
    auto session = world.host();
    CHECK(ask(session, draft("Đồ ngu"))["tier"] == "warn");
    const json reply = ask(session, hello(1));
    REQUIRE(reply["troubles"].size() == 1);
    CHECK(reply["troubles"][0]["code"] == "store-damaged");
    CHECK(ask(session, outcome("sent-anyway"))["kind"] == "refused");
    CHECK(ask(session, {{"kind", "settings-get"}})["code"] == "damaged");
    THEN("the host goes on by itself once the file is mended") {
      std::filesystem::remove(world.data() / "soat.db");
      world.now += host::Records::kPause;
      CHECK(ask(session, {{"kind", "ping"}})["kind"] == "done");
      const auto log = log_of(session);
      REQUIRE(log.size() == 1);
      CHECK(log[0]["outcome"] == "sent-anyway");
      CHECK(ask(session, hello(1))["troubles"].empty());
    }
  }
  GIVEN("a file where the folder should be") {
    std::ofstream(world.data()) << "x";
    auto session = world.host();
    CHECK(ask(session, draft("Đồ ngu"))["tier"] == "warn");
    CHECK_FALSE(ask(session, hello(1))["troubles"].empty());
  }
}

TEST_CASE("erasing everything leaves no word, in memory neither", "[host]") {
  World world;
  auto session = world.host();
  ask(session, set({{"words", "drafts"}}));
  ask(session, draft("Đồ ngu có dấu vết", "sent"));
  ask(session, outcome("sent-anyway", "sent"));
  ask(session, draft("Đồ ngu có dấu vết", "open"));
  REQUIRE(world.kept("dấu vết"));
  const json reply = ask(session, {{"kind", "erase-all"}, {"confirm", "erase everything"}});
  CHECK(reply["kind"] == "erased");
  CHECK(reply["unfinished"] == false);
  CHECK_FALSE(world.kept("dấu vết"));
  CHECK(session.drafts().size() == 0);
  ask(session, outcome("sent-anyway", "open"));
  CHECK_FALSE(world.kept("dấu vết"));
}

TEST_CASE("the role chooses which source a finding names, never what is found", "[host]") {
  World world;
  auto session = world.host();
  const auto [role, named] = GENERATE(table<std::string, std::string>({
      {"unsaid", "test.one"},
      {"employee", "test.one"},
      {"official", "test.officials"},
  }));
  ask(session, set({{"role", role}}));
  const json verdict = ask(session, draft("Đồ ngu."));
  REQUIRE(verdict["findings"].size() == 1);
  CHECK(verdict["findings"][0]["rule"] == "test/insult/stupid");
  CHECK(verdict["findings"][0]["source"]["id"] == named);
}
