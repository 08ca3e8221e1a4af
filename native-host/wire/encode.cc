// SPDX-License-Identifier: Apache-2.0
#include "wire/encode.h"

#include "base/check.h"
#include "wire/json_writer.h"
#include "wire/words.h"

namespace soat::wire {

namespace {

template <typename Enum>
std::string_view word_of(Words words, Enum value) {
  const auto place = static_cast<std::size_t>(value);
  SOAT_CHECK(place < words.size());
  return words[place];
}

std::string_view in(Language language, const rules::Bilingual& both) {
  return language == Language::en ? both.en : both.vi;
}

std::string_view name_of(rules::Fix fix) {
  switch (fix) {
    case rules::Fix::none:
      return "";
    case rules::Fix::mask:
      return "mask";
    case rules::Fix::remove:
      return "remove";
    case rules::Fix::lower_case:
      return "lower-case";
    case rules::Fix::add_source:
      return "add-source";
    case rules::Fix::add_unverified:
      return "add-unverified";
  }
  return "";
}

class Encoder {
 public:
  Encoder(std::int64_t id, std::string_view kind) {
    json_.object().member("kind", kind).member("id", id);
  }

  Encoder() { json_.object(); }

  std::string take() { return json_.end_object().take(); }

  void write(const HelloReply& reply) {
    json_.member("protocol", reply.protocol);
    json_.name("host").object().member("version", reply.version).end_object();
    json_.name("packs").list();
    for (const auto& pack : reply.packs) {
      json_.object()
          .member("name", pack.name)
          .member("version", pack.version)
          .member("rules", pack.rules);
      if (pack.theirs) json_.member("theirs", true);
      json_.end_object();
    }
    json_.end_list();
    json_.name("settings").object();
    json_.member("language", word_of(kLanguages, reply.language))
        .member("firstRunDone", reply.first_run_done);
    sites(reply.sites);
    json_.member("linksOpened", reply.links_opened).end_object();
    troubles("troubles", reply.troubles);
  }

  void write(const DoneReply& reply) {
    if (!reply.reminder) return;
    json_.name("reminder").object();
    json_.member("limit", word_of(kLimits, reply.reminder->limit))
        .member("minutes", reply.reminder->minutes)
        .end_object();
  }

  void write(const VerdictReply& reply) {
    json_.member("tier", word_of(kTiers, reply.tier));
    json_.name("findings").list();
    for (const auto& finding : reply.findings) write(finding, reply.language);
    json_.end_list().member("more", reply.more);
  }

  void write(const RulesReply& reply) {
    json_.name("rules").list();
    for (const auto& rule : reply.rules) write(rule, reply.language);
    json_.end_list();
    if (!reply.next.empty()) json_.member("next", reply.next);
    if (!reply.set_aside.empty()) troubles("setAside", reply.set_aside);
  }

  void write(const SettingsReply& reply) {
    const store::Settings& settings = reply.settings;
    json_.name("settings").object();
    json_.member("firstRunDone", settings.first_run_done);
    json_.member("language", word_of(kLanguages, settings.language));
    json_.member("words", word_of(kKeptWords, settings.words));
    json_.member("retentionDays", settings.retention_days).member("sealed", settings.sealed);
    write(settings.schedule);
    write(settings.goals);
    sites(settings.sites);
    json_.member("linksOpened", settings.links_opened);
    json_.member("role", word_of(kRoles, settings.role));
    texts("rulesOff", settings.own.rules_off);
    texts("packsOn", settings.own.packs_on);
    json_.name("allowed").list();
    for (const auto& allowed : settings.own.allowed) {
      json_.object().member("phrase", allowed.phrase);
      if (!allowed.rule.empty()) json_.member("rule", allowed.rule);
      json_.end_object();
    }
    json_.end_list().name("ownWords").list();
    for (const auto& word : settings.own.words) {
      json_.object()
          .member("phrase", word.phrase)
          .member("tier", word_of(kTiers, word.tier))
          .end_object();
    }
    json_.end_list().member("deedGoal", settings.deed_goal).end_object();
  }

  void write(const UsageReply& reply) {
    const store::UsageReport& report = reply.report;
    json_.member("from", store::text_of(report.from)).member("to", store::text_of(report.to));
    json_.name("total").object();
    write(report.total);
    json_.end_object().name("days").list();
    for (const auto& day : report.days) {
      json_.object().member("day", store::text_of(day.day));
      write(day.time);
      json_.end_object();
    }
    json_.end_list().name("sites").list();
    for (const auto& site : report.sites) {
      json_.object().member("site", word_of(kVisitSites, site.site));
      write(site.time);
      json_.end_object();
    }
    json_.end_list().name("activities").list();
    for (const auto& activity : report.activities) {
      json_.object().member("activity", word_of(kActivities, activity.activity));
      write(activity.time);
      json_.end_object();
    }
    json_.end_list().name("hours").list();
    for (const std::int64_t seconds : report.hours) json_.number(seconds);
    json_.end_list().name("daySites").list();
    for (const auto& one : report.day_sites) {
      json_.object()
          .member("day", store::text_of(one.day))
          .member("site", word_of(kVisitSites, one.site));
      json_.member("seconds", one.seconds).end_object();
    }
    json_.end_list();
    write(report.goals);
    write(report.schedule);
    json_.name("deeds").list();
    for (const store::Day day : report.deeds) json_.text(store::text_of(day));
    json_.end_list().name("drafts").object();
    constexpr auto kNames = std::to_array<std::string_view>(
        {"clean", "anyway", "fewer", "same", "more", "cancelled", "unchecked"});
    static_assert(kNames.size() == store::kOutcomes);
    for (std::size_t i = 0; i < kNames.size(); ++i) json_.member(kNames[i], report.drafts[i]);
    json_.end_object();
    if (!report.reflection.empty()) json_.member("reflection", report.reflection);
  }

  void write(const LogReply& reply) {
    json_.name("entries").list();
    for (const auto& entry : reply.page.entries) write(entry, reply);
    json_.end_list().member("more", reply.page.more);
  }

  void write(const TrendsReply& reply) {
    json_.name("weeks").list();
    for (const auto& week : reply.weeks) {
      json_.object().member("week", store::text_of(week.week)).name("categories").list();
      for (const auto& [category, number] : week.categories) {
        json_.object().member("category", category).member("count", number).end_object();
      }
      json_.end_list().name("outcomes").list();
      for (std::size_t i = 0; i < week.outcomes.size(); ++i) {
        if (week.outcomes[i] == 0) continue;
        json_.object()
            .member("outcome", kOutcomes[i])
            .member("count", week.outcomes[i])
            .end_object();
      }
      json_.end_list();
      if (!week.reflection.empty()) json_.member("reflection", week.reflection);
      json_.end_object();
    }
    json_.end_list();
  }

  void write(const ErasedReply& reply) {
    json_.member("count", reply.count).member("unfinished", reply.unfinished);
    if (!reply.what.empty()) json_.member("what", reply.what);
  }

  void write(const ExportedReply& reply) {
    json_.member("text", reply.text);
    if (!reply.next.empty()) json_.member("next", reply.next);
  }

  void write(const RefusedReply& reply) {
    json_.member("code", wire::name_of(reply.error.code));
    json_.member("where", reply.error.where).member("what", reply.error.what);
  }

 private:
  template <typename Texts>
  void texts(std::string_view name, const Texts& values) {
    json_.name(name).list();
    for (const std::string_view value : values) json_.text(value);
    json_.end_list();
  }

  void troubles(std::string_view name, const std::vector<Trouble>& all) {
    json_.name(name).list();
    for (const auto& trouble : all) {
      json_.object().member("code", trouble.code);
      if (!trouble.where.empty()) json_.member("where", trouble.where);
      json_.member("what", trouble.what).end_object();
    }
    json_.end_list();
  }

  void write(const rules::Source& source, Language language) {
    json_.object().member("id", source.id).member("title", in(language, source.title));
    json_.member("paraphrase", in(language, source.paraphrase))
        .member("confidence", source.confidence);
    json_.member("readOn", source.read_on).member("url", source.url).end_object();
  }

  void write(const VerdictReply::Finding& finding, Language language) {
    const check::Finding& found = finding.found;
    const rules::RuleText& rule = *found.rule;
    json_.object().member("rule", rule.id).member("category", rule.category);
    json_.member("tier", word_of(kTiers, finding.tier));
    json_.name("span").list().number(found.span.begin).number(found.span.end).end_list();
    json_.member("title", finding.words.title).member("seen", finding.words.seen);
    json_.member("why", finding.words.why).member("advise", finding.words.advise);
    if (!found.detail.empty()) json_.member("detail", found.detail);
    if (!found.detail_other.empty()) json_.member("detailOther", found.detail_other);
    if (finding.source != nullptr) {
      json_.name("source");
      write(*finding.source, language);
    }
    if (rule.fix != rules::Fix::none) {
      json_.name("fix").object().member("kind", name_of(rule.fix));
      if (!found.replacement.empty()) json_.member("text", found.replacement);
      json_.end_object();
    }
    json_.end_object();
  }

  void write(const RulesReply::Rule& one, Language language) {
    const rules::RuleText& rule = *one.text;
    json_.object()
        .member("rule", rule.id)
        .member("pack", one.pack)
        .member("category", rule.category);
    json_.member("tier", word_of(kTiers, rule.tier)).member("title", in(language, rule.title));
    json_.member("seen", in(language, rule.seen)).member("why", in(language, rule.why));
    json_.member("advise", in(language, rule.advise)).member("on", one.on);
    if (!rule.sources.empty()) {
      json_.name("sources").list();
      for (const auto& source : rule.sources) write(source, language);
      json_.end_list();
    }
    texts("flags", rule.flags);
    texts("allows", rule.allows);
    json_.end_object();
  }

  void write(const store::LogEntry& entry, const LogReply& reply) {
    json_.object().member("entry", entry.entry).member("at", entry.at);
    json_.member("site", wire::name_of(entry.site)).member("surface", wire::name_of(entry.surface));
    json_.member("outcome", word_of(kOutcomes, entry.outcome)).name("findings").list();
    for (const auto& finding : entry.findings) {
      json_.object().member("rule", finding.rule).member("category", finding.category);
      json_.member("tier", word_of(kTiers, finding.tier));
      const std::string_view title = reply.title(finding.rule);
      if (!title.empty()) json_.member("title", title);
      if (finding.excerpt) json_.member("excerpt", *finding.excerpt);
      if (finding.wrong) json_.member("wrong", true);
      json_.end_object();
    }
    json_.end_list();
    if (entry.words) json_.member("words", *entry.words);
    if (entry.sealed) json_.member("sealed", true);
    if (!entry.note.empty()) json_.member("note", entry.note);
    json_.member("packs", entry.packs).end_object();
  }

  void write(const store::Bucket& time) {
    json_.member("work", time.work).member("private", time.own);
  }

  void sites(const std::vector<store::VisitSite>& all) {
    json_.name("sites").list();
    for (const store::VisitSite site : all) json_.text(word_of(kVisitSites, site));
    json_.end_list();
  }

  void write(const store::Schedule& schedule) {
    json_.name("schedule").object().name("week").list();
    for (const auto& day : schedule.week) {
      json_.list();
      for (const auto& period : day) json_.list().number(period.from).number(period.to).end_list();
      json_.end_list();
    }
    json_.end_list().name("holidays").list();
    for (const auto& holiday : schedule.holidays) {
      json_.object()
          .member("day", store::text_of(holiday.day))
          .member("name", holiday.name)
          .end_object();
    }
    json_.end_list().name("leave").list();
    for (const auto& leave : schedule.leave) {
      json_.object()
          .member("from", store::text_of(leave.from))
          .member("to", store::text_of(leave.to))
          .end_object();
    }
    json_.end_list().end_object();
  }

  void write(const store::Goals& goals) {
    json_.name("goals").object();
    if (goals.day) json_.member("day", *goals.day);
    if (goals.work) json_.member("work", *goals.work);
    if (goals.sites != decltype(goals.sites){}) {
      json_.name("sites").object();
      for (std::size_t i = 0; i < goals.sites.size(); ++i) {
        if (goals.sites[i]) json_.member(kVisitSites[i], *goals.sites[i]);
      }
      json_.end_object();
    }
    json_.end_object();
  }

  JsonWriter json_;
};

std::string_view kind_of(const Reply& reply) {
  static constexpr auto kKinds =
      std::to_array<std::string_view>({"hello", "done", "verdict", "usage", "log", "trends",
                                       "rules", "settings", "erased", "exported", "refused"});
  return word_of(kKinds, reply.index());
}

}  // namespace

std::string encode(std::int64_t id, const Reply& reply) {
  Encoder encoder(id, kind_of(reply));
  std::visit([&encoder](const auto& one) { encoder.write(one); }, reply);
  return encoder.take();
}

std::string encode_alone(const Reply& reply) {
  Encoder encoder;
  std::visit([&encoder](const auto& one) { encoder.write(one); }, reply);
  return encoder.take();
}

std::string_view name_of(Errc code) {
  switch (code) {
    case Errc::bad_input:
      return "bad-input";
    case Errc::wrong_shape:
      return "wrong-shape";
    case Errc::too_big:
      return "too-big";
    case Errc::not_found:
      return "not-found";
    case Errc::not_allowed:
      return "not-allowed";
    case Errc::unavailable:
      return "unavailable";
    case Errc::damaged:
      return "damaged";
    case Errc::too_new:
      return "too-new";
  }
  return "bad-input";
}

std::string_view name_of(rules::Tier tier) {
  return word_of(kTiers, tier);
}
std::string_view name_of(check::Site site) {
  return site == check::Site::other ? "soat" : word_of(kSites, site);
}
std::string_view name_of(check::Surface surface) {
  return word_of(kSurfaces, surface);
}

}  // namespace soat::wire
