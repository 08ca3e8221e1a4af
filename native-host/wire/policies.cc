// SPDX-License-Identifier: Apache-2.0
#include "wire/policies.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace soat::wire {

using nlohmann::json;

namespace {

json merged(const std::vector<std::string_view>& jsons) {
  json all = json::object();
  for (const auto text : jsons) {
    json one = json::parse(text, nullptr, false);
    if (!one.is_object()) continue;
    if (const auto inner = one.find("policies"); inner != one.end() && inner->is_object())
      one = json(*inner);
    all.update(one);
  }
  return all;
}

bool lists(const json& all, const char* policy, std::string_view wanted) {
  const auto list = all.find(policy);
  return list != all.end() && list->is_array() &&
         std::any_of(list->begin(), list->end(),
                     [wanted](const json& one) { return one.is_string() && one == wanted; });
}

// "<id>;<update address>"
bool is_forced(const json& all, std::string_view id) {
  const auto list = all.find("ExtensionInstallForcelist");
  return list != all.end() && list->is_array() &&
         std::any_of(list->begin(), list->end(), [id](const json& one) {
           return one.is_string() && one.get_ref<const std::string&>().starts_with(id);
         });
}

// What ExtensionSettings says of exactly this name; nothing when it says nothing.
std::optional<std::string> mode_of(const json& all, std::string_view name) {
  const auto settings = all.find("ExtensionSettings");
  if (settings == all.end() || !settings->is_object()) return std::nullopt;
  const auto entry = settings->find(std::string(name));
  if (entry == settings->end() || !entry->is_object()) return std::nullopt;
  const auto mode = entry->find("installation_mode");
  if (mode == entry->end() || !mode->is_string()) return std::nullopt;
  return mode->get<std::string>();
}

bool is_out(const std::string& mode) {
  return mode == "blocked" || mode == "removed";
}

/// The policy that keeps this extension out, if any.
std::optional<std::string> keeps_out(const json& all, std::string_view id) {
  if (const auto own = mode_of(all, id))
    return is_out(*own) ? std::optional<std::string>("ExtensionSettings") : std::nullopt;
  if (lists(all, "ExtensionInstallAllowlist", id) || is_forced(all, id)) return std::nullopt;
  if (const auto any = mode_of(all, "*"); any && is_out(*any)) return "ExtensionSettings";
  if (lists(all, "ExtensionInstallBlocklist", id) || lists(all, "ExtensionInstallBlocklist", "*"))
    return "ExtensionInstallBlocklist";
  return std::nullopt;
}

}  // namespace

std::vector<std::string> blocking_policies(const std::vector<std::string_view>& jsons,
                                           const PolicyQuestion& question) {
  const json all = merged(jsons);
  std::vector<std::string> blocking;
  std::optional<std::string> out;
  for (const auto id : question.extensions) {
    out = keeps_out(all, id);
    if (!out) break;
  }
  if (out) blocking.push_back(*out);
  const bool listed = lists(all, "NativeMessagingBlocklist", "*") ||
                      lists(all, "NativeMessagingBlocklist", question.host);
  if (listed && !lists(all, "NativeMessagingAllowlist", question.host))
    blocking.emplace_back("NativeMessagingBlocklist");
  if (const auto user = all.find("NativeMessagingUserLevelHosts");
      user != all.end() && user->is_boolean() && !user->get<bool>())
    blocking.emplace_back("NativeMessagingUserLevelHosts");
  return blocking;
}

}  // namespace soat::wire
