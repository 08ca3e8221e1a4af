// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace soat::rules {

/// A kind of finding, as rule.schema.json and the protocol name it.
struct Category {
  std::string_view name;
  std::string_view vi;  ///< as a heading
  std::string_view en;
};

/// All categories, verification before conduct, in the order people meet them.
inline constexpr std::array<Category, 23> kCategories{{
    {"hearsay", "Tin nghe kể", "Hearsay"},
    {"urgent-forward", "Lời giục chia sẻ", "A push to share"},
    {"sensational", "Lời kể hơi quá", "Sensational wording"},
    {"engagement-bait", "Lời xin tương tác", "Engagement bait"},
    {"health-claim", "Lời chữa bệnh chưa thấy nguồn", "Health claims"},
    {"accusation", "Lời buộc tội chưa kèm căn cứ", "Accusations"},
    {"lookalike-link", "Liên kết trông giống trang khác", "Look-alike links"},
    {"unread-link", "Liên kết chưa mở", "Links not opened"},
    {"no-source", "Tin cần nguồn", "Claims without a source"},
    {"insult", "Lời chê nhắm vào người", "Insults"},
    {"profanity", "Từ tục", "Coarse words"},
    {"threat", "Câu nghe như lời dọa", "Threats"},
    {"discrimination", "Lời chê cả một nhóm người", "Slurs against groups"},
    {"incitement", "Lời kêu gọi làm hại", "Calls to harm"},
    {"personal-data", "Thông tin riêng của người khác", "Personal data"},
    {"child-data", "Thông tin riêng của trẻ em", "Children's data"},
    {"secret-document", "Dấu hiệu văn bản mật, nội bộ", "Classified or internal documents"},
    {"agency-voice", "Nghe như nói thay cơ quan", "Speaking for the office"},
    {"work-hours-selling", "Bán hàng trong giờ làm", "Selling in working hours"},
    {"gambling-loan", "Lời mời cá cược, vay nóng", "Gambling and quick loans"},
    {"account-trade", "Cho mượn, mua bán tài khoản", "Lending and trading accounts"},
    {"shouting", "Nhiều chữ hoa, dấu than", "Shouting"},
    {"image", "Bài có ảnh", "Pictures"},
}};

[[nodiscard]] constexpr const Category* category_of(std::string_view name) {
  for (const Category& category : kCategories) {
    if (category.name == name) return &category;
  }
  return nullptr;
}

}  // namespace soat::rules
