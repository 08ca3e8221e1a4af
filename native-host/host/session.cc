// SPDX-License-Identifier: Apache-2.0
//
// Drafts: hello, check, outcome, allow. What the person keeps is in session_records.cc.
#include "host/session.h"

#include <algorithm>
#include <utility>

#include "host/reply_pages.h"
#include "host/wording.h"
#include "store/opened_links.h"
#include "store/trouble.h"
#include "text/folded_text.h"
#include "wire/encode.h"
#include "wire/frame.h"

namespace soat::host {

namespace {

// A draft without an id of its own is the one being written at that place.
std::string draft_id(const std::optional<std::string>& id, check::Site site,
                     check::Surface surface) {
  if (id) return *id;
  return "(" + std::string(wire::name_of(site)) + " " + std::string(wire::name_of(surface)) + ")";
}

// Its reminder hangs on whatever word comes first: what is ignored is the rule, never the word.
bool is_of_no_word(const rules::RuleText& rule) {
  return rule.category == "image";
}

bool is_allowed(const std::vector<check::Own::Allowed>& allowed, const check::Finding& found,
                std::string_view words) {
  if (allowed.empty()) return false;
  if (is_of_no_word(*found.rule)) {
    return std::any_of(allowed.begin(), allowed.end(),
                       [&](const auto& one) { return one.rule == found.rule->id; });
  }
  const std::string folded = text::folded(words);
  return std::any_of(allowed.begin(), allowed.end(), [&](const auto& one) {
    return (one.rule.empty() || one.rule == found.rule->id) && text::folded(one.phrase) == folded;
  });
}

// Did the rules that warned come between the person and the post?
bool was_asked(store::Outcome outcome) {
  return outcome != store::Outcome::unchecked && outcome != store::Outcome::sent_clean;
}

}  // namespace

Session::Session(Surroundings surroundings)
    : surroundings_(std::move(surroundings)), records_(surroundings_.data, surroundings_.store) {}

std::string Session::answer(std::string_view message) {
  const auto request = wire::decode(message);
  if (!request) return wire::encode(request.error().id, wire::RefusedReply{request.error().error});
  const std::int64_t id = request->id;
  std::string json = wire::encode(
      id, std::visit([this, id](const auto& body) { return reply(id, body); }, request->body));
  if (json.size() <= wire::kMaxReplyBytes) return json;
  return wire::encode(
      id, wire::RefusedReply{{Errc::too_big, "message", "asks for more than one reply can hold"}});
}

Result<void> Session::rest() {
  if (!met_) return {};
  const Met met = *std::exchange(met_, std::nullopt);
  return note_met(surroundings_.data, met);
}

void Session::begin_rules() {
  if (rulebook_ || reading_.valid()) return;
  const auto theirs =
      surroundings_.data.empty() ? surroundings_.data : surroundings_.data / "packs";
  // By whatever policy: where no thread can be had, they are read when they are asked for.
  reading_ = std::async([ours = surroundings_.rules, cache = surroundings_.cache, theirs] {
    return Rulebook(ours, cache, theirs);
  });
}

Rulebook& Session::rulebook(const store::Settings& settings) {
  begin_rules();
  if (!rulebook_) rulebook_ = reading_.get();
  if (rules_version_ != records_.settings_version()) {
    rules_version_ = records_.settings_version();
    // Own words no checker can be made of must not cost the person the packs. Packs that cannot
    // be read at all are told with every check.
    if (!rulebook_->use(settings.own)) (void)rulebook_->use({});
  }
  return *rulebook_;
}

std::string Session::today() const {
  return surroundings_.store.zone(surroundings_.store.now()).date();
}

void Session::seed_ration() {
  const std::string day = today();
  if (seeded_ == day) return;
  const auto open = records_.database(Records::Attempt::patient);
  if (!open) return;
  store::LogQuery query;
  query.from = query.to = store::day_of(day);
  query.limit = 200;
  const auto page = store::log_entries(**open, query);
  if (!page) return;
  seeded_ = day;
  for (const auto& entry : page->entries) {
    if (!was_asked(entry.outcome)) continue;
    for (const auto& finding : entry.findings) {
      if (finding.tier == rules::Tier::warn) ration_.asked(finding.rule, day);
    }
  }
}

wire::Reply Session::reply(std::int64_t, const wire::Hello& request) {
  if (request.protocol > wire::kProtocol) {
    return wire::RefusedReply{
        {Errc::too_new, "message/protocol",
         "is newer than this host, which speaks " + std::to_string(wire::kProtocol)}};
  }
  if (request.protocol < wire::kProtocol - 1) {
    return wire::RefusedReply{
        {Errc::not_allowed, "message/protocol",
         "is too old for this host, which speaks " + std::to_string(wire::kProtocol)}};
  }
  if (request.browser && !surroundings_.data.empty())
    met_ = Met{*request.browser, request.client_version, surroundings_.store.now()};
  begin_rules();
  wire::HelloReply hello;
  hello.protocol = request.protocol;
  hello.version = surroundings_.version;
  const store::Settings& settings = records_.settings();
  const Rulebook& rules = rulebook(settings);
  for (const auto& pack : rules.packs())
    hello.packs.push_back({pack.name, pack.version, pack.rules.size(), !pack.ours});
  hello.troubles = set_aside(rules);
  hello.language = settings.language;
  hello.first_run_done = settings.first_run_done;
  hello.sites = settings.sites;
  hello.links_opened = settings.links_opened;
  if (const auto& trouble = records_.trouble()) {
    const std::string_view known = store::name_of(store::trouble_of(*trouble));
    hello.troubles.push_back(
        {known.empty() ? "store-failed" : known, trouble->where, trouble->what});
  }
  return hello;
}

wire::Reply Session::reply(std::int64_t, const wire::Ping&) {
  records_.write_waiting();
  return wire::DoneReply{};
}

wire::Reply Session::reply(std::int64_t id, const wire::Check& request) {
  begin_rules();
  const store::Settings& settings = records_.settings();
  const Rulebook& rules = rulebook(settings);
  check::Context context;
  context.site = request.site;
  context.surface = request.surface;
  context.images = request.images;
  context.working_hours =
      settings.schedule.works_at(surroundings_.store.zone(surroundings_.store.now()));
  if (request.link) {
    context.link = *request.link;
    if (settings.links_opened) {
      const auto open = records_.database(Records::Attempt::patient);
      const auto opened = open ? store::link_opened(**open, *request.link) : std::optional<bool>();
      if (opened) context.link_opened = *opened;
    }
  }
  const auto verdict = rules.check(request.text, context);
  if (!verdict) return wire::RefusedReply{verdict.error()};

  Draft& draft = drafts_.open(draft_id(request.draft, request.site, request.surface));
  if (verdict->tier == rules::Tier::warn) seed_ration();
  const std::string day = today();
  wire::VerdictReply reply;
  reply.language = request.language.value_or(settings.language);
  reply.more = verdict->more;
  std::vector<store::Ended::Found> findings;
  for (const auto& found : verdict->findings) {
    if (is_allowed(draft.allowed, found, words_at(request.text, found.span))) continue;
    const rules::Tier tier = ration_.tier(found, day);
    reply.tier = std::max(reply.tier, tier);
    const rules::Source* source = source_for(*found.rule, settings.role);
    reply.findings.push_back({found, tier, source, worded(found, request.text, reply.language)});
    findings.push_back({found.rule->id, found.rule->category, tier, found.span});
  }
  drafts_.note(draft, id, std::move(findings), request.text);
  return reply;
}

wire::Reply Session::reply(std::int64_t, const wire::Outcome& request) {
  const Millis now = surroundings_.store.now();
  const std::string id = draft_id(request.draft, request.site, request.surface);
  store::Ended ended;
  ended.draft = request.draft.value_or("");
  ended.site = request.site;
  ended.surface = request.surface;
  ended.outcome = request.outcome;
  ended.at = request.at.value_or(now);
  ended.packs = pack_versions(rulebook(records_.settings()));
  if (const Draft* draft = drafts_.find(id)) {
    if (const Seen* seen = Drafts::seen_with(*draft, request.check)) {
      ended.findings = seen->findings;
      ended.text = seen->text;
    }
  }
  if (was_asked(ended.outcome)) {
    const std::string day = today();
    for (const auto& finding : ended.findings) {
      if (finding.tier == rules::Tier::warn) ration_.asked(finding.rule, day);
    }
  }
  const auto recorded = records_.record(ended);
  drafts_.close(id);
  if (!recorded) return wire::RefusedReply{recorded.error()};
  return wire::DoneReply{};
}

wire::Reply Session::reply(std::int64_t, const wire::Allow& request) {
  check::Own::Allowed allowed{request.phrase, request.rule.value_or("")};
  if (!request.always) {
    if (!request.draft)
      return wire::RefusedReply{
          {Errc::wrong_shape, "message/draft", "is missing: ignore it in which draft?"}};
    auto& all = drafts_.open(*request.draft).allowed;
    if (all.size() == Drafts::kMostAllowed)
      return wire::RefusedReply{{Errc::too_big, "message/draft", "has too many phrases ignored"}};
    all.push_back(std::move(allowed));
    return wire::DoneReply{};
  }
  constexpr std::size_t kMostAllowed = 2000;  // what settings-set takes
  const auto open = records_.database(Records::Attempt::now);
  if (!open) return wire::RefusedReply{open.error()};
  bool full = false;
  const rules::RuleText* rule = rulebook(records_.settings()).rule(allowed.rule);
  const auto changed = store::change_settings(**open, [&](store::Settings& settings) {
    if (rule != nullptr && is_of_no_word(*rule)) {
      auto& off = settings.own.rules_off;
      if (std::find(off.begin(), off.end(), rule->id) == off.end()) off.push_back(rule->id);
      return;
    }
    auto& all = settings.own.allowed;
    const bool known = std::any_of(all.begin(), all.end(), [&](const auto& one) {
      return one.rule == allowed.rule && text::folded(one.phrase) == text::folded(allowed.phrase);
    });
    full = !known && all.size() >= kMostAllowed;
    if (!known && !full) all.push_back(allowed);
  });
  if (!changed) return wire::RefusedReply{records_.noted(changed.error())};
  if (full)
    return wire::RefusedReply{
        {Errc::too_big, "settings/allowed", "holds 2000 phrases already; remove some first"}};
  return wire::DoneReply{};
}

}  // namespace soat::host
