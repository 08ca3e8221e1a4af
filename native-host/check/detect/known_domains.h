// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/parsed.h"

namespace soat::check::detect {

/// A host taken apart: the label its owner registered, and the public suffix behind it.
struct Registered {
  std::string label;   ///< "vietcombank"
  std::string suffix;  ///< "com.vn"

  [[nodiscard]] std::string domain() const { return label + "." + suffix; }
};

/// Domains that look-alikes imitate, and how to tell one. Never which of them to trust: a host
/// that resembles none of them is as good as any.
class KnownDomains {
 public:
  explicit KnownDomains(const rules::Domains& domains);

  /// The known domain that `host` imitates; nullopt for a known one itself, for every gov.vn, and
  /// for everything that resembles none. `host` is ASCII ("xn--…"), lower case; `shown` the same
  /// in Unicode.
  [[nodiscard]] std::optional<std::string> imitated_by(std::string_view host,
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

  [[nodiscard]] const Known* resembles(std::string_view label, std::string_view suffix,
                                       std::string_view shown_label) const;
  [[nodiscard]] const Known* dressed_up(std::string_view label) const;

  std::vector<Known> known_;           // sorted by domain
  std::vector<std::string> suffixes_;  // sorted
};

}  // namespace soat::check::detect
