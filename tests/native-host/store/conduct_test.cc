// SPDX-License-Identifier: Apache-2.0
#include "store/conduct.h"

#include <algorithm>

#include "a_store.h"
#include "store/connection.h"
#include "store/erase.h"
#include "store/retention.h"

namespace soat::tests {

using store::LogQuery;
using store::Outcome;
using store::Words;

namespace {

std::vector<std::string> drafts_found(store::Database& database, LogQuery query) {
  std::vector<std::string> found;
  for (const auto& entry : got(store::log_entries(database, query)).entries)
    found.push_back(entry.words.value_or(""));
  return found;
}

}  // namespace

TEST_CASE("the log keeps the words the person chose, and no others", "[store]") {
  struct Row {
    Words words;
    Outcome outcome;
    bool excerpt;
    bool draft;
    const char* why;
  };
  const Row row =
      GENERATE(Row{Words::none, Outcome::sent_anyway, false, false, "none"},
               Row{Words::excerpts, Outcome::sent_anyway, true, false, "excerpts"},
               Row{Words::drafts, Outcome::edited_same, true, true, "drafts"},
               Row{Words::drafts, Outcome::cancelled, false, false, "a dropped draft"},
               Row{Words::excerpts, Outcome::cancelled, false, false, "a dropped draft"});
  CAPTURE(row.why);
  AStore kept;
  auto database = kept.open();
  keep(database, row.words);
  got(store::record(database, ended("a", kept.now, "đồ ngu dấuvết", 6, row.outcome)));
  const auto page = got(store::log_entries(database, {}));
  REQUIRE(page.entries.size() == 1);
  const auto& entry = page.entries[0];
  CHECK(entry.outcome == row.outcome);
  CHECK(entry.site == check::Site::facebook);
  CHECK(entry.surface == check::Surface::comment);
  CHECK(entry.at == kept.now);
  CHECK(entry.packs == "conduct 1.0");
  REQUIRE(entry.findings.size() == 1);
  CHECK(entry.findings[0].rule == "conduct/insult/a");
  CHECK(entry.findings[0].tier == rules::Tier::warn);
  CHECK(entry.findings[0].excerpt.has_value() == row.excerpt);
  if (row.excerpt) CHECK(*entry.findings[0].excerpt == "đồ ngu");
  CHECK(entry.words.has_value() == row.draft);
  CHECK(kept.files_with("dấuvết").empty() == !row.draft);
  CHECK(kept.files_with("đồ ngu").empty() == !row.excerpt);
}

TEST_CASE("personal data never reaches the disk, whatever the caller hands over", "[store]") {
  AStore kept;
  auto database = kept.open();
  keep(database, Words::drafts);
  auto draft =
      ended("a", kept.now, "Nguyễn Thị Bưởi số 0912345678, thư buoi.nt@mail.vn, đồ ngu", 2);
  draft.findings = {{"conduct/personal-data/name", "personal-data", rules::Tier::warn, {0, 15}},
                    {"conduct/insult/a", "insult", rules::Tier::warn, {52, 58}},
                    {"conduct/x/half", "insult", rules::Tier::hint, {16, 23}}};
  got(store::record(database, draft));
  for (const char* secret : {"Bưởi", "bưởi", "buoi", "0912345678", "12345", "091"}) {
    CAPTURE(secret);
    CHECK(kept.files_with(secret).empty());
  }
  const auto entry = got(store::log_entries(database, {})).entries.at(0);
  CHECK(entry.findings[0].excerpt == "•••••• ••• ••••");
  CHECK(entry.findings[2].excerpt == "số ••••");
}

TEST_CASE("a clean draft is counted and leaves no entry", "[store]") {
  AStore kept;
  auto database = kept.open();
  auto clean = ended("a", kept.now, "chào", 0, Outcome::sent_clean);
  clean.findings.clear();
  got(store::record(database, clean));
  CHECK(got(store::log_entries(database, {})).entries.empty());
  CHECK(got(store::trends(database, 1)).at(0).outcomes[0] == 1);
}

TEST_CASE("an outcome that is told again after a lost answer is counted once", "[store]") {
  struct Row {
    const char* what;
    std::string draft;
    store::Outcome outcome;
    bool found;        ///< with a finding the first time
    bool found_again;  ///< the host that was told first may be gone, and its findings with it
    Millis later;      ///< when it was told, after it happened; a wrong clock is before
    unsigned entries;
    int counted;
  };
  const Row row = GENERATE(
      Row{"posted anyway", "a", store::Outcome::sent_anyway, true, true, 0, 1, 1},
      Row{"posted anyway, findings gone", "a", store::Outcome::sent_anyway, true, false, 0, 1, 1},
      Row{"clean", "a", store::Outcome::sent_clean, false, false, 0, 0, 1},
      Row{"clean but for a hint, then forgotten", "a", store::Outcome::sent_clean, true, false, 0,
          1, 1},
      Row{"clean, told days later", "a", store::Outcome::sent_clean, false, false, 3 * kDay, 0, 1},
      Row{"from a clock that runs ahead", "a", store::Outcome::sent_anyway, true, true, -kHour, 1,
          1},
      Row{"from a client without ids: nobody can know", "", store::Outcome::sent_anyway, true, true,
          0, 2, 2});
  CAPTURE(row.what);
  AStore kept;
  auto database = kept.open();
  const Millis happened = kept.now - row.later;
  for (const bool found : {row.found, row.found_again}) {
    auto told = ended(row.draft, happened, "x", 1, row.outcome);
    if (!found) told.findings.clear();
    got(store::record(database, told));
    kept.now += kMinute;
    // What comes between is counted for itself.
    got(store::record(database, ended("other", kept.now, "x", 1, store::Outcome::cancelled)));
  }
  std::int64_t counted = 0;
  for (const auto& week : got(store::trends(database, 2))) {
    counted += week.outcomes[static_cast<std::size_t>(row.outcome)];
  }
  CHECK(counted == row.counted);
  store::LogQuery query;
  query.outcome = row.outcome;
  CHECK(got(store::log_entries(database, query)).entries.size() == row.entries);
}

TEST_CASE("that a draft was told is forgotten after a week, and with what is erased", "[store]") {
  AStore kept;
  auto database = kept.open();
  const auto told = [&] {
    return *got(database.connection().integer("SELECT count(*) FROM told"));
  };
  got(store::record(database, ended("a", kept.now, "x", 1)));
  auto clean = ended("b", kept.now, "x", 1, store::Outcome::sent_clean);
  clean.findings.clear();
  got(store::record(database, clean));
  REQUIRE(told() == 2);
  const auto today = *store::day_of(kToday);
  SECTION("time") {
    kept.now += 8 * kDay;
    got(store::forget_expired(database));
    CHECK(told() == 0);
  }
  SECTION("that entry") {
    got(store::erase_entry(database, 1));
    CHECK(told() == 1);
  }
  SECTION("that day") {
    got(store::erase_log(database, today, today));
    CHECK(told() == 0);
  }
  SECTION("the log") {
    got(store::erase_log(database));
    CHECK(told() == 0);
  }
}

TEST_CASE("an outcome from the future counts as now", "[store]") {
  AStore kept;
  auto database = kept.open();
  got(store::record(database, ended("a", kept.now + kDay, "x", 1)));
  CHECK(got(store::log_entries(database, {})).entries.at(0).at == kept.now);
}

TEST_CASE("a search without marks widens, with marks narrows", "[store]") {
  struct Row {
    const char* query;
    std::vector<std::string> found;
  };
  const Row row =
      GENERATE(Row{"dang", {"đáng đời", "Đang  họp", "dang rộng tay"}}, Row{"đang", {"Đang  họp"}},
               Row{"ĐANG họp", {"Đang  họp"}}, Row{"đang hop", {"Đang  họp"}},
               Row{"dang hop", {"Đang  họp"}}, Row{"đáng", {"đáng đời"}}, Row{"hòa", {}},
               Row{"100%", {}}, Row{"  ", {"đáng đời", "Đang  họp", "dang rộng tay"}});
  CAPTURE(row.query);
  AStore kept;
  auto database = kept.open();
  keep(database, Words::drafts);
  got(store::record(database, ended("a", kept.now - 3, "dang rộng tay", 1)));
  got(store::record(database, ended("b", kept.now - 2, "Đang  họp", 1)));
  got(store::record(database, ended("c", kept.now - 1, "đáng đời", 1)));
  CHECK(drafts_found(database, {.words = row.query}) == row.found);
}

TEST_CASE("the tone may stand on either letter, and notes are searched too", "[store]") {
  AStore kept;
  auto database = kept.open();
  keep(database, Words::drafts);
  got(store::record(database, ended("a", kept.now, "hoà bình", 1)));
  got(store::set_note(database, 1, "Lần sau bình tĩnh hơn"));
  CHECK(drafts_found(database, {.words = "hòa"}).size() == 1);
  CHECK(drafts_found(database, {.words = "binh tinh"}).size() == 1);
  CHECK(got(store::log_entries(database, {})).entries[0].note == "Lần sau bình tĩnh hơn");
  got(store::set_note(database, 1, ""));
  CHECK(drafts_found(database, {.words = "binh tinh"}).empty());
  CHECK(drafts_found(database, {.words = "hoa binh"}).size() == 1);
  CHECK(kept.files_with("tĩnh hơn").empty());
  CHECK(store::set_note(database, 9, "x").error().code == Errc::not_found);
}

TEST_CASE("the log is filtered, and paged by time without gaps", "[store]") {
  AStore kept;
  auto database = kept.open();
  for (int i = 0; i < 10; ++i) {
    auto draft = ended(std::to_string(i), kept.now - (i % 5) * kDay - i, "x", 1,
                       i % 2 == 0 ? Outcome::sent_anyway : Outcome::edited_fewer);
    if (i % 3 == 0) draft.findings.push_back({"r", "hearsay", rules::Tier::hint, {0, 1}});
    draft.site = i < 5 ? check::Site::zalo : check::Site::facebook;
    got(store::record(database, draft));
  }
  std::vector<Millis> times;
  LogQuery query;
  query.limit = 3;
  for (bool more = true; more;) {
    const auto page = got(store::log_entries(database, query));
    for (const auto& entry : page.entries) times.push_back(entry.at);
    more = page.more;
    query.before = page.entries.back().entry;
  }
  CHECK(times.size() == 10);
  CHECK(std::is_sorted(times.rbegin(), times.rend()));
  const auto count = [&](const LogQuery& q) {
    return got(store::log_entries(database, q)).entries.size();
  };
  CHECK(count({.category = "hearsay"}) == 4);
  CHECK(count({.outcome = Outcome::edited_fewer}) == 5);
  CHECK(count({.site = check::Site::zalo}) == 5);
  CHECK(count({.from = store::day_of("2026-11-23"), .to = store::day_of("2026-11-23")}) == 2);
  CHECK(count({.category = "hearsay", .outcome = Outcome::sent_anyway}) == 2);
}

TEST_CASE("a finding marked wrong feeds the allow-list and leaves the trends", "[store]") {
  AStore kept;
  auto database = kept.open();
  keep(database, Words::excerpts);
  got(store::record(database, ended("a", kept.now, "đồ ngu", 6)));
  got(store::mark_finding(database, {1, "conduct/insult/a", true, ""}));
  CHECK(got(store::log_entries(database, {})).entries[0].findings[0].wrong);
  auto own = got(store::settings(database)).own;
  REQUIRE(own.allowed.size() == 1);
  CHECK(own.allowed[0].phrase == "đồ ngu");
  CHECK(own.allowed[0].rule == "conduct/insult/a");
  CHECK(got(store::trends(database, 1)).at(0).categories.empty());

  got(store::mark_finding(database, {1, "conduct/insult/a", false, ""}));
  CHECK(got(store::settings(database)).own.allowed.empty());
  CHECK(got(store::trends(database, 1)).at(0).categories.at(0).second == 1);
  CHECK(store::mark_finding(database, {1, "other", true, ""}).error().code == Errc::not_found);
}

TEST_CASE("what is hidden in an excerpt never becomes an allowed phrase", "[store]") {
  AStore kept;
  auto database = kept.open();
  keep(database, Words::excerpts);
  got(store::record(database, ended("a", kept.now, "0912345678", 10)));
  got(store::mark_finding(database, {1, "conduct/insult/a", true, ""}));
  CHECK(got(store::settings(database)).own.allowed.empty());
}

TEST_CASE("trends are counted by week, category and outcome, quiet weeks too", "[store]") {
  AStore kept;
  auto database = kept.open();
  got(store::record(database, ended("a", kept.now, "x", 1)));
  auto two = ended("b", at("2026-11-22", 23, 59), "x", 1, Outcome::cancelled);  // a Sunday
  two.findings.push_back({"s", "insult", rules::Tier::hint, {0, 1}});
  two.findings.push_back({"r", "hearsay", rules::Tier::hint, {0, 1}});
  got(store::record(database, two));
  got(store::set_reflection(database, *store::day_of("2026-11-18"), "Bớt nóng"));
  const auto weeks = got(store::trends(database, 3));
  REQUIRE(weeks.size() == 3);
  CHECK(store::text_of(weeks[0].week) == "2026-11-09");
  CHECK(weeks[0].categories.empty());
  CHECK(weeks[1].categories ==
        std::vector<std::pair<std::string, std::int64_t>>{{"hearsay", 1}, {"insult", 1}});
  CHECK(weeks[1].outcomes[static_cast<std::size_t>(Outcome::cancelled)] == 1);
  CHECK(weeks[1].reflection == "Bớt nóng");
  CHECK(weeks[2].categories.size() == 1);
  CHECK(weeks[2].outcomes[static_cast<std::size_t>(Outcome::sent_anyway)] == 1);
}

TEST_CASE("entries go after their time without a trace; their counts stay", "[store]") {
  AStore kept;
  {
    auto database = kept.open();
    keep(database, Words::drafts);
    got(store::record(database, ended("a", kept.now, "câu hếthạn", 3)));
  }
  kept.now += 90 * kDay;
  {
    CHECK(got(store::log_entries(*std::make_unique<store::Database>(kept.open()), {}))
              .entries.size() == 1);
  }
  kept.now += kDay;
  auto database = kept.open();
  CHECK(got(store::log_entries(database, {})).entries.empty());
  CHECK(kept.files_with("hếthạn").empty());
  CHECK(got(store::trends(database, 14)).at(0).outcomes[1] == 1);
}

TEST_CASE("a shorter time takes hold at once", "[store]") {
  AStore kept;
  auto database = kept.open();
  keep(database, Words::drafts);
  got(store::record(database, ended("a", kept.now - 10 * kDay, "câu cũrích", 3)));
  got(store::change_settings(database, [](auto& s) { s.retention_days = 7; }));
  CHECK(got(store::log_entries(database, {})).entries.empty());
  CHECK(kept.files_with("cũrích").empty());
}

}  // namespace soat::tests
