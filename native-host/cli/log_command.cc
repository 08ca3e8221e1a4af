// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "cli/database_here.h"
#include "cli/display.h"
#include "cli/records_commands.h"
#include "cli/rules_here.h"
#include "host/wording.h"
#include "store/conduct.h"
#include "wire/encode.h"

namespace soat::cli {

namespace {

std::string site_title(check::Site site) {
  switch (site) {
    case check::Site::facebook:
      return "Facebook";
    case check::Site::messenger:
      return "Messenger";
    case check::Site::zalo:
      return "Zalo";
    case check::Site::soat:
    case check::Site::other:
      return "Soát";
  }
  return "Soát";
}

std::string moment(Language language, const platform::LocalTime& time) {
  char clock[16];
  std::snprintf(clock, sizeof clock, "%02u:%02u", time.minute / 60, time.minute % 60);
  return date(language, time.date()) + " " + clock;
}

std::string entry_for_people(const store::LogEntry& entry, const platform::LocalTime& time,
                             const wire::LogReply& reply, const Shared& shared) {
  const Language language = shared.language;
  const Look& look = shared.look;
  const std::string where =
      site_title(entry.site) + " · " + word(language, Text::surface_post, entry.surface);
  std::string out = flowing(look,
                            {{moment(language, time), Paint::bold},
                             {where},
                             {word(language, Text::outcome_sent_clean, entry.outcome)},
                             {"#" + std::to_string(entry.entry), Paint::faint}},
                            2);
  for (const auto& finding : entry.findings) {
    const bool warn = finding.tier == rules::Tier::warn;
    const std::string_view title = reply.title(finding.rule);
    const std::string tier = padded(say(language, warn ? Text::tier_warn : Text::tier_hint),
                                    width(say(language, Text::tier_warn)));
    out += "  " + flowing({look.utf8, look.colour, look.columns - 2},
                          {{tier, warn ? Paint::warn : Paint::hint},
                           {title.empty() ? finding.rule : std::string(title)}},
                          4);
    if (finding.excerpt) out += indented(look, "“" + printable(*finding.excerpt) + "”", 4);
  }
  if (entry.sealed) out += indented(look, say(language, Text::log_sealed), 2);
  if (!entry.note.empty())
    out += indented(look, say(language, Text::log_note, {printable(entry.note)}), 2);
  return out;
}

}  // namespace

int log_command(const LogOptions& options, const Shared& shared) {
  auto database = database_here();
  if (!database) return complain(shared.language, database.error());
  store::LogQuery query;
  query.words = options.query;
  query.limit = options.limit;
  for (const auto& [option, value, day] : {std::tuple("--from", &options.from, &query.from),
                                           std::tuple("--to", &options.to, &query.to)}) {
    if (value->empty()) continue;
    const auto read = day_of_option(option, *value);
    if (!read) return complain(shared.language, read.error());
    *day = *read;
  }
  auto passphrase = passphrase_of(options.passphrase_file);
  if (!passphrase) return complain(shared.language, passphrase.error());
  query.passphrase = *std::move(passphrase);
  auto page = store::log_entries(*database, query);
  if (!page) return complain(shared.language, page.error());

  // Titles are a kindness; a log can be read without the rules that made it.
  const auto here = rules_here(shared, Own::none);
  const wire::LogReply reply{*std::move(page), [&](std::string_view id) -> std::string_view {
                               const rules::RuleText* rule = here ? here->rules.rule(id) : nullptr;
                               return rule == nullptr ? std::string_view()
                                                      : host::in(shared.language, rule->title);
                             }};
  if (options.json) {
    put(wire::encode_alone(reply) + "\n");
    return kClean;
  }
  if (reply.page.entries.empty())
    put(indented(shared.look, say(shared.language, Text::log_empty), 0));
  std::string out;
  for (const auto& entry : reply.page.entries) {
    if (!out.empty()) out += "\n";
    out += entry_for_people(entry, database->local(entry.at), reply, shared);
  }
  if (reply.page.more) {
    const auto last = database->local(reply.page.entries.back().at).date();
    out += "\n" + say(shared.language, Text::log_more, {last}) + "\n";
  }
  put(out);
  return kClean;
}

}  // namespace soat::cli
