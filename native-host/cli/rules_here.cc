// SPDX-License-Identifier: Apache-2.0
#include "cli/rules_here.h"

#include "platform/paths.h"
#include "platform/terminal.h"
#include "store/settings.h"

namespace soat::cli {

namespace {

/// A folder of the person's data folder, which is not made for it; empty when there is none.
std::filesystem::path below_data(const char* name) {
  const auto data = platform::data_folder();
  std::error_code unknown;
  return data && std::filesystem::is_directory(*data, unknown) ? *data / name
                                                               : std::filesystem::path();
}

}  // namespace

Result<RulesHere> rules_here(const Shared& shared, Own own) {
  const auto folder =
      shared.rules.empty() ? platform::rules_folder() : Result<std::filesystem::path>(shared.rules);
  if (!folder) return tl::make_unexpected(folder.error());
  // The compiled packs are those of the usual folder, the person's own beside them; other rules
  // are read as they are.
  const bool usual = shared.rules.empty() && own == Own::of_person;
  const auto cache = usual ? below_data("cache") : std::filesystem::path();
  const auto theirs = own == Own::of_person ? below_data("packs") : std::filesystem::path();
  RulesHere here{host::Rulebook(*folder, cache, theirs)};
  check::Own changes;
  if (own == Own::of_person) {
    // Without a database there are no changes; whatever ails it, a draft can be checked.
    const auto data = platform::data_folder();
    std::error_code unknown;
    if (data && std::filesystem::exists(*data / store::kDatabaseName, unknown)) {
      auto database = store::Database::open(*data);
      const auto settings =
          database ? store::settings(*database) : tl::make_unexpected(database.error());
      if (settings) {
        changes = settings->own;
        here.role = settings->role;
        here.working_now = settings->schedule.works_at(database->local(database->now()));
      } else {
        complain(shared.language, settings.error());
      }
    }
  }
  if (auto ready = here.rules.use(std::move(changes)); !ready)
    return tl::make_unexpected(ready.error());
  if (const std::size_t broken = here.rules.complaints().size(); broken > 0) {
    platform::print(
        platform::Stream::error,
        "soat: " + count(shared.language, broken, Text::set_aside_one, Text::set_aside) + "\n");
  }
  return here;
}

}  // namespace soat::cli
