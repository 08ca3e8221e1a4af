// SPDX-License-Identifier: Apache-2.0
//
// What a rule means, clause by clause, in sentences people could write. forms_test.cc and
// checker_test.cc hold more of each; here stand those a clause is easily lost by.
#include "catch.h"
#include "check/checker.h"
#include "small_pack.h"

using namespace soat;
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

/// One rule of the phrases, with the forms: "match" and "forms" as JSON lists without brackets.
Checker rule_of(const std::string& match, const std::string& forms = "") {
  return checker_of({{"insult/a", R"("match": [)" + match + "]" +
                                      (forms.empty() ? "" : R"(, "forms": [)" + forms + "]")}});
}

}  // namespace

TEST_CASE("nothing matches inside a syllable or across what ends a phrase") {
  check_rows(rule_of(R"("dương vật", "ngu", "cứt", "chó chết")"), {"[[dương vật]]",
                                                                   "[[Dương vật]] học",
                                                                   "đại dương. Vật nuôi chết",
                                                                   "hướng dương, vật chất",
                                                                   "dương (vật) lý",
                                                                   "dương; vật",
                                                                   "đại dương\n\nvật nuôi",
                                                                   "dương và vật",
                                                                   "[[dương… vật]]",
                                                                   "dương một vật",
                                                                   "xdương vậtx",
                                                                   "dươngvật",
                                                                   "nguồn",
                                                                   "ngủ",
                                                                   "ngũ cốc",
                                                                   "người",
                                                                   "nguyên",
                                                                   "xứcứt",

                                                                   "[[chó chết]] tiệt",
                                                                   "chó. Chết"});
}

TEST_CASE("what stands around is read through look-alike letters, as what is found is") {
  const auto checker = checker_of(
      {{"insult/a", R"("match": ["ngu"], "near": {"any": ["thằng"], "within": "sentence"},
                       "unless": {"any": ["người ta nói"], "within": "sentence",
                                  "overlaps": ["ngu ngơ"]})"}});
  check_rows(checker, {"Thằng kia [[ngu]]", "\u0422hằng kia [[ngu]]", "Thằng kia ngu ngơ",
                       "Thằng kia ngu n\u0261ơ quá", "Thằng kia ngu, n\u0261ười t\u0430 nói"});
}

TEST_CASE("hashtags, names, addresses and links are not words") {
  check_rows(rule_of(R"("đồ ngu", "ngu")", R"("bare", "joined", "split")"),
             {"#đồngu", "#ngu", "# [[ngu]]", "#đồ_ngu", "@ngu", "@do.ngu", "ngu@gmail.com",
              "do.ngu@gmail.com", "https://ngu.vn", "http://a.vn/do-ngu?x=ngu#ngu", "www.ngu.com",
              "ngu.com.vn", "zalo.me/ngu", "facebook.com/do.ngu", "[[ngu]] #hay", "@Lan [[ngu]]",
              "xem https://a.vn [[ngu]]"});
}

TEST_CASE("letters apart, by every sign people put between them") {
  std::vector<std::string> rows;
  for (const std::string sign :
       {" ", ".", "-", "_", "*", "/", "'",  "’", "🙂", " . ",    "|",
        "~", "•", "·", ",", "+", "=", "\\", "^", "…",    "❤️", "👍🏽"})
    rows.push_back("mày [[đ" + sign + "ồ n" + sign + "g" + sign + "u]] đấy");
  rows.push_back("[[đ\nồ\nn\ng\nu]]");
  check_rows(rule_of(R"("đồ ngu")", R"("split")"), rows);
  check_rows(rule_of(R"("đồ ngu")"), {"đ.ồ n.g.u", "đ ồ n g u", "đ-ồ n-g-u"});
}

TEST_CASE("letters and syllables repeated") {
  check_rows(
      rule_of(R"("đồ ngu", "cút")", R"("repeat")"),
      {"[[đồồồ nguuu]]", "[[đđồ nngu]]", "[[ĐỒỒ NGUUU]]", "[[cúttttt]]", "[[cúúúút]]",
       "[[đồ đồ ngu]]", "[[đồ đồ đồ ngu]] ngu", "[[cút]] [[cút]] [[cút]]", "[[đồ ngu]] ngu ngu",
       "[[cúttt]]. [[Cút]]", "[[cút]], [[cút]]", "[[cút]]! [[Cút]]! [[Cút]]!"});
  check_rows(rule_of(R"("thằng chó chết", "cho mày biết")", R"("repeat", "bare", "lookalike")"),
             {"[[thằng thằng chó chó chết]] chết đi", "[[thằng chó chó chết]]",
              "[[Thằng Thằng CHÓ chó chết]]", "[[thằng-thằng chó chết]]",
              "[[thang thang cho cho chet]] chet may", "[[thằng chó сhó chết]]",
              "[[thằng  thằng chó  chó chết]]", "[[thằng thằng thằng thằng chó chết]]",
              // Another syllable, the end of a phrase, or marks that are others.
              "thằng thằng chó con chết", "thằng, thằng chó cho chết", "thằng chó. Chó chết",
              "thằng chó chờ chết", "thằng cho chó chết", "thằng chó\n\nchó chết",
              "cho cho mày, mày biết"});
  check_rows(rule_of(R"("thằng chó chết")"), {"thằng thằng chó chó chết chết"});
}

TEST_CASE("letters that look alike, of every kind") {
  check_rows(rule_of(R"("đồ ngu", "con cho")", R"("lookalike")"),
             {
                 "[[đồ ngυ]]",                              // Greek
                 "[[соn сhо]]",                             // Cyrillic
                 "[[đồ 𝓃𝑔𝓾]]",                              // mathematical
                 "[[đồ ｎｇｕ]]",                           // full width
                 "[[đồ ⓝⓖⓤ]]", "[[đồ 🄽🄶🅄]]", "[[đồ ⒩⒢⒰]]",  // enclosed
                 "[[đồ ɴɢᴜ]]",                              // small capitals
                 "[[đồ n\u0305g\u0305u\u0305]]",            // overlined
                 "[[đồ n\u0332g\u0332u\u0332]]",            // underlined
                 "[[đồ n\u20E3g\u20E3u\u20E3]]",            // keycaps
                 "[[đồ n\u0334g\u0334u\u0334]]",            // struck
                 "[[đồ ⁿᵍᵘ]]",                              // raised
                 "đồ нgu",                                  // Cyrillic en looks like H, not n
             });
}

TEST_CASE("stars over letters") {
  check_rows(rule_of(R"("địt mẹ", "lồn", "con cặc", "đm")", R"("masked")"),
             {"[[đ*t mẹ]]", "[[đị* mẹ]]", "[[đ** mẹ]]", "mặt [[l**]]", "[[l*n]] nhá", "[[con c*c]]",
              "[[con c**]]", "[[đ•t mẹ]]", "5*3 = 15", "* điều kiện áp dụng", "**lưu ý**", "l*nh",
              "giá 3*** đồng"});
}

TEST_CASE("other signs over a letter, between two that are shown") {
  check_rows(
      rule_of(R"("địt mẹ", "lồn", "con cặc", "chết đi", "dâm", "tát")", R"("masked", "split")"),
      {"[[đ#t mẹ]] mày", "[[đ_t mẹ]]", "[[đ$t mẹ]]", "[[đ%t mẹ]]", "[[Đ#T MẸ]]", "mặt [[l#n]]",
       "mặt [[l_n]]", "mặt [[l$n]] kia", "[[con c#c]]", "[[con c_c]]", "[[ch$t đi]]", "[[ch%t đi]]",
       // Chords, faces, names of files, shares, sums, tags, gaps to be filled in.
       "C#m G#m D#m", "D#m", "T_T", "t_t", "mệt quá T_T", "u_u", "l_n_2026", "bao_cao_l_n.docx",
       "my_l_n", "5%t", "A$AP", "#l#n", "l #n", "l_ n", "c_c_c", "x_y", "đ# t",
       "t_t cả, l_n bé, c_n gà, đ_t đai"});
  check_rows(rule_of(R"("địt mẹ", "lồn")"), {"đ#t mẹ", "l_n", "đ$t mẹ"});
}

TEST_CASE("chat spellings, dropped vowels and spoken ones") {
  check_rows(
      rule_of(
          R"("phản động", "giết mày", "dốt", "con quạ", "con cặc", "địt mẹ", "vãi lồn", "đéo", "chết mẹ")",
          R"("teencode")"),
      {"[[fản động]]", "[[jết mày]]", "[[zết mày]]", "[[zốt]]", "[[kon wạ]]", "[[con kặc]]",
       "[[đíu]]", "[[chớt mẹ]]", "đi zề", "vl nghĩa là gì"});
}

TEST_CASE("keys of Telex and VNI left over") {
  check_rows(rule_of(R"("đồ ngu", "thằng chó")", R"("bare", "repeat")"),
             {"[[ddoof nguu]]", "[[ddoof ngu]]", "ddof ngu", "[[do62 ngu]]", "[[d9o62 ngu]]",
              "[[thawngf chos]]", "[[tha8ng2 cho1]]", "[[thang82 cho1]]", "ddoor nguu"});
}

TEST_CASE("spans are exact and never split what a person sees as one letter") {
  const auto checker = rule_of(R"("ngu")", R"("repeat", "lookalike")");
  check_rows(checker,
             {"👨‍👩‍👧 [[ngu]]👍🏽", "“[[ngu]]”", "([[ngu]])", "🇻🇳[[ngu]]🇻🇳",
              "[[n\u200Bgu]]\u200B x", "e\u0301 [[ngu\u0332]]", "[[ｎｇｕ]]！", "1️⃣ [[ngu]]"});
}

TEST_CASE("gaps are counted in syllables and end with the sentence") {
  check_rows(rule_of(R"("tao ..2 giết mày", "bọn [(khốn|chó)] nạn")"),
             {"[[tao giết mày]]", "[[tao sẽ giết mày]]", "[[tao sẽ sớm giết mày]]",
              "tao sẽ rất sớm giết mày", "tao nói. Giết mày", "tao! giết mày", "tao\n\ngiết mày",
              "[[tao 🙂 giết mày]]", "[[tao 3 giết mày]]", "[[bọn nạn]]", "[[bọn khốn nạn]]",
              "[[bọn chó nạn]]", "bọn khốn chó nạn"});
}

TEST_CASE("quotes and titles of every kind, and what is not one") {
  check_rows(checker_of({{"insult/a", R"("match": ["đồ ngu"], "unless": {"quoted": true})"}}),
             {"phim «Đồ ngu»",
              "phim “Đồ ngu”",
              "phim \"Đồ ngu\"",
              "phim 'Đồ ngu'",
              "phim ‘Đồ ngu’",
              "truyện “Chuyện của một đồ ngu ở phố”",
              "[[đồ ngu]] “hay”",
              "“hay” [[đồ ngu]] “dở”",
              "phim „Đồ ngu“",
              "phim „Đồ ngu”",
              "phim ‹Đồ ngu›",
              "phim “Đồ ngu“",
              "phim ”Đồ ngu”",
              "phim »Đồ ngu«",
              "phim ›Đồ ngu‹",
              "phim ‚Đồ ngu‘",
              "truyện 《Đồ ngu》",
              "Nó gọi tôi là „đồ ngu“, tôi buồn",
              "‹đồ ngu›",
              "(„đồ ngu“)",
              "“hay”, “đồ ngu”",
              "„hay“ [[đồ ngu]] „dở“",
              "‹hay› [[đồ ngu]] ‹dở›",
              "“hay“ [[đồ ngu]] “dở“",
              "«hay» [[đồ ngu]] «dở»",
              "5” 7” [[đồ ngu]]",
              "a > b, [[đồ ngu]] < c",
              "„hay quá [[đồ ngu]]",
              "‹hay quá [[đồ ngu]]",
              "[[đồ ngu]]“",
              "[[đồ ngu]]›",
              "»[[đồ ngu]]",
              "→ [[đồ ngu]] ›",
              "5\" và [[đồ ngu]]",
              "mày 'hay' là [[đồ ngu]]",
              "“hay quá [[đồ ngu]]"});
}

TEST_CASE("negation reaches its own clause and no further") {
  check_rows(checker_of({{"insult/a", R"("match": ["chửi nhau"], "unless": {"negated": true})"}}),
             {"Đừng chửi nhau", "không nên chửi nhau", "Chúng ta không được chửi nhau trên mạng",
              "chớ chửi nhau", "cấm chửi nhau", "Không phải tao đâu. [[Chửi nhau]] đi",
              "[[chửi nhau]] không?", "Không thích thì [[chửi nhau]]"});
}

TEST_CASE("a question that asks whether it is true, and one that only sounds so") {
  check_rows(
      checker_of({{"hearsay/a", R"("match": ["nghe nói"], "unless": {"asked": true})"}}),
      {"Nghe nói mai nghỉ, có thật không?", "Nghe nói mai nghỉ có đúng không ạ",
       "Nghe nói mai nghỉ, có phải không?", "Nghe nói mai nghỉ, có phải vậy không mọi người?",
       "Nghe nói mai nghỉ. Ai xác nhận giúp với", "nghe noi mai nghi, co that khong?",
       "[[Nghe nói]] nó trốn nợ, có phải không mà cả xóm đồn",
       "[[Nghe nói]] nó bỏ vợ, có thật không mà nó không dám ra mặt",
       "Nghe nói nó trốn nợ, có phải không mà cả xóm đồn?", "[[Nghe nói]] mai nghỉ, vui không?"});
}

TEST_CASE("a draft that refutes is heard out") {
  check_rows(
      checker_of(
          {{"hearsay/a", R"("match": ["ăn tỏi chữa ung thư"], "unless": {"debunked": true})"}}),
      {"Tin giả: ăn tỏi chữa ung thư", "TIN GIẢ: ăn tỏi chữa ung thư",
       "Ăn tỏi chữa ung thư là tin giả", "Ăn tỏi chữa ung thư? Sai sự thật",
       "Đính chính: ăn tỏi chữa ung thư là không đúng", "Bác sĩ bác bỏ chuyện ăn tỏi chữa ung thư",
       "[[ăn tỏi chữa ung thư]] thật đấy", "Đây không phải tin giả: [[ăn tỏi chữa ung thư]]"});
}

TEST_CASE("money and numbers are read with and without marks, in figures and in words") {
  check_rows(
      rule_of(R"("mất <money>", "chết <number> người", "nợ <money>")", R"("bare")"),
      {"[[mất 500 nghìn]]", "[[mất 500k]]", "[[mất 500.000đ]]", "[[mất 5 triệu]]",
       "[[mất năm trăm nghìn]]", "[[mất hai trăm triệu]] rồi", "[[mất 1,5 tỷ]]", "[[mất 20 củ]]",
       "[[mat 500 nghin]] roi ba con oi", "[[mat 500 ngan]] roi", "[[mat hai tram trieu]] roi",
       "[[mat 5 trieu dong]] ma khong ai biet", "[[mat 1,5 ty]] roi do",
       "[[chet hai muoi ba nguoi]] o xa ben", "[[chet 3 nguoi]] o xa ben",
       "[[no 200 trieu]] ma tron", "mat ngu ca dem", "mat tram nam", "chet nguoi roi"});
}

TEST_CASE(
    "what excuses a match stands beside it in unless, inside of it or across it in overlaps") {
  check_rows(
      checker_of({{"insult/a", R"("match": ["nó ..3 chết"], "unless": {"any": ["cười"]})"},
                  {"insult/b", R"("match": ["chúng ..3 ngu"], "unless": {"overlaps": ["cười"]})"}}),
      {"[[nó sắp chết]]", "[[nó cười chết]]", "nó sắp chết, cười quá", "cười vì nó sắp chết",
       "[[nó sắp chết]]. Cười gì", "[[chúng rất ngu]]", "chúng cười rất ngu",
       "[[chúng rất ngu]] cười"});
}
