// SPDX-License-Identifier: Apache-2.0
#include "store/settings.h"

#include "a_store.h"
#include "store/usage.h"

namespace soat::tests {

TEST_CASE("until the person chooses, no words are kept", "[store]") {
  AStore kept;
  auto database = kept.open();
  const auto chosen = got(store::settings(database));
  CHECK(chosen.words == store::Words::none);
  CHECK(chosen.retention_days == 90);
  CHECK_FALSE(chosen.links_opened);
  CHECK_FALSE(chosen.first_run_done);
  CHECK(got(store::settings_revision(database)) == 0);
}

TEST_CASE("every setting comes back as it was put", "[store]") {
  AStore kept;
  {
    auto database = kept.open();
    got(store::change_settings(database, [](store::Settings& s) {
      s.first_run_done = true;
      s.language = store::Language::en;
      s.words = store::Words::drafts;
      s.retention_days = 7;
      s.sealed = true;  // not for us to say
      s.schedule.week[6] = {{600, 660}, {1380, 1440}};
      s.schedule.holidays = {{*store::day_of("2027-01-01"), "Tết"}};
      s.schedule.leave = {{*store::day_of("2027-02-01"), *store::day_of("2027-02-03")}};
      s.goals.day = 90;
      s.goals.sites[2] = 0;
      s.sites = {store::VisitSite::youtube};
      s.links_opened = true;
      s.role = store::Role::official;
      s.own = {{"a/b/c"},
               {"own-pack"},
               {{"đồ ngu", ""}, {"x", "a/b/c"}},
               {{"từ riêng", rules::Tier::warn}}};
      s.deed_goal = true;
    }));
  }
  auto database = kept.open();
  const auto s = got(store::settings(database));
  CHECK(s.first_run_done);
  CHECK(s.language == store::Language::en);
  CHECK(s.words == store::Words::drafts);
  CHECK(s.retention_days == 7);
  CHECK_FALSE(s.sealed);
  CHECK(s.schedule.week[6] == std::vector<store::Period>{{600, 660}, {1380, 1440}});
  CHECK(s.schedule.holidays.at(0).name == "Tết");
  CHECK(s.schedule.leave.at(0).to == *store::day_of("2027-02-03"));
  CHECK(s.goals.day == 90U);
  CHECK_FALSE(s.goals.work);
  CHECK(s.goals.sites[2] == 0U);
  CHECK(s.sites == std::vector{store::VisitSite::youtube});
  CHECK(s.role == store::Role::official);
  CHECK(s.own.rules_off == std::vector<std::string>{"a/b/c"});
  CHECK(s.own.packs_on == std::vector<std::string>{"own-pack"});
  REQUIRE(s.own.allowed.size() == 2);
  CHECK(s.own.allowed[1].rule == "a/b/c");
  REQUIRE(s.own.words.size() == 1);
  CHECK(s.own.words[0].tier == rules::Tier::warn);
  CHECK(s.deed_goal);
}

TEST_CASE("two hosts that change different settings both win, and both notice", "[store]") {
  AStore kept;
  auto one = kept.open();
  auto two = kept.open();
  got(store::change_settings(one, [](auto& s) { s.retention_days = 30; }));
  got(store::change_settings(two, [](auto& s) { s.role = store::Role::employee; }));
  const auto s = got(store::settings(one));
  CHECK(s.retention_days == 30);
  CHECK(s.role == store::Role::employee);
  CHECK(got(store::settings_revision(one)) == 2);
}

TEST_CASE("a leave day entered afterwards makes yesterday's time the person's own", "[store]") {
  AStore kept;
  auto database = kept.open();
  for (int minute = 0; minute < 20; ++minute) {
    got(store::count_visit(database, {store::VisitSite::facebook, store::Activity::feed,
                                      at(kToday, 8, minute), at(kToday, 8, minute + 1)}));
  }
  const auto today = *store::day_of(kToday);
  CHECK(got(store::usage_report(database, today, today)).total.work == 1200);
  got(store::change_settings(database, [&](auto& s) { s.schedule.leave = {{today, today}}; }));
  const auto report = got(store::usage_report(database, today, today));
  CHECK(report.total.work == 0);
  CHECK(report.total.own == 1200);
}

}  // namespace soat::tests
