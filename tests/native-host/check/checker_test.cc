// SPDX-License-Identifier: Apache-2.0
#include "check/checker.h"

#include "catch.h"
#include "small_pack.h"

using namespace soat;
using namespace soat::check;

namespace {

/// [[ ]] removed: the draft a row is about.
std::string plain(std::string row) {
  for (const char* mark : {"[[", "]]"})
    for (auto at = row.find(mark); at != std::string::npos; at = row.find(mark)) row.erase(at, 2);
  return row;
}

void check_rows(const Checker& checker, const std::vector<std::string>& rows) {
  for (const std::string& row : rows) CHECK(marked(checker, plain(row)) == row);
}

}  // namespace

TEST_CASE("a written mark is evidence: a wrong one never matches") {
  const auto checker = checker_of({{"insult/a", R"("match": ["đồ ngu", "con chó"])"}});
  check_rows(checker, {
                          "[[đồ ngu]]",  "Mày là [[ĐỒ NGU]]!",
                          "[[Đồ  ngu]]", "[[đồ\nngu]]",
                          "[[đồ-ngu]]",  "đồ ngủ",
                          "đô ngu",      "do ngu",
                          "đồ ngứ",      "đồ nguy",
                          "con cho",     "[[con chó]]",
                          "con chò",     "con chỗ",
                          "đồ. Ngu",     "đồ\n\nngu",
                          "đồ, ngu",     "#đồ ngu",
                          "@đồ ngu",     "đồ ngu.vn",
                          "xđồ ngu",
                      });
}

TEST_CASE("case, composition, tone placement, zero-width and full width are always unfolded") {
  const auto checker = checker_of({{"insult/a", R"("match": ["khoẻ hoà", "thuý"])"}});
  check_rows(checker, {
                          "[[khỏe hòa]]",
                          "[[khoẻ hoà]]",
                          "[[KHOẺ HÒA]]",
                          "[[thúy]]",
                          "[[kho\u0309e ho\u0300a]]",
                          "[[kh\u200Bo\u2060ẻ h\u00ADoà]]",
                          "[[ｋｈｏẻ ｈòａ]]",
                      });
}

TEST_CASE("marks left out are seen where the rule says so and the text around has none") {
  const auto checker =
      checker_of({{"insult/a",
                   R"("match": ["đồ ngu", "con chó", "óc chó", "=chó chết"], "forms": ["bare"])"}});
  check_rows(checker, {
                          "[[do ngu]]",
                          "[[đo ngu]]",
                          "may la [[do ngu]] that day",
                          "thang nay dung la [[con cho]]",
                          // A draft with its marks: bare letters are what they say.
                          "Mẹ mua cho con cho vui nhé",
                          "Tôi gửi con cho bà ngoại trông",
                          "Lỗi này do ngu dốt gì đâu",
                          // No word ends in a stop without a tone.
                          "mày đúng là [[oc cho]] rồi",
                          // A mark that is written must be right.
                          "dỗ ngu",
                          "con chỏ",
                          "[[chó chet]]",
                          "Mẹ bảo cho chet luôn đi mà con",
                      });
}

TEST_CASE("marks that a pattern wants may be guessed at in a draft without any, for a hint") {
  const auto checker = checker_of(
      {{"insult/a",
        R"("match": ["=thằng", "=bọn", "=đéo", "=lồn", "=điên", "=đồ =giả", "=trò =hề", "=chó =đẻ"], "forms": ["bare", "split"])"}});
  check_rows(checker, {
                          // Neighbours tell which word it is.
                          "nghe [[thang]] cha do noi kia",
                          "thang truoc di choi voi ca nha",
                          "ba thang nua la xong viec nay roi",
                          "leo cau thang met lam roi",
                          "[[bon]] tham quan o day",
                          "bon nguoi di an com trua nay",
                          "no [[deo]] biet gi dau ma hoi",
                          "anh ay deo kinh rat dep trai",
                          "mat nhu [[lon]] the kia",
                          "nha rong va lon hon truoc nhieu",
                          "may [[dien]] that roi",
                          "hoa don tien dien thang nay cao",
                          // Two everyday syllables: only where the phrase is like no everyday one.
                          "do gia vua mua ve hom qua",
                          "dung la [[tro he]] cua may ong",
                          "dung la [[t.r.o h.e]] cua may ong",
                          "Hôm nay deo biết làm gì",
                          "thang",
                          "[[deo]] biet",
                      });
  CHECK(checker.check("no deo biet gi dau ma hoi", {}).tier == rules::Tier::hint);
  CHECK(checker.check("nó đéo biết gì đâu mà hỏi", {}).tier == rules::Tier::warn);
}

TEST_CASE("what stands out is hidden, what is written so throughout is a manner of writing") {
  const auto checker = checker_of(
      {{"profanity/a", R"("match": ["đm", "vcl", "địt mẹ", "lồn", "đ má", "cặc", "trẩu", "ngu học"],
                                   "forms": ["bare", "split", "leet", "masked"])"}});
  check_rows(checker, {
                          "hôm nay [[đ*]] chán thật sự",
                          "đúng là [[l*n]] thật",
                          "[[ng* h*c]] vừa thôi nhé",
                          "chào [[đ*m]] nhé bạn",
                          "h*m n*y đ* ch*n th*t s*",
                          "th*y gi*ng b*i lu*n đ*m b*o gi* gi*c",
                          "s*o l*n n*o c*ng v*y h*",
                          "h*m n*y đ* má* c*a m*nh h*ng r*i",
                          "*[[địt mẹ]]* hôm nay chán",
                          "giá này* chưa gồm thuế",
                          "c@c b@n đ1 h0c ch@m ch1 nh3",
                          "mày là đồ [[c@c]] gì vậy hả",
                          "c4c em đ@m b@o g10 l3n lớp",
                          "đ ã n ă m m ớ i r ồ i",
                          "t h ầ y m ớ i đ m a i v ề",
                          "nói [[v c l]] luôn nha mọi người",
                          "[[đ.m]] chán",
                          "p h ả n ứ n g",
                          "c á c b ạ n đ i t h i",
                      });
  CHECK(checker.check("hôm nay đ* chán thật sự", {}).tier == rules::Tier::hint);
  CHECK(checker.check("hôm nay đ*t mẹ chán thật sự", {}).tier == rules::Tier::warn);
}

TEST_CASE("patterns: lists, choices, optional parts, gaps, slots and anchors") {
  const auto checker = checker_of({
      {"insult/list",
       R"_("match": ["{you} [(rất|quá)] ngu"], "lists": {"you": ["mày", "con này", "thằng"]})_"},
      {"threat/gap", R"_("match": ["tao ..3 đánh (mày|nó)"])_"},
      {"hearsay/start", R"("match": ["^nghe nói", "đấy nhé$"])"},
      {"sensational/slot",
       R"("match": ["mất <money>", "chết <number> người", "hôm <date>", "ông <name> nói", "xem <link>", "bọn <any> hại"])"},
  });
  check_rows(checker, {
                          "[[mày ngu]]",
                          "[[mày rất ngu]]",
                          "[[con này quá ngu]]",
                          "mày hơi ngu",
                          "[[thằng ngu]]",
                          "[[mày, ngu]]",
                          "[[tao đánh mày]]",
                          "[[tao sẽ cho người đánh nó]]",
                          "tao sẽ cho ba người đánh nó",
                          "tao bảo. đánh nó",
                          "[[Nghe nói]] mai mưa",
                          "Tôi nghe nói mai mưa",
                          "Thôi. [[Nghe nói]] mai mưa",
                          "Đi [[đấy nhé]]",
                          "Đi [[đấy nhé]]!",
                          "đấy nhé bạn",
                          "[[mất 500k]] rồi",
                          "[[mất hai triệu đồng]]",
                          "[[mất 1,5 tỷ]]",
                          "mất ngủ",
                          "[[chết 3 người]]",
                          "[[chết hai mươi ba người]]",
                          "[[hôm 12/3]]",
                          "[[hôm ngày 12 tháng 3 năm 2026]]",
                          "[[ông Nguyễn Văn A nói]] thế",
                          "ông nọ nói thế",
                          // Where more stands in capitals than a name has, a capital says nothing.
                          "[[ÔNG NGUYỄN VĂN A NÓI]] thế",
                          "[[ông NGUYỄN VĂN A nói]] thế",
                          "HÔM QUA CẢ XÓM NGHE ÔNG TRƯỞNG THÔN NÓI",
                          "BÌNH TĨNH. [[ÔNG VĂN A NÓI]]. CỨ TỪ TỪ",
                          "[[xem https://vnexpress.net/tin-tuc]] nhé",
                          "[[bọn phá hại]]",
                      });
}

TEST_CASE("context: near, unless and what overlaps") {
  const auto checker = checker_of({
      {"hearsay/a", R"("match": ["tin mật"], "near": {"any": ["lộ", "rò rỉ"], "within": 3})"},
      {"insult/b",
       R"("match": ["chó"], "unless": {"any": ["nuôi", "giống"], "within": "sentence", "overlaps": ["chó con", "chó sói"]})"},
  });
  check_rows(checker, {
                          "lộ [[tin mật]]",
                          "tin mật",
                          "[[tin mật]] bị rò rỉ",
                          "lộ một hai ba bốn tin mật",
                          "[[chó]]",
                          "nuôi chó",
                          "Nuôi đi. [[Chó]]",
                          "chó con",
                          "con chó sói",
                          "con [[chó]] nào? chó con",
                      });
}

TEST_CASE("surfaces, working hours and the person's own changes decide what is said") {
  const auto pack = small_pack({
      {"insult/a", R"("match": ["đồ ngu"])"},
      {"insult/b", R"("match": ["tồi"], "surfaces": ["comment"])"},
      {"work-hours-selling/c", R"("match": ["bán hàng"], "during": "work")", "hint"},
  });
  auto checker = Checker::of(pack, {});
  CHECK(marked(*checker, "tồi") == "tồi");
  CHECK(marked(*checker, "tồi", {.surface = Surface::comment}) == "[[tồi]]");
  CHECK(marked(*checker, "bán hàng") == "bán hàng");
  CHECK(marked(*checker, "bán hàng", {.working_hours = true}) == "[[bán hàng]]");
  CHECK(checker->check("đồ ngu", {}).tier == rules::Tier::warn);
  CHECK(checker->check("bán hàng", {.working_hours = true}).tier == rules::Tier::hint);
  CHECK(checker->check("hay", {}).tier == rules::Tier::none);

  Own own;
  own.rules_off = {"p/insult/a"};
  own.words = {{"Bí mật", rules::Tier::hint}, {"dự án X", rules::Tier::warn}};
  auto mine = Checker::of(pack, own);
  CHECK(marked(*mine, "đồ ngu") == "đồ ngu");
  CHECK(marked(*mine, "chuyện bí mật của dự án x") == "chuyện [[bí mật]] của [[dự án x]]");
  CHECK(mine->check("chuyện bí mật", {}).tier == rules::Tier::hint);
  CHECK(mine->check("dự án x", {}).findings.at(0).rule->id == "own/words");

  auto allowing = Checker::of(pack, {.allowed = {{"ĐỒ  NGU", ""}}});
  CHECK(marked(*allowing, "Đồ ngu") == "Đồ ngu");
  auto elsewhere = Checker::of(pack, {.allowed = {{"đồ ngu", "p/insult/b"}}});
  CHECK(marked(*elsewhere, "Đồ ngu") == "[[Đồ ngu]]");
}

TEST_CASE("words let pass for one rule do not come back under its neighbour's name") {
  const auto pack = small_pack({{"insult/named", R"("match": ["thằng ngu"])"},
                                {"insult/also", R"("match": ["thằng ngu"])"},
                                {"insult/part", R"("match": ["ngu"])"},
                                {"profanity/other", R"("match": ["thằng"])"}});
  const auto letting = [&pack](const char* rule) {
    return Checker::of(pack, {.allowed = {{"thằng ngu", rule}}});
  };
  auto named = letting("p/insult/named");
  CHECK(marked(*named, "Thằng ngu") == "[[Thằng]] ngu");
  CHECK(marked(*named, "Thằng ngu ngu") == "[[Thằng]] ngu [[ngu]]");
  auto all = letting("");
  CHECK(marked(*all, "Thằng ngu") == "Thằng ngu");
}

TEST_CASE("no more findings than a panel can show, and the verdict says so") {
  const auto checker = checker_of({{"insult/a", R"("match": ["đồ ngu"])"}});
  std::string draft;
  for (int i = 0; i < 150; ++i) draft += "đồ ngu. ";
  const Verdict verdict = checker.check(draft, {});
  CHECK(verdict.findings.size() == kMaxFindings);
  CHECK(verdict.more);
}

TEST_CASE("a draft that quotes, forbids, asks, refutes or names its source is heard out") {
  const auto checker = checker_of({
      {"insult/quoted", R"("match": ["đồ ngu"], "unless": {"quoted": true})"},
      {"insult/negated", R"("match": ["chửi nhau"], "unless": {"negated": true})"},
      {"hearsay/asked", R"("match": ["nghe nói"], "unless": {"asked": true})"},
      {"hearsay/debunked", R"("match": ["lan truyền"], "unless": {"debunked": true})"},
      {"accusation/sourced", R"("match": ["<number> người chết"], "unless": {"sourced": true})"},
  });
  check_rows(checker, {
                          "Phim “Đồ ngu” hay",
                          "Phim «Đồ ngu» hay",
                          "Nó bảo \"đồ ngu\" thôi",
                          "“Hay” mà [[đồ ngu]] “dở”",
                          "“Chưa đóng [[đồ ngu]]",
                          "“a\n\nb” [[đồ ngu]]",
                          "Đừng chửi nhau nữa",
                          "Mọi người không nên lên mạng chửi nhau",
                          "[[chửi nhau]] nữa à",
                          "Không nên thế, cứ [[chửi nhau]]",
                          "khong nen chửi nhau",
                          "Nghe nói mai nghỉ, có thật không?",
                          "Nghe nói mai nghỉ. Có đúng không mọi người",
                          "[[Nghe nói]] mai nghỉ?",
                          "Clip đang lan truyền là tin giả",
                          "Clip đang [[lan truyền]] rất hay",
                          "Công an bác bỏ tin lan truyền",
                          "[[5 người chết]]",
                          "5 người chết https://tuoitre.vn/a",
                          "Theo Bộ Y tế, ngày 12/3 có 5 người chết",
                          "Theo Bộ Y tế [[5 người chết]]",
                      });
  CHECK(marked(checker, "5 người chết", {.link = "https://a.vn"}) == "5 người chết");
}
