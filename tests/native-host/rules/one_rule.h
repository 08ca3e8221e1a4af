// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "catch.h"
#include "native-host/rules/folder.h"
#include "rules/load.h"

namespace soat::rules {

using nlohmann::json;

/// Sources of every standing, one id each.
inline const json kSources = json::parse(R"({"sources": {
  "code": {"title": {"vi": "Bộ quy tắc", "en": "The code"}, "paraphrase": {"vi": "Lịch sự.", "en": "Be civil."},
           "confidence": "V2", "read_on": "2026-11-23", "url": "https://example.org/code", "status": "in-force"},
  "old":  {"title": {"vi": "Luật cũ", "en": "Old law"}, "paraphrase": {"vi": "Cũ.", "en": "Old."},
           "confidence": "V1", "read_on": "2026-11-23", "url": "https://example.org/old", "status": "repealed"},
  "gone": {"title": {"vi": "Bản trước", "en": "Former"}, "paraphrase": {"vi": "Cũ.", "en": "Old."},
           "confidence": "V1", "read_on": "2026-11-23", "url": "https://example.org/gone", "status": "replaced"},
  "plan": {"title": {"vi": "Dự thảo", "en": "Draft"}, "paraphrase": {"vi": "Sắp tới.", "en": "To come."},
           "confidence": "V2", "read_on": "2026-11-23", "url": "https://example.org/plan", "status": "draft"},
  "weak": {"title": {"vi": "Nghe lại", "en": "Indirect"}, "paraphrase": {"vi": "Có lẽ.", "en": "Perhaps."},
           "confidence": "V3", "read_on": "2026-11-23", "url": "https://example.org/weak", "status": "in-force"},
  "view": {"title": {"vi": "Quan điểm", "en": "Views"}, "paraphrase": {"vi": "Quan điểm.", "en": "Views."},
           "confidence": "V1", "read_on": "2026-11-23", "url": "https://example.org/view", "status": "in-force",
           "never_detect": true}
}})");

inline const json kPack = json::parse(R"({"name": "conduct", "version": "2026.11.1",
  "title": {"vi": "Ứng xử", "en": "Conduct"}, "words": "Our own."})");

/// A rule with every field of the format.
inline const json kRule = json::parse(R"({
  "category": "insult", "tier": "warn",
  "title": {"vi": "Lời chê", "en": "Insult"}, "seen": {"vi": "Câu này chê.", "en": "It insults."},
  "why": {"vi": "Dễ buồn.", "en": "It hurts."}, "advise": {"vi": "Thử nói khác.", "en": "Say it otherwise."},
  "cite": ["code"], "match": ["đồ {fool}"], "lists": {"fool": ["ngu", "dốt"]},
  "near": {"any": ["mày", "{person}"], "within": 5},
  "unless": {"any": ["đùa"], "within": "draft", "overlaps": ["đồ ngu si"], "quoted": true, "negated": true},
  "forms": ["bare", "joined"], "surfaces": ["post", "comment"], "during": "work", "fix": "remove",
  "flags": ["[[đồ ngu]]", "mày [[đồ dốt]]", "[[Đồ ngu]] và [[đồ dốt]]"],
  "allows": ["đồ ăn", "đồ chơi", "ngủ ngon"], "note": "x"
})");

/// A folder whose single rule is `rule`.
class OneRule {
 public:
  explicit OneRule(const json& rule) {
    folder_.write("rules/sources.json", kSources.dump());
    folder_.write("rules/conduct/pack.json", kPack.dump());
    folder_.write("rules/conduct/lists.json", R"({"person": ["thằng kia", "nó"]})");
    folder_.write("rules/conduct/insult/stupid.json", rule.dump());
  }
  [[nodiscard]] Loaded load() const {
    auto loaded = rules::load({folder_.ours(), folder_.theirs()});
    REQUIRE(loaded);
    return std::move(*loaded);
  }
  [[nodiscard]] const Folder& folder() const { return folder_; }

 private:
  Folder folder_;
};

/// kRule with another value at `pointer`.
inline json changed(const std::string& pointer, const json& value) {
  json rule = kRule;
  rule[json::json_pointer(pointer)] = value;
  return rule;
}

}  // namespace soat::rules
