// SPDX-License-Identifier: Apache-2.0
//
// Where people live and write from, when they were born, and children.
#include <algorithm>

#include "catch.h"
#include "check/detect/seen.h"

using namespace soat::check::detect;

TEST_CASE("addresses of people are seen, desks and placeholders are not") {
  CHECK_ROWS("email", "Mail em: [[nguyenvana@gmail.com]], gửi nhé", "[[lan.anh_99@yahoo.com.vn]]",
             "gửi CV về [[hr.ngocanh.vidu@gmail.com]] cho chị", "[[minh-tu+x@sv.example.edu.vn]].",
             "📧[[thuha.vidu@proton.example]] nhé", "[[lethu.nghiem(at)gmail.com]]",
             "[[thu.ha@gmail(dot)com]]", "[[AN.NGUYEN@GMAIL.COM]]", "[[thu @ gmail.com]]",
             "[[thu a còng gmail.com]]", "gopy@vidu.gov.vn", "thuvien@vidu.edu.vn",
             "toasoan@vidu.vn", "hotro@vidu.gov.vn", "contact@vidu.com",
             "tuyensinh2026@vidu.edu.vn", "noreply@facebook.com", "user@example.com",
             "ten@gmail.com", "@Minh @Lan vào họp", "mua 3 @ 5k, lời 2 @ 7k",
             "youtube.com/@vidu.official", "@vidu@mastodon.social", "d@y.m01 ng@y",
             "nh@nh.cvng ch@m.kh0ng", "a@b", "@", "@@@", "x@y.1");
  CHECK_ROWS("email", "mail [[nguyenvana (at) gmail (dot) com]]",
             "[[nguyenvana [at] gmail [dot] com]].", "[[nguyenvana @ gmail . com]] nhé",
             "[[nguyenvana (a còng) gmail (chấm) com]]", "[[nguyenvana@gmail.com]] . Com trưa nay",
             "[[nguyenvana@gmail.com]] (dot) này là gì", "https://chinhphu.vn@evil.com/",
             "https://a.vn/x?mail=nguyenvana@gmail.com", "ghi tên @ gmail . Ai cần thì hỏi",
             "họp (at) nhà (dot) em");
  CHECK(sightings("email", "nguyenvana@gmail.com").at(0).replacement == "n•••••••••@gmail.com");
}

TEST_CASE("where a person lives is seen, shops and offices are not") {
  CHECK_ROWS(
      "address",
      "Cô giáo đó ở [[phòng 1204 tòa B chung cư Ví Dụ, phường Thử Nghiệm]], ai bức xúc thì tới",
      "nha o [[so 9 ngo 15 duong Vi Du]], bo me hay vang nha",
      "giao cho em Trang, [[K12/34 đường Thử Nghiệm]], gọi trước",
      "thường trú: [[thôn Ví Dụ, xã Thử Nghiệm]], tên Nguyễn Văn Thử",
      "Ông ấy mới chuyển về [[số nhà 30, tổ 4, phường Ví Dụ]]",
      "nhà ông ấy ở ((số 12 ngách 34/5 ngõ 67 Kim Mã)), cổng sắt",
      "nhà nó ở ((số 12 Lê Lợi)), mọi người tới đi",
      "chị Lan trú tại [[hẻm 45/2 Trần Phú, phường 5]]", "Anh ấy mang áo số 10 Nguyễn Văn Quyết",
      "số 12 Lê Lợi là quán phở", "Lễ viếng anh ấy ở nhà tang lễ số 5 Lê Lợi",
      "Nó trúng giải số 12 Lê Lợi nào đó", "Bưu điện trung tâm, 2 Công xã Paris",
      "Lô 12, ô 34, hàng 5, số 6, khu công viên", "UBND phường ở số 12 đường Ví Dụ",
      "Quán ở 24 đường Ví Dụ, phường Thử", "Bài 1 trang 12, bài 3 trang 14",
      "Cô ấy ở phường Ví Dụ");
}

TEST_CASE("a date of birth is seen beside a person, a child beside school and class") {
  CHECK_ROWS("birth-date", "bé Lê Thử, [[sinh 15-8-2017]], lớp 3A",
             "chị Hoa [[sinh ngày 15/8/1990]]", "Lê Văn Thử [[sinh ngày 15 tháng 8 năm 1990]]",
             "Sinh nhật trường: 15/11/1956 - 15/11/2026", "Sinh ngày mùng 3 tháng 2",
             "ông sinh ngày 19/5/1890", "sinh 15/13/1990 chị", "họp ngày 15/8/1990 chị Hoa");
  CHECK_ROWS("child", "[[bé Na, lớp 1C, trường Tiểu học Ví Dụ]], hôm nay đi lạc",
             "Chúc mừng em Tuấn lớp 9A đạt giải Ba", "Thông báo lớp 3B: các con mặc đồng phục",
             "Bé nhà em mới vào lớp 1", "Học sinh Trường Mầm non Ví Dụ A, lớp 1B đã trở lại",
             "em N.T.V, lớp 6A, trường Tiểu học Ví Dụ");
}

TEST_CASE("an address nobody is said to live at is worth a hint at most") {
  const auto loudest = [](std::string_view draft) {
    soat::rules::Tier tier = soat::rules::Tier::none;
    for (const auto& sighting : soat::check::detect::sightings("address", draft))
      tier = std::max(tier, sighting.at_most);
    return tier;
  };
  for (const char* draft : {"Chị Hoa sống ở phòng trọ số 10, đường Ví Dụ, phường Thử Nghiệm",
                            "Nguyễn Văn Thử (SN 1990, trú xóm 12, xã Ví Dụ) bị tạm giữ",
                            "nhà con Thử ở số 5 ngõ 12 phố Ví Dụ"}) {
    CAPTURE(draft);
    CHECK(loudest(draft) == soat::rules::Tier::warn);
  }
  for (const char* draft : {"Chị ấy kể hạn chế qua lại tại hẻm số 40 đường Ví Dụ",
                            "ông Phước nhảy từ TẦNG 2 TOÀ ÁN xuống",
                            "Chị xem cầu thủ đá ở vòng 1/16 Europa League chưa",
                            "Em ghé tầng 27, Tòa nhà Ví Dụ Plaza, 561A Điện Biên Phủ, phường 25"}) {
    CAPTURE(draft);
    CHECK(loudest(draft) <= soat::rules::Tier::hint);
  }
}
