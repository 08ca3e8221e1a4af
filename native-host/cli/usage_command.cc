// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/database_here.h"
#include "cli/display.h"
#include "cli/records_commands.h"
#include "store/usage.h"
#include "wire/encode.h"

namespace soat::cli {

namespace {

constexpr std::size_t kBarColumns = 30;
constexpr std::size_t kNameColumns = 22;
// The longest time a row may end with: "123 giờ 45 phút".
constexpr std::size_t kTimeColumns = 15;

/// One row of a chart: working hours full, private hours light, both against the longest row.
/// Where there is no room beside the name, the bar stands below it.
std::string row(const std::string& name, const store::Bucket& time, std::int64_t longest,
                const Shared& shared) {
  const bool narrow = shared.look.columns < 2 + kNameColumns + kBarColumns + 2 + kTimeColumns;
  const std::size_t room = shared.look.columns - 4 - 2 - kTimeColumns;
  const auto wide = static_cast<std::int64_t>(narrow ? std::min(room, kBarColumns) : kBarColumns);
  const auto columns = [longest, wide](std::int64_t seconds) {
    return longest == 0 ? std::size_t{0}
                        : static_cast<std::size_t>((seconds * wide + longest - 1) / longest);
  };
  const std::size_t all = columns(time.sum());
  const std::size_t work = std::min(all, columns(time.work));
  const std::string bar = repeated(shared.look.utf8 ? "▓" : "#", work) +
                          repeated(shared.look.utf8 ? "░" : ".", all - work);
  return "  " + (narrow ? name + "\n    " : padded(name, kNameColumns)) +
         padded(bar, static_cast<std::size_t>(wide) + 2) + duration(shared.language, time.sum()) +
         "\n";
}

template <typename Rows, typename Name>
std::string chart(const std::string& title, const Rows& rows, Name name, const Shared& shared) {
  if (rows.empty()) return "";
  std::int64_t longest = 0;
  for (const auto& one : rows) longest = std::max(longest, one.time.sum());
  std::string out = "\n" + painted(shared.look, Paint::bold, title) + "\n";
  for (const auto& one : rows) out += row(name(one), one.time, longest, shared);
  return out;
}

std::string title_of(store::VisitSite site) {
  constexpr std::array<std::string_view, store::kVisitSites> kTitles = {
      "Facebook", "Messenger", "Zalo", "TikTok", "YouTube"};
  return std::string(kTitles[static_cast<std::size_t>(site)]);
}

std::string for_people(const store::UsageReport& report, const Shared& shared) {
  const Language language = shared.language;
  const std::string from = date(language, store::text_of(report.from));
  const std::string to = date(language, store::text_of(report.to));
  if (report.total.sum() == 0)
    return indented(shared.look, say(language, Text::usage_empty, {from, to}), 0);
  std::string out = indented(shared.look,
                             say(language, Text::usage_head,
                                 {from, to, duration(language, report.total.sum()),
                                  duration(language, report.total.work)}),
                             0);
  const auto day = [&](const auto& one) { return date(language, store::text_of(one.day)); };
  const auto site = [](const auto& one) { return title_of(one.site); };
  const auto activity = [&](const auto& one) {
    return word(language, Text::activity_feed, one.activity);
  };
  out += chart(say(language, Text::usage_days), report.days, day, shared);
  out += chart(say(language, Text::usage_sites), report.sites, site, shared);
  out += chart(say(language, Text::usage_activities), report.activities, activity, shared);
  const std::string columns = say(language, Text::usage_columns);
  const std::size_t bar = columns.find('|');
  return out + "\n  " + (shared.look.utf8 ? "▓ " : "# ") + columns.substr(0, bar) + "   " +
         (shared.look.utf8 ? "░ " : ". ") + columns.substr(bar + 1) + "\n";
}

}  // namespace

int usage_command(const UsageOptions& options, const Shared& shared) {
  auto database = database_here();
  if (!database) return complain(shared.language, database.error());
  store::Day to = store::day_of(database->local(database->now()));
  if (!options.to.empty()) {
    const auto day = day_of_option("--to", options.to);
    if (!day) return complain(shared.language, day.error());
    to = *day;
  }
  store::Day from = to - std::chrono::days(6);
  if (!options.from.empty()) {
    const auto day = day_of_option("--from", options.from);
    if (!day) return complain(shared.language, day.error());
    from = *day;
  }
  const auto report = store::usage_report(*database, from, to);
  if (!report) return complain(shared.language, report.error());
  put(options.json ? wire::encode_alone(wire::UsageReply{*report}) + "\n"
                   : for_people(*report, shared));
  return kClean;
}

}  // namespace soat::cli
