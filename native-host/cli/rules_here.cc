// SPDX-License-Identifier: Apache-2.0
#include "cli/rules_here.h"

#include "platform/paths.h"
#include "platform/terminal.h"

namespace soat::cli {

Result<RulesHere> rules_here(const Shared& shared, Own own) {
  const auto folder =
      shared.rules.empty() ? platform::rules_folder() : Result<std::filesystem::path>(shared.rules);
  if (!folder) return tl::make_unexpected(folder.error());
  RulesHere here{host::Rulebook(*folder, {}), false};
  (void)own;
  if (auto ready = here.rules.use({}); !ready) return tl::make_unexpected(ready.error());
  if (const std::size_t broken = here.rules.complaints().size(); broken > 0) {
    platform::print(
        platform::Stream::error,
        "soat: " + count(shared.language, broken, Text::set_aside_one, Text::set_aside) + "\n");
  }
  return here;
}

}  // namespace soat::cli
