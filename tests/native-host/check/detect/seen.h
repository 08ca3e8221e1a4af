// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "check/detect/detector.h"
#include "rules/compiled.h"
#include "rules/pack.h"

namespace soat::check::detect {

/// The domains of the tests: a few of rules/domains.json.
[[nodiscard]] inline const rules::Domains& test_domains() {
  static const rules::Domains domains{{{"bidv.com.vn", "BIDV"},
                                       {"chinhphu.vn", "Cổng Chính phủ"},
                                       {"dichvucong.gov.vn", "Cổng Dịch vụ công quốc gia"},
                                       {"facebook.com", "Facebook"},
                                       {"techcombank.com", "Techcombank"},
                                       {"techcombank.com.vn", "Techcombank"},
                                       {"tuoitre.vn", "Tuổi Trẻ"},
                                       {"vietcombank.com.vn", "Vietcombank"},
                                       {"vnexpress.net", "VnExpress"}},
                                      {"blogspot.com", "com.vn", "gov.vn", "org.vn"}};
  return domains;
}

[[nodiscard]] inline const KnownDomains& test_index() {
  static const DomainIndex index = index_of(test_domains());
  return *index;
}

/// The domains that ship: rules/domains.json.
[[nodiscard]] inline const KnownDomains& our_index() {
  static const DomainIndex index = [] {
    const auto packs = rules::Packs::load(std::filesystem::path(SOAT_SOURCE_DIR) / "rules",
                                          std::filesystem::path());
    SOAT_CHECK(packs.has_value());
    return index_of((*packs)->compiled().domains);
  }();
  return *index;
}

/// What a detector sees in a draft.
[[nodiscard]] inline std::vector<Sighting> sightings(std::string_view detector,
                                                     std::string_view draft,
                                                     const Context& context = {},
                                                     const KnownDomains& domains = test_index()) {
  const text::FoldedText folded(draft);
  Draft seen(draft, folded, context, domains);
  std::vector<Sighting> out;
  find_detector(detector)(seen, {}, out);
  return out;
}

/// The draft with [[ ]] around everything the detector sees; what it sees softly (a hint at
/// most), in (( )).
[[nodiscard]] inline std::string seen(std::string_view detector, std::string_view draft,
                                      const Context& context = {},
                                      const KnownDomains& domains = test_index()) {
  const auto all = sightings(detector, draft, context, domains);
  const text::FoldedText folded(draft);
  Draft written(draft, folded, context, domains);
  std::string out;
  std::uint32_t from = 0;
  for (const Sighting& sighting : all) {
    const bool soft = sighting.at_most == rules::Tier::hint;
    out += written.written({from, sighting.span.begin});
    out += soft ? "((" : "[[";
    out += written.written(sighting.span);
    out += soft ? "))" : "]]";
    from = sighting.span.end;
  }
  out += written.written({from, folded.utf16_size()});
  return out;
}

/// A row without its marks.
[[nodiscard]] inline std::string unmarked(std::string_view row) {
  std::string out(row);
  for (const std::string_view mark : {"[[", "]]", "((", "))"})
    for (auto at = out.find(mark); at != std::string::npos; at = out.find(mark)) out.erase(at, 2);
  return out;
}

}  // namespace soat::check::detect

/// Each row is a draft with what must be seen marked, and nothing else may be.
#define CHECK_ROWS(detector, ...) \
  CHECK_ROWS_OF(soat::check::detect::test_index(), detector, __VA_ARGS__)
#define CHECK_ROWS_OF(domains, detector, ...)                                                     \
  for (const char* row : {__VA_ARGS__}) {                                                         \
    INFO(row);                                                                                    \
    CHECK(soat::check::detect::seen(detector, soat::check::detect::unmarked(row), {}, domains) == \
          row);                                                                                   \
  }
