// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace soat::rules {

struct Loaded;  // rules/load.h

/// A pack as people meet it.
struct PackText {
  std::string name;     ///< folder name: "conduct"
  std::string version;  ///< of the pack, "2026.11.1"
  Bilingual title;
  bool ours = true;  ///< came with the product; others start switched off
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
  /// `theirs` holds the person's own packs (may be empty or missing). A pack of theirs is loaded
  /// like any other, marked as not ours; check/ leaves it silent until it is switched on.
  [[nodiscard]] static Result<std::shared_ptr<const Packs>> load(
      const std::filesystem::path& folder, const std::filesystem::path& cache,
      const std::filesystem::path& theirs = {});

  /// The same from packs already in memory, for trying rules before they are in a folder.
  [[nodiscard]] static std::shared_ptr<const Packs> of(Loaded loaded);

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
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace soat::rules
