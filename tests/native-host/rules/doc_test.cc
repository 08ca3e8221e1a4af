// SPDX-License-Identifier: Apache-2.0
#include "rules/doc.h"

#include <string>

#include "catch.h"

namespace soat::rules {
namespace {

ParsedPack pack() {
  ParsedRule rule;
  rule.text.id = "p/insult/a";
  rule.text.category = "insult";
  rule.text.tier = Tier::warn;
  rule.text.title = {"Lời chê", "Insult"};
  rule.text.seen = {"Câu này chê.", "It insults."};
  rule.text.why = {"Dễ buồn.", "It hurts."};
  rule.text.advise = {"Thử nói khác.", "Say it otherwise."};
  rule.text.flags = {"Ôi *thật* là [[đồ ngu]], [[đồ dốt]]!"};
  rule.text.allows = {"Đồ ăn [ngon]"};
  rule.text.sources = {{"code",
                        {"Bộ quy tắc", "The code"},
                        {"Lịch sự.", "Be civil."},
                        "V2",
                        "2026-11-23",
                        "https://example.org/"},
                       {"law",
                        {"Luật", "The law"},
                        {"Đúng giờ.", "Be on time."},
                        "V1",
                        "2026-11-23",
                        "https://example.org/law",
                        {Audience::civil_servants, Audience::public_employees}}};
  rule.forms.bare = rule.forms.masked = true;
  ParsedRule advice = rule;
  advice.text.id = "p/hearsay/b";
  advice.text.category = "hearsay";
  advice.text.tier = Tier::hint;
  advice.text.sources.clear();
  ParsedPack out;
  out.title = {"Ứng xử", "Conduct"};
  out.version = "2026.11.1";
  out.rules = {rule, advice};
  return out;
}

TEST_CASE("a rule is told with its examples, its sources and what it sees through", "[rules]") {
  const std::string page = rules_page({pack()});
  for (const std::string part :
       {"- [Lời chê nhắm vào người](#insult) *(Insults)*: 1\n", "### Lời chê *(Insult)*\n",
        "`p/insult/a` · hỏi lại trước khi đăng *(warn)* · nhận ra khi bỏ dấu, che bằng \\*\n",
        "> Câu này chê. Dễ buồn. Thử nói khác.\n>\n> *It insults. It hurts. Say it otherwise.*\n",
        "- Ôi \\*thật\\* là **đồ ngu**, **đồ dốt**!\n", "- Đồ ăn \\[ngon\\]\n",
        "- Nguồn: [Bộ quy tắc](https://example.org/): Lịch sự. (`code`, V2, đọc 23/11/2026)\n",
        "(`law`, V1, đọc 23/11/2026); cho công chức, viên chức\n",
        "Lời khuyên của Soát, không dựa vào văn bản nào.",
        "Các gói: Ứng xử 2026.11.1. Số quy tắc: 2."}) {
    CAPTURE(part);
    CHECK(page.find(part) != std::string::npos);
  }
}

TEST_CASE("verification comes before conduct, and empty categories are left out", "[rules]") {
  const std::string page = rules_page({pack()});
  CHECK(page.find("## Tin nghe kể") < page.find("## Lời chê nhắm vào người"));
  CHECK(page.find("## Từ tục") == std::string::npos);
  CHECK(page.substr(page.size() - 2) != "\n\n");
}

}  // namespace
}  // namespace soat::rules
