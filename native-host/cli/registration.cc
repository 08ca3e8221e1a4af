// SPDX-License-Identifier: Apache-2.0
#include "cli/registration.h"

#include "cli/caller.h"
#include "cli/origins.h"
#include "platform/policies.h"
#include "platform/utf8_path.h"
#include "wire/json_writer.h"
#include "wire/manifest.h"
#include "wire/policies.h"

namespace soat::cli {

namespace {

std::vector<std::string> origins_of(platform::Family family) {
  std::vector<std::string> all;
  if (family == platform::Family::chromium) {
    for (const auto id : kChromiumIds) all.push_back("chrome-extension://" + std::string(id) + "/");
  } else {
    for (const auto id : kFirefoxIds) all.emplace_back(id);
  }
  return all;
}

/// A sentence about the policies that stand in the way of this browser, and who can change them.
std::optional<std::string> blocked_by(const platform::Browser& browser, Language language,
                                      const std::filesystem::path& root) {
  const auto places = platform::policies(browser, root);
  if (places.empty()) return std::nullopt;
  std::vector<std::string_view> jsons;
  for (const auto& place : places) jsons.emplace_back(place.json);
  wire::PolicyQuestion question{kHostName, {}};
  if (browser.family == platform::Family::chromium) {
    question.extensions.assign(std::begin(kChromiumIds), std::end(kChromiumIds));
  } else {
    question.extensions.assign(std::begin(kFirefoxIds), std::end(kFirefoxIds));
  }
  const auto blocking = wire::blocking_policies(jsons, question);
  if (blocking.empty()) return std::nullopt;
  std::string names;
  for (const auto& name : blocking) names += (names.empty() ? "" : ", ") + name;
  // One place is named whole; of several, which one says it is the browser's own page to tell.
  const std::string where = places.size() == 1                             ? places.front().where
                            : browser.family == platform::Family::chromium ? "chrome://policy"
                                                                           : "about:policies";
  const bool extension = names.find("Extension") != std::string::npos;
  const std::string ours =
      extension ? std::string(question.extensions.front()) : std::string(kHostName);
  return say(language, Text::trouble_policy, {names, where, ours});
}

}  // namespace

std::string manifest_for(platform::Family family, const std::filesystem::path& binary) {
  wire::JsonWriter json;
  json.object().member("name", kHostName).member("description", "Soát");
  json.member("path", platform::utf8_of(binary)).member("type", "stdio");
  json.name(family == platform::Family::chromium ? "allowed_origins" : "allowed_extensions").list();
  for (const auto& origin : origins_of(family)) json.text(origin);
  return json.end_list().end_object().take() + "\n";
}

std::vector<std::string> origins() {
  std::vector<std::string> all = origins_of(platform::Family::chromium);
  for (auto& add_on : origins_of(platform::Family::firefox)) all.push_back(std::move(add_on));
  return all;
}

Standing standing_of(const platform::Browser& browser, const std::filesystem::path& binary,
                     Language language, const std::filesystem::path& root) {
  Standing standing;
  standing.browser = &browser;
  standing.found = platform::is_found(browser);
  const auto there = platform::registered(browser, kHostName);
  if (there) {
    const auto manifest = wire::decode_manifest(*there);
    std::error_code unknown;
    if (!manifest) {
      standing.trouble = say(language, Text::trouble_unreadable);
    } else if (const auto target = platform::path_of(manifest->path);
               !std::filesystem::exists(target, unknown)) {
      standing.trouble = say(language, Text::trouble_gone, {manifest->path});
    } else if (!std::filesystem::equivalent(target, binary, unknown)) {
      standing.trouble = say(language, Text::trouble_elsewhere, {manifest->path});
    } else if (manifest->allowed != origins_of(browser.family)) {
      standing.trouble = say(language, Text::trouble_outdated);
    } else {
      standing.registered = true;
    }
  }
  if (browser.sandboxed && standing.found && !standing.trouble)
    standing.trouble = say(language, Text::trouble_sandboxed);
  if (standing.found && !standing.trouble) {
    standing.trouble = blocked_by(browser, language, root);
    standing.blocked = standing.trouble.has_value();
  }
  return standing;
}

}  // namespace soat::cli
