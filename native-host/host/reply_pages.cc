// SPDX-License-Identifier: Apache-2.0
#include "host/reply_pages.h"

#include <algorithm>

namespace soat::host {

namespace {

constexpr std::size_t kMostSetAside = 50;

std::size_t size_of(const rules::Bilingual& both) {
  return std::max(both.vi.size(), both.en.size());
}

// Bytes a rule takes in a reply, names and punctuation included; a fourth more for escapes.
std::size_t size_of(const rules::RuleText& rule) {
  std::size_t size = 400 + rule.id.size() + size_of(rule.title) + size_of(rule.seen) +
                     size_of(rule.why) + size_of(rule.advise);
  for (const auto& source : rule.sources)
    size += 200 + size_of(source.title) + size_of(source.paraphrase) + source.url.size();
  for (const auto& example : rule.flags) size += 3 + example.size();
  for (const auto& example : rule.allows) size += 3 + example.size();
  return size + size / 4;
}

std::size_t size_of(const store::LogEntry& entry) {
  std::size_t size = 300 + entry.note.size() + entry.packs.size() + entry.words.value_or("").size();
  for (const auto& finding : entry.findings) size += 300 + finding.excerpt.value_or("").size();
  return size + size / 4;
}

void cut(std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  text.resize(bytes);
  text += "…";
}

bool is_on(const rules::PackText& pack, const rules::RuleText& rule, const check::Own& own) {
  const auto listed = [](const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  return !listed(own.rules_off, rule.id) && (pack.ours || listed(own.packs_on, pack.name));
}

}  // namespace

wire::RulesReply rules_after(std::string_view after, const Rulebook& rulebook,
                             const check::Own& own, wire::Language language) {
  wire::RulesReply reply;
  reply.language = language;
  if (after.empty()) reply.set_aside = set_aside(rulebook);
  bool reached = after.empty();
  std::size_t bytes = 0;
  for (const auto& pack : rulebook.packs()) {
    for (const auto& rule : pack.rules) {
      if (!reached) {
        reached = rule.id == after;
        continue;
      }
      bytes += size_of(rule);
      if (bytes > kPieceBytes && !reply.rules.empty()) {
        reply.next = reply.rules.back().text->id;
        return reply;
      }
      reply.rules.push_back({&rule, pack.name, is_on(pack, rule, own)});
    }
  }
  return reply;
}

void fit(store::LogPage& page) {
  std::size_t bytes = 0;
  std::size_t count = 0;
  for (auto& entry : page.entries) {
    if (entry.words) cut(*entry.words, kPieceBytes / 2);
    bytes += size_of(entry);
    if (bytes > kPieceBytes && count > 0) break;
    ++count;
  }
  if (count == page.entries.size()) return;
  page.entries.resize(count);
  page.more = true;
}

std::vector<wire::Trouble> set_aside(const Rulebook& rulebook) {
  std::vector<wire::Trouble> troubles;
  for (auto& error : rulebook.complaints()) {
    if (troubles.size() == kMostSetAside) break;
    cut(error.where, 300);
    troubles.push_back({"rule-set-aside", std::move(error.where), std::move(error.what)});
  }
  return troubles;
}

std::string pack_versions(const Rulebook& rulebook) {
  std::string versions;
  for (const auto& pack : rulebook.packs()) {
    if (!versions.empty()) versions += ", ";
    versions += pack.name + " " + pack.version;
  }
  return versions;
}

}  // namespace soat::host
