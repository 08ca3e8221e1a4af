// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "check/detect/cues.h"
#include "check/detect/groups.h"
#include "text/folded_text.h"

namespace soat::check::detect {

/// What stands around a group of figures, and what the draft as a whole is about. All must outlive
/// it.
class Surroundings {
 public:
  Surroundings(const text::FoldedText& text, const Groups& groups, const std::vector<CueAt>& cues);

  /// What a draft sells, by words about selling and by prices. A shop that gives its own number
  /// wants to be called: silence from `kShop` on, a hint at most from `kPerhapsShop` on.
  static constexpr unsigned kShop = 4;
  static constexpr unsigned kPerhapsShop = 2;
  [[nodiscard]] unsigned selling() const { return selling_; }

  /// Whether the draft tells what somebody did: "tông", "lừa đảo".
  [[nodiscard]] bool accuses() const { return accuses_; }

  /// "350k", "2 triệu", "12 000 đồng": figures that count something. "087084000999 Đồng Tháp" do
  /// not.
  [[nodiscard]] bool counted(const Group& group) const;

  /// The letters that touch a group, eight at most: "sdt" of "sdt0900000123".
  [[nodiscard]] std::string glued_before(const Group& group) const;

  /// Whether one of `cues` stands in the group's sentence, at most 14 words away.
  [[nodiscard]] bool in_sentence(const Group& group, std::uint32_t cues) const;

  /// "nhà riêng: …", "nhà ông …": a home is meant.
  [[nodiscard]] bool says_home(const Group& group) const;

  /// Whether the group's sentence names an office or a line for everyone. Bare "so" is số rather
  /// than sở, "bo" is bố as well as bộ.
  [[nodiscard]] bool near_office(const Group& group) const;

  [[nodiscard]] bool plus_before(const Group& group) const;

  /// A decimal's or a clock's second half: "0,903123", "8:30".
  [[nodiscard]] bool behind_comma(const Group& group) const;

 private:
  [[nodiscard]] std::string glued_after(const Group& group) const;

  const text::FoldedText& text_;
  const std::vector<CueAt>& cues_;
  unsigned selling_ = 0;
  bool accuses_ = false;
};

}  // namespace soat::check::detect
