// SPDX-License-Identifier: Apache-2.0
//
// Numbers beside their labels, addresses, people.
#include "catch.h"
#include "check/detect/seen.h"

using namespace soat::check::detect;

TEST_CASE("identity numbers: by label, or by their structure alone") {
  CHECK_ROWS("identity-number", "Ai nhặt được căn cước số [[001090000123]] cho em xin lại",
             "CCCD: [[048 201 000 789]]", "CCCD/[[015086000121]]/Yên Bái", "cccd[[079215000001]]",
             "can cuoc so [[001300000119]] - sinh vien", "[[０７９２１５０００００１]]",
             "mã định danh lớp 1C: bé An [[001219000777]], bé Bình [[001319000888]]",
             "Nguyễn Văn A, [[079215000001]], Hà Nội", "CCCD: [[0 7 9 2 1 5 0 0 0 0 0 1]]",
             "căn cước [[999999999999]]", "CMND cũ [[010000654]], cấp ngày 01/02/2003",
             "chứng minh thư số [[010 000 654]]", "cmnd [[079215000001]]",
             // Not one of the 63 provinces, or no label, or a label for something else.
             "Giao dịch 999999999999 xong", "Đơn hàng 079215000001 đang giao",
             "Mã hồ sơ 079215000001 ở một cửa", "010000654", "123456789012 đồng",
             "079215000001 đồng", "Căn cước có 12 số", "079.215.000.001.234");
}

TEST_CASE("tax codes of people are seen, those of firms are printed on every invoice") {
  CHECK_ROWS("tax-code", "Mã số thuế cá nhân [[8000000114]] của em", "MST [[8000000117]]",
             "mst của anh ấy: [[8000000117]]", "MST công ty 8000000117, xuất hóa đơn giúp",
             "Công ty CP Ví Dụ, mã số thuế 8000000117-001", "MST 8000000114", "8000000117");
}

TEST_CASE("insurance and passport numbers are seen beside their labels only") {
  CHECK_ROWS("social-insurance-number", "Mã số BHXH của mẹ em là [[0100000555]]",
             "Sổ BHXH: [[0100000777]]", "thẻ BHYT [[HC4010100000555]]", "BHXH Việt Nam: 1900.9068",
             "Tổng đài BHXH 1900 9068", "0100000555");
  CHECK_ROWS("passport", "Hộ chiếu [[B0000123]] của chị Hoa", "passport no: [[C00001234]]",
             "Mã sinh viên B0000123", "B0000123", "Hộ chiếu mới có chip, giá 160000đ");
}

TEST_CASE("accounts are seen beside a label or a bank's name") {
  CHECK_ROWS("bank-account", "STK [[1900000012345]] Techcombank",
             "số tài khoản của thằng lừa đảo: [[19030000000321]], đừng chuyển",
             "STK: [[2151-0000-000987]] BIDV", "ACB - [[2000 00333]] - góp tiền",
             "so tai khoan [[060000000555]] sacombank",
             "STK em: [[1 0 1 4 0 0 0 9 9 9]] (Vietcombank)",
             "số TK [[11000000113]] tên V ngân hàng MSB", "stk[[0711000000118]] vcb",
             "tài khoản [[104000000115]] Vietin", "ck vào [[101400 0999]] acb giúp em",
             "Số tiền trong tài khoản còn 1.500.000 đồng", "STK xxxx xxxx 1234",
             "Vietcombank lãi 33.046.000.000.000 đồng", "ngan hang thong bao hotline 1900 545413",
             "BIDV tuyển 200 người, hạn 30/11/2026", "Mã giao dịch FT26328123456789 Techcombank",
             "Tài khoản Facebook của em bị khóa",
             "Ủng hộ qua Mặt trận Tổ quốc, STK 0011000000418 Vietcombank", "1900000012345");
  CHECK_ROWS("bank-card", "thẻ visa [[4111 1111 1111 1111]] hạn 12/28",
             "Số thẻ ATM của mẹ [[9704 3600 0000 0777]], em rút", "[[4111111111111111]]",
             "4111111111111112", "Mã vạch 8930000000012", "Thẻ **** 1234");
}

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
  CHECK(sightings("email", "nguyenvana@gmail.com").at(0).replacement == "n•••••••••@gmail.com");
}

TEST_CASE("a plate is seen where something is told about its driver") {
  CHECK_ROWS("number-plate", "xe máy [[59-X1 000.34]] của cô gái áo đỏ vừa va vào em rồi bỏ đi",
             "ô tô của giám đốc đó [[51K 000.78]], chiều nào cũng đỗ",
             "Xe [[30A-123.45]] lạng lách sáng nay", "thằng đi xe [[29C112345]] quỵt tiền",
             "xe biển [[30a 12345]] tông người rồi chạy", "BKS 30A-***.12, em che biển số",
             "Xe khách 29B-123.45 chuyến 5h sáng", "Km 1234+567 đang sửa, tai nạn",
             "Lớp 10A1 có 45 em đánh nhau", "mua 12 kg 5000 đồng, lừa đảo");
}

TEST_CASE("where a person lives is seen, shops and offices are not") {
  CHECK_ROWS(
      "address",
      "Cô giáo đó ở [[phòng 1204 tòa B chung cư Ví Dụ, phường Thử Nghiệm]], ai bức xúc thì tới",
      "nha o [[so 9 ngo 15 duong Vi Du]], bo me hay vang nha",
      "giao cho em Trang, [[K12/34 đường Thử Nghiệm]], gọi trước",
      "thường trú: [[thôn Ví Dụ, xã Thử Nghiệm]], tên Nguyễn Văn Thử",
      "Ông ấy mới chuyển về [[số nhà 30, tổ 4, phường Ví Dụ]]",
      "Bưu điện trung tâm, 2 Công xã Paris", "Lô 12, ô 34, hàng 5, số 6, khu công viên",
      "UBND phường ở số 12 đường Ví Dụ", "Quán ở 24 đường Ví Dụ, phường Thử",
      "Bài 1 trang 12, bài 3 trang 14", "Cô ấy ở phường Ví Dụ");
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
