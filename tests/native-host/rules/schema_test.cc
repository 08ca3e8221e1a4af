// SPDX-License-Identifier: Apache-2.0
//
// The loader is written by hand and the schema is what editors and people read: mutations of a
// whole rule, thought up by machine, keep the two from drifting apart.
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#include <vector>

#include "catch.h"
#include "rules/category.h"
#include "rules/detector_names.h"
#include "rules/load_rule.h"

namespace soat::rules {
namespace {

using nlohmann::json;

json schema_json() {
  std::ifstream in(std::filesystem::path(SOAT_SOURCE_DIR) / "rules/rule.schema.json");
  REQUIRE(in);
  return json::parse(in);
}

class RuleSchema {
 public:
  RuleSchema() : document_(schema_json()) {
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(document_), schema_);
  }
  [[nodiscard]] bool accepts(const json& rule) const {
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    return validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(rule), nullptr);
  }

 private:
  json document_;
  valijson::Schema schema_;
};

/// The loader's complaint about a rule; empty when it takes it.
std::string complaint(const json& rule) {
  SourceEntry code;
  code.source.confidence = "V2";
  auto file = JsonFile::parse(rule.dump(), "rule.json");
  REQUIRE(file);
  const auto read = rule_of(*file, "p/insult/x", {{"code", code}}, {});
  return read ? "" : read.error().what;
}

// Said only of what the schema can see, so that a complaint of another kind is about meaning.
bool is_about_shape(const std::string& what) {
  static const std::vector<std::string> kShape = {"is missing",
                                                  "is not a known field",
                                                  "must be ",
                                                  "is empty",
                                                  "needs at least",
                                                  "needs one of",
                                                  "is in this list twice",
                                                  "may only be true",
                                                  "characters, more than",
                                                  "names more than"};
  return std::any_of(kShape.begin(), kShape.end(),
                     [&](const std::string& part) { return what.find(part) != std::string::npos; });
}

json text_rule() {
  return json::parse(R"({
    "$schema": "x", "category": "insult", "tier": "warn",
    "title": {"vi": "a", "en": "b"}, "seen": {"vi": "a", "en": "b"},
    "why": {"vi": "a", "en": "b"}, "advise": {"vi": "a", "en": "b"},
    "cite": ["code"], "match": ["a {l}", "b"], "lists": {"l": ["c", "d"]},
    "near": {"any": ["e"], "within": 5},
    "unless": {"any": ["f"], "within": "draft", "overlaps": ["g"], "quoted": true, "negated": true,
               "asked": true, "debunked": true, "sourced": true},
    "forms": ["bare", "split"], "surfaces": ["post", "share"], "during": "work", "fix": "remove",
    "flags": ["[[a]]", "[[b]]", "[[c]]"], "allows": ["a", "b", "c"], "note": "n"})");
}

json detector_rule() {
  json rule = text_rule();
  for (const char* key : {"match", "lists", "near", "unless", "cite"}) rule.erase(key);
  rule["advice"] = true;
  rule["fix"] = "mask";
  rule["detect"] = {{"name", "phone"}};
  return rule;
}

/// Every pointer into a document, the root's own apart.
std::vector<json::json_pointer> pointers(const json& document) {
  std::vector<json::json_pointer> out;
  const json flat = document.flatten();
  for (const auto& [pointer, ignored] : flat.items()) {
    for (json::json_pointer at(pointer); !at.empty(); at.pop_back()) {
      if (std::find(out.begin(), out.end(), at) == out.end()) out.push_back(at);
    }
  }
  return out;
}

/// The document with one thing wrong, or perhaps still right, in every way there is.
std::vector<json> mutations(const json& rule) {
  static const std::vector<json> kOthers = {nullptr,
                                            false,
                                            true,
                                            0,
                                            41,
                                            1.5,
                                            "",
                                            "post",
                                            json::array(),
                                            json::object(),
                                            json::array({"a"}),
                                            std::string(2001, 'a')};
  std::vector<json> out;
  for (const auto& pointer : pointers(rule)) {
    for (const json& other : kOthers) {
      out.push_back(rule);
      out.back()[pointer] = other;
    }
    json& dropped = out.emplace_back(rule);
    json& above = dropped[pointer.parent_pointer()];
    if (above.is_object()) above.erase(pointer.back());
    if (above.is_array()) above.erase(std::stoul(pointer.back()));
    if (rule[pointer].is_object()) {
      out.push_back(rule);
      out.back()[pointer]["mood"] = "sad";
    }
    if (rule[pointer].is_array()) {
      out.push_back(rule);
      out.back()[pointer].push_back(rule[pointer][0]);
      json& many = out.emplace_back(rule)[pointer];
      for (int i = 0; i < 5; ++i) many.push_back("code" + std::to_string(i));
    }
  }
  out.push_back(rule);
  out.back()["mood"] = "sad";
  return out;
}

TEST_CASE("the loader and the schema take and refuse the same rules", "[rules]") {
  const RuleSchema schema;
  const bool of_words = GENERATE(true, false);
  const json whole = of_words ? text_rule() : detector_rule();
  REQUIRE(schema.accepts(whole));
  REQUIRE(complaint(whole) == "");
  std::size_t refused = 0;
  for (const json& rule : mutations(whole)) {
    const bool accepted = schema.accepts(rule);
    const std::string what = complaint(rule);
    INFO(rule.dump().substr(0, 1500));
    if (!accepted) {
      ++refused;
      CHECK(what != "");
    } else if (is_about_shape(what)) {
      FAIL_CHECK("the schema takes what the loader refuses: " << what);
    }
  }
  CHECK(refused > 200);
}

TEST_CASE("the schema names every category and every detector", "[rules]") {
  const json schema = schema_json();
  const auto names = [&](const char* pointer) {
    return schema.at(json::json_pointer(pointer)).get<std::set<std::string>>();
  };
  std::set<std::string> categories;
  for (const Category& category : kCategories) categories.emplace(category.name);
  CHECK(names("/properties/category/enum") == categories);
  std::set<std::string> detectors;
  for (const DetectorName& detector : kDetectors) detectors.emplace(detector.name);
  CHECK(names("/properties/detect/properties/name/enum") == detectors);
}

}  // namespace
}  // namespace soat::rules
