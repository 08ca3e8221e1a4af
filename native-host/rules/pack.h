// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace soat::rules {

/// A pack as people meet it.
struct PackText {
  std::string name;     ///< folder name: "conduct"
  std::string version;  ///< of the pack, "2026.11.1"
  bool ours = true;     ///< came with the product; others start switched off
  std::vector<RuleText> rules;
};

/// Every pack of a rules folder, loaded and ready for check/.
///
/// A broken rule is set aside with the sentence that names it, and the rest works: one typo
/// must not cost the person all checking.
class Packs {
 public:
  /// `folder` holds sources.json, domains and one folder a pack. `cache` is where the compiled
  /// form is kept (empty: none); a stale or damaged one is rebuilt from JSON, never trusted.
  [[nodiscard]] static Result<std::shared_ptr<const Packs>> load(
      const std::filesystem::path& folder, const std::filesystem::path& cache);

  [[nodiscard]] const std::vector<PackText>& packs() const;
  [[nodiscard]] const std::vector<Error>& set_aside() const;

  /// Every literal phrase of every rule, each once, sorted: `soat rules phrases`.
  [[nodiscard]] std::vector<std::string> phrases() const;

  struct Compiled;  // rules/ and check/ only
  [[nodiscard]] const Compiled& compiled() const;

  Packs(const Packs&) = delete;
  Packs& operator=(const Packs&) = delete;
  ~Packs();

 private:
  Packs();
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace soat::rules
