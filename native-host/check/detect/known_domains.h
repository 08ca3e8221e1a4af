// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/detect/likeness.h"
#include "rules/parsed.h"

namespace soat::check::detect {

/// A host taken apart: the label its owner registered, and the public suffix behind it.
struct Registered {
  std::string label;   ///< "vietcombank"
  std::string suffix;  ///< "com.vn"

  [[nodiscard]] std::string domain() const { return label + "." + suffix; }
};

/// The known domain a host imitates, and how plainly.
struct Imitation {
  std::string domain;
  Likeness how = Likeness::none;
};

/// Domains that look-alikes imitate, and how to tell one. Never which of them to trust: a host
/// that resembles none of them is as good as any.
class KnownDomains {
 public:
  explicit KnownDomains(const rules::Domains& domains);

  /// The known domain that `host` imitates; nullopt for a known one itself, for every gov.vn, and
  /// for everything that resembles none. `host` is ASCII ("xn--…"), lower case; `shown` the same
  /// in Unicode.
  [[nodiscard]] std::optional<Imitation> imitated_by(std::string_view host,
                                                     std::string_view shown) const;

  /// Whether `host` is a known domain or below one.
  [[nodiscard]] bool is_known(std::string_view host) const;

  [[nodiscard]] Registered registered(std::string_view host) const;

 private:
  struct Known {
    std::string domain;
    std::string label;
    bool official;                 ///< below gov.vn
    mutable std::string skeleton;  ///< made when first needed: ICU opens late
  };

  struct Seen {
    const Known* known = nullptr;
    Likeness how = Likeness::none;
  };

  [[nodiscard]] const Known* worn_in_front(std::string_view host, std::size_t label_at) const;
  [[nodiscard]] Seen resembles(const Registered& own, std::string_view shown_label) const;
  [[nodiscard]] Seen dressed_up(std::string_view label, bool cheap) const;
  [[nodiscard]] static bool says_gov(std::string_view host, std::string_view before_suffix);

  std::vector<Known> known_;           // sorted by domain
  std::vector<std::string> suffixes_;  // sorted
};

}  // namespace soat::check::detect
