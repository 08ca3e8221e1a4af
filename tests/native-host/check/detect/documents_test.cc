// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "check/detect/seen.h"

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

TEST_CASE("marks beside the papers they stand on") {
  CHECK_ROWS("classified-mark", "Công văn [[MẬT]] số 12 của huyện đây bà con",
             "Đây là văn bản [[TUYỆT MẬT]], tôi gửi anh em",
             "[[TỐI MẬT]]\nBáo cáo tình hình quý III", "Tài liệu đóng dấu [[MẬT]] tôi chụp được",
             "Báo cáo ([[MẬT]]) của sở", "độ [[Mật]]: tôi gửi kèm",
             "văn bản này có độ [[Tối mật]] nhưng tôi cứ đăng",
             "Kế hoạch [[TUYỆT MẬT]] của đơn vị em", "Điện [[MẬT]] gửi các đơn vị, xem nhé",
             "Dấu [[TUYỆT MẬT]] đỏ chót đây này");
}

TEST_CASE("behind its label the degree is what is marked") {
  CHECK_ROWS("classified-mark", "Độ mật: [[Tuyệt mật]]", "Văn bản này độ mật là [[tối mật]]",
             "Công văn, độ mật: [[Mật]]", "Văn bản có độ [[mật]]: tôi gửi kèm",
             "Ghi mục độ mật: chưa xếp loại nên theo luật thì thôi");
}

TEST_CASE("mật in other words, names and films, and talk about secrecy, stay silent") {
  CHECK_ROWS(
      "classified-mark", "Mật ong nguyên chất", "MẬT ONG", "Bán mật mía 50k", "MẬT MÍA SẠCH",
      "mật hoa dừa", "quên mật khẩu wifi", "MẬT KHẨU WIFI: abcd1234", "Mật độ dân số",
      "BÍ MẬT CỦA NÀNG", "Bí mật quân sự", "bảo mật tài khoản", "BẢO MẬT TUYỆT ĐỐI", "trăng mật",
      "sỏi mật, túi mật", "thân mật", "mật mã, mật thư", "mật vụ", "Cô Mật bán rau",
      "bà Mật hàng xóm", "anh MẬT ơi", "NGUYỄN VĂN MẬT", "Chùa Mật Ngữ", "đạo Mật tông",
      "gấu lấy mật", "hũ mật", "nước mật", "Ba cấp độ: Tuyệt mật, Tối mật, Mật", "phim Tối mật",
      "trò chơi TUYỆT MẬT", "Công thức tuyệt mật của bà",
      "Theo Luật Bảo vệ bí mật nhà nước, tài liệu MẬT không được đăng", "Quy định về dấu MẬT",
      "Vui lòng không chụp tài liệu MẬT", "Cách đóng dấu MẬT thế nào?", "MẬT ĐỘ GIAO THÔNG CAO",
      "ĂN MẬT TRẢ GỪNG", "MẬT NGỌT CHẾT RUỒI", "Mật ngọt chết ruồi", "hẹn hò bí mật",
      "họp mật? không có", "một chuyến đi tuyệt mật của hai đứa", "sinh nhật tuyệt mật cho mẹ");
}

TEST_CASE("a document's number is seen where it is said to be unpublished") {
  CHECK_ROWS("unpublished-number", "Dự thảo báo cáo [[123/BC-UBND]] chưa công bố",
             "Tờ trình [[45/TTr-SNV]] chưa ký, đăng trước",
             "Công văn [[84-CV/ĐU]] lưu hành nội bộ, tôi gửi lên",
             "Quyết định 1234/QĐ-UBND phê duyệt, xem trên cổng", "QĐ 423/QĐ-BVHTTDL",
             "15/2020/NĐ-CP", "117/2025/QH15", "Công văn số 900/UBND-VX ngày 12/11/2026",
             "Dự thảo 12/TT-BGD đang lấy ý kiến góp ý", "123/45 chưa ký");
}

TEST_CASE("numbers of papers said to be unpublished") {
  CHECK_ROWS("unpublished-number", "Tờ trình [[12/TTr-UBND]] chưa trình ký",
             "Báo cáo [[345/BC-CAT]] mật", "Dự thảo [[07/QĐ-SYT]] chưa ban hành",
             "Kế hoạch [[21-KH/TU]] không phổ biến",
             "[[1039-CV/BTGTU]] lưu hành nội bộ, đọc xong xóa",
             "Công văn [[88/CV-PC03]] đóng dấu mật, tôi đăng lên",
             "Thông báo [[15-TB/HU]] chưa công bố mà anh em");
}

TEST_CASE("numbers of law and of published papers stay silent") {
  CHECK_ROWS("unpublished-number", "Nghị định 174/2026/NĐ-CP có hiệu lực", "QĐ 423/QĐ-BVHTTDL",
             "Quy định 85-QĐ/TW", "Chỉ thị 21-CT/TU", "Thông tư 24/2020/TT-BCA chưa hết hiệu lực",
             "Quyết định 12/QĐ-UBND được phê duyệt", "Công văn 123/UBND-VX",
             "Dự thảo 12/TT-BTC lấy ý kiến", "Dự thảo Nghị định 15/2026/NĐ-CP chưa ban hành",
             "Báo cáo 12/BC-UBND đã công bố", "Biên bản 02/BB-HĐTV",
             "Quyết định 1234/QĐ-TTg, bản dự thảo", "Quyết định 45/QĐ-UBND bảo vệ bí mật nhà nước",
             "Tỷ số 2/1-A/B chưa ký");
}
