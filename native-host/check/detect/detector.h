// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "check/checker.h"
#include "rules/parsed.h"
#include "rules/rule.h"
#include "text/folded_text.h"
#include "text/span.h"

namespace soat::check::detect {

/// One thing a detector saw.
struct Sighting {
  text::Span span;           ///< UTF-16 units of the draft, whole graphemes
  std::string detail;        ///< fills {…} of the rule's texts: a domain; may be empty
  std::string detail_other;  ///< the domain that `detail` looks like
  std::string replacement;   ///< what the rule's fix would write at `span`; may be empty
  /// The loudest this sighting may speak, whatever its rule says: a shop's own number is no leak.
  rules::Tier at_most = rules::Tier::warn;
};

class KnownDomains;
struct Numbers;

/// Deletes what only detect/ knows.
struct DeleteNumbers {
  void operator()(Numbers* numbers) const;
};
struct DeleteDomains {
  void operator()(KnownDomains* domains) const;
};

/// Domains that look-alikes imitate, made ready once for many drafts. Empty is fine.
using DomainIndex = std::unique_ptr<KnownDomains, DeleteDomains>;
[[nodiscard]] DomainIndex index_of(const rules::Domains& domains);

/// What detectors look at: one draft, valid for one check. What several detectors need (the
/// draft's numbers, told apart) is worked out by the first that asks.
class Draft {
 public:
  /// All four must outlive the Draft. `folded` is `bytes` folded.
  Draft(std::string_view bytes, const text::FoldedText& folded, const Context& moment,
        const KnownDomains& known)
      : utf8(bytes), text(folded), context(moment), domains(known) {}

  const std::string_view utf8;
  const text::FoldedText& text;
  const Context& context;
  const KnownDomains& domains;

  /// Numbers that could be a person's, each of one kind.
  [[nodiscard]] const Numbers& numbers();

  /// The bytes the person wrote at `span`. Cheap when spans are asked for in order.
  [[nodiscard]] std::string_view written(text::Span span);

 private:
  /// Moves to the byte at which UTF-16 unit `unit` begins.
  std::size_t byte_of(std::uint32_t unit);

  std::size_t byte_ = 0;
  std::uint32_t unit_ = 0;
  std::unique_ptr<Numbers, DeleteNumbers> numbers_;
};

using Parameters = std::map<std::string, rules::DetectValue>;

/// Adds what it sees to `out`, in order of the draft, none overlapping another of the same call.
/// Time and memory are linear in the draft, whatever it holds.
using Detector = void (*)(Draft& draft, const Parameters& with, std::vector<Sighting>& out);

/// The detector that a rule asks for by name; nullptr when there is none. Names:
/// rules/detector_names.h.
[[nodiscard]] Detector find_detector(std::string_view name);

}  // namespace soat::check::detect
