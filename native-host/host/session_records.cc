// SPDX-License-Identifier: Apache-2.0
//
// What the person keeps: time, log, settings, rules, export, erase.
#include <string>

#include "host/reply_pages.h"
#include "host/session.h"
#include "host/settings_change.h"
#include "host/wording.h"
#include "store/erase.h"
#include "store/export.h"
#include "store/opened_links.h"
#include "store/seal.h"
#include "store/usage.h"

namespace soat::host {

template <typename Use>
wire::Reply Session::with_database(Use use) {
  const auto open = records_.database(Records::Attempt::now);
  if (!open) return wire::RefusedReply{open.error()};
  auto replied = use(**open);
  if (!replied) return wire::RefusedReply{records_.noted(replied.error())};
  return *std::move(replied);
}

namespace {

using Replied = Result<wire::Reply>;

Replied done(const Result<void>& result) {
  if (!result) return tl::make_unexpected(result.error());
  return wire::DoneReply{};
}

Replied erased(const Result<store::Erased>& result) {
  if (!result) return tl::make_unexpected(result.error());
  return wire::ErasedReply{result->count, result->unfinished, result->what};
}

}  // namespace

wire::Reply Session::reply(std::int64_t, const wire::Visit& request) {
  return with_database([&](store::Database& database) -> Replied {
    auto reminder = store::count_visit(database, request);
    if (!reminder) return tl::make_unexpected(reminder.error());
    return wire::DoneReply{*reminder};
  });
}

wire::Reply Session::reply(std::int64_t, const wire::UsageReport& request) {
  return with_database([&](store::Database& database) -> Replied {
    auto report = store::usage_report(database, request.from, request.to);
    if (!report) return tl::make_unexpected(report.error());
    return wire::UsageReply{*std::move(report)};
  });
}

wire::Reply Session::reply(std::int64_t, const wire::LogList& request) {
  const store::Settings& settings = records_.settings();
  const wire::Language language = request.language.value_or(settings.language);
  const Rulebook& rules = rulebook(settings);
  return with_database([&](store::Database& database) -> Replied {
    store::LogQuery query;
    query.words = request.query.value_or("");
    query.category = request.category.value_or("");
    query.outcome = request.outcome;
    query.site = request.site;
    query.from = request.from;
    query.to = request.to;
    query.before = request.before;
    query.limit = request.limit.value_or(query.limit);
    query.passphrase = request.passphrase.value_or("");
    auto page = store::log_entries(database, query);
    if (!page) return tl::make_unexpected(page.error());
    fit(*page);
    return wire::LogReply{*std::move(page),
                          [&rules, language](std::string_view id) -> std::string_view {
                            const rules::RuleText* rule = rules.rule(id);
                            return rule == nullptr ? std::string_view() : in(language, rule->title);
                          }};
  });
}

wire::Reply Session::reply(std::int64_t, const wire::LogTrends& request) {
  return with_database([&](store::Database& database) -> Replied {
    auto weeks = store::trends(database, request.weeks);
    if (!weeks) return tl::make_unexpected(weeks.error());
    return wire::TrendsReply{*std::move(weeks)};
  });
}

wire::Reply Session::reply(std::int64_t, const wire::LogNote& request) {
  return with_database([&](store::Database& database) {
    return done(store::set_note(database, request.entry, request.note));
  });
}

wire::Reply Session::reply(std::int64_t, const wire::LogMark& request) {
  return with_database([&](store::Database& database) {
    return done(store::mark_finding(
        database, {request.entry, request.rule, request.wrong, request.passphrase.value_or("")}));
  });
}

wire::Reply Session::reply(std::int64_t, const wire::LogErase& request) {
  return with_database([&](store::Database& database) {
    if (const auto* one = std::get_if<wire::LogErase::Entry>(&request.what))
      return erased(store::erase_entry(database, one->entry));
    if (const auto* days = std::get_if<wire::LogErase::Days>(&request.what))
      return erased(store::erase_log(database, days->from, days->to));
    records_.forget();
    return erased(store::erase_log(database));
  });
}

wire::Reply Session::reply(std::int64_t, const wire::EraseAll&) {
  return with_database([&](store::Database& database) -> Replied {
    records_.forget();
    drafts_.close_all();
    met_.reset();
    if (const auto forgotten = forget_met(surroundings_.data); !forgotten)
      return tl::make_unexpected(forgotten.error());
    return erased(store::erase_all(database));
  });
}

wire::Reply Session::reply(std::int64_t, const wire::Export& request) {
  return with_database([&](store::Database& database) -> Replied {
    auto piece =
        store::export_piece(database, {request.what, request.format, request.after.value_or(""),
                                       request.passphrase.value_or("")});
    if (!piece) return tl::make_unexpected(piece.error());
    return wire::ExportedReply{std::move(piece->text), piece->next.value_or("")};
  });
}

wire::Reply Session::reply(std::int64_t, const wire::RulesList& request) {
  const store::Settings& settings = records_.settings();
  const Rulebook& rules = rulebook(settings);
  const std::string after = request.after.value_or("");
  if (!after.empty() && rules.rule(after) == nullptr) {
    return wire::RefusedReply{{Errc::not_found, "message/after", "is not a rule of this host"}};
  }
  return rules_after(after, rules, settings.own, request.language.value_or(settings.language));
}

wire::Reply Session::reply(std::int64_t, const wire::SettingsGet&) {
  return with_database([](store::Database& database) -> Replied {
    auto settings = store::settings(database);
    if (!settings) return tl::make_unexpected(settings.error());
    return wire::SettingsReply{*std::move(settings)};
  });
}

wire::Reply Session::reply(std::int64_t, const wire::SettingsSet& request) {
  if (const auto wrong = complaint_about(request.settings)) return wire::RefusedReply{*wrong};
  return with_database([&](store::Database& database) -> Replied {
    auto settings = store::change_settings(
        database, [&](store::Settings& now) { apply(request.settings, now); });
    if (!settings) return tl::make_unexpected(settings.error());
    return wire::SettingsReply{*std::move(settings)};
  });
}

wire::Reply Session::reply(std::int64_t, const wire::Seal& request) {
  return with_database([&](store::Database& database) {
    return done(store::seal(database, request.passphrase, request.old.value_or("")));
  });
}

wire::Reply Session::reply(std::int64_t, const wire::Unseal& request) {
  return with_database(
      [&](store::Database& database) { return done(store::unseal(database, request.passphrase)); });
}

wire::Reply Session::reply(std::int64_t, const wire::Deed& request) {
  return with_database([&](store::Database& database) {
    return done(store::set_deed(database, request.day, request.done));
  });
}

wire::Reply Session::reply(std::int64_t, const wire::Reflect& request) {
  return with_database([&](store::Database& database) {
    return done(store::set_reflection(database, request.week, request.text));
  });
}

wire::Reply Session::reply(std::int64_t, const wire::LinkOpened& request) {
  return with_database([&](store::Database& database) {
    return done(store::remember_link(database, request.link));
  });
}

}  // namespace soat::host
