// SPDX-License-Identifier: Apache-2.0
#include "rules/canonical.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

namespace soat::rules {

using nlohmann::ordered_json;

namespace {

// The keys of the schemas, in the order in which files hold them. Names of lists, ids of sources
// and parameters of detectors come after, by alphabet, and so does `whom` of a source: lists are
// named so.
constexpr std::array<std::string_view, 45> kOrder{
    "$schema",    "name",     "version", "category", "tier",         "title",  "seen",
    "why",        "advise",   "cite",    "advice",   "match",        "lists",  "detect",
    "near",       "unless",   "any",     "within",   "overlaps",     "quoted", "negated",
    "asked",      "debunked", "sourced", "forms",    "surfaces",     "during", "fix",
    "flags",      "allows",   "note",    "vi",       "en",           "words",  "paraphrase",
    "confidence", "read_on",  "url",     "status",   "never_detect", "known",  "domain",
    "suffixes",   "sources",  "patterns"};

std::size_t rank(const std::string& key) {
  return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), key) - kOrder.begin());
}

ordered_json sorted(const ordered_json& value) {
  if (value.is_array()) {
    ordered_json out = ordered_json::array();
    for (const auto& item : value) out.push_back(sorted(item));
    return out;
  }
  if (!value.is_object()) return value;
  std::vector<std::string> keys;
  for (const auto& [key, ignored] : value.items()) keys.push_back(key);
  std::sort(keys.begin(), keys.end(), [](const std::string& a, const std::string& b) {
    return std::tuple(rank(a), a) < std::tuple(rank(b), b);
  });
  ordered_json out = ordered_json::object();
  for (const auto& key : keys) out[key] = sorted(value[key]);
  return out;
}

std::string_view line_of(std::string_view text, std::size_t number) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < number && begin <= text.size(); ++i) {
    const auto end = text.find('\n', begin);
    if (end == std::string_view::npos) return {};
    begin = end + 1;
  }
  return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

Result<std::string> canonical(std::string_view text, const std::string& shown) {
  const auto value = ordered_json::parse(text, nullptr, false);
  if (value.is_discarded()) return fail(Errc::bad_input, shown, "is not JSON");
  return sorted(value).dump(2) + "\n";
}

std::vector<Error> uncanonical(std::string_view text, const std::string& shown) {
  const auto wanted = canonical(text, shown);
  if (!wanted) return {wanted.error()};
  if (text == *wanted) return {};
  std::size_t line = 0;
  while (line_of(text, line) == line_of(*wanted, line) &&
         line < static_cast<std::size_t>(std::count(wanted->begin(), wanted->end(), '\n'))) {
    ++line;
  }
  const std::string should(line_of(*wanted, line));
  return {{Errc::wrong_shape, shown + ": line " + std::to_string(line + 1),
           should.empty() ? "the file should end with one line break and nothing more"
                          : "should be written as: " + should}};
}

}  // namespace soat::rules
