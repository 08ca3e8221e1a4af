// SPDX-License-Identifier: Apache-2.0
//
// The schema and the decoder accept the same requests: asked with golden messages, and with
// every message that differs from a golden one in one place, thought of by the schema itself.
#include <fstream>
#include <set>

#include "catch.h"
#include "schema_for_test.h"
#include "temporary_folder.h"
#include "wire/decode.h"

using namespace soat;
using nlohmann::json;

namespace {

struct Golden {
  std::string name;
  json message;
};

std::vector<Golden> golden(const std::string& prefix) {
  std::vector<Golden> all;
  for (const auto& file : std::filesystem::directory_iterator(
           std::filesystem::path(SOAT_SOURCE_DIR) / "tests/protocol")) {
    const std::string name = file.path().filename();
    if (name.starts_with(prefix) && name.ends_with(".json")) {
      all.push_back({name, json::parse(tests::content_of(file.path()))});
    }
  }
  return all;
}

const json& resolved(const json& schema) {
  if (!schema.contains("$ref")) return schema;
  const auto name = schema["$ref"].get<std::string>();
  return resolved(tests::message_schema().at(json::json_pointer(name.substr(1))));
}

std::string letters(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "ế";  // three bytes: limits count characters
  return text;
}

/// Every way of spoiling one value that its schema suggests, limits met exactly among them.
void spoil(const json& schema, const json& good, const std::function<void(const json&)>& use) {
  for (const json& other : {json(nullptr), json("text"), json(1), json(-1), json(1.5), json(true),
                            json(false), json::array(), json::object(), json(1e300)}) {
    use(other);
  }
  const json& s = resolved(schema);
  if (s.contains("oneOf")) {
    for (const json& one : s["oneOf"]) spoil(one, good, use);
  }
  for (const char* limit : {"minLength", "maxLength"}) {
    if (!s.contains(limit)) continue;
    const auto length = s[limit].get<std::size_t>();
    for (const std::size_t count : {length - (length > 0 ? 1 : 0), length, length + 1})
      use(letters(count));
  }
  for (const char* limit : {"minimum", "maximum"}) {
    if (!s.contains(limit)) continue;
    const auto number = s[limit].get<std::int64_t>();
    for (const std::int64_t near : {number - 1, number, number + 1}) use(near);
  }
  if (s.contains("pattern")) {
    for (const char* text : {"2026-11-24", "2026-11-2", "2026-11-244", "20261124", "2026-11-2x",
                             " 2026-11-24", "२०२६-11-24"})
      use(text);
  }
  if (s.contains("enum")) {
    for (const json& word : s["enum"]) use(word);
    use(s["enum"][0].get<std::string>() + " ");
  }
  if (good.is_array()) {
    const json element = good.empty() ? json() : good[0];
    std::set<std::size_t> sizes = {0, good.size() + 1};
    for (const char* limit : {"minItems", "maxItems"}) {
      if (!s.contains(limit)) continue;
      const auto size = s[limit].get<std::size_t>();
      sizes.insert({size - (size > 0 ? 1 : 0), size, size + 1});
    }
    for (const std::size_t size : sizes) {
      if (!good.empty()) use(json(std::vector<json>(size, element)));
    }
    for (std::size_t i = 0; i < good.size(); ++i) {
      spoil(s["items"], good[i], [&](const json& element_instead) {
        json changed = good;
        changed[i] = element_instead;
        use(changed);
      });
    }
  }
  if (good.is_object() && s.contains("properties")) {
    json extra = good;
    extra["mood"] = "sad";
    use(extra);
    for (const auto& [name, value] : good.items()) {
      json less = good;
      less.erase(name);
      use(less);
      if (!s["properties"].contains(name)) continue;
      spoil(s["properties"][name], value, [&, field = name](const json& instead) {
        json changed = good;
        changed[field] = instead;
        use(changed);
      });
    }
  }
}

}  // namespace

TEST_CASE("every kind of request and reply has a golden message the schema accepts", "[wire]") {
  std::set<std::string> seen;
  for (const auto& [name, message] : golden("ok-")) {
    CAPTURE(name);
    const bool request = name.starts_with("ok-request-");
    const std::string kind = message["kind"];
    CHECK(tests::schema_accepts(request ? "request" : "reply", message));
    CHECK_FALSE(tests::schema_accepts(request ? "reply" : "request", message));
    seen.insert((request ? "request-" : "reply-") + kind);
  }
  for (const auto& [name, definition] : tests::message_schema()["definitions"].items()) {
    if (name.starts_with("request-") || name.starts_with("reply-")) {
      CAPTURE(name);
      CHECK(seen.contains(name));
    }
  }
}

TEST_CASE("golden requests are decoded, bad messages and replies are refused", "[wire]") {
  for (const auto& [name, message] : golden("ok-request-")) {
    CAPTURE(name);
    const auto request = wire::decode(message.dump());
    REQUIRE(request);
    CHECK(request->id == message["id"]);
  }
  for (const char* prefix : {"bad-", "ok-reply-"}) {
    for (const auto& [name, message] : golden(prefix)) {
      CAPTURE(name);
      CHECK_FALSE(wire::decode(message.dump()));
      CHECK_FALSE(tests::schema_accepts("request", message));
    }
  }
}

TEST_CASE("the schema and the decoder accept the same requests", "[wire]") {
  std::size_t accepted = 0;
  std::size_t refused = 0;
  for (const auto& [name, good] : golden("ok-request-")) {
    const std::string definition = "request-" + good["kind"].get<std::string>();
    const json& schema = tests::message_schema()["definitions"][definition];
    spoil(schema, good, [&](const json& message) {
      const auto request = wire::decode(message.dump());
      // Asked of one definition, not of all of them: the kind is what is spoilt least of all, and
      // another kind would have to fit in everything else.
      const bool allowed = tests::schema_accepts(
          message.is_object() && message.contains("kind") && message["kind"] != good["kind"]
              ? "request"
              : definition,
          message);
      ++(allowed ? accepted : refused);
      if (request.has_value() != allowed) {
        CAPTURE(name, message.dump().substr(0, 2000),
                request ? "" : request.error().error.where + " " + request.error().error.what);
        CHECK(request.has_value() == allowed);
      }
    });
  }
  // Neither side may have agreed by saying the same to everything.
  CHECK(accepted > 200);
  CHECK(refused > 1000);
}
