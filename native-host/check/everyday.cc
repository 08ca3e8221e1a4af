// SPDX-License-Identifier: Apache-2.0
#include "check/everyday.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/syllable.h"

namespace soat::check {
namespace {

/// Letters of everyday Vietnamese syllables, sorted. Written down from general knowledge of the
/// language, not counted in any corpus.
constexpr std::string_view kEveryday[] = {
    "ai",     "an",    "anh",   "ao",    "ba",     "bac",    "bai",   "ban",   "bang",   "bao",
    "bat",    "bay",   "be",    "ben",   "bi",     "bien",   "biet",  "binh",  "bo",     "boi",
    "bong",   "bu",    "bui",   "buoc",  "buoi",   "buon",   "ca",    "cac",   "cach",   "cai",
    "cam",    "can",   "cang",  "canh",  "cao",    "cap",    "cau",   "cay",   "cha",    "chac",
    "cham",   "chan",  "chao",  "chat",  "chay",   "che",    "chi",   "chien", "chieu",  "chinh",
    "cho",    "choi",  "chon",  "chong", "chu",    "chua",   "chuan", "chung", "chut",   "chuyen",
    "co",     "coi",   "con",   "cong",  "cu",     "cua",    "cuc",   "cung",  "cuoc",   "cuoi",
    "cuon",   "da",    "dac",   "dai",   "dam",    "dan",    "dang",  "danh",  "dao",    "dat",
    "dau",    "day",   "de",    "dem",   "den",    "deu",    "di",    "dia",   "dich",   "diem",
    "dien",   "dieu",  "dinh",  "do",    "doan",   "doc",    "doi",   "don",   "dong",   "du",
    "dua",    "dung",  "duoc",  "duoi",  "duong",  "e",      "em",    "gan",   "gap",    "gi",
    "gia",    "giai",  "giam",  "gian",  "giao",   "gio",    "gioi",  "giong", "giu",    "giua",
    "giup",   "goi",   "ha",    "hai",   "ham",    "han",    "hang",  "hanh",  "hao",    "hay",
    "he",     "hen",   "het",   "hien",  "hieu",   "hinh",   "ho",    "hoa",   "hoac",   "hoai",
    "hoan",   "hoat",  "hoc",   "hoi",   "hom",    "hon",    "hong",  "hop",   "huong",  "kha",
    "khac",   "khach", "kham",  "khan",  "khang",  "khau",   "khe",   "khi",   "khien",  "kho",
    "khoan",  "khoe",  "khoi",  "khong", "khu",    "khung",  "kien",  "kim",   "kinh",   "ky",
    "la",     "lac",   "lai",   "lam",   "lan",    "lang",   "lanh",  "lao",   "lap",    "lau",
    "lay",    "le",    "len",   "li",    "lich",   "lien",   "lo",    "loai",  "loi",    "lon",
    "long",   "lop",   "lua",   "luc",   "lui",    "luon",   "luong", "luot",  "luu",    "ly",
    "ma",     "mac",   "mai",   "man",   "mang",   "manh",   "mat",   "mau",   "may",    "me",
    "men",    "mien",  "minh",  "mo",    "moi",    "mon",    "mong",  "mot",   "mu",     "mua",
    "muc",    "mui",   "muon",  "nam",   "nang",   "nao",    "nay",   "nen",   "nga",    "ngai",
    "ngan",   "ngay",  "nghe",  "nghi",  "nghia",  "nghiem", "ngo",   "ngoai", "ngoi",   "ngon",
    "ngu",    "nguoi", "nguon", "nguy",  "nguyen", "nha",    "nhac",  "nhan",  "nhanh",  "nhap",
    "nhat",   "nhau",  "nhe",   "nhi",   "nhiem",  "nhieu",  "nhin",  "nho",   "nhom",   "nhu",
    "nhung",  "noi",   "non",   "nong",  "nu",     "nua",    "nuoc",  "nuoi",  "oi",     "om",
    "on",     "ong",   "pha",   "phai",  "pham",   "phan",   "phap",  "phat",  "phe",    "phi",
    "phia",   "pho",   "phong", "phu",   "phuc",   "phuong", "qua",   "quan",  "quang",  "quay",
    "que",    "quoc",  "quy",   "quyen", "quyet",  "ra",     "rang",  "rat",   "rau",    "ren",
    "rieng",  "ro",    "roi",   "rong",  "rua",    "rung",   "ruou",  "sa",    "sach",   "sai",
    "san",    "sang",  "sao",   "sap",   "sat",    "sau",    "say",   "se",    "sinh",   "so",
    "som",    "son",   "song",  "su",    "sua",    "suc",    "sung",  "suot",  "suy",    "ta",
    "tac",    "tai",   "tam",   "tan",   "tang",   "tao",    "tap",   "tat",   "tau",    "tay",
    "te",     "ten",   "tha",   "thai",  "tham",   "than",   "thang", "thanh", "thap",   "that",
    "thau",   "thay",  "the",   "them",  "theo",   "thi",    "thich", "thien", "thiet",  "thieu",
    "thit",   "tho",   "thoai", "thoi",  "thong",  "thu",    "thuan", "thuat", "thuc",   "thue",
    "thuong", "thuy",  "tich",  "tiec",  "tiem",   "tien",   "tieng", "tiep",  "tiet",   "tieu",
    "tim",    "tin",   "tinh",  "to",    "toan",   "toc",    "toi",   "tom",   "ton",    "tong",
    "tot",    "tra",   "trach", "trai",  "tram",   "tran",   "trang", "tranh", "trao",   "tre",
    "tren",   "tri",   "trinh", "tro",   "troi",   "trong",  "tru",   "truoc", "truong", "truyen",
    "tu",     "tuan",  "tuc",   "tui",   "tung",   "tuoi",   "tuong", "tuy",   "tuyen",  "ty",
    "ung",    "uong",  "uy",    "va",    "vai",    "van",    "vang",  "vao",   "vat",    "vay",
    "ve",     "vi",    "viec",  "vien",  "viet",   "vo",     "voi",   "vong",  "vu",     "vua",
    "vui",    "vung",  "xa",    "xac",   "xau",    "xe",     "xem",   "xin",   "xinh",   "xong",
    "xu",     "xuan",  "xuat",  "xung",  "xuong",  "y",      "yen",   "yeu"};

static_assert(std::is_sorted(std::begin(kEveryday), std::end(kEveryday)));

/// Their hashes, each at its own low bits or the next free place: 0 is free.
using Hashes = std::array<std::uint32_t, 2048>;
static_assert(std::size(kEveryday) * 2 < Hashes{}.size());

Hashes hashed() {
  Hashes out{};
  for (const std::string_view letters : kEveryday) {
    const std::uint32_t hash = text::hash_of_letters(letters);
    std::size_t at = hash % out.size();
    while (out[at] != 0) at = (at + 1) % out.size();
    out[at] = hash;
  }
  return out;
}

}  // namespace

bool is_everyday_bare(std::string_view letters) {
  return is_everyday_bare(text::hash_of_letters(letters));
}

bool is_everyday_bare(std::uint32_t hash) {
  static const Hashes kHashes = hashed();
  std::size_t at = hash % kHashes.size();
  while (kHashes[at] != 0 && kHashes[at] != hash) at = (at + 1) % kHashes.size();
  return kHashes[at] == hash && hash != 0;
}

}  // namespace soat::check
