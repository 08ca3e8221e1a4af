// SPDX-License-Identifier: Apache-2.0
#include "wire/decode.h"

#include <set>

#include "wire/decode_settings.h"
#include "wire/fields.h"
#include "wire/flat.h"
#include "wire/words.h"

namespace soat::wire {

using nlohmann::json;

namespace {

constexpr std::int64_t kMaxId = 9007199254740991;  // Number.MAX_SAFE_INTEGER
constexpr Millis kMaxMillis = 4102444800000;       // 2100-01-01
constexpr Length kDraftId{1, 64};
constexpr Length kRuleId{0, 200};
constexpr Length kLink{0, 8192};
constexpr Length kBrowserName{1, 32};
constexpr Length kPassphrase{1, 1024};
constexpr Length kPieceMark{0, 200};

// What the schema nests deepest is 7 (settings/schedule/week/day/period); twice that leaves room
// for a newer extension to be refused by name.
constexpr int kMaxDepth = 16;

// nlohmann keeps the last of two equal names without a word; the schema cannot see them either.
// Which of the two the asker meant is anyone's guess, so the message is refused.
struct Strictness {
  std::vector<std::set<std::string>> names;
  bool twice = false;
  bool deep = false;

  bool operator()(int depth, json::parse_event_t event, json& parsed) {
    if (depth > kMaxDepth) {
      deep = true;
      return false;
    }
    const auto level = static_cast<std::size_t>(depth);
    if (event == json::parse_event_t::object_start) {
      names.resize(level + 2);
      names[level + 1].clear();
    } else if (event == json::parse_event_t::key) {
      twice = !names[level].insert(parsed.get<std::string>()).second || twice;
    }
    return true;
  }
};

tl::expected<json, Error> parsed(std::string_view message) {
  json flat = flat_object(message);
  if (!flat.is_discarded()) return flat;
  Strictness strictness;
  json value = json::parse(
      message,
      [&](int depth, json::parse_event_t event, json& part) {
        return strictness(depth, event, part);
      },
      false);
  if (strictness.deep) return fail(Errc::bad_input, "message", "is nested too deeply");
  if (value.is_discarded()) return fail(Errc::bad_input, "message", "is not JSON in UTF-8");
  if (strictness.twice) return fail(Errc::bad_input, "message", "names a field twice");
  return value;
}

check::Site site(Fields& f) {
  return f.word<check::Site>("site", kSites);
}
check::Surface surface(Fields& f) {
  return f.word<check::Surface>("surface", kSurfaces);
}

std::optional<Language> language(Fields& f) {
  return f.maybe_word<Language>("language", kLanguages);
}

Hello hello(Fields& f) {
  Hello body;
  body.protocol = static_cast<int>(f.integer("protocol", 1, 1000));
  if (const json* client = f.required("client")) {
    Fields g(*client, f.at("client"), f.complaint());
    body.client_name = g.text("name", {0, 100});
    body.client_version = g.text("version", {0, 100});
    body.browser = g.maybe_text("browser", kBrowserName);
    g.finish();
  }
  return body;
}

Check check_request(Fields& f) {
  Check body;
  body.draft = f.maybe_text("draft", kDraftId);
  body.site = site(f);
  body.surface = surface(f);
  body.text = f.text("text");
  body.link = f.maybe_text("link", kLink);
  body.images = static_cast<unsigned>(f.maybe_integer("images", 0, 1000).value_or(0));
  body.language = language(f);
  return body;
}

Outcome outcome(Fields& f) {
  Outcome body;
  body.draft = f.maybe_text("draft", kDraftId);
  body.check = f.maybe_integer("check", 1, kMaxId);
  body.site = site(f);
  body.surface = surface(f);
  body.outcome = f.word<store::Outcome>("outcome", kOutcomes);
  body.at = f.maybe_integer("at", 0, kMaxMillis);
  return body;
}

Allow allow(Fields& f) {
  Allow body;
  body.phrase = f.text("phrase", {1, 200});
  body.rule = f.maybe_text("rule", kRuleId);
  body.always = f.word<int>("scope", kScopes) == 1;
  body.draft = f.maybe_text("draft", kDraftId);
  return body;
}

Visit visit(Fields& f) {
  Visit body;
  body.site = f.word<store::VisitSite>("site", kVisitSites);
  body.activity = f.word<store::Activity>("activity", kActivities);
  body.from = f.integer("from", 0, kMaxMillis);
  body.to = f.integer("to", 0, kMaxMillis);
  return body;
}

UsageReport usage_report(Fields& f) {
  UsageReport body;
  body.from = f.day("from");
  body.to = f.day("to");
  return body;
}

LogList log_list(Fields& f) {
  LogList body;
  body.query = f.maybe_text("query", {0, 200});
  body.category = f.maybe_text("category", {0, 100});
  body.outcome = f.maybe_word<store::Outcome>("outcome", kOutcomes);
  body.site = f.maybe_word<check::Site>("site", kSites);
  body.from = f.maybe_day("from");
  body.to = f.maybe_day("to");
  body.before = f.maybe_integer("before", 1, INT64_MAX);
  if (const auto limit = f.maybe_integer("limit", 1, 200))
    body.limit = static_cast<unsigned>(*limit);
  body.passphrase = f.maybe_text("passphrase", {0, 1024});
  body.language = language(f);
  return body;
}

LogErase log_erase(Fields& f) {
  LogErase body;
  const json* what = f.required("what");
  if (what == nullptr) return body;
  Fields g(*what, f.at("what"), f.complaint());
  if (what->contains("entry")) {
    body.what = LogErase::Entry{g.integer("entry", 1, INT64_MAX)};
  } else if (what->contains("all")) {
    g.constant("all", true);
    body.what = LogErase::All{};
  } else {
    const Day from = g.day("from");
    body.what = LogErase::Days{from, g.day("to")};
  }
  g.finish();
  return body;
}

Export export_request(Fields& f) {
  Export body;
  body.what = f.word<store::Exported>("what", kExports);
  body.format = f.word<store::Format>("format", kFormats);
  body.after = f.maybe_text("after", kPieceMark);
  body.passphrase = f.maybe_text("passphrase", {0, 1024});
  return body;
}

LogMark log_mark(Fields& f) {
  LogMark body;
  body.entry = f.integer("entry", 1, INT64_MAX);
  body.rule = f.text("rule", kRuleId);
  body.wrong = f.boolean("wrong");
  body.passphrase = f.maybe_text("passphrase", {0, 1024});
  return body;
}

Body body_of(const std::string& kind, Fields& f) {
  if (kind == "check") return check_request(f);
  if (kind == "ping") return Ping{};
  if (kind == "hello") return hello(f);
  if (kind == "outcome") return outcome(f);
  if (kind == "allow") return allow(f);
  if (kind == "visit") return visit(f);
  if (kind == "usage-report") return usage_report(f);
  if (kind == "log-list") return log_list(f);
  if (kind == "log-trends") return LogTrends{static_cast<unsigned>(f.integer("weeks", 1, 520))};
  if (kind == "log-note") {
    const auto entry = f.integer("entry", 1, INT64_MAX);
    return LogNote{entry, f.text("note", {0, 4000})};
  }
  if (kind == "log-mark") return log_mark(f);
  if (kind == "log-erase") return log_erase(f);
  if (kind == "erase-all") {
    f.constant("confirm", "erase everything");
    return EraseAll{};
  }
  if (kind == "export") return export_request(f);
  if (kind == "rules-list") {
    const auto chosen = language(f);
    return RulesList{chosen, f.maybe_text("after", kPieceMark)};
  }
  if (kind == "settings-get") return SettingsGet{};
  if (kind == "settings-set") {
    const json* settings = f.required("settings");
    return settings == nullptr
               ? SettingsSet{}
               : SettingsSet{decode_settings(*settings, f.at("settings"), f.complaint())};
  }
  if (kind == "seal") {
    std::string passphrase = f.text("passphrase", kPassphrase);
    return Seal{std::move(passphrase), f.maybe_text("old", {0, 1024})};
  }
  if (kind == "unseal") return Unseal{f.text("passphrase", kPassphrase)};
  if (kind == "deed") {
    const Day day = f.day("day");
    return Deed{day, f.boolean("done")};
  }
  if (kind == "reflect") {
    const Day week = f.day("week");
    return Reflect{week, f.text("text", {0, 4000})};
  }
  if (kind == "link-opened") return LinkOpened{f.text("link", {1, 8192})};
  f.complain(f.at("kind"), "is not a request");
  return Ping{};
}

// An id that reads as one is echoed even when the rest of the message is refused.
std::int64_t id_in(const json& message) {
  if (!message.is_object()) return 0;
  const auto found = message.find("id");
  Complaint complaint;
  if (found == message.end()) return 0;
  const std::int64_t id = integer_in(*found, "id", 1, kMaxId, complaint);
  return complaint ? 0 : id;
}

}  // namespace

tl::expected<Request, Refusal> decode(std::string_view message) {
  const auto value = parsed(message);
  if (!value) return tl::make_unexpected(Refusal{0, value.error()});
  Complaint complaint;
  Fields f(*value, "message", complaint);
  Request request;
  request.id = f.integer("id", 1, kMaxId);
  const std::string kind = f.text("kind");
  if (!complaint) {
    request.body = body_of(kind, f);
    f.finish();
  }
  if (complaint) return tl::make_unexpected(Refusal{id_in(*value), *complaint});
  return request;
}

}  // namespace soat::wire
