// SPDX-License-Identifier: Apache-2.0
#include "store/settings_json.h"

#include <nlohmann/json.hpp>

namespace soat::store {

namespace {

using Json = nlohmann::json;

Json json_of(const Schedule& schedule) {
  Json json{{"week", Json::array()}, {"holidays", Json::array()}, {"leave", Json::array()}};
  for (const auto& day : schedule.week) {
    Json periods = Json::array();
    for (const Period& period : day) periods.push_back({period.from, period.to});
    json["week"].push_back(std::move(periods));
  }
  for (const Holiday& holiday : schedule.holidays)
    json["holidays"].push_back({{"day", text_of(holiday.day)}, {"name", holiday.name}});
  for (const Leave& leave : schedule.leave)
    json["leave"].push_back({{"from", text_of(leave.from)}, {"to", text_of(leave.to)}});
  return json;
}

Json json_of(const Goals& goals) {
  Json json = Json::object();
  if (goals.day) json["day"] = *goals.day;
  if (goals.work) json["work"] = *goals.work;
  json["sites"] = Json::object();
  for (std::size_t site = 0; site < kVisitSites; ++site) {
    if (goals.sites[site])
      json["sites"][std::string(name_of(static_cast<VisitSite>(site)))] = *goals.sites[site];
  }
  return json;
}

Json json_of(const check::Own& own) {
  Json json{{"rulesOff", own.rules_off},
            {"packsOn", own.packs_on},
            {"allowed", Json::array()},
            {"words", Json::array()}};
  for (const auto& allowed : own.allowed)
    json["allowed"].push_back({{"phrase", allowed.phrase}, {"rule", allowed.rule}});
  for (const auto& word : own.words)
    json["words"].push_back({{"phrase", word.phrase}, {"warn", word.tier == rules::Tier::warn}});
  return json;
}

// The readers below use json.at() and get<>(), which throw on what we did not write; only
// settings_of() catches.
Day read_day(const Json& json) {
  const auto day = day_of(json.get_ref<const std::string&>());
  if (!day) throw std::invalid_argument("no day");
  return *day;
}

template <typename T>
T read_name(const Json& json) {
  const auto value = named<T>(json.get_ref<const std::string&>());
  if (!value) throw std::invalid_argument("no such name");
  return *value;
}

Schedule read_schedule(const Json& json) {
  Schedule schedule;
  for (std::size_t day = 0; day < schedule.week.size(); ++day) {
    for (const Json& period : json.at("week").at(day))
      schedule.week[day].push_back({period.at(0).get<unsigned>(), period.at(1).get<unsigned>()});
  }
  for (const Json& holiday : json.at("holidays"))
    schedule.holidays.push_back(
        {read_day(holiday.at("day")), holiday.at("name").get<std::string>()});
  for (const Json& leave : json.at("leave"))
    schedule.leave.push_back({read_day(leave.at("from")), read_day(leave.at("to"))});
  return schedule;
}

Goals read_goals(const Json& json) {
  Goals goals;
  if (json.contains("day")) goals.day = json["day"].get<unsigned>();
  if (json.contains("work")) goals.work = json["work"].get<unsigned>();
  for (const auto& [site, minutes] : json.at("sites").items())
    goals.sites[static_cast<std::size_t>(read_name<VisitSite>(Json(site)))] =
        minutes.get<unsigned>();
  return goals;
}

check::Own read_own(const Json& json) {
  check::Own own;
  json.at("rulesOff").get_to(own.rules_off);
  json.at("packsOn").get_to(own.packs_on);
  for (const Json& allowed : json.at("allowed"))
    own.allowed.push_back(
        {allowed.at("phrase").get<std::string>(), allowed.at("rule").get<std::string>()});
  for (const Json& word : json.at("words"))
    own.words.push_back({word.at("phrase").get<std::string>(),
                         word.at("warn").get<bool>() ? rules::Tier::warn : rules::Tier::hint});
  return own;
}

Settings read_settings(const Json& json) {
  Settings settings;
  const auto read = [&](const char* key, auto&& take) {
    if (json.contains(key)) take(json.at(key));
  };
  read("firstRunDone", [&](const Json& v) { v.get_to(settings.first_run_done); });
  read("language", [&](const Json& v) { settings.language = read_name<Language>(v); });
  read("words", [&](const Json& v) { settings.words = read_name<Words>(v); });
  read("retentionDays", [&](const Json& v) { v.get_to(settings.retention_days); });
  read("schedule", [&](const Json& v) { settings.schedule = read_schedule(v); });
  read("goals", [&](const Json& v) { settings.goals = read_goals(v); });
  read("sites", [&](const Json& v) {
    settings.sites.clear();
    for (const Json& site : v) settings.sites.push_back(read_name<VisitSite>(site));
  });
  read("linksOpened", [&](const Json& v) { v.get_to(settings.links_opened); });
  read("role", [&](const Json& v) { settings.role = read_name<Role>(v); });
  read("own", [&](const Json& v) { settings.own = read_own(v); });
  read("deedGoal", [&](const Json& v) { v.get_to(settings.deed_goal); });
  return settings;
}

}  // namespace

std::string json_of(const Settings& settings) {
  Json json{{"firstRunDone", settings.first_run_done},
            {"language", name_of(settings.language)},
            {"words", name_of(settings.words)},
            {"retentionDays", settings.retention_days},
            {"schedule", json_of(settings.schedule)},
            {"goals", json_of(settings.goals)},
            {"sites", Json::array()},
            {"linksOpened", settings.links_opened},
            {"role", name_of(settings.role)},
            {"own", json_of(settings.own)},
            {"deedGoal", settings.deed_goal}};
  for (const VisitSite site : settings.sites) json["sites"].push_back(name_of(site));
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Settings> settings_of(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  try {
    return read_settings(json);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace soat::store
