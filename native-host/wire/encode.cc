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

const std::string& in(Language language, const rules::Bilingual& both) {
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

  std::string take() { return json_.end_object().take(); }

  void write(const HelloReply& reply) {
    json_.member("protocol", reply.protocol);
    json_.name("host").object().member("version", reply.version).end_object();
    json_.name("packs").list();
    for (const auto& pack : reply.packs) {
      json_.object()
          .member("name", pack.name)
          .member("version", pack.version)
          .member("rules", pack.rules)
          .end_object();
    }
    json_.end_list();
    json_.name("settings").object();
    json_.member("language", word_of(kLanguages, reply.language))
        .member("firstRunDone", reply.first_run_done);
    texts("sites", reply.sites);
    json_.member("linksOpened", reply.links_opened).end_object();
    troubles("troubles", reply.troubles);
  }

  void write(const DoneReply& reply) {
    if (!reply.reminder) return;
    json_.name("reminder").object();
    json_.member("limit", reply.reminder->limit)
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
    const Settings& settings = reply.settings;
    SOAT_CHECK(settings.first_run_done && settings.language && settings.words &&
               settings.retention_days && settings.sealed && settings.schedule && settings.goals &&
               settings.sites && settings.links_opened && settings.role && settings.rules_off &&
               settings.packs_on && settings.allowed && settings.own_words && settings.deed_goal);
    json_.name("settings").object();
    json_.member("firstRunDone", *settings.first_run_done);
    json_.member("language", word_of(kLanguages, *settings.language));
    json_.member("words", *settings.words);
    json_.member("retentionDays", *settings.retention_days);
    json_.member("sealed", *settings.sealed);
    write(*settings.schedule);
    write(*settings.goals);
    texts("sites", *settings.sites);
    json_.member("linksOpened", *settings.links_opened);
    json_.member("role", *settings.role);
    texts("rulesOff", *settings.rules_off);
    texts("packsOn", *settings.packs_on);
    json_.name("allowed").list();
    for (const auto& allowed : *settings.allowed) {
      json_.object().member("phrase", allowed.phrase);
      if (allowed.rule) json_.member("rule", *allowed.rule);
      json_.end_object();
    }
    json_.end_list().name("ownWords").list();
    for (const auto& word : *settings.own_words) {
      json_.object()
          .member("phrase", word.phrase)
          .member("tier", word_of(kTiers, word.tier))
          .end_object();
    }
    json_.end_list().member("deedGoal", *settings.deed_goal).end_object();
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
  void texts(std::string_view name, const std::vector<std::string>& values) {
    json_.name(name).list();
    for (const auto& value : values) json_.text(value);
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

  void write(const Settings::Schedule& schedule) {
    json_.name("schedule").object().name("week").list();
    for (const auto& day : schedule.week) {
      json_.list();
      for (const auto& period : day) json_.list().number(period.from).number(period.to).end_list();
      json_.end_list();
    }
    json_.end_list().name("holidays").list();
    for (const auto& holiday : schedule.holidays) {
      json_.object().member("day", holiday.day).member("name", holiday.name).end_object();
    }
    json_.end_list().name("leave").list();
    for (const auto& leave : schedule.leave) {
      json_.object().member("from", leave.from).member("to", leave.to).end_object();
    }
    json_.end_list().end_object();
  }

  void write(const Settings::Goals& goals) {
    json_.name("goals").object();
    if (goals.day) json_.member("day", *goals.day);
    if (goals.work) json_.member("work", *goals.work);
    if (!goals.sites.empty()) {
      json_.name("sites").object();
      for (const auto& [site, minutes] : goals.sites) json_.member(site, minutes);
      json_.end_object();
    }
    json_.end_object();
  }

  JsonWriter json_;
};

std::string_view kind_of(const Reply& reply) {
  static constexpr auto kKinds = std::to_array<std::string_view>(
      {"hello", "done", "verdict", "rules", "settings", "erased", "exported", "refused"});
  return word_of(kKinds, reply.index());
}

}  // namespace

std::string encode(std::int64_t id, const Reply& reply) {
  Encoder encoder(id, kind_of(reply));
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
