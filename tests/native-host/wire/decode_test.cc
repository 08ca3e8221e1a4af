// SPDX-License-Identifier: Apache-2.0
#include "wire/decode.h"

#include "catch.h"

using namespace soat;

namespace {
const std::string kCheck =
    R"({"kind":"check","id":5,"site":"zalo","surface":"message","text":"Chào cả nhà"})";

std::string repeated(std::string_view piece, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}
}  // namespace

TEST_CASE("a check is read field by field", "[wire]") {
  const auto request = wire::decode(
      R"({"kind":"check","id":9007199254740991,"draft":"d","site":"messenger","surface":"share","text":"\u0110\u1eebng 😀","link":"https://x.vn","images":3,"language":"en"})");
  REQUIRE(request);
  CHECK(request->id == 9007199254740991);
  const auto& check = std::get<wire::Check>(request->body);
  CHECK(check.draft == "d");
  CHECK(check.site == check::Site::messenger);
  CHECK(check.surface == check::Surface::share);
  CHECK(check.text == "Đừng 😀");
  CHECK(check.link == "https://x.vn");
  CHECK(check.images == 3);
  CHECK(check.language == wire::Language::en);
}

TEST_CASE("what a simple client leaves out is absent", "[wire]") {
  const auto request = wire::decode(kCheck);
  REQUIRE(request);
  const auto& check = std::get<wire::Check>(request->body);
  CHECK_FALSE(check.draft);
  CHECK_FALSE(check.link);
  CHECK_FALSE(check.language);
  CHECK(check.images == 0);
}

TEST_CASE("settings are read to their depths", "[wire]") {
  const auto request = wire::decode(
      R"({"kind":"settings-set","id":1,"settings":{"language":"en","schedule":{"week":[[[480,720],[810,1020]],[],[],[],[],[],[[0,1440]]],"holidays":[{"day":"2026-09-02","name":"Quốc khánh"}],"leave":[{"from":"2026-12-21","to":"2026-12-24"}]},"goals":{"work":15,"sites":{"zalo":45}},"allowed":[{"phrase":"Ngu Công"}],"ownWords":[{"phrase":"dự án X","tier":"warn"}]}})");
  REQUIRE(request);
  const auto& settings = std::get<wire::SettingsSet>(request->body).settings;
  CHECK(settings.language == wire::Language::en);
  REQUIRE(settings.schedule);
  CHECK(settings.schedule->week[0][1].from == 810);
  CHECK(settings.schedule->week[6][0].to == 1440);
  CHECK(settings.schedule->holidays[0].name == "Quốc khánh");
  CHECK(settings.schedule->leave[0].to == store::day_of("2026-12-24"));
  CHECK(settings.goals->work == 15u);
  CHECK_FALSE(settings.goals->day);
  CHECK(settings.goals->sites[2] == 45u);
  CHECK_FALSE(settings.goals->sites[0]);
  CHECK(settings.allowed->front().rule.empty());
  CHECK(settings.own_words->front().tier == rules::Tier::warn);
  CHECK_FALSE(settings.words);
  CHECK_FALSE(settings.rules_off);
}

TEST_CASE("a malformed message is refused by name, its id echoed when it can be read", "[wire]") {
  const auto [text, id, where, what] = GENERATE(table<std::string, int, std::string, std::string>({
      {R"({"id":1,"kind":"check","site":"zalo","surface":"post"})", 1, "message/text",
       "is missing"},
      {R"({"id":1,"kind":"check","site":"zalo","surface":"post","text":7})", 1, "message/text",
       "must be a text"},
      {R"({"id":1,"kind":"shout"})", 1, "message/kind", "is not a request"},
      {R"({"id":1,"kind":"check","site":"zalo","surface":"post","text":"","mood":"sad"})", 1,
       "message/mood", "is not a known field"},
      {R"({"id":1,"kind":"check","site":"myspace","surface":"post","text":""})", 1, "message/site",
       "is not a known word \"myspace\""},
      {R"({"id":1,"kind":"hello","protocol":0,"client":{"name":"x","version":"1"}})", 1,
       "message/protocol", "must be at least 1"},
      {R"({"id":1,"kind":"hello","protocol":1,"client":{"name":"x"}})", 1, "message/client/version",
       "is missing"},
      {R"({"id":1,"kind":"hello","protocol":1,"client":[]})", 1, "message/client",
       "must be an object"},
      {R"({"id":1,"kind":"log-list","limit":201})", 1, "message/limit", "must be at most 200"},
      {R"({"id":1,"kind":"log-list","limit":2.5})", 1, "message/limit", "must be a whole number"},
      {R"({"id":1,"kind":"log-list","from":"hôm qua"})", 1, "message/from",
       "must be a day like 2026-11-24"},
      {R"({"id":1,"kind":"deed","day":"2026-02-30","done":true})", 1, "message/day",
       "must be a day like 2026-11-24"},
      {R"({"id":1,"kind":"log-mark","entry":1,"rule":"r","wrong":"true"})", 1, "message/wrong",
       "must be true or false"},
      {R"({"id":1,"kind":"erase-all","confirm":"yes"})", 1, "message/confirm",
       "must be \"erase everything\""},
      {R"({"id":1,"kind":"link-opened","link":""})", 1, "message/link", "must not be empty"},
      {R"({"id":1,"kind":"settings-set","settings":{"ownWords":[{"phrase":"a","tier":"hint"},{"phrase":"b","tier":"none"}]}})",
       1, "message/settings/ownWords/1/tier", "is not a known word \"none\""},
      {R"({"id":1,"kind":"settings-set","settings":{"schedule":{"week":[[],[],[],[],[],[[1]],[]],"holidays":[],"leave":[]}}})",
       1, "message/settings/schedule/week/5/0", "must have at least 2 entries"},
      {R"({"kind":"ping"})", 0, "message/id", "is missing"},
      {R"({"id":0,"kind":"ping"})", 0, "message/id", "must be at least 1"},
      {R"({"id":9007199254740992,"kind":"ping"})", 0, "message/id",
       "must be at most 9007199254740991"},
      {R"({"id":18446744073709551615,"kind":"ping"})", 0, "message/id",
       "must be at most 9007199254740991"},
      {R"({"id":1e2,"kind":"ping"})", 0, "message/id", "must be a whole number"},
      {R"({"id":"1","kind":"ping"})", 0, "message/id", "must be a whole number"},
      {R"({"id":3})", 3, "message/kind", "is missing"},
      {R"([1])", 0, "message", "must be an object"},
      {R"("ping")", 0, "message", "must be an object"},
      {R"({"id":1,"kind":"ping","id":2})", 0, "message", "names a field twice"},
      {R"({"id":1,"kind":"hello","protocol":1,"client":{"name":"a","version":"1","name":"b"}})", 0,
       "message", "names a field twice"},
      {R"({"id":1,"kind":"ping")", 0, "message", "is not JSON in UTF-8"},
      {R"({"id":1,"kind":"ping"} {})", 0, "message", "is not JSON in UTF-8"},
      {R"({'id':1})", 0, "message", "is not JSON in UTF-8"},
      {"", 0, "message", "is not JSON in UTF-8"},
      {R"({"id":NaN,"kind":"ping"})", 0, "message", "is not JSON in UTF-8"},
      {R"({"id":1e999,"kind":"ping"})", 0, "message", "is not JSON in UTF-8"},
  }));
  CAPTURE(text);
  const auto request = wire::decode(text);
  REQUIRE_FALSE(request);
  CHECK(request.error().id == id);
  CHECK(request.error().error.where == where);
  CHECK(request.error().error.what == what);
}

TEST_CASE("a refusal never repeats a draft", "[wire]") {
  const std::string draft = "Chị Thu ở số 12 ngõ 3, điện thoại 0900 000 123";
  for (const std::string& text : {R"({"id":1,"kind":"check","site":")" + draft + R"("})",
                                  R"({"id":1,"kind":")" + draft + R"("})",
                                  R"({"id":1,"kind":"ping",")" + draft + R"(":1})"}) {
    const auto request = wire::decode(text);
    REQUIRE_FALSE(request);
    const auto& error = request.error().error;
    CAPTURE(error.where, error.what);
    CHECK((error.where + error.what).find("Thu") == std::string::npos);
  }
}

TEST_CASE("what is not a text anyone can have written is refused", "[wire]") {
  const auto [inside, why] = GENERATE(table<std::string, std::string>({
      {"\xff", "a byte UTF-8 never uses"},
      {"\xc3", "a letter cut in two"},
      {"\xed\xa0\x80", "half a surrogate pair in UTF-8"},
      {"\xc0\xaf", "an overlong form"},
      {"\xf4\x90\x80\x80", "beyond U+10FFFF"},
      {R"(\ud800b)", "half a surrogate pair, escaped"},
      {R"(\udc00)", "the other half"},
      {R"(\ud800\ud800)", "two first halves"},
      {R"(\x41)", "an escape JSON does not have"},
      {"a\nb", "a bare line break"},
      {std::string("\0", 1), "a bare zero"},
  }));
  CAPTURE(why);
  const auto request = wire::decode(
      R"({"kind":"check","id":5,"site":"zalo","surface":"message","text":")" + inside + "\"}");
  REQUIRE_FALSE(request);
  CHECK(request.error().error.code == Errc::bad_input);
}

TEST_CASE("a message cut anywhere is refused", "[wire]") {
  REQUIRE(wire::decode(kCheck));
  for (std::size_t cut = 0; cut < kCheck.size(); ++cut) {
    CAPTURE(cut);
    CHECK_FALSE(wire::decode(kCheck.substr(0, cut)));
  }
}

TEST_CASE("nesting without end is refused, wherever it stands", "[wire]") {
  const auto [open, close] =
      GENERATE(table<std::string, std::string>({{"[", "]"}, {R"({"a":)", "}"}}));
  const std::size_t depth = 150'000;
  const std::string deep = repeated(open, depth) + "1" + repeated(close, depth);
  for (const std::string& text : {deep, R"({"id":1,"kind":)" + deep + "}", repeated(open, depth)}) {
    const auto request = wire::decode(text);
    REQUIRE_FALSE(request);
    CHECK(request.error().error.what == "is nested too deeply");
  }
}

TEST_CASE("the longest draft a frame can carry is read", "[wire]") {
  const std::string text = repeated("ộ", 300'000);
  const auto request = wire::decode(
      R"({"kind":"check","id":5,"site":"zalo","surface":"post","text":")" + text + "\"}");
  REQUIRE(request);
  CHECK(std::get<wire::Check>(request->body).text == text);
}
