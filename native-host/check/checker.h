// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "check/verdict.h"
#include "rules/pack.h"

namespace soat::check {

enum class Site : std::uint8_t { facebook, messenger, zalo, soat, other };
enum class Surface : std::uint8_t { post, comment, message, share };

/// What the Checker is told about the moment; it has no clock and no disk of its own.
struct Context {
  Site site = Site::other;
  Surface surface = Surface::post;
  bool working_hours = false;         ///< by the person's own schedule, at this moment
  std::string_view link{};            ///< the link being shared, if any
  std::optional<bool> link_opened{};  ///< unknown when the person did not switch it on
  unsigned images = 0;                ///< pictures in the draft; never read, only counted
};

/// The person's own changes, kept apart from the packs so that they survive updates.
struct Own {
  struct Allowed {
    std::string phrase;  ///< as written; compared folded
    std::string rule{};  ///< empty: for every rule
  };
  struct Word {
    std::string phrase;
    rules::Tier tier = rules::Tier::hint;
  };
  std::vector<std::string> rules_off{};  ///< rule ids
  std::vector<std::string> packs_on{};   ///< packs that did not come with the product, switched on
  std::vector<Allowed> allowed{};
  std::vector<Word> words{};  ///< reported under the rule "own/words"
};

/// Packs and the person's own changes, ready to look at drafts.
///
/// Pure: the same draft and context always give the same verdict. One thread at a time.
class Checker {
 public:
  [[nodiscard]] static Result<Checker> of(std::shared_ptr<const rules::Packs> packs, Own own);

  /// `draft` must be UTF-8 (wire/ has seen to it) of any length.
  [[nodiscard]] Verdict check(std::string_view draft, const Context& context) const;

  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;
  ~Checker();

 private:
  struct Parts;
  explicit Checker(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace soat::check
