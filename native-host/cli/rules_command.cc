// SPDX-License-Identifier: Apache-2.0
#include "cli/rules_command.h"

#include "check/prove.h"
#include "cli/display.h"
#include "cli/rules_here.h"
#include "host/wording.h"
#include "platform/paths.h"
#include "rules/doc.h"
#include "rules/pack.h"
#include "rules/tidy.h"

namespace soat::cli {

namespace {

Result<std::filesystem::path> folder_of(const Shared& shared) {
  return shared.rules.empty() ? platform::rules_folder()
                              : Result<std::filesystem::path>(shared.rules);
}

int tell(const std::vector<Error>& complaints) {
  std::string out;
  for (const auto& one : complaints)
    out += printable(one.where) + ": " + printable(one.what) + "\n";
  put(out);
  return complaints.empty() ? kClean : kFound;
}

}  // namespace

int rules_test(const Shared& shared) {
  const auto folder = folder_of(shared);
  if (!folder) return complain(shared.language, folder.error());
  const auto proof = check::prove({*folder, {}});
  if (!proof) return complain(shared.language, proof.error());
  const int exit = tell(proof->complaints);
  put(say(shared.language, Text::rules_proved,
          {std::to_string(proof->rules), std::to_string(proof->examples),
           std::to_string(proof->disguises), std::to_string(proof->complaints.size())}) +
      "\n");
  return exit;
}

int rules_phrases(const Shared& shared) {
  const auto folder = folder_of(shared);
  if (!folder) return complain(shared.language, folder.error());
  const auto packs = rules::Packs::load(*folder, {});
  if (!packs) return complain(shared.language, packs.error());
  std::string out;
  for (const auto& phrase : (*packs)->phrases()) out += phrase + "\n";
  put(out);
  return kClean;
}

int rules_list(const Shared& shared) {
  const auto here = rules_here(shared, Own::none);
  if (!here) return complain(shared.language, here.error());
  std::string out;
  for (const auto& pack : here->rules.packs()) {
    for (const auto& rule : pack.rules) {
      const bool warn = rule.tier == rules::Tier::warn;
      out += padded(rule.id, 44) + " " +
             padded(say(shared.language, warn ? Text::tier_warn : Text::tier_hint), 13) + " " +
             std::string(host::in(shared.language, rule.title)) + "\n";
    }
  }
  put(out);
  return kClean;
}

int rules_doc(const Shared& shared) {
  const auto folder = folder_of(shared);
  if (!folder) return complain(shared.language, folder.error());
  const auto loaded = rules::load({*folder, {}});
  if (!loaded) return complain(shared.language, loaded.error());
  put(rules::rules_page(loaded->packs));
  return kClean;
}

int rules_tidy(const Shared& shared) {
  const auto folder = folder_of(shared);
  if (!folder) return complain(shared.language, folder.error());
  std::vector<Error> trouble;
  std::string out;
  for (const auto& file : rules::tidy_up(*folder, trouble)) out += file + "\n";
  put(out);
  for (const auto& one : trouble) complain(shared.language, one);
  return trouble.empty() ? kClean : kTrouble;
}

}  // namespace soat::cli
