// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "catch.h"
#include "text/folded_text.h"

using namespace soat::text;

namespace {

/// Words with a letter for what stands before each: 0 nothing, - signs, _ blank, / line,
/// ; clause, | sentence; and for what it is: #word, @word, &e-mail, >link, 1number.
std::string outline(const std::string& draft) {
  const FoldedText text(draft);
  std::string out;
  for (const Word& word : text.words()) {
    out += std::string("0-_/;|")[static_cast<std::size_t>(word.before)];
    constexpr const char* kKinds[] = {"", "1", "#", "@", "&", ">"};
    out += kKinds[static_cast<std::size_t>(word.kind)];
    out += text.utf8(word.first, word.last);
  }
  return out;
}

}  // namespace

TEST_CASE("words are runs of letters and digits, and what is between them is told") {
  const auto [draft, expected] =
      GENERATE(table<std::string, std::string>({{"Đồ ngu", "|đồ_ngu"},
                                                {"a. B", "|a|b"},
                                                {"a.b", "|a-b"},
                                                {"a... b", "|a_b"},
                                                {"a…b", "|a_b"},
                                                {"a, b", "|a;b"},
                                                {"a\nb", "|a/b"},
                                                {"a\n\nb", "|a|b"},
                                                {"a!b", "|a-b"},
                                                {"a! b", "|a|b"},
                                                {"a?", "|a"},
                                                {"a 🙂 b", "|a_b"},
                                                {"a🙂b", "|a-b"},
                                                {"10 nghìn", "|110_nghìn"},
                                                {"1.000", "|11-1000"},
                                                {"a\u200Bb", "|ab"},
                                                {"", ""},
                                                {" . ", ""},
                                                {"a (b)", "|a;b"},
                                                {"a: b", "|a;b"},
                                                {"“a” b", "|a_b"},
                                                {"1️⃣Chia sẻ", "|110chia_sẻ"},
                                                {"1️⃣2️⃣Chia", "|1120chia"},
                                                {"ch0️⃣n", "|ch0n"},
                                                {"0️⃣9️⃣ nhé", "|109_nhé"},
                                                {"a 3️⃣", "|a_13"}}));
  CHECK(outline(draft) == expected);
}

TEST_CASE("hashtags, names, addresses and links are not the person's sentence") {
  const auto [draft, expected] = GENERATE(table<std::string, std::string>(
      {{"a #bc_d e", "|a_#bc-#d_e"},
       {"@ab cd", "|@ab_cd"},
       {"gửi a.b@c.vn nhé", "|gửi_&a-&b-&c-&vn_nhé"},
       {"https://a.vn/b-c?d=e f", "|>https;>a->vn->b->c->d->e_f"},
       {"xem vnexpress.net/tin nhé", "|xem_>vnexpress->net->tin_nhé"},
       {"www.a.b", "|>www->a->b"},
       {"vui.la", "|vui-la"},
       {"vui.la/x", "|>vui->la->x"},
       {"ngu.vn", "|>ngu->vn"},
       {"n.g.u", "|n-g-u"},
       {"m@y", "|m-y"},
       {"a@b", "|a-b"},
       {"ngu.Chó", "|ngu-chó"},
       {"(https://a.vn)", "|>https;>a->vn"}}));
  CHECK(outline(draft) == expected);
}

TEST_CASE("sentences are counted") {
  const FoldedText text("Một hai. Ba? Bốn, năm…\n\nSáu");
  CHECK(text.sentences() == 4);
  CHECK(text.words().front().sentence == 0);
  CHECK(text.words().back().sentence == 3);
}

TEST_CASE("words that no syllable is spelled like are told") {
  for (const char* unusual : {"nguuu", "dongu", "facebook", "đm", "ngux", "chos", "w", "kwa"})
    CHECK(FoldedText(unusual).words().front().unusual);
  for (const char* usual : {"ngu", "nghiêng", "hoà", "giường", "quyết", "ở", "yêu"})
    CHECK_FALSE(FoldedText(usual).words().front().unusual);
}
