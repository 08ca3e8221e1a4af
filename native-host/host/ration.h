// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "check/verdict.h"

namespace soat::host {

/// How often one rule may ask before posting on one day. Whoever has been asked three times has
/// heard it; from then on that rule underlines only, or asking would teach to press *Vẫn đăng*
/// without reading.
inline constexpr unsigned kAsksADay = 3;

/// Counts, for each rule, the drafts of a day for which it asked.
///
/// What cannot be taken back once it is out is never rationed: someone's personal data, a
/// child's, papers of one's office, a look-alike link, a threat or a call to harm.
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
