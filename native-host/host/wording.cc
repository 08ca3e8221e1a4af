// SPDX-License-Identifier: Apache-2.0
#include "host/wording.h"

#include <algorithm>
#include <array>
#include <utility>

namespace soat::host {

namespace {

// Long enough for a sentence's worth; a finding over a whole shouted post would fill the panel.
constexpr std::size_t kMostWordsBytes = 160;

std::string shortened(std::string_view words) {
  if (words.size() <= kMostWordsBytes) return std::string(words);
  std::size_t end = kMostWordsBytes;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  return std::string(words.substr(0, end)) + "…";
}

std::string filled(const std::string& sentence, const std::string& found,
                   const check::Finding& finding) {
  const std::array<std::pair<std::string_view, std::string_view>, 3> slots{
      {{"{…}", found}, {"{a}", finding.detail}, {"{b}", finding.detail_other}}};
  std::string out;
  std::string_view left = sentence;
  for (std::size_t brace = 0; (brace = left.find('{')) != std::string_view::npos;) {
    out += left.substr(0, brace);
    left.remove_prefix(brace);
    const auto slot = std::find_if(slots.begin(), slots.end(),
                                   [left](const auto& one) { return left.starts_with(one.first); });
    if (slot == slots.end()) {
      out += left.front();
      left.remove_prefix(1);
    } else {
      out += slot->second;
      left.remove_prefix(slot->first.size());
    }
  }
  return out.append(left);
}

bool speaks_to(rules::Audience audience, store::Role role) {
  return (audience == rules::Audience::employees) == (role == store::Role::employee);
}

}  // namespace

std::string_view words_at(std::string_view draft, text::Span span) {
  std::size_t byte = 0;
  std::uint32_t unit = 0;
  const auto forward_to = [&](std::uint32_t target) {
    while (unit < target && byte < draft.size()) {
      const auto lead = static_cast<unsigned char>(draft[byte]);
      byte += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      unit += lead < 0xF0 ? 1 : 2;
    }
    return std::min(byte, draft.size());
  };
  const std::size_t begin = forward_to(span.begin);
  return draft.substr(begin, forward_to(span.end) - begin);
}

std::string_view in(wire::Language language, const rules::Bilingual& both) {
  return language == wire::Language::en ? both.en : both.vi;
}

const rules::Source* source_for(const rules::RuleText& rule, store::Role role) {
  const auto first = [&rule](auto&& fits) {
    const auto found = std::find_if(rule.sources.begin(), rule.sources.end(), fits);
    return found == rule.sources.end() ? nullptr : &*found;
  };
  if (role == store::Role::unsaid) return first([](const auto&) { return true; });
  const auto* own = first([role](const rules::Source& source) {
    return std::any_of(source.whom.begin(), source.whom.end(),
                       [role](rules::Audience one) { return speaks_to(one, role); });
  });
  return own != nullptr ? own : first([](const auto& source) { return source.whom.empty(); });
}

wire::Wording worded(const check::Finding& finding, std::string_view draft,
                     wire::Language language) {
  const std::string found =
      finding.detail.empty() ? shortened(words_at(draft, finding.span)) : finding.detail;
  const auto sentence = [&](const rules::Bilingual& both) {
    return filled(std::string(in(language, both)), found, finding);
  };
  const rules::RuleText& rule = *finding.rule;
  return {sentence(rule.title), sentence(rule.seen), sentence(rule.why), sentence(rule.advise)};
}

}  // namespace soat::host
