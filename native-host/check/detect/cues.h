// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "text/folded_text.h"

namespace soat::check::detect {

/// What words around a number, a plate or an address say about it. One bit each.
enum Cue : std::uint32_t {
  phone_label = 1U << 0,     ///< sđt, điện thoại, zalo
  account_label = 1U << 1,   ///< stk, số tài khoản
  card_label = 1U << 2,      ///< thẻ, visa
  citizen_label = 1U << 3,   ///< căn cước, cccd, mã định danh
  old_id_label = 1U << 4,    ///< cmnd, chứng minh thư
  passport_label = 1U << 5,  ///< hộ chiếu
  tax_label = 1U << 6,       ///< mã số thuế
  social_label = 1U << 7,    ///< bhxh, bảo hiểm y tế
  code_label = 1U << 8,      ///< mã vận đơn, isbn: a number of things
  parcel_label = 1U << 9,    ///< đơn hàng, lô: of things, if the number follows at once
  bank = 1U << 10,           ///< Vietcombank
  public_line = 1U << 11,    ///< hotline, tổng đài: printed so that people call
  office = 1U << 12,         ///< bệnh viện, trường, công ty
  person = 1U << 13,         ///< chị, ông, của nó
  selling = 1U << 14,        ///< bán, ship, đặt hàng
  unit_after = 1U << 15,     ///< đồng, triệu: what was counted
  incident = 1U << 16,       ///< tông, lạng lách, bỏ chạy
  vehicle = 1U << 17,        ///< xe, biển số
  living = 1U << 18,         ///< ở, nhà, thường trú
  street = 1U << 19,         ///< đường, ngõ, phường
  birth = 1U << 20,          ///< sinh ngày
  child_word = 1U << 21,     ///< bé, cháu, con
  school = 1U << 22,         ///< lớp, trường
  charity = 1U << 23,        ///< mặt trận tổ quốc, kho bạc: publishes its account
  company = 1U << 24,        ///< công ty, doanh nghiệp
  number_word = 1U << 25,    ///< số: says nothing, but bare it must not pass for sở
  third_person = 1U << 26,   ///< nó, thằng, ổng: somebody else's, whatever is being sold
};
inline constexpr std::uint32_t kNumberLabels =
    phone_label | account_label | card_label | citizen_label | old_id_label | passport_label |
    tax_label | social_label | code_label | parcel_label | public_line;

/// How many words may stand between a label and its number: "số tài khoản của con gái chị Lan ở
/// phòng kế toán: …".
inline constexpr std::uint32_t kLabelReach = 12;

/// A cue in a draft: words [first, last). Longer phrases hide shorter ones that begin with them:
/// "mã số thuế" is not also "mã".
struct CueAt {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t cues = 0;
  bool exact = false;  ///< with its marks, or it has none
};

/// Every cue of the draft in order, in one pass over its words. With or without marks.
[[nodiscard]] std::vector<CueAt> cues_of(const text::FoldedText& text);

/// The one of `cues` (a set of bits) nearest before `word`: at most `reach` words between, in
/// the same sentence or at most 3 words away. nullptr when there is none.
[[nodiscard]] const CueAt* nearest_before(const std::vector<CueAt>& all,
                                          const text::FoldedText& text, std::uint32_t word,
                                          std::uint32_t cues, std::uint32_t reach);

/// The same after `word`, in the same sentence.
[[nodiscard]] const CueAt* nearest_after(const std::vector<CueAt>& all,
                                         const text::FoldedText& text, std::uint32_t word,
                                         std::uint32_t cues, std::uint32_t reach);

}  // namespace soat::check::detect
