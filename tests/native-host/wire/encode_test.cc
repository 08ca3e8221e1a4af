// SPDX-License-Identifier: Apache-2.0
#include "wire/encode.h"

#include "catch.h"
#include "schema_for_test.h"
#include "temporary_folder.h"
#include "wire/decode.h"
#include "wire/frame.h"

using namespace soat;
using nlohmann::json;

namespace {

json golden(const std::string& name) {
  return json::parse(
      tests::content_of(std::filesystem::path(SOAT_SOURCE_DIR) / "tests/protocol" / name));
}

rules::RuleText phone_rule() {
  const json rule = golden("ok-reply-rules.json")["rules"][0];
  const json source = rule["sources"][0];
  const auto words = [](const json& text) { return text.get_ref<const std::string&>(); };
  const auto both = [words](const json& text) {
    return rules::Bilingual{words(text), "in English"};
  };
  rules::RuleText text;
  text.id = rule["rule"];
  text.category = rule["category"];
  text.tier = rules::Tier::warn;
  text.title = both(rule["title"]);
  text.seen = both(rule["seen"]);
  text.why = both(rule["why"]);
  text.advise = both(rule["advise"]);
  text.sources = {{words(source["id"]), both(source["title"]), both(source["paraphrase"]),
                   words(source["confidence"]), words(source["readOn"]), words(source["url"])}};
  text.fix = rules::Fix::mask;
  for (const json& example : rule["flags"]) text.flags.emplace_back(words(example));
  for (const json& example : rule["allows"]) text.allows.emplace_back(words(example));
  return text;
}

json encoded(const wire::Reply& reply) {
  return json::parse(wire::encode(7, reply));
}

}  // namespace

TEST_CASE("each reply is written as its golden message has it", "[wire]") {
  const rules::RuleText rule = phone_rule();

  SECTION("hello") {
    wire::HelloReply hello;
    hello.version = "0.1.0";
    hello.packs = {{"conduct", "2026.11.1", 60, false}, {"vung-cao", "1", 3, true}};
    hello.sites = {store::VisitSite::facebook, store::VisitSite::zalo};
    hello.troubles = {{"rule-set-aside", "rules/conduct/insult/x.json: /match/0", "is empty"}};
    CHECK(encoded(hello) == golden("ok-reply-hello.json"));
  }
  SECTION("done, with and without a reminder") {
    CHECK(encoded(wire::DoneReply{{{store::Limit::work, 15}}}) == golden("ok-reply-done.json"));
    CHECK(encoded(wire::DoneReply{}) == golden("ok-reply-done-least.json"));
  }
  SECTION("verdict: a warning with everything, a hint that is advice") {
    const json expected = golden("ok-reply-verdict.json");
    rules::RuleText advice = rule;
    advice.sources.clear();
    advice.fix = rules::Fix::none;
    const check::Finding full{&rule, rules::Tier::warn, {29, 41}, "số điện thoại",
                              "",    "0900 ••• •23"};
    const check::Finding plain{&advice, rules::Tier::hint, {29, 41}, "", "", ""};
    const wire::Wording words{rule.title.vi.copy(), rule.seen.vi.copy(), rule.why.vi.copy(),
                              rule.advise.vi.copy()};
    wire::VerdictReply verdict;
    verdict.tier = rules::Tier::warn;
    verdict.findings = {{full, rules::Tier::warn, &rule.sources[0], words},
                        {plain, rules::Tier::hint, nullptr, words}};
    CHECK(encoded(verdict) == expected);
    CHECK(encoded(wire::VerdictReply{}) == golden("ok-reply-verdict-clean.json"));
  }
  SECTION("rules") {
    wire::RulesReply reply;
    reply.rules = {{&rule, "conduct", true}};
    reply.next = rule.id;
    json expected = golden("ok-reply-rules.json");
    expected.erase("setAside");
    CHECK(encoded(reply) == expected);
    reply.language = wire::Language::en;
    CHECK(encoded(reply)["rules"][0]["title"] == "in English");
  }
  SECTION("settings") {
    store::Settings settings;
    settings.first_run_done = true;
    settings.words = store::Words::excerpts;
    for (auto& day : settings.schedule.week) day = {{480, 720}, {810, 1020}};
    settings.schedule.week[5].clear();
    settings.schedule.week[6].clear();
    settings.schedule.holidays = {{*store::day_of("2026-09-02"), "Quốc khánh"}};
    settings.schedule.leave = {{*store::day_of("2026-12-21"), *store::day_of("2026-12-24")}};
    settings.goals.day = 90;
    settings.goals.work = 15;
    settings.goals.sites[0] = 60;
    settings.goals.sites[2] = 45;
    settings.role = store::Role::official;
    settings.own.rules_off = {"verification/shouting/capitals"};
    settings.own.allowed = {{"đồ ngu", "conduct/insult/stupid"}, {"Ngu Công", ""}};
    settings.own.words = {{"dự án X", rules::Tier::warn}};
    settings.deed_goal = true;
    CHECK(encoded(wire::SettingsReply{settings}) == golden("ok-reply-settings.json"));
  }
  SECTION("usage") {
    const auto today = *store::day_of("2026-11-24");
    const store::Bucket time{600, 1800};
    store::UsageReport report;
    report.from = report.to = today;
    report.total = time;
    report.days = {{today, time}};
    report.sites = {{store::VisitSite::zalo, time}};
    report.activities = {{store::Activity::messages, time}};
    report.hours[167] = 2400;
    report.day_sites = {{today, store::VisitSite::zalo, 2400}};
    report.goals.day = 90;
    for (auto& day : report.schedule.week) day = {{480, 720}, {810, 1020}};
    report.schedule.week[5].clear();
    report.schedule.week[6].clear();
    report.schedule.holidays = {{*store::day_of("2026-09-02"), "Quốc khánh"}};
    report.schedule.leave = {{*store::day_of("2026-12-21"), *store::day_of("2026-12-24")}};
    report.deeds = {today};
    report.drafts = {5, 1, 2, 0, 0, 1, 0};
    report.reflection = "Một tuần yên.";
    CHECK(encoded(wire::UsageReply{report}) == golden("ok-reply-usage.json"));
  }
  SECTION("log") {
    store::LogEntry entry;
    entry.entry = 12;
    entry.at = 1795651200000;
    entry.site = check::Site::facebook;
    entry.surface = check::Surface::comment;
    entry.outcome = store::Outcome::sent_anyway;
    entry.findings = {
        {"conduct/personal-data/phone", "personal-data", rules::Tier::warn, "0900 ••• •23", false}};
    entry.note = "Lần sau nhắn riêng.";
    entry.packs = "conduct 2026.11.1";
    const wire::LogReply reply{
        {{entry}, false}, [&rule](std::string_view) { return std::string_view(rule.title.vi); }};
    json expected = golden("ok-reply-log.json");
    expected["entries"][0]["findings"][0].erase("wrong");
    CHECK(encoded(reply) == expected);
    json alone = expected;
    alone.erase("kind");
    alone.erase("id");
    CHECK(json::parse(wire::encode_alone(reply)) == alone);
  }
  SECTION("trends") {
    store::WeekTrend week;
    week.week = *store::day_of("2026-11-23");
    week.categories = {{"insult", 2}};
    week.outcomes[static_cast<std::size_t>(store::Outcome::edited_fewer)] = 2;
    week.reflection = "Một tuần yên.";
    CHECK(encoded(wire::TrendsReply{{week}}) == golden("ok-reply-trends.json"));
  }
  SECTION("erased, exported, refused") {
    CHECK(encoded(wire::ErasedReply{3, true, "another browser has the data open"}) ==
          golden("ok-reply-erased.json"));
    CHECK(encoded(wire::ExportedReply{"entry,at\n12,2026-11-24\n", "12"}) ==
          golden("ok-reply-exported.json"));
    CHECK(encoded(wire::RefusedReply{{Errc::wrong_shape, "message/text", "is missing"}}) ==
          golden("ok-reply-refused.json"));
  }
}

TEST_CASE("every refusal has a code the schema knows", "[wire]") {
  for (const Errc code : {Errc::bad_input, Errc::wrong_shape, Errc::too_big, Errc::not_found,
                          Errc::not_allowed, Errc::unavailable, Errc::damaged, Errc::too_new}) {
    const auto reply = json::parse(wire::encode(0, wire::RefusedReply{{code, "message", "no"}}));
    CAPTURE(reply.dump());
    CHECK(tests::schema_accepts("reply", reply));
  }
}

TEST_CASE("the fullest verdict stays far below what a browser accepts", "[wire]") {
  rules::RuleText rule = phone_rule();
  // The longest a rule's texts may be (rules/load_rule.h), in letters of three bytes.
  std::string longest;
  for (int i = 0; i < 240; ++i) longest += "ộ";
  rule.fix = rules::Fix::mask;
  const check::Finding found{&rule,   rules::Tier::warn, {4294967295U, 4294967295U},
                             longest, longest,           longest};
  wire::VerdictReply verdict;
  for (std::size_t i = 0; i < check::kMaxFindings; ++i) {
    verdict.findings.push_back(
        {found, rules::Tier::warn, &rule.sources[0], {longest, longest, longest, longest}});
  }
  CHECK(wire::encode(9007199254740991, verdict).size() < wire::kMaxReplyBytes);
}
