// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "check/verdict.h"

namespace soat::host {

/// How often one weak rule may ask before posting on one day. Whoever has been asked three times
/// has heard it; from then on that rule underlines only, or asking would teach to press *Vẫn đăng*
/// without reading.
inline constexpr unsigned kAsksADay = 3;

/// Counts, for each rule, the drafts of a day for which it asked.
///
/// Only weak rules are rationed (ration.cc names their categories). What hurts another person, or
/// cannot be taken back once it is out, asks each time: an insult, a threat, an accusation,
/// someone's personal data, papers of one's office, a look-alike link.
class Ration {
 public:
  /// The tier a finding may speak with on this day.
  [[nodiscard]] rules::Tier tier(const check::Finding& finding, std::string_view day) const;

  /// A draft has ended for which this rule asked.
  void asked(std::string_view rule, std::string_view day);

 private:
  std::string day_;
  std::map<std::string, unsigned, std::less<>> asked_;
};

}  // namespace soat::host
