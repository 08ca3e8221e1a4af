// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "check/checker.h"
#include "rules/pack.h"

namespace soat::host {

/// The rules of this computer: the packs, read once, and a Checker made of them and the person's
/// own changes.
///
/// Packs that cannot be read at all leave a rulebook that refuses to check: a draft then goes out
/// *unchecked*, which never looks like *clean*.
class Rulebook {
 public:
  /// `theirs`: the person's own packs; may be empty or missing.
  Rulebook(const std::filesystem::path& folder, const std::filesystem::path& cache,
           const std::filesystem::path& theirs);

  /// Takes up the person's own changes in place of the last ones.
  [[nodiscard]] Result<void> use(check::Own own);

  /// Findings point into the rulebook, until the next use(). An error when there are no rules.
  [[nodiscard]] Result<check::Verdict> check(std::string_view draft,
                                             const check::Context& context) const;

  [[nodiscard]] const std::vector<rules::PackText>& packs() const;

  /// Rules that were set aside, and what kept all of them from being read.
  [[nodiscard]] std::vector<Error> complaints() const;

  [[nodiscard]] const rules::RuleText* rule(std::string_view id) const;

 private:
  std::shared_ptr<const rules::Packs> packs_;
  std::optional<check::Checker> checker_;
  std::optional<Error> unreadable_;
};

}  // namespace soat::host
