// SPDX-License-Identifier: Apache-2.0
#include "host/rulebook.h"

#include "check/told_once.h"

namespace soat::host {

Rulebook::Rulebook(const std::filesystem::path& folder, const std::filesystem::path& cache,
                   const std::filesystem::path& theirs) {
  auto packs = rules::Packs::load(folder, cache, theirs);
  if (packs) {
    packs_ = *std::move(packs);
  } else {
    unreadable_ = packs.error();
  }
}

Result<void> Rulebook::use(check::Own own) {
  if (!packs_) return tl::make_unexpected(*unreadable_);
  auto checker = check::Checker::of(packs_, std::move(own));
  if (!checker) return tl::make_unexpected(checker.error());
  checker_ = *std::move(checker);
  return {};
}

Result<check::Verdict> Rulebook::check(std::string_view draft,
                                       const check::Context& context) const {
  if (checker_) return check::told_once(checker_->check(draft, context));
  if (unreadable_) return tl::make_unexpected(*unreadable_);
  return fail(Errc::unavailable, "rules", "are not ready");
}

const std::vector<rules::PackText>& Rulebook::packs() const {
  static const std::vector<rules::PackText> kNone;
  return packs_ ? packs_->packs() : kNone;
}

std::vector<Error> Rulebook::complaints() const {
  std::vector<Error> all = packs_ ? packs_->set_aside() : std::vector<Error>();
  if (unreadable_) all.push_back(*unreadable_);
  return all;
}

const rules::RuleText* Rulebook::rule(std::string_view id) const {
  for (const auto& pack : packs()) {
    for (const auto& rule : pack.rules) {
      if (rule.id == id) return &rule;
    }
  }
  return nullptr;
}

}  // namespace soat::host
