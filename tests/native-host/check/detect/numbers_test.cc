// SPDX-License-Identifier: Apache-2.0
//
// Numbers told by their labels and their structure, and plates. For each: how people write it, and
// what only looks like it.
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

TEST_CASE("identity numbers as people write them") {
  CHECK_ROWS(
      "identity-number", "CCCD của chị Hoa [[001185012345]]",
      "Căn cước công dân số: [[001 185 012 345]]", "số định danh cá nhân [[079.203.001.234]]",
      "cccd [[079-203-001-234]]", "can cuoc cong dan [[079203001234]]",
      "can cuoc: [[0792 0300 1234]]", "Định danh cá nhân [[００１１８５０１２３４５]]",
      "CCCD [[0️⃣0️⃣1️⃣1️⃣8️⃣5️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣]]",
      "căn cước của nó: [[0 0 1 1 8 5 0 1 2 3 4 5]]", "số cc [[087084000999]]", "[[058186000028]]",
      "Trần Văn A - [[087084000999]] - Đồng Tháp", "[[079215000001]], sinh viên năm nhất",
      "CMND [[012345678]] cấp ở Hà Nội", "số chứng minh nhân dân: [[012 345 678]]",
      "chung minh thu [[123456789]]", "CMT [[273.123.456]]", "Giấy chứng minh [[012345678901]]",
      "CMTND số [[024512345]]", "cccd/cmnd: [[001185012345]]", "CCCD số [[500185012345]]");
}

TEST_CASE("identity numbers read aloud are seen behind their label") {
  CHECK_ROWS("identity-number",
             "CCCD của nó là [[không không một hai không ba không không bốn năm sáu bảy]]",
             "CCCD: [[không ba tám, không chín một, không không hai, ba bốn năm]]",
             "so can cuoc cua chi ay: [[khong khong mot chin tam bay khong khong hai ba bon nam]]",
             "CMND [[không một hai ba bốn năm sáu bảy tám]] nhé",
             "Đọc không không một hai không ba không không bốn năm sáu bảy cho vui",
             "Căn cước làm mất không một hai ba bốn ngày là có",
             "Đi làm căn cước, đếm một hai ba bốn năm sáu bảy tám chín một hai ba bốn năm",
             "CCCD không có thì thôi, một hai hôm nữa");
}

TEST_CASE("what only looks like an identity number stays silent") {
  CHECK_ROWS("identity-number", "Thủ tục làm CCCD mất 7 ngày, lệ phí 30.000 đồng",
             "Căn cước gồm 12 số theo Luật 26/2023/QH15",
             "Căn cước công dân gắn chip từ 01/01/2021", "CCCD 0011******45",
             "CCCD xxx xxx xxx 345", "Mã đơn hàng 001185012345", "Vận đơn 001185012345",
             "Mã hóa đơn điện tử 001185012345", "Hóa đơn số 079203001234", "Số seri 001185012345",
             "mã khách hàng 079203001234 EVN", "001985012345", "200185012345",
             "001-185.012345 đồng", "001485012345", "999185012345", "0011850123456", "00118501234",
             "001185012345678", "Từ 001185 đến 012345", "012345678",
             "Chứng minh nhân dân hết hạn từ 31/12/2024",
             "Chứng minh thư cũ 9 số vẫn có người dùng", "Tiền điện 079 203 001 234 đồng");
}

TEST_CASE("tax codes of people are seen, those of firms are printed on every invoice") {
  CHECK_ROWS("tax-code", "Mã số thuế cá nhân [[8000000114]] của em", "MST [[8000000117]]",
             "mst của anh ấy: [[8000000117]]", "MST công ty 8000000117, xuất hóa đơn giúp",
             "Công ty CP Ví Dụ, mã số thuế 8000000117-001", "MST 8000000114", "8000000117");
}

TEST_CASE("a person's tax code by its check digit or its label") {
  CHECK_ROWS("tax-code", "MST cá nhân của tôi: [[8000000117]]",
             "Mã số thuế của chị Lan [[8000000117]]", "mã số thuế của anh Minh: [[8000000117-001]]",
             "mst cua chi Lan [[800 000 0117]]", "mst cá nhân em là [[8000000117]] ạ",
             "Tra giúp mã số thuế [[8000000117]]");
}

TEST_CASE("a firm's tax code and a wrong one stay silent") {
  CHECK_ROWS("tax-code", "Công ty TNHH ABC, MST: 8000000117",
             "MST 8000000117 Công ty Cổ phần Ví Dụ", "Mã số thuế doanh nghiệp 8000000117",
             "Chi nhánh công ty: MST 8000000117-001", "Hộ kinh doanh cô Tư MST 8000000117",
             "MST: 8000000118", "Mã số thuế 1234567890", "Hợp đồng số 8000000117", "0100109106",
             "8000000117", "Mã số thuế gồm 10 hoặc 13 số", "Nộp thuế TNCN 8.000.000.117 đồng",
             "Mã số thuế cá nhân thay bằng số định danh từ 01/07/2025", "8000000117-000");
}

TEST_CASE("insurance and passport numbers are seen beside their labels only") {
  CHECK_ROWS("social-insurance-number", "Mã số BHXH của mẹ em là [[0100000555]]",
             "Sổ BHXH: [[0100000777]]", "thẻ BHYT [[HC4010100000555]]", "BHXH Việt Nam: 1900.9068",
             "Tổng đài BHXH 1900 9068", "0100000555");
  CHECK_ROWS("passport", "Hộ chiếu [[B0000123]] của chị Hoa", "passport no: [[C00001234]]",
             "Mã sinh viên B0000123", "B0000123", "Hộ chiếu mới có chip, giá 160000đ");
}

TEST_CASE("insurance numbers as people write them") {
  CHECK_ROWS("social-insurance-number", "Mã số BHXH [[0123456789]] của em",
             "số sổ bảo hiểm [[0123456789]]", "sổ bhxh: [[01 2345 6789]]",
             "ma so bhxh cua me [[0123456789]]", "BHXH [[7912345678]]",
             "Thẻ BHYT [[GD4797912345678]]", "mã thẻ BHYT: GD 4 79 [[7912345678]]",
             "thẻ bảo hiểm y tế số [[DN4010123456789]]", "thẻ BHYT của bà HT3 01 [[0123456789]]");
}

TEST_CASE("lines, sums and laws of the insurance stay silent") {
  CHECK_ROWS("social-insurance-number", "BHXH đóng 25,5% lương", "BHXH Việt Nam hotline 1900 9068",
             "BHXH quận: 024 3826 1234", "BHXH từ 01/07/2025 theo Luật 41/2024/QH15",
             "Tổng đài BHXH 19009068", "Bảo hiểm xã hội một lần 123.456.789 đồng", "0123456789",
             "Thẻ BHYT hưởng 80% chi phí", "mã đơn BHXH-0123", "Nộp BHXH 10 500 000 đồng");
}

TEST_CASE("passports as people write them") {
  CHECK_ROWS("passport", "Hộ chiếu số [[C1234567]]", "passport [[B 1234567]] của anh Nam",
             "Số hộ chiếu: [[P01234567]]", "ho chieu [[c1234567]]",
             "hộ chiếu của chị: [[N1234567]], hạn 2030", "Passport No. [[C 123 4567]]",
             "Passport number [[C1234567]]", "Hộ chiếu bị mất: [[B7654321]]",
             "hộ chiếu điện tử [[E01234567]] của mẹ");
}

TEST_CASE("a letter and seven figures are no passport without the word") {
  CHECK_ROWS("passport", "C1234567", "Mã hàng C1234567", "Hộ chiếu vắc xin, mã tra cứu C1234567",
             "Hộ chiếu phổ thông 160.000 đồng", "Chuyến bay VN1234567", "Hộ chiếu C***4567",
             "Làm hộ chiếu mẫu mới từ 01/07/2022", "Lô C1234567 của nhà máy",
             "Hộ chiếu Việt Nam xếp hạng 90");
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

TEST_CASE("accounts as people write them") {
  CHECK_ROWS(
      "bank-account", "Vietcombank [[0011001234567]] Nguyễn Văn A", "stk [[0011 0012 34567]] VCB",
      "Techcombank: [[1903 1234 5678 90]]", "ck cho em vào [[19031234567890]] tech nhé",
      "Số tài khoản: [[060123456789]] (Sacombank)", "so tk [[101012345678]] vietin",
      "BIDV [[12010001234567]]", "chuyển vào TK [[1234567890]] Agribank giúp anh",
      "TPBank [[01234567801]], nội dung: quỹ lớp", "Stk : [[9704229201234567]] mb",
      "số TK của nó [[0071000123456]]", "STK [[０７１０００１２３４５６]]",
      "VPBank stk [[123 456 789]]", "Số tài khoản [[1.0.1.2.3.4.5.6.7.8]] ACB",
      "stk [[0 0 1 1 0 0 1 2 3 4 5 6 7]]", "Vietinbank phòng giao dịch ((12 345 678)) Trần Phú",
      "Vietcombank [[1023456789]], chủ tài khoản Lê Thị B",
      "Số tài khoản nhận tiền ủng hộ quỹ lớp: [[0451000123456]] - Vietcombank - Cô Hà",
      "em gửi STK ạ: [[105871234567]]\nVietinBank\nNguyen Van A", "tk nhận: [[68686868]] MBBank");
}

TEST_CASE("sums, prices, dates and lines beside a bank's name stay silent") {
  CHECK_ROWS("bank-account", "MB 0903123456 chủ tk Trần B", "Vietcombank lãi 9.031.234.567 đồng",
             "BIDV cho vay 12010001234567 đồng", "Vốn hóa Techcombank 190.312.345 tỷ",
             "Vietcombank niêm yết USD 25.450 - 25.800", "Tài khoản còn 1.234.567 đồng",
             "Tài khoản Zalo của em bị hack", "Số dư 12,345,678 VND",
             "Số tiền 12345678 đồng chuyển nhầm vào tài khoản", "Ngân hàng ACB tổng đài 1900545486",
             "Hotline Sacombank 1800 5858 88", "Vietcombank hotline: 1900545413", "STK ***456",
             "stk: xxx123", "Mã giao dịch FT26123456789", "MB tuyển dụng 2026",
             "Agribank khai trương 30/04/2026", "ACB tăng 12345678 cổ phiếu",
             "Tài khoản cấp 1 hạch toán 111, 112, 131",
             "Ủng hộ Mặt trận Tổ quốc Việt Nam: 0011001932418 Vietcombank", "1234567890123",
             "Mã CK VCB, khối lượng 12 345 678 cổ phiếu", "Vietcombank 2024 2025 2026 đều tăng",
             "VCB: 2024 - 2025 tăng trưởng 12%", "SHB 11.500 12.000 12.500 ba phiên",
             "MB 20/11/2026 8h khai trương", "Vietcombank USD 25450 - 25800",
             "Techcombank 19h 20/11/2026 họp", "ACB chốt 25.300 đồng, VCB 89.900 đồng",
             "Ngân hàng mở cửa 8:00 - 17:00",
             "Ngân hàng Nhà nước công bố tỷ giá 25.153 ngày 24/11/2026",
             "BIDV đạt 1.234.567.890 giao dịch", "MoMo 0903123456");
}

TEST_CASE("cards as people write them") {
  CHECK_ROWS("bank-card", "thẻ [[4111 1111 1111 1111]]", "Số thẻ: [[9704 3600 0000 0777]]",
             "visa [[4111111111111111]] cvv 123", "mastercard [[5500-0000-0000-0004]]",
             "[[4111-1111-1111-1111]]", "thẻ của nó [[9704360000000777]]",
             "so the [[4111111111111111]]");
}

TEST_CASE("sixteen figures are no card without Luhn's rule or the word") {
  CHECK_ROWS("bank-card", "4111 1111 1111 1112", "Mã vạch 8936012345678", "thẻ thư viện 20261234",
             "Thẻ BHYT", "1234 5678 9012 3456", "Thẻ cào mã 1234567890123", "IMEI 490154203237518",
             "thẻ 4111 **** **** 1111", "Mã đơn 4111111111111111");
}

TEST_CASE("a plate is seen where something is told about its driver") {
  CHECK_ROWS("number-plate", "xe máy [[59-X1 000.34]] của cô gái áo đỏ vừa va vào em rồi bỏ đi",
             "ô tô của giám đốc đó [[51K 000.78]], chiều nào cũng đỗ",
             "Xe [[30A-123.45]] lạng lách sáng nay", "thằng đi xe [[29C112345]] quỵt tiền",
             "xe biển [[30a 12345]] tông người rồi chạy", "BKS 30A-***.12, em che biển số",
             "Xe khách 29B-123.45 chuyến 5h sáng", "Km 1234+567 đang sửa, tai nạn",
             "Lớp 10A1 có 45 em đánh nhau", "mua 12 kg 5000 đồng, lừa đảo");
}

TEST_CASE("plates beside what their drivers did") {
  CHECK_ROWS("number-plate", "xe [[51F-123.45]] tông người rồi chạy",
             "biển số [[29-B1 234.56]] giật túi xách", "[[30G-123.45]] đậu chắn cổng nhà tôi",
             "xe tải [[61C 123.45]] phóng nhanh vượt ẩu, lạng lách",
             "thằng chạy [[59X2-345.67]] chửi người ta", "taxi biển [[30E-456.78]] chặt chém khách",
             "Xe máy [[60-B3 4567]] của hàng xóm nẹt pô", "con xe [[43A12345]] của sếp",
             "biển [[80A-123.45]] vượt đèn đỏ", "ai biết chủ xe [[36A-678.90]] không, đỗ chắn lối",
             "ô tô [[15A 987.65]] gây tai nạn", "xe [[29LD-123.45]] lấn làn",
             "xe biển xanh [[51B 123.45]] ép xe tôi");
}

TEST_CASE("the same signs for rooms, classes, roads and things for sale stay silent") {
  CHECK_ROWS("number-plate", "xe em biển 30A-123.45 bị mất, ai thấy báo giúp",
             "Bán xe 30A-123.45 giá 500 triệu", "Xe khách Ví Dụ 29B-123.45 chạy tuyến Hà Nội",
             "đấu giá biển 51K-888.88 được 30 tỷ", "biển số 30A là của Hà Nội, 51 là TP.HCM",
             "Xe 30A-xxx.45 đâm xe tôi", "phòng 12A-1234 tòa nhà, hàng xóm đánh nhau",
             "Lô 20C12345 bị lỗi, đừng mua", "Ga 10A 12345 tông vào",
             "Quốc lộ 1A 12345 vụ tai nạn năm 2025", "10A1 2345 học sinh đánh nhau",
             "Chuyến xe 16A 1200 chỗ bị đâm", "mua 20L 12000 đồng, bị lừa",
             "nhà 30B 1234 ngõ ai đậu xe chắn cửa");
}
