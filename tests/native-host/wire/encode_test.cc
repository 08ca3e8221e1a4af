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
  const auto both = [](const json& text) { return rules::Bilingual{text, "in English"}; };
  rules::RuleText text;
  text.id = rule["rule"];
  text.category = rule["category"];
  text.tier = rules::Tier::warn;
  text.title = both(rule["title"]);
  text.seen = both(rule["seen"]);
  text.why = both(rule["why"]);
  text.advise = both(rule["advise"]);
  text.sources = {{source["id"], both(source["title"]), both(source["paraphrase"]),
                   source["confidence"], source["readOn"], source["url"]}};
  text.fix = rules::Fix::mask;
  text.flags = rule["flags"].get<std::vector<std::string>>();
  text.allows = rule["allows"].get<std::vector<std::string>>();
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
    hello.packs = {{"conduct", "2026.11.1", 60}};
    hello.sites = {"facebook", "zalo"};
    hello.troubles = {{"rule-set-aside", "rules/conduct/insult/x.json: /match/0", "is empty"}};
    CHECK(encoded(hello) == golden("ok-reply-hello.json"));
  }
  SECTION("done, with and without a reminder") {
    CHECK(encoded(wire::DoneReply{{{"work", 15}}}) == golden("ok-reply-done.json"));
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
    const wire::Wording words{rule.title.vi, rule.seen.vi, rule.why.vi, rule.advise.vi};
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
  SECTION("settings come back as they were set") {
    const json expected = golden("ok-reply-settings.json");
    const json request = {{"kind", "settings-set"}, {"id", 7}, {"settings", expected["settings"]}};
    const auto decoded = wire::decode(request.dump());
    REQUIRE(decoded);
    CHECK(encoded(wire::SettingsReply{std::get<wire::SettingsSet>(decoded->body).settings}) ==
          expected);
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
