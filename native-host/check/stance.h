// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "text/folded_text.h"

namespace soat::check {

/// How a draft stands to its own words: does it quote them, forbid them, ask whether they are
/// true, call them false, or say where they are from? Each is worked out when first asked for.
class Stance {
 public:
  /// `link`: a link is shared along with the draft.
  void begin(const text::FoldedText& draft, bool link);

  /// Whether symbols [first, last) lie inside “ ”, „ “, « », ‹ ›, " ", ‘ ’, 《 》 or 『 』 of one
  /// paragraph.
  [[nodiscard]] bool quoted(std::uint32_t first, std::uint32_t last);
  /// Whether đừng, chớ, không nên, cấm … stand before word `word` in the same clause.
  [[nodiscard]] bool negated(std::uint32_t word) const;
  /// Whether this sentence or the one behind it asks if it is true: "có thật không?".
  [[nodiscard]] bool asked(std::uint32_t sentence);
  /// Whether the draft says that something is false: "tin giả", "bác bỏ".
  [[nodiscard]] bool debunked();
  /// Whether the draft holds a link, or names who published it and when.
  [[nodiscard]] bool sourced();

 private:
  void find_quotes();

  const text::FoldedText* draft_ = nullptr;
  bool link_ = false;
  std::optional<std::vector<std::pair<std::uint32_t, std::uint32_t>>> quotes_;  // symbols, by begin
  std::optional<std::vector<bool>> asking_;                                     // sentences
  std::optional<bool> debunked_;
  std::optional<bool> sourced_;
};

}  // namespace soat::check
