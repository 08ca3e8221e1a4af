// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>
#include <vector>

#include "catch.h"
#include "check/detect/seen.h"

using namespace soat::check::detect;

namespace {

constexpr std::array<const char*, 10> kWords{"không", "một", "hai", "ba",  "bốn",
                                             "năm",   "sáu", "bảy", "tám", "chín"};
constexpr std::array<const char*, 10> kBareWords{"khong", "mot", "hai", "ba",  "bon",
                                                 "nam",   "sau", "bay", "tam", "chin"};

std::string joined(const std::string& digits, const std::string& between, const auto& each) {
  std::string out;
  for (const char digit : digits) out += (out.empty() ? "" : between) + each(digit);
  return out;
}

std::string as_is(char digit) {
  return std::string(1, digit);
}
std::string full_width(char digit) {
  return std::string("\xEF\xBC") + static_cast<char>(0x90 + digit - '0');
}
std::string keycap(char digit) {
  return std::string(1, digit) + "\uFE0F\u20E3";
}
std::string bold(char digit) {
  return std::string("\xF0\x9D\x9F") + static_cast<char>(0x8E + digit - '0');
}

/// A mobile number of ten figures in every spelling people use.
std::vector<std::string> spellings(const std::string& n) {
  const auto part = [&](std::size_t from, std::size_t count) { return n.substr(from, count); };
  std::vector<std::string> out{n};
  for (const std::string between :
       {" ", ".", "-", "_", " - ", "\u00A0", "·", "–", "/", "|", ". ", "*"}) {
    out.push_back(part(0, 4) + between + part(4, 3) + between + part(7, 3));
    out.push_back(part(0, 3) + between + part(3, 3) + between + part(6, 4));
    out.push_back(part(0, 4) + between + part(4, 2) + between + part(6, 2) + between + part(8, 2));
  }
  for (const std::string between : {" ", ".", "-", "*", "_", "  "}) {
    out.push_back(part(0, 2) + between + part(2, 2) + between + part(4, 2) + between + part(6, 2) +
                  between + part(8, 2));
    out.push_back(joined(n, between, as_is));
  }
  out.push_back(part(0, 5) + " " + part(5, 5));
  out.push_back(part(0, 4) + " " + part(4, 6));
  out.push_back("(" + part(0, 4) + ") " + part(4, 3) + " " + part(7, 3));
  out.push_back("(" + part(0, 3) + ") " + part(3, 3) + "-" + part(6, 4));
  const std::string tail = part(1, 3) + " " + part(4, 3) + " " + part(7, 3);
  for (const std::string head : {"+84 ", "84 ", "(+84) ", "+84 (0) ", "0084 "})
    out.push_back(head + tail);
  for (const std::string head : {"+84", "84", "(+84)", "0084", "+84 "})
    out.push_back(head + part(1, 9));
  for (const auto& each : {full_width, keycap, bold}) out.push_back(joined(n, "", each));
  out.push_back(joined(n, "\u200B", as_is));
  for (const auto& words : {kWords, kBareWords})
    for (const std::string between : {" ", ", ", "-"})
      out.push_back(joined(n, between, [&](char digit) {
        return std::string(words[static_cast<std::size_t>(digit - '0')]);
      }));
  out.push_back(std::string("không chín ") + part(2, 4) + " " + part(6, 4));
  out.back().replace(0, std::string("không chín").size(),
                     std::string("không ") + kWords[static_cast<std::size_t>(n[1] - '0')]);
  std::string letters = n;
  for (char& c : letters) c = c == '0' ? 'o' : c;
  out.push_back(letters);
  out.push_back(letters.substr(0, 4) + " " + letters.substr(4));
  return out;
}

}  // namespace

TEST_CASE("a mobile number is seen whole in every spelling, wherever it stands") {
  const std::vector<std::string> carriers{"{}",
                                          "Số của chị Lan đây: {}",
                                          "gọi {} nhé",
                                          "sđt {} gặp Tâm",
                                          "sdt:{}",
                                          "ĐT: {}.",
                                          "Zalo {}, nhắn giờ nào cũng được",
                                          "📞{}📞",
                                          "({})",
                                          "Ai cần thì liên hệ \"{}\" giúp em",
                                          "số nó là {} mọi người gọi nhắc giùm",
                                          "[{}]",
                                          "Nhà có 3 người, ba {}",
                                          "Ngày 12/11/2026 nó gọi từ {} cho em",
                                          "em 25 tuổi, sđt: {}, 2 con",
                                          "Số\n{}\ncủa thầy",
                                          "so dien thoai cua no ne {} goi di",
                                          "Đi từ 8h30, tới nơi gọi {}"};
  std::size_t tried = 0;
  for (const char* number : {"0900000123", "0387654321", "0567812349", "0769123458"}) {
    for (const std::string& spelling : spellings(number)) {
      for (const std::string& carrier : carriers) {
        const auto at = carrier.find("{}");
        const std::string row =
            carrier.substr(0, at) + "[[" + spelling + "]]" + carrier.substr(at + 2);
        INFO(row);
        std::string draft = row;
        draft.erase(draft.find("[["), 2);
        draft.erase(draft.rfind("]]"), 2);
        CHECK(seen("phone", draft) == row);
        ++tried;
      }
    }
  }
  CHECK(tried > 4000);
}

TEST_CASE("several numbers are told apart") {
  CHECK_ROWS("phone", "Nhà có hai số, ba [[0900000301]] má [[0900000302]], gọi số nào cũng được",
             "[[0900000301]] - [[0900000302]]", "[[0900 000 301]], [[0900 000 302]]",
             "[[0900000301]]/[[0900000302]]", "[[0900000301]]\n[[0900000302]]",
             "[[0900.000.301]] hoặc [[+84 900 000 302]]");
}

TEST_CASE("landlines of people are seen, those of offices are not") {
  CHECK_ROWS("phone", "Số nhà riêng ông ấy: [[024 3825 1234]]",
             "so nha rieng cua ong truong phong: [[0240 000 0309]] goi buoi toi",
             "gọi [[(024) 3825 1234]] gặp bà nội", "[[+84 24 3825 1234]]", "[[0236.3812.345]]",
             "UBND phường 024 3825 1234",
             "Tư vấn tuyển sinh trường mình: 024 3000 0000, giờ hành chính.",
             "Bệnh viện huyện cấp cứu 24/7: 0200 300 0115",
             "Cấp cứu thú y trực đêm của chi cục: 0200 300 0000, có tính phí.",
             "ĐT văn phòng: (024) 3825 1234");
}

TEST_CASE("a shop's own number is no leak; somebody else's is, whatever is sold") {
  CHECK_ROWS("phone",
             "Nhà em bán mật ong rừng 350k/lít, số của quán: 0900 000 123, ai mua gọi em để phần.",
             "Nhận gói bánh chưng, đặt trước qua số của quán 0900 000 456 sau 18h.",
             "Quán em mới mở, số ((0900 000 456)).",
             "Thằng này bán hàng giả, shop lừa đảo, giá 200k, số nó [[0900000123]].",
             "Ai có nhu cầu thuê phòng nhắn cô Tư (chủ nhà) [[0580 000 323]] giùm tui");
}

TEST_CASE("what only looks like a phone number stays silent") {
  CHECK_ROWS(
      "phone", "Gọi 113, 114, 115 khi cần.", "Tổng đài 19001009 nghe máy nhanh.",
      "Hotline: 0900 000 123 trực 24/7", "Đường dây nóng Sở Y tế 0967 000 000",
      "0900000123 (hotline)", "Mã đơn hàng 0912345678 giao chưa shop?", "SPXVN0912345678",
      "Mã vận đơn của em là VN0987654321VN", "Vận đơn GHN 0987654321 báo giao thất bại",
      "Số hợp đồng 0912345678/HĐ", "Mã sinh viên 0912345678 chưa đóng học phí",
      "SBD 0900123456 vào phòng 3", "Số seri 0912345678", "UID 0912345678 trong game",
      "https://vidu.vn/tin-0912345678.html", "https://shop.vn/p?id=0912345678&ref=0987654321",
      "SĐT 09xx xxx 123", "090****123 gọi nhỡ", "Số 0900 ••• •23 gọi em hoài.", "0900.xxx.xxx",
      "0912 345 xxx", "Ngày 08/12/2026 17h họp", "Ngày 03 05 2026 lúc 07 giờ",
      "05.08.2026 - 09.08.2026", "2026-11-24 08:30:15", "Lịch: 03/05 07/05 09/05 11/05",
      "Xổ số: 09 12 34 56 78 90 11 22", "Xe buýt 09, 12, 34, 56, 78",
      "Đếm: không một hai ba bốn năm sáu bảy tám chín mười", "0 1 1 2 3 5 8 13 21 34 55",
      "0 1 2 3 4 5 6 7 8 9", "Hai triệu không trăm ba mươi nghìn đồng", "Trúng 84 900 000 000 đồng",
      "Thu 84.912.345.678 đồng", "Phạt 900 000 000 đồng", "Tọa độ 16.047079, 108.206230",
      "Trạm 0901234, 0901235, 0901236", "Hạn dùng 20271231, lô 0912 345",
      "Bình luận số 0987 trúng thưởng", "Kết quả 25-21, 19-25, 25-23", "ISBN 978-604-2-12345-6",
      "Dân số 98.506.193 người", "Số 1234/SGDĐT-GDTrH", "09123456789", "091234567", "a0912345678b");
}

TEST_CASE("numbers as people write them in passing") {
  CHECK_ROWS(
      "phone", "Số chị Hoa: [[0903.123.456]] nha", "[[0903 12 34 56]]",
      "số cô ấy [[(090) 312-3456]]", "gọi [[+84-903-123-456]] đi", "[[+84.903.123.456]]",
      "[[+84 903123456]]", "[[+84(0)903123456]]", "Sđt: [[84 (0) 903 123 456]]",
      "[[(+84) 903 123 456]]", "[[0084-903-123-456]]", "[[0084.903123456]]", "[[84903123456]]",
      "[[84.903.123.456]] (zalo)", "[[84-903-123-456]]", "tel:[[+84903123456]]",
      "whatsapp [[+84 90 312 34 56]]",
      "số [[0️⃣9️⃣0️⃣3️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣]] nhé",
      "[[0️⃣9️⃣0️⃣3️⃣ 1️⃣2️⃣3️⃣ 4️⃣5️⃣6️⃣]]",
      "[[０９０３１２３４５６]]", "[[０９０３．１２３．４５６]]", "[[⓪⑨⓪③①②③④⑤⑥]]",
      "số nó [[không chín không ba một hai ba bốn năm sáu]]",
      "so no [[khong chin khong ba mot hai ba bon nam sau]]",
      "[[Không Chín Không Ba Một Hai Ba Bốn Năm Sáu]]",
      "[[không chín không, ba một hai, ba bốn năm sáu]]",
      "[[không-chín-không-ba-một-hai-ba-bốn-năm-sáu]]", "[[không chín 0 ba một 2 ba bốn năm 6]]",
      "[[09 không ba 12 ba 456]]", "[[0903 một hai ba bốn năm sáu]]",
      "gọi [[không 9 không 3 một 2 ba 4 năm 6]] nha", "[[0 chín 0 ba 1 hai 3 bốn 5 sáu]]",
      "[[khong chin 03 123 456]]", "[[o9o3 123 456]]", "[[09O3123456]]", "[[O9O3.123.456]]",
      "[[0 9 0 3 1 2 3 4 5 6]]", "[[0.9.0.3.1.2.3.4.5.6]]", "[[0-9-0-3-1-2-3-4-5-6]]",
      "[[0_9_0_3_1_2_3_4_5_6]]", "[[0903…123…456]]", "[[0903 123  456]]", "[[0903/123/456]]",
      "[[0903 123 456]]/[[0904 123 456]]", "sđt:[[0903123456]].Gặp Lan", "[[0903123456]](zalo)",
      "\"[[0903123456]]\"", "số máy của thầy là: [[0 903 123 456]]",
      "số của bác Tư: [[024.3826.1234]]", "điện thoại nhà riêng bà Năm [[(028) 3822 1234]]",
      "nhà cô ấy [[0225 3842 123]]", "[[+84 28 3822 1234]] là số nhà của ông Bảy",
      "[[02438261234]] số bàn nhà chị Hương", "sđt [[903 123 456]] gọi chị Hà",
      "Chị Hoa 35 tuổi, [[0903123456]], Hà Nội", "Ai thấy bé thì gọi [[0903 123 456]] (mẹ bé)",
      "Tuấn [[0903123456]] Hùng [[0913123456]]", "1. Lan [[0903123456]]\n2. Hoa [[0913123456]]",
      "gọi anh Tám [[0903-123456]]", "[[𝟎𝟗𝟎𝟑𝟏𝟐𝟑𝟒𝟓𝟔]]", "[[⁰⁹⁰³¹²³⁴⁵⁶]]", "[[۰۹۰۳۱۲۳۴۵۶]]",
      "[[0903'123'456]]", "Cho thuê phòng trọ 2tr5/tháng, gọi ((0903 123 456))",
      "Nhận sửa điện nước, gọi Tâm ((0903123456))", "Mất ví, ai nhặt được gọi [[0903 123 456]]",
      "Tìm trẻ lạc, liên hệ mẹ cháu [[0903123456]]", "Chị giúp việc tên Sáu, số [[0903.123.456]]",
      "Con nợ Nguyễn Văn A [[0903 123 456]] trốn nợ 50 triệu",
      "Đây là số thằng bán hàng giả [[0903 123 456]], shop lừa đảo");
}

TEST_CASE("lines for everyone, prices, orders, books, papers, dates and scores stay silent") {
  CHECK_ROWS(
      "phone", "Hotline 1900 6868", "Tổng đài 1800.1091 miễn phí", "tổng đài 18001091",
      "Gọi tổng đài 024 7300 1234 để được hỗ trợ", "CSKH: 0903 123 456",
      "Đường dây nóng: 0903123456", "hotline công an xã 0903 123 456", "Hotline/Zalo: 0903.123.456",
      "Giá 903.123.456 đồng", "Giá: 3.500.000đ", "350.000.000 VNĐ", "Lương 12 345 678 đồng",
      "Doanh thu 84 903 123 456 đồng", "Mã đơn: 0903123456", "Đơn hàng #0903123456",
      "order id 0903123456", "mã vận đơn 0903123456", "mã giao dịch 0903123456",
      "Mã bưu gửi EB0903123456VN", "ISBN 0-306-40615-2", "ISBN 0306406152",
      "ISBN: 978-604-1-23456-7", "ISSN 0866-7373", "Số 09/2026/TT-BTC", "Công văn 0903/UBND-VX",
      "Quyết định số 0312/QĐ-UBND", "Nghị định 15/2020/NĐ-CP", "ngày 09/03/2026",
      "09-03-2026 08:30", "2026.03.09", "09.03.2026", "từ 08/03 đến 09/03/2026", "20:30 09/03/2026",
      "Tọa độ 10.762622, 106.660172", "10.7626220 106.6601720", "Phiên bản 0.9.0.3.12",
      "v10.3.1234.5678", "IP 192.168.100.123", "2-1, 3-0, 0-2, 1-1",
      "Tỷ số 3-2 (25-23, 25-21, 20-25)", "Sách 350 trang, 24x16 cm", "2010 2011 2012 2013",
      "Xổ số miền Bắc: 09031 23456", "giải nhất 90312", "Biển số 30A-123.45", "079203001234",
      "0123 456 789 10", "số tài khoản 0903123456 VCB", "STK: 0903123456 MB Bank", "MST 0903123456",
      "Mã số thuế: 0312345678", "CCCD 090312345678", "mã sinh viên 2203123456", "090312345",
      "09031234567", "năm 0903 có 123 người và 456 con", "Sinh năm 1990, 35 tuổi, cao 1m75",
      "một hai ba bốn năm sáu bảy tám chín mười", "một hai ba, một hai ba", "không chín thì mười",
      "hai không hai năm", "năm hai không hai sáu", "Số 8 Phạm Hùng, số 03 ngõ 12",
      "Không một ai, không hai lời, ba bốn năm sáu người", "10 000 000 000", "0,903123456",
      "0.9031234567", "Dân số 8.903.123 người", "3.14159265358979", "0903***456", "0903 xxx 456",
      "0903......", "Quán em bán bún bò 35k, ship 0903 123 456, menu đây",
      "Shop thanh lý váy 150k freeship, ib 0903123456",
      "Nhà mình có bán bánh chưng, ai đặt gọi mình 0903123456, giá 60k/cái",
      "Thanh lý tủ lạnh 2 triệu, lh 0903 123 456", "Bán đất nền giá 1 tỷ, LH: 0903123456",
      "Quán phở mở cửa 6h, đặt bàn 0903 123 456, giá 40k tô", "Đội cứu hộ trực: 114",
      "Gọi 18008168 hoặc 1900 6035", "Tổng đài chăm sóc khách hàng: 1800 1091 - 024 3577 7777",
      "UBND xã Ví Dụ, điện thoại: 0236 3812 345", "Phòng khám đa khoa ĐT 028 3930 1234",
      "Trường THCS Ví Dụ: (0274) 3822 123", "ISBN 978 604 56 7890 1", "ISBN 604-56-7890-1",
      "Mã vạch 8 935012 345678", "Mã ZIP 100000, 700000",
      "Số công văn: 0903/CV-UBND ngày 12/03/2026", "số hiệu chuyến bay VN 0903 lúc 08:30",
      "SE1 19:30 09/03/2026 toa 03 ghế 12", "lô 0903 123 456 hạn dùng 09/2026",
      "vé số 903123 và 123456", "Đơn giá 0903.123.456đ", "id game 0903123456", "mã lớp 0903 123456",
      "Điểm chuẩn 25,75 - 26,50 - 27,00", "26.75 27.25 28.00", "Version 0.3.8.1234567",
      "lat 08.123456 lon 105.123456", "8°12'34.5\"N 105°12'34.5\"E", "0,5 + 0,25 = 0,75",
      "Giờ tàu: 03:15 05:45 07:30 09:00", "Thứ 2 03/08, thứ 3 04/08, thứ 4 05/08",
      "33 45 02 19 08 41", "Kỷ lục 9,58 giây năm 2009", "Pi = 3,1415926535");
}

TEST_CASE("a mobile number written with commas is seen, a list of numbers is not") {
  CHECK_ROWS("phone", "Số chị Hoa: [[0903,123,456]] nha", "sđt [[090,312,3456]]",
             "zalo: [[0903,12,34,56]], gặp Tâm", "((0903,123,456))", "Ai cần thì ((0387,654,321)).",
             "sđt [[0903,123,456]], [[0904,123,456]]", "Lan (sđt [[0903,123,456]])",
             // Lists, prices, decimals, codes.
             "0901,0902,0903", "0903,123,456,789", "12,0903,123,456", "1,903,123,456",
             "903,123,456", "0903,123,456 đồng", "0903,123,456đ", "0903,123,456k", "0903, 123, 456",
             "0123,456,789", "0200,123,456", "Các mã 0903,123,456,", "giá 1,250,000 và 903,000",
             "0,903 0,123 0,456", "mã 0903,1234,56", "0903,123456", "090,31,23,456",
             "0903,123,456.789", "a0903,123,456", "0903,123,456b", "Mã vận đơn 0903,123,456",
             "Hotline 0903,123,456", "8,0903,123,456", "0903,123,456-01");
}

TEST_CASE("a masked number keeps its head, its tail and its length") {
  const auto masked = [](std::string_view draft) {
    const auto all = sightings("phone", draft);
    return all.size() == 1 ? all[0].replacement : "seen " + std::to_string(all.size());
  };
  CHECK(masked("Gọi 0900 000 123.") == "0900 ••• •23");
  CHECK(masked("0900000123") == "0900••••23");
  CHECK(masked("+84 900 000 123") == "+84 90• ••• •23");
  CHECK(masked("０９００ ０００ １２３") == "０９００ ••• •２３");
  CHECK(masked(joined("0900000123", "", keycap)) ==
        joined("0900", "", keycap) + "••••" + joined("23", "", keycap));
  CHECK(masked("không chín không không không không không một hai ba") ==
        "không chín không không • • • • hai ba");
  // What was masked is no number any more.
  CHECK(sightings("phone", masked("0900000123")).empty());
}
