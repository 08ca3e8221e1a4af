// SPDX-License-Identifier: Apache-2.0
#include "cli/report.h"

#include <algorithm>

#include "cli/display.h"
#include "host/wording.h"

namespace soat::cli {

namespace {

constexpr std::size_t kIndent = 4;

/// Where a finding stands, by lines of the draft.
struct Place {
  std::size_t line = 1;
  std::string_view before;  ///< of its line
  std::string_view words;   ///< of its first line
  std::string_view after;
};

Place place_of(std::string_view draft, std::string_view words) {
  const auto begin = static_cast<std::size_t>(words.data() - draft.data());
  const std::size_t line_begin = begin == 0 ? 0 : draft.rfind('\n', begin - 1) + 1;
  const std::size_t line_end = std::min(draft.find('\n', begin), draft.size());
  const std::size_t end = std::min(begin + words.size(), line_end);
  Place place;
  place.line += static_cast<std::size_t>(
      std::count(draft.begin(), draft.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
  place.before = draft.substr(line_begin, begin - line_begin);
  place.words = draft.substr(begin, end - begin);
  place.after = draft.substr(end, line_end - end);
  if (place.after.ends_with('\r')) place.after.remove_suffix(1);
  return place;
}

// The last (first) words of a text that fit in `columns`, with a sign where it was cut.
std::string tail(const std::string& text, std::size_t columns) {
  if (width(text) <= columns) return text;
  std::string_view left = text;
  while (!left.empty() && width(left) >= columns) {
    left.remove_prefix(1);
    while (!left.empty() && (static_cast<unsigned char>(left.front()) & 0xC0) == 0x80)
      left.remove_prefix(1);
  }
  return "…" + std::string(left);
}

std::string head(const std::string& text, std::size_t columns) {
  if (width(text) <= columns) return text;
  std::string_view left = text;
  while (!left.empty() && width(left) >= columns) {
    while ((static_cast<unsigned char>(left.back()) & 0xC0) == 0x80) left.remove_suffix(1);
    left.remove_suffix(1);
  }
  return std::string(left) + "…";
}

std::string paragraph(const Look& look, const std::string& text) {
  return indented(look, printable(text), kIndent);
}

std::string resting_on(const Look& look, const rules::Source* named, Language language) {
  if (named == nullptr) return paragraph(look, say(language, Text::advice_line));
  const rules::Source& source = *named;
  std::string idea(host::in(language, source.paraphrase));
  if (idea.ends_with('.')) idea.pop_back();
  return paragraph(look,
                   say(language, Text::source_line,
                       {host::in(language, source.title), idea, date(language, source.read_on)})) +
         paragraph(look, source.url.copy());
}

std::string excerpt(const Place& place, bool warn, const Look& look) {
  const std::string number = std::to_string(place.line);
  const std::string bar = look.utf8 ? " │ " : " | ";
  const std::string margin(2 + number.size(), ' ');

  const std::size_t columns = look.columns - width(margin) - width(bar);
  const std::string words = head(printable(place.words), columns - 8);
  const std::size_t room = columns - width(words);
  const std::string before = tail(printable(place.before), std::max(room * 2 / 3, std::size_t{4}));
  const std::size_t left = room > width(before) ? room - width(before) : 0;
  const std::string after = head(printable(place.after), std::max(left, std::size_t{4}));

  const char* mark = look.utf8 ? (warn ? "━" : "╌") : (warn ? "^" : "- ");
  const std::string line = repeated(mark, std::max<std::size_t>(width(words), 1));
  return "  " + painted(look, Paint::faint, number + bar) + before +
         painted(look, Paint::bold, words) + after + "\n" + margin +
         painted(look, Paint::faint, bar) + std::string(width(before), ' ') +
         painted(look, warn ? Paint::warn : Paint::hint, line) + "\n";
}

}  // namespace

std::string report(std::string_view name, std::string_view draft, const check::Verdict& verdict,
                   store::Role role, const Shared& shared) {
  const Language language = shared.language;
  std::string out;
  for (const auto& finding : verdict.findings) {
    const bool warn = finding.tier == rules::Tier::warn;
    const Place place = place_of(draft, host::words_at(draft, finding.span));
    const auto words = host::worded(finding, draft, language);
    const std::string at = std::string(name) + ":" + std::to_string(place.line) + ":" +
                           std::to_string(width(printable(place.before)) + 1);
    const std::string tier = padded(say(language, warn ? Text::tier_warn : Text::tier_hint),
                                    width(say(language, Text::tier_warn)));
    out += flowing(shared.look,
                   {{printable(at)},
                    {tier, warn ? Paint::warn : Paint::hint},
                    {printable(words.title), Paint::bold},
                    {finding.rule->id, Paint::faint}},
                   kIndent);
    out += excerpt(place, warn, shared.look);
    out += paragraph(shared.look, words.seen + " " + words.why);
    out += paragraph(shared.look, words.advise);
    if (!finding.replacement.empty())
      out += paragraph(shared.look, say(language, Text::mend_line, {finding.replacement}));
    out += resting_on(shared.look, host::source_for(*finding.rule, role), language) + "\n";
  }
  if (verdict.more)
    out += say(language, Text::more, {std::to_string(verdict.findings.size())}) + "\n";
  return out;
}

std::string summary(std::size_t warns, std::size_t hints, std::size_t drafts, Language language) {
  const std::string many = std::to_string(drafts);
  if (warns + hints == 0)
    return say(language, Text::clean, {count(language, drafts, Text::drafts_one, Text::drafts)}) +
           "\n";
  std::string found;
  if (warns > 0) found = count(language, warns, Text::count_warn_one, Text::count_warn);
  if (hints > 0)
    found += (found.empty() ? "" : ", ") +
             count(language, hints, Text::count_hint_one, Text::count_hint);
  return say(language, drafts == 1 ? Text::count_drafts_one : Text::count_drafts, {found, many}) +
         "\n";
}

}  // namespace soat::cli
