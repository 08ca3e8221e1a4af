// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "check/detect/seen.h"
#include "text/domain.h"

using namespace soat::check;
using namespace soat::check::detect;

TEST_CASE("a classification mark is seen as a mark, never in mật ong, mật khẩu, bí mật") {
  CHECK_ROWS("classified-mark", "Em chụp lại công văn [[MẬT]] của tỉnh đây",
             "[[TUYỆT MẬT]]\nKế hoạch diễn tập", "Trích nghị quyết, độ [[mật]] A.",
             "Báo cáo đóng dấu [[TỐI MẬT]] đây", "[[MẬT]]", "Văn bản có độ [[Mật]] gửi mọi người",
             "MẬT ONG RỪNG nguyên chất", "mật ong", "quên mật khẩu", "bí mật", "BẢO MẬT THÔNG TIN",
             "Tuần trăng mật", "Mật độ giao thông", "túi mật của ba", "thân mật", "Cơ mật viện",
             "Luật quy định ba độ mật: Tuyệt mật, Tối mật, Mật.",
             "Tài liệu mật thì không chụp, anh em nhớ.", "tập hồ sơ tuyệt mật hấp dẫn, phim hay",
             "Ai biết dấu mật đóng ở góc nào văn bản thì chỉ em, em học nghiệp vụ.", "MAT", "mat");
}

TEST_CASE("a document's number is seen where it is said to be unpublished") {
  CHECK_ROWS("unpublished-number", "Dự thảo báo cáo [[123/BC-UBND]] chưa công bố",
             "Tờ trình [[45/TTr-SNV]] chưa ký, đăng trước",
             "Công văn [[84-CV/ĐU]] lưu hành nội bộ, tôi gửi lên",
             "Quyết định 1234/QĐ-UBND phê duyệt, xem trên cổng", "QĐ 423/QĐ-BVHTTDL",
             "15/2020/NĐ-CP", "117/2025/QH15", "Công văn số 900/UBND-VX ngày 12/11/2026",
             "Dự thảo 12/TT-BGD đang lấy ý kiến góp ý", "123/45 chưa ký");
}

TEST_CASE("hosts that imitate known ones are seen, and whom they imitate") {
  struct Row {
    const char* draft;
    const char* detail;
    const char* other;
  };
  for (const Row& row : {
           Row{"vào [[vietcombank-xacthuc.com]] nhận quà", "vietcombank-xacthuc.com",
               "vietcombank.com.vn"},
           Row{"https://[[vietcornbank.com.vn]]/login", "vietcornbank.com.vn",
               "vietcombank.com.vn"},
           Row{"https://[[vіetcombank.com.vn]]", "vіetcombank.com.vn", "vietcombank.com.vn"},
           Row{"https://[[xn--vetcombank-x2i.com.vn]]", "vіetcombank.com.vn", "vietcombank.com.vn"},
           Row{"[[vietcombannk.com]] nè", "vietcombannk.com", "vietcombank.com.vn"},
           Row{"[[v1etcombank.com.vn]]", "v1etcombank.com.vn", "vietcombank.com.vn"},
           Row{"http://[[vietcombank.com.vn.abc.top]]/x", "vietcombank.com.vn.abc.top",
               "vietcombank.com.vn"},
           Row{"[[vietcombank.top]]", "vietcombank.top", "vietcombank.com.vn"},
           Row{"https://[[dichvucongs.top]]/vn", "dichvucongs.top", "dichvucong.gov.vn"},
           Row{"[[dichvucong-gov.vn]]", "dichvucong-gov.vn", "dichvucong.gov.vn"},
           Row{"[[dichvucongbaohiemxahoi.com]]", "dichvucongbaohiemxahoi.com", "dichvucong.gov.vn"},
           Row{"[[chinhphu.vn.abc.top]]", "chinhphu.vn.abc.top", "chinhphu.vn"},
           Row{"[[gov-vn.com]]/tin", "gov-vn.com", "gov.vn"},
           Row{"[[bidv-hotro.com]]", "bidv-hotro.com", "bidv.com.vn"},
           Row{"[[faceb00k.com]]", "faceb00k.com", "facebook.com"},
           Row{"https://vietcombank.com.vn@[[abc.com]]/x", "abc.com", "vietcombank.com.vn"},
           Row{"Xem: https://[[VIETCOMBANK-LOGIN.COM]].", "vietcombank-login.com",
               "vietcombank.com.vn"},
       }) {
    INFO(row.draft);
    const std::string draft = unmarked(row.draft);
    CHECK(seen("lookalike-link", draft) == row.draft);
    const auto all = sightings("lookalike-link", draft);
    if (all.size() != 1) continue;
    CHECK(all[0].detail == row.detail);
    CHECK(all[0].detail_other == row.other);
  }
}

TEST_CASE("any other link is simply a source") {
  CHECK_ROWS("lookalike-link", "https://www.vietcombank.com.vn/x",
             "https://vcbdigibank.vietcombank.com.vn", "techcombank.com và techcombank.com.vn",
             "https://dichvucong.gov.vn", "https://dichvucong.danang.gov.vn",
             "congan.laichau.gov.vn", "https://www.bbc.com/vietnamese", "https://vnexpress.net",
             "https://vuonnhoblog.wordpress.com/u-phan", "bantinabc.blogspot.com",
             "xaydungchinhsach.chinhphu.vn", "https://thuvienphapluat.vn/x", "tiếngviệt.vn",
             "https://vi.wikipedia.org/wiki/Vietcombank", "https://abc.vn/vietcombank-xacthuc.com",
             "facebook.com/vietcombank.xyz", "vui.la nhỉ", "3.14", "...", "https://", "a..b.com");
}

TEST_CASE("a shared link is looked at although it stands in no text") {
  Context context;
  context.link = "https://vietcombank-xacthuc.com/x";
  CHECK(sightings("lookalike-link", "hay nè", context).size() == 1);
  CHECK(sightings("lookalike-link", "vietcombank-xacthuc.com", context).size() == 1);
  context.link = "https://vnexpress.net";
  CHECK(sightings("lookalike-link", "hay nè", context).empty());
}

TEST_CASE("a link not opened is told only when that is known") {
  Context context;
  CHECK_ROWS("unread-link", "https://vidu.vn/bai");
  context.link = "https://vidu.vn/bai";
  CHECK(sightings("unread-link", "https://vidu.vn/bai", context).empty());
  context.link_opened = true;
  CHECK(sightings("unread-link", "https://vidu.vn/bai", context).empty());
  context.link_opened = false;
  CHECK(seen("unread-link", "đọc https://vidu.vn/bai.", context) == "đọc ((https://vidu.vn/bai)).");
  CHECK(sightings("unread-link", "hay nè", context).size() == 1);
}

TEST_CASE("capitals longer than a heading shout, and can be lowered") {
  CHECK_ROWS("capitals", "[[TÔI ĐÃ NÓI RỒI MÀ KHÔNG AI CHỊU NGHE]]!",
             "Nghe: [[MỌI NGƯỜI DỪNG NGAY VIỆC NÀY LẠI]] nhé",
             "UBND, HĐND, MTTQ, TNCS HCM, LĐLĐ: viết tắt", "VTV, VOV, TTXVN, HTV, THVL: ba đố con",
             "THÔNG BÁO TUYỂN SINH LỚP 10 NĂM HỌC 2026–2027\nCác em đọc kỹ.",
             "Chị NGUYỄN THỊ VÍ DỤ ơi", "Tôi Đã Nói Rồi Mà Không Ai Nghe", "ĐI THÔI");
  CHECK(sightings("capitals", "TÔI ĐÃ GỬI UBND RỒI MÀ KHÔNG AI NGHE").at(0).replacement ==
        "Tôi đã gửi UBND rồi mà không ai nghe");
}

TEST_CASE("four marks in a row shout, three do not") {
  CHECK_ROWS("repeated-marks", "Sao thế[[!!!!]]", "Hả[[!!???]]", "Vui quá!!!", "Thật?!",
             "!? ! ? !");
  CHECK(sightings("repeated-marks", "a!!!!").at(0).replacement == "!");
  CHECK(sightings("repeated-marks", "a?!?!").at(0).replacement == "?!");
}

TEST_CASE("a picture is mentioned once") {
  Context context;
  CHECK(sightings("image", "ảnh đây", context).empty());
  context.images = 3;
  CHECK(seen("image", "ảnh đây", context) == "((ảnh)) đây");
  CHECK(sightings("image", "", context).size() == 1);
}

TEST_CASE("host names by IDNA, and what they look like") {
  using namespace soat::text;
  CHECK(host_to_ascii("VietComBank.com.VN") == "vietcombank.com.vn");
  CHECK(host_to_ascii("bücher.example") == "xn--bcher-kva.example");
  CHECK(host_to_unicode("xn--bcher-kva.example") == "bücher.example");
  CHECK(host_to_ascii("").empty());
  CHECK(host_to_ascii(std::string(2000, 'a')).empty());
  CHECK(skeleton_of("vіetcombank") == skeleton_of("vietcombank"));
  CHECK(skeleton_of("vietcornbank") == skeleton_of("vietcombank"));
  CHECK(skeleton_of("vietcombank") != skeleton_of("techcombank"));
}
