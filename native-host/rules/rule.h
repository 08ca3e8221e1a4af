// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/rule_words.h"

namespace soat::rules {

/// How loudly a finding speaks. `hint` underlines; `warn` asks before the draft goes out.
enum class Tier : std::uint8_t { none, hint, warn };

/// One sentence in both languages of the product, UTF-8.
struct Bilingual {
  RuleWords vi;
  RuleWords en;
};

/// Whom a document speaks to. A source that names none speaks to everyone.
enum class Audience : std::uint8_t {
  party_members,
  officials,         ///< cán bộ
  civil_servants,    ///< công chức
  public_employees,  ///< viên chức
  employees          ///< người lao động
};

/// What a rule rests on, already checked by the loader: in force, confidence V1 or V2.
/// An empty `id` means advice: the rule rests on no document.
struct Source {
  RuleWords id;          ///< "qd423.chung.2", a key of rules/sources.json
  Bilingual title;       ///< "QĐ 423/QĐ-BVHTTDL (05/3/2026)"
  Bilingual paraphrase;  ///< one idea, in our words
  RuleWords confidence;  ///< "V1" (read in the text itself) or "V2" (read on a named page)
  RuleWords read_on;     ///< ISO date on which it was read
  RuleWords url;
  std::vector<Audience> whom = {};  ///< empty: everyone
};

/// A mend the panel may offer.
enum class Fix : std::uint8_t { none, mask, remove, lower_case, add_source, add_unverified };

/// A rule as people meet it: everything but how it is matched, which rules/ keeps to itself.
struct RuleText {
  std::string id;        ///< its path: "conduct/insult/called-stupid"
  std::string category;  ///< one of DESIGN's categories: "insult"
  Tier tier = Tier::hint;
  Bilingual title;  ///< at most one line
  Bilingual seen;   ///< what was seen; "{…}" stands for the words found
  Bilingual why;
  Bilingual advise;
  std::vector<Source> sources;  ///< empty: advice
  Fix fix = Fix::none;
  std::vector<RuleWords> flags;   ///< examples with [[span]]
  std::vector<RuleWords> allows;  ///< examples that stay silent
};

}  // namespace soat::rules
