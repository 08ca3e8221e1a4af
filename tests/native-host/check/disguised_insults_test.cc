// SPDX-License-Identifier: Apache-2.0
//
// Insults as people write them to be understood by readers and missed by word lists, through one
// rule with every form; and what is spelled nearly so.
#include "catch.h"
#include "check/checker.h"
#include "small_pack.h"

using namespace soat::check;

namespace {

const Checker& insults() {
  static const Checker checker = checker_of(
      {{"insult/a",
        R"("match": ["đồ ngu", "thằng chó", "địt mẹ", "lồn", "giết mày", "phản động", "con cặc",
                     "óc chó", "khốn nạn", "mất dạy", "súc vật", "đéo", "cút", "vô học",
                     "ngu như bò", "quỷ cái", "giẻ rách"],
           "forms": ["bare", "split", "leet", "repeat", "lookalike", "masked", "teencode",
                     "joined"])"}});
  return checker;
}

void check_rows(const std::vector<std::string>& rows) {
  for (const std::string& row : rows) {
    std::string draft = row;
    for (const char* mark : {"[[", "]]"})
      for (auto at = draft.find(mark); at != std::string::npos; at = draft.find(mark))
        draft.erase(at, 2);
    CHECK(marked(insults(), draft) == row);
  }
}

}  // namespace

TEST_CASE("a word list is not fooled by what stands between letters") {
  check_rows({"mày đúng là [[đ.ồ n.g.u]] luôn á",
              "mày đúng là [[đ,ồ n,g,u]] luôn á",
              "[[đ–ồ n–g–u]] quá trời",
              "[[đ—ồ n—g—u]] quá",
              "[[đ:ồ n:g:u]]",
              "[[đ;ồ n;g;u]]",
              "[[đ ồ n g u]] vừa thôi",
              "Cái [[t.h.ằ.n.g c.h.ó]] này",
              "cái [[t-h-ằ-n-g c-h-ó]]",
              "cái [[thằng c.h.ó]] này",
              "cái [[thằng ch.ó]] này",
              "cái [[thằng ch_ó]] này",
              "cái [[thằng ch ó]] này",
              "cái [[thằng-chó]]",
              "cái [[thằng.chó]]",
              "cái [[thằng_chó]]",
              "cái [[thằng/chó]]",
              "cái [[thằng*chó]]",
              "cái [[thằng🐶chó]]",
              "cái [[thằng 🐶 chó]]",
              "cái [[thằng…chó]]",
              "cái [[thằng... chó]]",
              "cái [[thằng~chó]]",
              "cái [[thằng|chó]]",
              "cái [[thằng+chó]]",
              "cái [[thằng “chó]]”",
              "[[gi.ết m.ày]]",
              "[[g.i.ế.t m.à.y]]",
              "[[ph.ản đ.ộng]]",
              "[[p h ả n đ ộ n g]]"});
}

TEST_CASE("nor by digits and signs for letters") {
  check_rows({"[[phản-động]]", "[[ph4n dong]]", "[[ph@n d0ng]]", "[[th4ng ch0]] này",
              "[[th@ng ch0]]", "[[th4nG cH0]]", "[[c0n c4c]]", "[[c0n c@c]]", "[[d1t m3]]",
              "[[d!t m3]]", "[[đ1t m3]]", "[[đ!t m3]]", "[[0c ch0]] vừa thôi", "[[óc ch0]]' vừa",
              "[[kh0n n4n]]", "[[m4t d4y]]", "[[m@t d@y]]"});
}

TEST_CASE("nor by letters and syllables said several times") {
  check_rows({"[[suc v4t]]", "[[$uc vat]]", "[[$úc vật]]", "[[ngu nhu b0]]", "[[ngu như b0]]`",
              "[[đồ nguuuuuuu]]", "[[đồồồồ nguuu]]", "[[ĐỒỒỒ NGUUUU]]!!!", "[[cúttttt]] đi",
              "[[cút]] [[cút]] [[cút]]", "[[đéoooo]] tin", "[[khốnnn nạnnnn]]",
              "[[thằnggg chóoooo]]", "[[óccc chóoo]]", "[[giếttt màyyy]]", "[[mấtttt dạyyyyy]]",
              "[[ngu ngu như như bò]] bò", "[[ngu như như bò]]", "[[đồ đồ ngu]] ngu"});
}

TEST_CASE("nor by letters that only look like ours") {
  check_rows({"[[đồ nցu]]",
              "[[đồ ｎｇｕ]]",
              "[[𝕕𝕠̂̀ 𝕟𝕘𝕦]]",
              "[[đồ 𝗻𝗴𝘂]]",
              "[[đồ 𝙣𝙜𝙪]]",
              "[[đồ 𝚗𝚐𝚞]]",
              "[[đồ 𝖓𝖌𝖚]]",
              "[[đồ 𝓷𝓰𝓾]]",
              "[[đồ 🅽🅶🆄]]",
              "[[đồ n\u0338g\u0338u\u0338]]",
              "[[đồ n\u0305g\u0305u\u0305]]",
              "[[đồ n̲g̲u̲]]",
              "[[đồ n\u035fg\u035fu]]",
              "[[đồ n͓̽g͓̽u͓̽]]",
              "[[đồ n\u20e0g\u20e0u\u20e0]]",
              "[[тhằng chó]]",
              "[[thằng сhо́]]",
              "[[tһằng chó]]",
              "[[thằng cհó]]",
              "[[con сặс]]",
              "[[ɢɪếᴛ ᴍàʏ]]",
              "[[ğïết mày]]",
              "[[đồ ñgu]]",
              "[[đồ ņģü]]",
              "[[ⓣⓗằⓝⓖ ⓒⓗó]]",
              "[[n\u200bg\u200bu như bò]]",
              "[[ng\u00adu như bò]]",
              "[[ngu\u2060 như\u2060 bò]]",
              "[[đ\u200dồ n\u200dgu]]",
              "\ufeff[[đồ ngu]]"});
}

TEST_CASE("nor by letters left to the reader") {
  check_rows({"[[ᵈồ ⁿᵍᵘ]]", "[[thằng ch*]] này", "[[th*ng chó]]", "[[t**** ch*]]", "[[th**g ch*]]",
              "[[óc c**]]", "[[óc ch*]]", "[[ó* chó]]", "[[đ*o]] tin", "[[c*t]] đi", "[[c**]] đi",
              "[[gi*t mày]]", "[[g**t m*y]]", "[[gi** m**]]", "[[kh*n n*n]]", "[[mất d*y]]",
              "[[m*t d*y]]", "[[s*c v*t]]"});
}

TEST_CASE("nor by chat spellings") {
  check_rows({"[[s•c v•t]]",     "[[s●c v●t]]", "[[q** c*i]]", "[[con c#c]]",   "[[con c.ặ.c]]",
              "[[kon kặc]]",     "[[kon kak]]", "[[kon cẹc]]", "[[óc chóa]]",   "[[óc choá]]",
              "[[ók chó]]",      "[[zết mày]]", "[[jết mày]]", "[[giết mài]]",  "[[giết mầy]]",
              "[[đjt mẹ]]",      "[[đjt mje]]", "[[djt me]]",  "[[ditme]] may", "[[fản động]]",
              "[[mất zạy]]",     "[[xúc vật]]", "[[đíu]] tin", "[[đếch]] tin",  "[[éo]] tin",
              "[[ngu nhuw bo]]", "[[cuts]] đi", "[[cut]] đi"});
}

TEST_CASE("nor by blanks left out") {
  check_rows({"[[đồngu]]", "mày [[đồngu]] quá", "[[thằngchó]] này", "[[thằngchó]]ngu",
              "[[ócchó]] vl", "[[occho]] may", "[[dongu]] may", "[[ngunhưbò]]", "[[ngunhubo]]",
              "con[[súcvật]]"});
}

TEST_CASE("nor by two disguises at once") {
  check_rows({"[[d.o n.g.u]]",          "[[d o n g u]] may",     "[[d0 n.g.u]]",
              "[[d0 nguuu]]",           "[[đ.ồ nguuuu]]",        "[[đ.ồ ng*]]",
              "[[th@ng chooo]]",        "[[t.h.4.n.g c.h.0]]",   "[[th4ng ch*]]",
              "[[thằng сh*]]",          "[[тh@ng chó]]",         "[[thằng 𝗰𝗵0]]",
              "[[𝐭𝐡𝐚𝐧𝐠 𝐜𝐡𝐨]]",          "[[ｔｈａｎｇ ｃｈｏ]]", "[[ｄｏ　ｎｇｕ]]",
              "[[ｄ．ｏ　ｎ．ｇ．ｕ]]", "[[kon c.a.k]]",         "[[kon kặkkk]]",
              "[[khoosn nạn]]",         "[[con c.a.k]]",         "[[con k.a.k]]",
              "[[con k.ặ.c]]",          "[[con cak]]",           "[[kon cak]]",
              "[[kon c.ặ.c]]",          "[[kon k.ặ.c]]",         "[[t.h.ằ.n.g ch0]]",
              "[[t.h.ằ.n.g c.h.0]]",    "[[đ.i.t m.ẹ]]",         "[[l.0.n]]"});
}

TEST_CASE("nor by brackets round letters") {
  check_rows({"[[đ(ồ) ngu]] thật", "[[đồ (n)(g)(u)]] thật", "[[đồ n(g)u]]", "[[th(ằ)ng chó]] này",
              "[[thằng (c)(h)(ó)]]", "[[đồ {n}{g}{u}]]", "con [[l(ồ)n]]"});
}

TEST_CASE("nor by signs for letters that stand apart like letters") {
  check_rows(
      {"[[đ.!.t m.ẹ]]", "[[đ-*-t mẹ]]", "[[con c.@.c]]", "[[con c-@-c]]", "[[th-@-ng chó]]"});
}

TEST_CASE("nor by pauses where letters would be") {
  check_rows({"[[đ..t mẹ]]", "[[đ--t mẹ]]", "[[đ…t mẹ]]", "[[đ...t mẹ]]", "[[đ×t mẹ]]",
              "[[th..ng chó]] này"});
}

TEST_CASE("nor by marks set behind letters") {
  check_rows({"[[oc' cho']] vl", "[[o'c cho']] vl", "[[thằng cho']] này", "[[thằng cho’]] này",
              "[[do^` ngu]] may", "[[đô` ngu]]"});
}

TEST_CASE("nor by keys no input method took") {
  check_rows({"[[jếttt mày]]",    "[[zế.t mày]]",      "[[phản đ0ngggg]]",  "[[ddoof ngu]]",
              "[[ddoof nguuu]]",  "[[ddoof n.g.u]]",   "[[DDOOF NGU]]",     "[[ddồ ngu]]",
              "[[thawngf chos]]", "[[thawfng chos]]",  "[[Thawngf Chos]]",  "[[oc1 cho1]]",
              "[[o1c cho1]]",     "[[ocs chos]] vl",   "[[ddijt mej]]",     "[[ddijt mẹ]]",
              "[[d9it5 me5]]",    "[[d9i5t me5]]",     "[[gieets mafy]]",   "[[gie61t ma2y]]",
              "[[gie6t1 may2]]",  "[[phanr ddoongj]]", "[[pha3n d9o65ng]]", "[[phan3 d9ong65]]",
              "[[khoons nanj]]",  "[[khoosn najn]]",   "[[maats dajy]]",    "[[suc1 va65t]]",
              "[[cuts]] ddi",     "[[ddeos]] tin",     "[[ddéo]] tin",      "[[loon]] gif",
              "[[loonf]] gif",    "[[lofon]] gi",      "[[lo62n]] gi",      "[[doof ngu]]",
              "[[khoosn najn]]",  "[[khốn najn]]",     "[[khoons najn]]",   "[[giêts mày]]",
              "[[lônf]] gì",      "[[đitj mẹ]]",       "[[đi5t mẹ]]",       "[[đô2 ngu]]",
              "[[đôf ngu]]",      "con [[lôn2]]",      "[[giê1t mày]]"});
}

TEST_CASE("what is spelled nearly so is another word") {
  check_rows({"cái thằng, chó của tôi",
              "cái thằng: chó",
              "cái thằng (chó)",
              "giế t mày",
              "gi ết mày",
              "ph4n d0ng tụi nó",
              "đồ 🇳🇬🇺",
              "đỗ nɡu",
              "phãn động",
              "phản đọng",
              "khốn lạn",
              "mất dậy",
              "súc dật",
              "#thằngchó",
              "kon k@k",
              "j3t m4y",
              "dodo ngu",
              "oosc chos",
              "giees mày",
              "mats dajy",
              "suc1 vat5",
              "dodo dada",
              "ddoor ngu",
              "nguwoif ta",
              "thawngr chos",
              "Nguwowif Vieejt",
              "thawnhf chos",
              "l 0 n",
              "đồ (n)",
              "hàm f(x) và g(u)",
              "câu (c)(h)(o) sai, thằng",
              "N...T mẹ của nó",
              "C--C là tên tắt",
              "'cho' là từ loại gì, oc",
              "cho^^ em, thang^^",
              "ôm lôns rộng",
              "a.@.b.c, con",
              "do's and don'ts",
              "con c.@.k.e.t"});
}
