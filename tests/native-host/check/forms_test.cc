// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "check/checker.h"
#include "small_pack.h"

using namespace soat::check;

namespace {

std::string plain(std::string row) {
  for (const char* mark : {"[[", "]]"})
    for (auto at = row.find(mark); at != std::string::npos; at = row.find(mark)) row.erase(at, 2);
  return row;
}

void check_rows(const Checker& checker, const std::vector<std::string>& rows) {
  for (const std::string& row : rows) CHECK(marked(checker, plain(row)) == row);
}

Checker with_forms(const std::string& forms) {
  return checker_of(
      {{"insult/a",
        R"("match": ["đồ ngu", "thằng chó", "địt mẹ", "lồn", "giết mày", "phản động", "con cặc"], "forms": [)" +
            forms + "]"}});
}

const std::vector<std::string> kNever = {
    "Mẹ mua nguồn nước sạch",
    "đồng ủ bệnh",
    "nguồn tin",
    "banana video facebook",
    "4.0 và 10.000đ",
    "A4, 5G, covid19",
    "ở ạ ừ",
    "ngủ ngon nhé",
    "Thằng chỏng chơ",
    "địa mẹ nào",
    "Anh em mình đi",
    "đồ ăn ngon lắm",
    "đồ nguội",
};

}  // namespace

TEST_CASE(
    "a syllable that wants its marks wants them in chat spelling too, and a shout is no letter") {
  const auto checker = checker_of(
      {{"profanity/a", R"("match": ["=lồn", "thối"], "forms": ["bare", "leet", "teencode"])"}});
  check_rows(checker, {
                          "[[lồn]]",
                          "[[lôn]]",
                          "mua 1 lon ca hop",
                          "chỉ thế thôi!",
                          "thế thôi!!!",
                          "[[th0!]]",
                      });
}

TEST_CASE("split: letters apart by blanks, signs, lines or pictographs") {
  const auto checker = with_forms(R"("split")");
  check_rows(checker, {
                          "[[đ.ồ n.g.u]]",
                          "[[đ ồ n g u]]",
                          "[[đ-ồ n-g-u]]",
                          "[[đ_ồ n_g_u]]",
                          "[[đ/ồ n/g/u]]",
                          "[[đ*ồ n*g*u]]",
                          "[[đ'ồ n'g'u]]",
                          "[[đ🙂ồ n🙂g🙂u]]",
                          "[[đ\nồ\nn\ng\nu]]",
                          "[[đ . ồ n . g . u]]",
                          "[[đ  ồ   n  g  u]]",
                          "mày là [[đồ n.g.u]] lắm",
                          "[[đồ n g u]]",
                          "[[l.ồn]]",
                          "[[l ồn]]",
                          "[[đị-t mẹ]]",
                          "[[t h ằ n g c h ó]]",
                          "mày [[g i ế t m à y]] á",
                          "m à y đ i n g ủ",
                          "n g u ồ n",
                          "[[con c.ặ.c]]",
                          "đ.o n.g.u",
                      });
  check_rows(checker, kNever);
}

TEST_CASE("leet: digits and signs for letters") {
  const auto checker = with_forms(R"("leet")");
  check_rows(checker, {"[[đ0 ngu]]", "[[đồ ngv]]", "[[th@ng ch0]]", "[[thằng ch0]]", "[[đ!t mẹ]]",
                       "[[l0n]]", "[[gi3t m4y]]", "[[g!ết mày]]", "[[ph@n đ0ng]]", "[[đ1t mẹ]]!",
                       "[[đồ n9u]]!", "100!"});
  check_rows(checker, kNever);
}

TEST_CASE("repeat: letters written several times") {
  const auto checker = with_forms(R"("repeat")");
  check_rows(checker,
             {"[[đồ nguuuuu]]", "[[đồồồ nguu]]", "[[đđđồ ngu]]", "[[lồnnn]]",
              "[[đồ nguuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu]]", "[[lồôôn]]", "đồ ngủủủ"});
  check_rows(checker, kNever);
}

TEST_CASE("lookalike: letters of other scripts, mathematical, enclosed, struck") {
  const auto checker = with_forms(R"("lookalike")");
  check_rows(checker, {"[[đồ пgυ]]", "[[đồ 𝐧𝐠𝐮]]", "[[đồ ⓝⓖⓤ]]", "[[đồ 🅝🅖🅤]]", "[[đồ ɴɢᴜ]]",
                       "[[đồ n\u0336g\u0336u\u0336]]", "[[đồ n\u0332g\u0332u\u0332]]",
                       "[[тhằng сhó]]", "[[đồ ńgü]]"});
  check_rows(checker, kNever);
}

TEST_CASE("masked: stars over letters") {
  const auto checker = with_forms(R"("masked")");
  check_rows(checker, {"[[đ*t mẹ]]", "[[đ** m*]]", "[[l**]]", "[[l*n]]", "[[con c*c]]",
                       "[[th*ng ch*]]", "[[đồ ng*]]", "l*nh", "* ngu"});
  check_rows(checker, kNever);
}

TEST_CASE("teencode: spelled the chat way, by habit and by list") {
  const auto checker = with_forms(R"("teencode")");
  check_rows(checker, {"[[fản động]]", "[[jết mày]]", "[[zết mày]]", "[[đồ gu]]", "[[kon kặc]]",
                       "[[con cẹc]]", "[[giết mài]]", "[[đjt mịe]]", "[[thg chó]]",
                       "thằng khó tính", "[[thằng khó]] kon này"});
  check_rows(checker, kNever);
}

TEST_CASE("joined: syllables written as one word") {
  const auto checker = with_forms(R"("joined", "bare")");
  check_rows(checker, {"[[đồngu]]", "[[dongu]]", "[[thằngchó]]", "[[ditme]]", "[[concac]] nha may",
                       "thằngchóng", "lonely", "[[giếtmày]] đi"});
  check_rows(checker, kNever);
}

TEST_CASE("keys of Telex and VNI that no input method took") {
  const auto checker = with_forms(R"("bare", "repeat")");
  check_rows(checker, {"[[ddoof ngu]]", "[[ddoof nguu]]", "[[d9o62 ngu]]", "[[do62 ngu]]",
                       "[[ddijt mej]]", "[[thawfng chos]]", "[[thawngf chos]]"});
  check_rows(checker, kNever);
}

TEST_CASE("two disguises at once") {
  const auto checker = with_forms(
      R"("bare", "split", "leet", "repeat", "lookalike", "masked", "teencode", "joined")");
  check_rows(checker, {"[[d.o n.g.u]]", "[[d o n g u]]", "[[d0 ngv]]", "[[d0 ngu]]",
                       "[[thang ch0]] do", "[[ｄo ｎgu]]", "[[đ.jt mịe]]", "[[fan d0ng]]",
                       "[[dồồ n.g.u]]", "[[dit m*]] may", "[[jet may]]", "[[donguuu]]"});
  check_rows(checker, kNever);
}
