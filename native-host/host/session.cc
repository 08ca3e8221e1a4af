// SPDX-License-Identifier: Apache-2.0
#include "host/session.h"

#include <algorithm>

#include "host/wording.h"
#include "platform/local_time.h"
#include "wire/encode.h"

namespace soat::host {

namespace {

// A draft without an id of its own is the one being written at that place.
std::string draft_id(const std::optional<std::string>& id, check::Site site,
                     check::Surface surface) {
  if (id) return *id;
  return "(" + std::string(wire::name_of(site)) + " " + std::string(wire::name_of(surface)) + ")";
}

}  // namespace

Session::Session(Surroundings surroundings) : surroundings_(std::move(surroundings)) {}

std::string Session::answer(std::string_view message) {
  const auto request = wire::decode(message);
  if (!request) return wire::encode(request.error().id, wire::RefusedReply{request.error().error});
  const std::int64_t id = request->id;
  return wire::encode(
      id, std::visit([this, id](const auto& body) { return reply(id, body); }, request->body));
}

Rulebook& Session::rulebook() {
  if (!rulebook_) {
    rulebook_.emplace(surroundings_.rules, surroundings_.cache);
    (void)rulebook_->use({});
  }
  return *rulebook_;
}

wire::Reply Session::reply(std::int64_t, const wire::Hello&) {
  wire::HelloReply hello;
  hello.version = surroundings_.version;
  for (const auto& pack : rulebook().packs())
    hello.packs.push_back({pack.name, pack.version, pack.rules.size()});
  for (const auto& error : rulebook().complaints())
    hello.troubles.push_back({"rule-set-aside", error.where, error.what});
  hello.sites = {"facebook", "messenger", "zalo"};
  return hello;
}

wire::Reply Session::reply(std::int64_t, const wire::Ping&) {
  return wire::DoneReply{};
}

wire::Reply Session::reply(std::int64_t id, const wire::Check& request) {
  check::Context context;
  context.site = request.site;
  context.surface = request.surface;
  if (request.link) context.link = *request.link;
  context.images = request.images;
  const auto verdict = rulebook().check(request.text, context);
  if (!verdict) return wire::RefusedReply{verdict.error()};

  wire::VerdictReply reply;
  reply.language = request.language.value_or(wire::Language::vi);
  reply.more = verdict->more;
  const std::string day = platform::local_time(surroundings_.now()).date();
  std::vector<Seen::Finding> seen;
  for (const auto& found : verdict->findings) {
    const rules::Tier tier = ration_.tier(found, day);
    reply.tier = std::max(reply.tier, tier);
    reply.findings.push_back({found, tier,
                              found.rule->sources.empty() ? nullptr : &found.rule->sources.front(),
                              worded(found, request.text, reply.language)});
    seen.push_back({found.rule->id, found.rule->category, tier,
                    std::string(words_at(request.text, found.span))});
  }
  Draft& draft = drafts_.open(draft_id(request.draft, request.site, request.surface));
  draft.text = request.text;
  Drafts::note(draft, id, std::move(seen));
  return reply;
}

wire::Reply Session::reply(std::int64_t, const wire::Outcome& request) {
  drafts_.close(draft_id(request.draft, request.site, request.surface));
  return wire::DoneReply{};
}

wire::Reply Session::reply(std::int64_t, const wire::Allow& request) {
  if (request.draft)
    drafts_.open(*request.draft).allowed.push_back({request.phrase, request.rule.value_or("")});
  return wire::DoneReply{};
}

}  // namespace soat::host
