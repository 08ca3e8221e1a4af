// SPDX-License-Identifier: Apache-2.0
#include "store/senseless.h"

#include "store/day_usage.h"
#include "store/names.h"
#include "store/settings_json.h"

namespace soat::store {

namespace {

// "('facebook', 'messenger', …)"
template <typename T>
std::string all_names(T last) {
  std::string list;
  for (std::size_t at = 0; at <= static_cast<std::size_t>(last); ++at) {
    list += list.empty() ? "('" : ", '";
    list += name_of(static_cast<T>(at));
    list += "'";
  }
  return list + ")";
}

struct Kind {
  std::string what;
  std::string rows;  ///< table and condition, as after FROM
  std::string mend;
};

std::vector<Kind> kinds() {
  const auto unknown = [](const std::string& column, const std::string& names) {
    return " WHERE " + column + " NOT IN " + names;
  };
  const auto reset = [&](const std::string& column, const std::string& names, const char* value) {
    const std::string where = unknown(column, names);
    return Kind{"an entry with an unknown " + column, "entry" + where,
                "UPDATE entry SET " + column + " = '" + value + "'" + where};
  };
  const auto drop = [](const std::string& what, const std::string& rows) {
    return Kind{what, rows, "DELETE FROM " + rows};
  };
  return {
      reset("outcome", all_names(Outcome::unchecked), "unchecked"),
      reset("site", all_names(check::Site::other), "other"),
      reset("surface", all_names(check::Surface::share), "post"),
      {"a finding without a tier", "finding WHERE tier NOT IN (1, 2)",
       "UPDATE finding SET tier = 1 WHERE tier NOT IN (1, 2)"},
      drop("a finding without its entry", "finding WHERE entry NOT IN (SELECT entry FROM entry)"),
      drop("a count of an unknown outcome",
           "outcome_count" + unknown("outcome", all_names(Outcome::unchecked))),
      drop("a visit to an unknown site", "slice" + unknown("site", all_names(VisitSite::youtube))),
      drop("a visit of an unknown kind", "slice" + unknown("activity", all_names(Activity::other))),
      drop("a visit that ends before it begins", "slice WHERE stop <= start"),
      drop("a seal without a key", "seal WHERE length(public_key) <> 32"),
      drop("a salt of the wrong length", "link_salt WHERE length(salt) <> 32"),
  };
}

Result<std::vector<std::int64_t>> senseless_days(Database::Connection& connection) {
  std::vector<std::int64_t> days;
  const auto read = connection.each("SELECT day, counted FROM usage_day", [&](const Row& row) {
    if (!DayBytes(row.bytes(1)).is_sound()) days.push_back(row.integer(0));
  });
  if (!read) return tl::make_unexpected(read.error());
  return days;
}

Result<bool> settings_make_sense(Database::Connection& connection) {
  bool sound = true;
  const auto read = connection.each("SELECT chosen FROM setting", [&](const Row& row) {
    sound = settings_of(row.text(0)).has_value();
  });
  if (!read) return tl::make_unexpected(read.error());
  return sound;
}

}  // namespace

Result<std::vector<std::string>> senseless(Database::Connection& connection) {
  std::vector<std::string> found;
  for (const Kind& kind : kinds()) {
    const auto there = connection.integer("SELECT 1 FROM " + kind.rows + " LIMIT 1");
    if (!there) return tl::make_unexpected(there.error());
    if (*there) found.push_back(kind.what);
  }
  const auto days = senseless_days(connection);
  if (!days) return tl::make_unexpected(days.error());
  if (!days->empty()) found.emplace_back("a day whose time cannot be read");
  const auto sound = settings_make_sense(connection);
  if (!sound) return tl::make_unexpected(sound.error());
  if (!*sound) found.emplace_back("settings that cannot be read");
  return found;
}

Result<std::int64_t> mend_senseless(Database::Connection& connection) {
  std::int64_t mended = 0;
  for (const Kind& kind : kinds()) {
    if (auto done = connection.run(kind.mend); !done) return tl::make_unexpected(done.error());
    mended += connection.changes();
  }
  const auto days = senseless_days(connection);
  if (!days) return tl::make_unexpected(days.error());
  for (const std::int64_t day : *days) {
    if (auto done = connection.run("DELETE FROM usage_day WHERE day = ?1", day); !done)
      return tl::make_unexpected(done.error());
    ++mended;
  }
  const auto sound = settings_make_sense(connection);
  if (!sound) return tl::make_unexpected(sound.error());
  if (!*sound) {
    if (auto done = connection.run("DELETE FROM setting"); !done)
      return tl::make_unexpected(done.error());
    ++mended;
  }
  return mended;
}

}  // namespace soat::store
