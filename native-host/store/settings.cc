// SPDX-License-Identifier: Apache-2.0
#include "store/settings.h"

#include "store/change_within.h"
#include "store/connection.h"
#include "store/recount.h"
#include "store/retention.h"
#include "store/settings_json.h"

namespace soat::store {

Result<Settings> settings(Database& database) {
  auto& connection = database.connection();
  std::optional<Settings> found = Settings{};
  bool sealed = false;
  const auto read = connection.each(
      "SELECT chosen, NULL FROM setting UNION ALL SELECT NULL, one FROM seal", [&](const Row& row) {
        if (row.is_null(0)) {
          sealed = true;
        } else {
          found = settings_of(row.text(0));
        }
      });
  if (!read) return tl::make_unexpected(read.error());
  if (!found) return connection.damaged();
  found->sealed = sealed;
  return std::move(*found);
}

Result<Settings> change_within(Database& database, const std::function<void(Settings&)>& change) {
  auto& connection = database.connection();
  auto current = settings(database);
  if (!current) return current;
  const Schedule before = current->schedule;
  const bool sealed = current->sealed;
  change(*current);
  current->sealed = sealed;
  auto put = connection.run(
      "INSERT INTO setting (one, revision, chosen) VALUES (1, 1, ?1) "
      "ON CONFLICT (one) DO UPDATE SET revision = revision + 1, chosen = excluded.chosen",
      json_of(*current));
  if (put && !(current->schedule == before)) put = recount(database, current->schedule);
  if (put && !current->links_opened) {
    put = connection.run("DELETE FROM opened_link");
    if (put) put = connection.run("DELETE FROM link_salt");
  }
  if (!put) return tl::make_unexpected(put.error());
  return current;
}

Result<Settings> change_settings(Database& database, const std::function<void(Settings&)>& change) {
  auto changed = database.connection().write([&] { return change_within(database, change); });
  if (!changed) return changed;
  if (auto gone = forget_expired(database); !gone) return tl::make_unexpected(gone.error());
  return changed;
}

Result<std::int64_t> settings_revision(Database& database) {
  const auto revision = database.connection().integer("SELECT revision FROM setting");
  if (!revision) return tl::make_unexpected(revision.error());
  return revision->value_or(0);
}

}  // namespace soat::store
