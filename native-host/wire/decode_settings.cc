// SPDX-License-Identifier: Apache-2.0
#include "wire/decode_settings.h"

#include <algorithm>

#include "wire/words.h"

namespace soat::wire {

using nlohmann::json;

namespace {

constexpr std::size_t kMaxOwnEntries = 2000;
constexpr std::size_t kMaxDays = 400;
constexpr Length kPhrase{1, 200};
constexpr Length kRuleId{0, 200};
constexpr std::int64_t kMinutesOfADay = 1440;

unsigned minutes_in(const json& value, const std::string& where, Complaint& complaint) {
  return static_cast<unsigned>(integer_in(value, where, 0, kMinutesOfADay, complaint));
}

store::Period period_in(const json& value, const std::string& where, Complaint& complaint) {
  std::vector<unsigned> ends;
  each_of(value, where, 2, 2, complaint, [&](const json& end, const std::string& at) {
    ends.push_back(minutes_in(end, at, complaint));
  });
  return ends.size() == 2 ? store::Period{ends[0], ends[1]} : store::Period{};
}

store::Schedule schedule_in(const json& value, const std::string& where, Complaint& complaint) {
  store::Schedule schedule;
  Fields f(value, where, complaint);
  if (const json* week = f.required("week")) {
    std::size_t weekday = 0;
    each_of(*week, f.at("week"), 7, 7, complaint, [&](const json& day, const std::string& at) {
      each_of(day, at, 0, 6, complaint, [&](const json& period, const std::string& place) {
        schedule.week[weekday].push_back(period_in(period, place, complaint));
      });
      ++weekday;
    });
  }
  if (const json* holidays = f.required("holidays")) {
    each_of(*holidays, f.at("holidays"), 0, kMaxDays, complaint,
            [&](const json& one, const std::string& at) {
              Fields g(one, at, complaint);
              const Day day = g.day("day");
              schedule.holidays.push_back({day, g.text("name", {0, 80})});
              g.finish();
            });
  }
  if (const json* leave = f.required("leave")) {
    each_of(*leave, f.at("leave"), 0, kMaxDays, complaint,
            [&](const json& one, const std::string& at) {
              Fields g(one, at, complaint);
              const Day from = g.day("from");
              schedule.leave.push_back({from, g.day("to")});
              g.finish();
            });
  }
  f.finish();
  return schedule;
}

store::Goals goals_in(const json& value, const std::string& where, Complaint& complaint) {
  store::Goals goals;
  Fields f(value, where, complaint);
  const auto minutes = [](std::optional<std::int64_t> number) {
    return number ? std::optional(static_cast<unsigned>(*number)) : std::nullopt;
  };
  goals.day = minutes(f.maybe_integer("day", 0, kMinutesOfADay));
  goals.work = minutes(f.maybe_integer("work", 0, kMinutesOfADay));
  if (const json* sites = f.find("sites")) {
    Fields g(*sites, f.at("sites"), complaint);
    for (std::size_t site = 0; site < kVisitSites.size(); ++site) {
      goals.sites[site] = minutes(g.maybe_integer(kVisitSites[site].data(), 0, kMinutesOfADay));
    }
    g.finish();
  }
  f.finish();
  return goals;
}

std::vector<std::string> texts_in(const json& value, const std::string& where, std::size_t most,
                                  Length length, Complaint& complaint) {
  std::vector<std::string> texts;
  each_of(value, where, 0, most, complaint, [&](const json& one, const std::string& at) {
    texts.push_back(text_in(one, at, length, complaint));
  });
  return texts;
}

std::vector<store::VisitSite> sites_in(const json& value, const std::string& where,
                                       Complaint& complaint) {
  std::vector<store::VisitSite> sites;
  each_of(
      value, where, 0, kVisitSites.size(), complaint, [&](const json& one, const std::string& at) {
        const auto site = static_cast<store::VisitSite>(word_in(one, at, kVisitSites, complaint));
        if (std::find(sites.begin(), sites.end(), site) != sites.end() && !complaint) {
          complaint = Error{Errc::wrong_shape, at, "stands there twice"};
        }
        sites.push_back(site);
      });
  return sites;
}

}  // namespace

Settings decode_settings(const json& value, const std::string& where, Complaint& complaint) {
  Settings settings;
  Fields f(value, where, complaint);
  settings.first_run_done = f.maybe_boolean("firstRunDone");
  settings.language = f.maybe_word<Language>("language", kLanguages);
  settings.words = f.maybe_word<store::Words>("words", kKeptWords);
  if (const auto days = f.maybe_integer("retentionDays", 1, 3650))
    settings.retention_days = static_cast<unsigned>(*days);
  settings.sealed = f.maybe_boolean("sealed");
  if (const json* schedule = f.find("schedule"))
    settings.schedule = schedule_in(*schedule, f.at("schedule"), complaint);
  if (const json* goals = f.find("goals"))
    settings.goals = goals_in(*goals, f.at("goals"), complaint);
  if (const json* sites = f.find("sites"))
    settings.sites = sites_in(*sites, f.at("sites"), complaint);
  settings.links_opened = f.maybe_boolean("linksOpened");
  settings.role = f.maybe_word<store::Role>("role", kRoles);
  if (const json* off = f.find("rulesOff")) {
    settings.rules_off = texts_in(*off, f.at("rulesOff"), kMaxOwnEntries, kRuleId, complaint);
  }
  if (const json* on = f.find("packsOn")) {
    settings.packs_on = texts_in(*on, f.at("packsOn"), 100, {0, 100}, complaint);
  }
  if (const json* allowed = f.find("allowed")) {
    settings.allowed.emplace();
    each_of(*allowed, f.at("allowed"), 0, kMaxOwnEntries, complaint,
            [&](const json& one, const std::string& at) {
              Fields g(one, at, complaint);
              std::string phrase = g.text("phrase", kPhrase);
              settings.allowed->push_back(
                  {std::move(phrase), g.maybe_text("rule", kRuleId).value_or("")});
              g.finish();
            });
  }
  if (const json* words = f.find("ownWords")) {
    settings.own_words.emplace();
    each_of(*words, f.at("ownWords"), 0, kMaxOwnEntries, complaint,
            [&](const json& one, const std::string& at) {
              Fields g(one, at, complaint);
              std::string phrase = g.text("phrase", kPhrase);
              const bool warn = g.word<int>("tier", kFindingTiers) == 1;
              settings.own_words->push_back(
                  {std::move(phrase), warn ? rules::Tier::warn : rules::Tier::hint});
              g.finish();
            });
  }
  settings.deed_goal = f.maybe_boolean("deedGoal");
  f.finish();
  return settings;
}

}  // namespace soat::wire
