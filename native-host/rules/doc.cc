// SPDX-License-Identifier: Apache-2.0
#include "rules/doc.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "rules/category.h"

namespace soat::rules {
namespace {

/// Text as Markdown shows it, with nothing taken for markup.
std::string plain(std::string_view text) {
  static constexpr std::string_view kMarkup = "\\`*_[]<>|#~";
  std::string out;
  for (const char c : text) {
    if (kMarkup.find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

/// An example, the finding in bold.
std::string bold_marks(std::string_view example) {
  std::string out;
  while (!example.empty()) {
    const auto open = example.find("[[");
    out += plain(example.substr(0, open));
    if (open == std::string_view::npos) break;
    const auto close = example.find("]]", open);
    out += "**" + plain(example.substr(open + 2, close - open - 2)) + "**";
    example.remove_prefix(close + 2);
  }
  return out;
}

/// 2026-11-23 as people write it.
std::string day(const std::string& iso) {
  return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

std::string forms(const Forms& forms) {
  const std::pair<bool, std::string_view> all[] = {
      {forms.bare, "bỏ dấu"},        {forms.split, "tách chữ"},      {forms.leet, "số thay chữ"},
      {forms.repeat, "kéo dài"},     {forms.lookalike, "chữ giống"}, {forms.masked, "che bằng \\*"},
      {forms.teencode, "kiểu chat"}, {forms.joined, "viết liền"}};
  std::string out;
  for (const auto& [claimed, name] : all) {
    if (claimed) out += (out.empty() ? "" : ", ") + std::string(name);
  }
  return out;
}

std::string whom(const Source& source) {
  static constexpr const char* kNames[] = {"đảng viên", "cán bộ", "công chức", "viên chức",
                                           "người lao động"};
  std::string out;
  for (const Audience audience : source.whom)
    out +=
        (out.empty() ? "; cho " : ", ") + std::string(kNames[static_cast<std::size_t>(audience)]);
  return out;
}

std::string sources(const RuleText& rule) {
  if (rule.sources.empty()) {
    return "Lời khuyên của Soát, không dựa vào văn bản nào. *(Advice; rests on no document.)*\n";
  }
  std::string out;
  for (const Source& source : rule.sources) {
    out += "- Nguồn: [" + plain(source.title.vi) + "](" + source.url +
           "): " + plain(source.paraphrase.vi) + " (`" + source.id + "`, " + source.confidence +
           ", đọc " + day(source.read_on.copy()) + ")" + whom(source) + "\n";
  }
  return out;
}

std::string entry(const ParsedRule& rule) {
  const RuleText& text = rule.text;
  std::string out = "### " + plain(text.title.vi) + " *(" + plain(text.title.en) + ")*\n\n";
  out += "`" + text.id + "` · ";
  out += text.tier == Tier::warn ? "hỏi lại trước khi đăng *(warn)*" : "gạch chân nhẹ *(hint)*";
  const std::string seen_through = forms(rule.forms);
  if (!seen_through.empty()) out += " · nhận ra khi " + seen_through;
  if (rule.during_work) out += " · chỉ trong giờ làm";
  out += "\n\n> " + plain(text.seen.vi) + " " + plain(text.why.vi) + " " + plain(text.advise.vi) +
         "\n>\n> *" + plain(text.seen.en) + " " + plain(text.why.en) + " " + plain(text.advise.en) +
         "*\n\n";
  out += "Nhắc khi *(flags)*:\n\n";
  for (const auto& example : text.flags) out += "- " + bold_marks(example) + "\n";
  out += "\nĐể yên *(allows)*:\n\n";
  for (const auto& example : text.allows) out += "- " + plain(example) + "\n";
  return out + "\n" + sources(text) + "\n";
}

}  // namespace

std::string rules_page(const std::vector<ParsedPack>& packs) {
  std::string contents;
  std::string body;
  std::size_t count = 0;
  for (const Category& category : kCategories) {
    std::string entries;
    std::size_t here = 0;
    for (const ParsedPack& pack : packs) {
      for (const ParsedRule& rule : pack.rules) {
        if (rule.text.category != category.name) continue;
        entries += entry(rule);
        ++here;
      }
    }
    if (here == 0) continue;
    count += here;
    const std::string name(category.name);
    contents += "- [" + std::string(category.vi) + "](#" + name + ") *(" +
                std::string(category.en) + ")*: " + std::to_string(here) + "\n";
    body += "<a id=\"" + name + "\"></a>\n\n## " + std::string(category.vi) + " *(" +
            std::string(category.en) + ")*\n\n" + entries;
  }
  std::string packs_line;
  for (const ParsedPack& pack : packs) {
    packs_line += (packs_line.empty() ? "" : ", ") + plain(pack.title.vi) + " " + pack.version;
  }
  while (body.size() > 1 && body[body.size() - 1] == '\n' && body[body.size() - 2] == '\n') {
    body.pop_back();
  }
  return "# Quy tắc của Soát *(Soát's rules)*\n\n"
         "Trang này do `soat rules doc` viết ra từ các gói; đừng sửa tay. *(Generated; do not "
         "edit.)*\n\n"
         "Các gói: " +
         packs_line + ". Số quy tắc: " + std::to_string(count) +
         ". Phần in đậm trong ví dụ là chỗ được gạch chân.\n\n" + contents + "\n" + body;
}

}  // namespace soat::rules
