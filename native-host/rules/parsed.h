// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rules/pattern.h"
#include "rules/rule.h"

namespace soat::rules {

// What the loader makes of JSON and the compiler starts from. Everything here has been checked:
// ids are paths, lists named by patterns exist, sources are in force, enums hold one of their
// values. Plain data; where a thing was written no longer matters.

/// Word lists by name; each entry is a pattern without slots.
using Lists = std::map<std::string, std::vector<Pattern>>;

/// How far from the match context counts.
struct Reach {
  enum class Kind : std::uint8_t { syllables, sentence, draft };
  Kind kind = Kind::sentence;
  std::uint8_t syllables = 0;  ///< to either side of the match, 1–40, for Kind::syllables
};

/// The match counts only when one of `any` stands within reach.
struct Near {
  std::vector<Pattern> any;
  Reach within;
};

/// What silences a match.
struct Unless {
  std::vector<Pattern> any;       ///< one of these stands within reach
  Reach within;                   ///< of `any`; the sentence when the rule does not say
  std::vector<Pattern> overlaps;  ///< longer innocent phrases: the match lies in or across one
  bool quoted = false;            ///< inside “ ”, « », " " or a title
  bool negated = false;           ///< under đừng, không nên, chớ … in the same clause
  bool asked = false;             ///< in a question that asks whether it is true
  bool debunked = false;          ///< the draft says that the claim is false
  bool sourced = false;           ///< the draft holds a link, or names who published it and when
};

/// The disguises a rule sees through, beside those always unfolded.
struct Forms {
  bool bare = false;       ///< marks left out: "do ngu"
  bool split = false;      ///< n g u, n.g.u
  bool leet = false;       ///< ngu → n9u, digits and signs for letters
  bool repeat = false;     ///< nguuuu
  bool lookalike = false;  ///< letters of other scripts
  bool masked = false;     ///< ng*
  bool teencode = false;   ///< the habits of chat: j for gì, k for không
  bool joined = false;     ///< đồngu
};

/// Where a rule looks. All, unless it says otherwise.
struct Surfaces {
  bool post = true;
  bool comment = true;
  bool message = true;
  bool share = true;
};

/// A parameter of a detector, as its rule gives it.
using DetectValue = std::variant<bool, std::int64_t, std::string, std::vector<std::string>>;

/// A native detector asked for by name: `"detect": {"name": "phone", "own": false}`.
struct Detect {
  std::string name;
  std::map<std::string, DetectValue> with;  ///< every parameter but the name
};

/// A rule with how it is matched. Exactly one of `match` and `detect` is given.
struct ParsedRule {
  RuleText text;
  std::vector<Pattern> match;  ///< alternatives; any one is enough
  std::optional<Detect> detect;
  Lists lists;  ///< of this rule; shadow the pack's of the same name
  std::optional<Near> near;
  Unless unless;
  Forms forms;
  Surfaces surfaces;
  bool during_work = false;  ///< only in the person's own working hours
};

/// A pack with its rules in order of their ids.
struct ParsedPack {
  std::string name;
  std::string version;
  Bilingual title;
  std::string words;  ///< where its words come from, and under which licence
  bool ours = true;
  Lists lists;  ///< shared by its rules: the pack's lists.json and lists/*.json
  std::vector<ParsedRule> rules;
};

/// A domain that others imitate, and who stands behind it.
struct KnownDomain {
  std::string domain;  ///< registrable, lower case: "vietcombank.com.vn"
  std::string name;    ///< as people say it: "Vietcombank"
};

/// rules/domains.json: what the look-alike detector compares with.
struct Domains {
  std::vector<KnownDomain> known;     ///< sorted by domain
  std::vector<std::string> suffixes;  ///< public suffixes of more than one label: "com.vn"
};

}  // namespace soat::rules
