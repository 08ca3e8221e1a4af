// SPDX-License-Identifier: Apache-2.0
#include "rules/sources.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace soat::rules {
namespace {

constexpr std::size_t kMaxTitle = 160;
constexpr std::size_t kMaxParaphrase = 240;
constexpr std::size_t kMaxUrl = 600;

/// Four digits, two, two, and a month and day that can be; the calendar's finer points do not
/// matter for a date of reading.
bool is_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  const int month = (text[5] - '0') * 10 + (text[6] - '0');
  const int day = (text[8] - '0') * 10 + (text[9] - '0');
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

std::vector<Audience> whom_of(Fields& fields) {
  static constexpr std::string_view kNames[] = {"party-members", "officials", "civil-servants",
                                                "public-employees", "employees"};
  std::vector<Audience> out;
  if (!fields.has("whom")) return out;
  const auto given = fields.texts("whom", 1, 20);
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto found = std::find(std::begin(kNames), std::end(kNames), given[i]);
    if (found == std::end(kNames)) {
      std::string known;
      for (const auto name : kNames) known += (known.empty() ? "" : ", ") + std::string(name);
      fields.file().complain(fields.at("whom") + "/" + std::to_string(i),
                             "must be one of: " + known);
      break;
    }
    out.push_back(static_cast<Audience>(found - std::begin(kNames)));
  }
  return out;
}

SourceEntry entry_of(JsonFile& file, const std::string& id, const nlohmann::json& value) {
  Fields fields(file, value, "/sources" + pointer_step(id));
  SourceEntry out;
  out.source.id = id;
  out.source.title = fields.bilingual("title", kMaxTitle);
  out.source.paraphrase = fields.bilingual("paraphrase", kMaxParaphrase);
  static constexpr const char* kConfidence[] = {"V1", "V2", "V3", "M"};
  out.source.confidence = kConfidence[fields.one_of("confidence", {"V1", "V2", "V3", "M"})];
  out.source.read_on = fields.text("read_on", 10);
  if (!file.complaint() && !is_date(out.source.read_on.copy())) {
    file.complain(fields.at("read_on"), "must be a date such as 2026-11-23");
  }
  out.source.url = fields.text("url", kMaxUrl);
  const std::string_view url = out.source.url;
  if (!file.complaint() && !url.starts_with("https://") && !url.starts_with("http://")) {
    file.complain(fields.at("url"), "must be a page a person can open, http:// or https://");
  }
  out.standing = static_cast<Standing>(
      fields.one_of("status", {"in-force", "guidance", "replaced", "repealed", "draft"}));
  out.never_detect = fields.flag("never_detect");
  out.source.whom = whom_of(fields);
  fields.finish();
  return out;
}

}  // namespace

Result<Sources> sources_of(JsonFile& file) {
  Sources out;
  Fields top(file, file.root(), "");
  const nlohmann::json* entries = top.required("sources");
  top.finish();
  if (entries != nullptr && !entries->is_object()) file.complain("/sources", "must be an object");
  if (file.complaint()) return tl::make_unexpected(*file.complaint());
  for (const auto& [id, value] : entries->items()) {
    out.emplace(id, entry_of(file, id, value));
    if (file.complaint()) return tl::make_unexpected(*file.complaint());
  }
  return out;
}

std::string why_not_cited(const Sources& sources, const std::string& id) {
  const auto found = sources.find(id);
  if (found == sources.end()) return "\"" + id + "\" is not in sources.json";
  const SourceEntry& entry = found->second;
  if (entry.never_detect) return "\"" + id + "\" judges views, and no rule may rest on it";
  switch (entry.standing) {
    case Standing::replaced:
      return "\"" + id + "\" has been replaced by a later document";
    case Standing::repealed:
      return "\"" + id + "\" is no longer in force";
    case Standing::draft:
      return "\"" + id + "\" is only a draft";
    case Standing::in_force:
    case Standing::guidance:
      break;
  }
  if (entry.source.confidence != "V1" && entry.source.confidence != "V2") {
    return "\"" + id + "\" has confidence " + entry.source.confidence +
           "; only V1 and V2 are cited";
  }
  return {};
}

}  // namespace soat::rules
