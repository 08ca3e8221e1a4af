// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "check/detect/seen.h"

using namespace soat::check;
using namespace soat::check::detect;

TEST_CASE("capitals longer than a heading shout, and can be lowered") {
  CHECK_ROWS("capitals", "[[TÔI ĐÃ NÓI RỒI MÀ KHÔNG AI CHỊU NGHE]]!",
             "Nghe: [[MỌI NGƯỜI DỪNG NGAY VIỆC NÀY LẠI]] nhé",
             "UBND, HĐND, MTTQ, TNCS HCM, LĐLĐ: viết tắt", "VTV, VOV, TTXVN, HTV, THVL: ba đố con",
             "THÔNG BÁO TUYỂN SINH LỚP 10 NĂM HỌC 2026–2027\nCác em đọc kỹ.",
             "Chị NGUYỄN THỊ VÍ DỤ ơi", "Tôi Đã Nói Rồi Mà Không Ai Nghe", "ĐI THÔI");
  CHECK(sightings("capitals", "TÔI ĐÃ GỬI UBND RỒI MÀ KHÔNG AI NGHE").at(0).replacement ==
        "Tôi đã gửi UBND rồi mà không ai nghe");
}

TEST_CASE("whole sentences in capitals") {
  CHECK_ROWS(
      "capitals", "[[AI CŨNG BIẾT CHUYỆN NÀY MÀ KHÔNG NÓI]]",
      "[[SAO CÁC NGƯỜI KHÔNG TRẢ LỜI TÔI]]???", "Nghe đây [[ĐỪNG CÓ MÀ NÓI KIỂU ĐÓ VỚI TÔI]] nha",
      "[[KHÔNG THỂ CHẤP NHẬN ĐƯỢC VIỆC NÀY NỮA RỒI]]", "[[MOI NGUOI DUNG LAI NGAY VIEC NAY DI]]",
      "[[TẠI SAO LẠI LÀM NHƯ VẬY VỚI CHÚNG TÔI]] 😡");
}

TEST_CASE("headings, names and abbreviations stay silent") {
  CHECK_ROWS("capitals", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
             "THÔNG BÁO LỊCH CẮT ĐIỆN NGÀY 25/11/2026\nKính gửi bà con", "CHÚC MỪNG NĂM MỚI",
             "CHÚC MỪNG SINH NHẬT CON YÊU", "UBND TP HCM, VNPT, EVN HCMC", "BỘ Y TẾ",
             "CTY TNHH MTV TM DV XNK ABC", "Ngân hàng BIDV, VCB, ACB, MB, SHB, VIB, TPB",
             "ISO 9001 HACCP GMP", "COVID", "A B C D E F G H I K", "ĐH KHXH NV TP HCM",
             "TRƯỜNG ĐẠI HỌC KHOA HỌC XÃ HỘI VÀ NHÂN VĂN\nTuyển sinh 2026", "Em chào ANH CHỊ ạ",
             "OK LUÔN");
}

TEST_CASE("four marks in a row shout, three do not") {
  CHECK_ROWS("repeated-marks", "Sao thế[[!!!!]]", "Hả[[!!???]]", "Vui quá!!!", "Thật?!",
             "!? ! ? !");
  CHECK(sightings("repeated-marks", "a!!!!").at(0).replacement == "!");
  CHECK(sightings("repeated-marks", "a?!?!").at(0).replacement == "?!");
}

TEST_CASE("marks of every width") {
  CHECK_ROWS("repeated-marks", "Sao vậy[[!!!!]]", "Trời ơi[[!!!!!!!!!!]]", "Thật không[[????]]",
             "Hả[[?!?!]]", "[[！！！！]]", "[[‼️‼️]]", "[[⁉️⁉️]]");
}

TEST_CASE("few marks, other marks and lists stay silent") {
  CHECK_ROWS("repeated-marks", "Tuyệt!!!", "Hay quá!!", "Hả??", "Thật á?!", "...", "……",
             "a! b! c! d!", "1!!!", "wow!?", "[1] [2] [3] [4]", "(?\?\?)", "=====");
}

TEST_CASE("a picture is mentioned once") {
  Context context;
  CHECK(sightings("image", "ảnh đây", context).empty());
  context.images = 3;
  CHECK(seen("image", "ảnh đây", context) == "((ảnh)) đây");
  CHECK(sightings("image", "", context).size() == 1);
}
