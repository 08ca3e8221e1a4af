// SPDX-License-Identifier: Apache-2.0
#include "check/bare_words.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace soat::check {
namespace {

/// Whether `word` is one of the blank-separated words of `words`.
bool is_among(std::string_view words, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = words.find(word); at != std::string_view::npos;
       at = words.find(word, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const bool ends = at + word.size() == words.size() || words[at + word.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(),
                                      [](unsigned char c) { return std::isdigit(c) != 0; });
}

// All word lists of this file were written down from general knowledge of the language, not
// counted in any corpus.

/// Whom a bare adjective is said of when it stands right behind.
constexpr std::string_view kTargets = "thang do lu bon dam may mi no m tui chung lao mu ad loai";
/// Right before the name of a part of the body, what makes a curse of it.
constexpr std::string_view kCurses =
    "nhu cai an mat vai chui mau xam xao ngu bu liem kieu khac deo cc";

/// A syllable and the words that tell which it is.
struct Row {
  std::string_view letters;
  bool rude_alone;  ///< rude unless `before` or `behind` holds its neighbour; else only where it
                    ///< does
  std::string_view before;
  std::string_view behind;
};

constexpr Row kRows[] = {
    {"bon", true,
     "bua thu mot hai ba lan so co la boi giua du chi ben den tren duoi voi cac nhom trong vao "
     "hang tang lop muoi ngay luc phan cau ca nam mua vong tu thang quy chuong bai dieu",
     "nguoi muoi nam thang ngay tuan lan cai chiec con ben phuong bang mua chan phan gio tram "
     "nghin ngan trieu mon bo doi dua cay "
     "cap nuoc chu goc minh toi em e tui ho tre nho ban hoc anh chi chau sao tang phong ty vien "
     "bai cau phut giay quy hiep the be vo hang loai dot vong xe tay chuc muc thanh chang"},
    {"buoi", false, "con nhu cai khac an dech deo lon bu me", "gi me"},
    {"cac", false, "con cai an dau bu liem xam cuc vai", "gi me"},
    {"chich", false, "dit du xoac bi cho thich di dem", "nhau choac dao gai"},
    {"dai", false, "hon bu", ""},
    {"deo", false, "con no t tao may m",
     "co phai ai gi biet bit bik hieu can nghe thay nen duoc dc phan tha muon thich tin chiu them "
     "so lam noi bao con bi ra dam "
     "vui hay nho care cho nao bang bao mua choi xem j hup nghi ngo ngu dep ngon an lien me k "
     "thang vang khac dung chet phuc ve kip "
     "khoe on"},
    {"deu", false, "thang con do may no lu bon cha", "cang gia"},
    {"di", false, "do lam", "diem me"},
    {"diem", false, "con do lu bon thang di gai", "thui"},
    {"dien", false, kTargets, "khung nang that vl vcl thi roi a u ha luon vay vua nua the cuong"},
    {"dot", false, kTargets, "nat qua vl vcl that the vay ma nhu lam den"},
    {"du", false, "", "ma me"},
    {"eo", false, "", "chet biet co gi hieu phai can ai j thay nghe muon tin dam quan care"},
    {"ham", false, "thang con do may no mat bi", "that qua vl vcl the vay loz lol lon tai"},
    {"hen", false, "thang con do may no lu bon loai qua that", "mon hat nhat qua vl vay the"},
    {"hon", false, "thang con do may no mo", "lao"},
    {"khua", true, "khuya canh dem gio thuc khuay", "nay khoat cho"},
    {"khung", false, "thang con do may no bi dien tui ong ba bong",
     "qua that vl vcl nang roi vay the"},
    {"lao", false, "no may con thang do tui bon lu", "toet qua that vl vay the ca"},
    {"lon", false, kCurses, "me ma gi"},
    {"lu", true,
     "mua bao nuoc con tran dot vung dinh chong ngap xa dong am thuy chay tran bui dau mua lan",
     "lut quet ong doi ve len rut lon tran do ngap lich qua luot lan lam loi doan am mo"},
    {"ngao", false, "thang con do may no bi", "da vl vcl qua roi that ngo"},
    {"nhuc", false, kTargets, "nha mat that qua vl vcl the vay nhu"},
    {"nung", false, "dang bi con mat thang do gai lon cu", "qua qa vl vcl lon loz lol the vay"},
    {"pho", false, "con do lu bon thang may no gai", "phach"},
    {"thang", true,
     "mot hai ba bon tu nam sau bay tam chin muoi vai moi hang trong truoc cuoi dau ca nua gan hon "
     "qua duoc dc cau chien dai bac len "
     "di chay noi tung nhieu khoang tan it hom cung ngay nhung giai doan chin dung doc san mau "
     "luong nhieu an danh gianh quyet "
     "nghi vua roi sang giua het la hoi toi den ngoai ra moi da trung lang cang thang thuoc",
     "mot hai ba bon tu nam sau bay tam chin muoi gieng chap nay truoc toi roi nua dau cuoi thang "
     "loi cuoc may tien tran canh lon hang "
     "nhap xuong bai tay lai qua vua nao luong dai em be cu nhoc chau ut anh la co bao den cho "
     "hinh duoc dc thi moi tram tien do "
     "hoa kinh nghiem tu dai toc sau vao luon"},
    {"tom", false, kTargets, "qua that vl vcl lom vay the"},
    {"trau", false, "thang con do may no lu bon dam thoi may tre", "tre qua that vl vcl"},
    {"xam", false, "no may noi thang con do toan", "lon loz lol xi qua vl vcl ngon that lam cac"},
    {"xao", false, "thang con do may no noi ba ong toan dung", "lon loz lol vl vcl ke"},
};

static_assert(std::is_sorted(std::begin(kRows), std::end(kRows),
                             [](const Row& a, const Row& b) { return a.letters < b.letters; }));

/// Phrases of syllables that are each everyday words without their marks, and together like none.
constexpr std::string_view kPhrases[] = {
    "ba khung",   "bo to su",    "bong lo",   "cai buoi",  "can me",    "cha khung",
    "deu gia",    "do deu",      "do dien",   "do ham",    "do he",     "do hen",
    "do khung",   "du ma",       "du me",     "gia ma do", "hen ha",    "hon dai",
    "hon lao",    "lao cho",     "lao khung", "loai hen",  "lon me",    "mat lon",
    "ngu nhu bo", "ngu nhu cho", "nhu buoi",  "nhu lon",   "thang hen", "to cha",
    "trao tro",   "tro he",      "tro trao",  "tro tren",  "vai dai",   "vo on"};

static_assert(std::is_sorted(std::begin(kPhrases), std::end(kPhrases)));

}  // namespace

bool rather_rude(std::string_view letters, std::string_view before, std::string_view behind) {
  const Row* row =
      std::lower_bound(std::begin(kRows), std::end(kRows), letters,
                       [](const Row& r, std::string_view wanted) { return r.letters < wanted; });
  if (row == std::end(kRows) || row->letters != letters) return false;
  const bool told = is_among(row->before, before) || is_among(row->behind, behind);
  // A word alone tells nothing.
  if (row->rude_alone)
    return !told && !(before.empty() && behind.empty()) && !is_number(before) && !is_number(behind);
  return told;
}

bool is_rude_phrase(std::string_view letters) {
  return std::binary_search(std::begin(kPhrases), std::end(kPhrases), letters);
}

}  // namespace soat::check
