// SPDX-License-Identifier: Apache-2.0
#include "rules/load_rule.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "rules/category.h"
#include "rules/detector_names.h"

namespace soat::rules {

using nlohmann::json;

namespace {

constexpr std::size_t kMaxNote = 2000;
constexpr std::size_t kMaxDetectValue = 200;
constexpr std::int64_t kMaxReach = 40;

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// The patterns of an array of texts; every list they name must be in `local` or `shared`.
class Patterns {
 public:
  Patterns(JsonFile& file, const Lists& local, const Lists& shared)
      : file_(file), local_(local), shared_(shared) {}

  std::vector<Pattern> of(Fields& fields, const char* key) {
    std::vector<Pattern> out;
    const auto written = fields.texts(key, 1, kMaxPatternBytes);
    for (std::size_t i = 0; i < written.size() && !file_.complaint(); ++i) {
      const std::string pointer = fields.at(key) + "/" + std::to_string(i);
      auto pattern = parse_pattern(written[i], file_.where(pointer));
      if (!pattern) {
        file_.complain(pattern.error());
        break;
      }
      for (const auto& name : lists_of(*pattern)) {
        used_.insert(name);
        if (local_.count(name) == 0 && shared_.count(name) == 0) {
          file_.complain(pointer, "there is no list {" + name + "} in this rule or its pack");
        }
      }
      out.push_back(std::move(*pattern));
    }
    return out;
  }

  void complain_about_unused() {
    for (const auto& [name, ignored] : local_) {
      if (used_.count(name) == 0)
        file_.complain("/lists" + pointer_step(name), "is used by no pattern");
    }
  }

 private:
  JsonFile& file_;
  const Lists& local_;
  const Lists& shared_;
  std::set<std::string> used_;
};

Reach reach_of(Fields& fields) {
  Reach out;
  const json* within = fields.required("within");
  if (within == nullptr) return out;
  if (within->is_number_integer()) {
    // A number beyond 64 bits is not an integer to the library, so this cannot overflow.
    const auto syllables = within->get<std::int64_t>();
    if (syllables >= 1 && syllables <= kMaxReach) {
      out.kind = Reach::Kind::syllables;
      out.syllables = static_cast<std::uint8_t>(syllables);
      return out;
    }
  } else if (*within == "sentence") {
    return out;
  } else if (*within == "draft") {
    out.kind = Reach::Kind::draft;
    return out;
  }
  fields.file().complain(fields.at("within"), "must be 1 to " + std::to_string(kMaxReach) +
                                                  " syllables, \"sentence\" or \"draft\"");
  return out;
}

Unless unless_of(JsonFile& file, const json& value, Patterns& patterns) {
  Unless out;
  Fields fields(file, value, "/unless");
  if (fields.has("any")) out.any = patterns.of(fields, "any");
  if (fields.has("within")) {
    out.within = reach_of(fields);
    if (out.any.empty())
      file.complain("/unless/within", "says how far, but \"any\" does not say what");
  }
  if (fields.has("overlaps")) out.overlaps = patterns.of(fields, "overlaps");
  out.quoted = fields.flag("quoted");
  out.negated = fields.flag("negated");
  out.asked = fields.flag("asked");
  out.debunked = fields.flag("debunked");
  out.sourced = fields.flag("sourced");
  fields.finish();
  return out;
}

Detect detect_of(JsonFile& file, const json& value) {
  Detect out;
  Fields fields(file, value, "/detect");
  out.name = fields.text("name", kMaxDetectValue);
  if (file.complaint()) return out;
  const DetectorName* known = detector_named(out.name);
  if (known == nullptr) {
    file.complain("/detect/name", "there is no detector \"" + out.name + "\"");
    return out;
  }
  for (const auto& [key, given] : value.items()) {
    if (key == "name") continue;
    const std::string pointer = "/detect" + pointer_step(key);
    if (std::find(known->parameters.begin(), known->parameters.end(), key) ==
        known->parameters.end()) {
      file.complain(pointer, "is not something the detector \"" + out.name + "\" understands");
      return out;
    }
    if (given.is_boolean()) {
      out.with.emplace(key, given.get<bool>());
    } else if (given.is_number_integer()) {
      out.with.emplace(key, given.get<std::int64_t>());
    } else if (given.is_string()) {
      out.with.emplace(key, text_of(file, given, pointer, kMaxDetectValue));
    } else if (given.is_array()) {
      out.with.emplace(key, fields.texts(key.c_str(), 1, kMaxDetectValue));
    } else {
      file.complain(pointer, "must be true, false, a whole number, a text or a list of texts");
    }
  }
  return out;
}

struct FormName {
  std::string_view name;
  bool Forms::*form;
};
constexpr FormName kForms[] = {{"bare", &Forms::bare},           {"split", &Forms::split},
                               {"leet", &Forms::leet},           {"repeat", &Forms::repeat},
                               {"lookalike", &Forms::lookalike}, {"masked", &Forms::masked},
                               {"teencode", &Forms::teencode},   {"joined", &Forms::joined}};

struct SurfaceName {
  std::string_view name;
  bool Surfaces::*surface;
};
constexpr SurfaceName kSurfaces[] = {{"post", &Surfaces::post},
                                     {"comment", &Surfaces::comment},
                                     {"message", &Surfaces::message},
                                     {"share", &Surfaces::share}};

/// Switches on the members of `out` that the field `key` names.
template <typename Name, std::size_t N, typename Set>
void switch_on(Fields& fields, const char* key, const Name (&names)[N], bool Set::*Name::*member,
               Set& out) {
  std::string known;
  for (const Name& name : names) known += (known.empty() ? "" : ", ") + std::string(name.name);
  const auto given = fields.texts(key, 0, kMaxDetectValue);
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [&](const Name& name) { return name.name == given[i]; });
    if (found == std::end(names)) {
      fields.file().complain(fields.at(key) + "/" + std::to_string(i), "must be one of: " + known);
      return;
    }
    out.*((*found).*member) = true;
  }
}

std::vector<Source> cited(Fields& fields, const Sources& sources) {
  std::vector<Source> out;
  const auto ids = fields.texts("cite", 1, kMaxDetectValue);
  if (ids.size() > kMaxSources) {
    fields.file().complain("/cite", "names more than " + std::to_string(kMaxSources) + " sources");
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string why_not = why_not_cited(sources, ids[i]);
    if (!why_not.empty()) {
      fields.file().complain("/cite/" + std::to_string(i), why_not);
      break;
    }
    out.push_back(sources.at(ids[i]).source);
  }
  return out;
}

std::string category_name(Fields& fields, const std::string& id) {
  const std::string given = fields.text("category", kMaxDetectValue);
  if (fields.file().complaint()) return given;
  if (category_of(given) == nullptr) {
    fields.file().complain("/category",
                           "\"" + given + "\" is not a category; rule.schema.json lists them");
    return given;
  }
  const auto first = id.find('/');
  const auto second = id.find('/', first + 1);
  const std::string folder = id.substr(first + 1, second - first - 1);
  if (given != folder) {
    fields.file().complain("/category",
                           "is \"" + given + "\", but the file lies in " + folder + "/");
  }
  return given;
}

RuleText text_of_rule(Fields& fields, const std::string& id, const Sources& sources) {
  RuleText out;
  out.id = id;
  out.category = category_name(fields, id);
  out.tier = fields.one_of("tier", {"hint", "warn"}) == 0 ? Tier::hint : Tier::warn;
  // A claim without a source may well be true, and any of us writes one a day.
  if (out.category == "no-source" && out.tier != Tier::hint) {
    fields.file().complain("/tier", "a missing source is never more than a hint");
  }
  out.title = fields.bilingual("title", kMaxTitleCharacters);
  out.seen = fields.bilingual("seen", kMaxTextCharacters);
  out.why = fields.bilingual("why", kMaxTextCharacters);
  out.advise = fields.bilingual("advise", kMaxTextCharacters);
  const bool advice = fields.flag("advice");
  if (advice == fields.has("cite")) {
    fields.file().complain(
        "", "needs one of \"cite\", the sources it rests on, and \"advice\": true, not both");
  } else if (!advice) {
    out.sources = cited(fields, sources);
  }
  if (fields.has("fix")) {
    static constexpr Fix kFixes[] = {Fix::mask, Fix::remove, Fix::lower_case, Fix::add_source,
                                     Fix::add_unverified};
    out.fix = kFixes[fields.one_of(
        "fix", {"mask", "remove", "lower-case", "add-source", "add-unverified"})];
  }
  for (const auto& one : fields.texts("flags", 3, kMaxExampleCharacters))
    out.flags.emplace_back(one);
  for (const auto& one : fields.texts("allows", 3, kMaxExampleCharacters))
    out.allows.emplace_back(one);
  if (fields.has("note")) (void)fields.text("note", kMaxNote);
  return out;
}

void check_examples(JsonFile& file, const RuleText& text) {
  for (std::size_t i = 0; i < text.flags.size(); ++i) {
    const std::string pointer = "/flags/" + std::to_string(i);
    const auto example = example_of(text.flags[i].copy(), file.where(pointer));
    if (!example) {
      file.complain(example.error());
    } else if (example->marked.empty()) {
      file.complain(pointer, "marks nothing; put [[ ]] around what is found");
    }
  }
  for (std::size_t i = 0; i < text.allows.size(); ++i) {
    if (text.allows[i].view().find("[[") != std::string_view::npos) {
      file.complain("/allows/" + std::to_string(i),
                    "is allowed, so there is nothing to mark with [[");
    }
  }
}

}  // namespace

Result<Example> example_of(const std::string& written, const std::string& where) {
  Example out;
  std::size_t at = 0;
  for (;;) {
    const auto open = written.find("[[", at);
    out.text += written.substr(at, open == std::string::npos ? open : open - at);
    if (open == std::string::npos) break;
    const auto close = written.find("]]", open + 2);
    if (close == std::string::npos) return fail(Errc::wrong_shape, where, "a [[ is never closed");
    const std::string inside = written.substr(open + 2, close - open - 2);
    if (inside.empty()) return fail(Errc::wrong_shape, where, "[[ ]] holds nothing");
    if (inside.find("[[") != std::string::npos) {
      return fail(Errc::wrong_shape, where, "one [[ lies inside another");
    }
    out.marked.emplace_back(out.text.size(), out.text.size() + inside.size());
    out.text += inside;
    at = close + 2;
  }
  if (out.text.find("]]") != std::string::npos) {
    return fail(Errc::wrong_shape, where, "a ]] closes nothing");
  }
  return out;
}

Lists read_lists(JsonFile& file, const json& object, const std::string& pointer) {
  Lists out;
  Fields fields(file, object, pointer);
  if (file.complaint()) return out;
  for (const auto& [name, ignored] : object.items()) {
    if (name == "$schema") continue;
    const std::string at = pointer + pointer_step(name);
    if (!is_name(name)) {
      file.complain(at, "a list's name holds a to z, digits and \"-\"");
      return out;
    }
    const auto written = fields.texts(name.c_str(), 1, kMaxPatternBytes);
    auto& entries = out[name];
    for (std::size_t i = 0; i < written.size(); ++i) {
      auto entry = parse_pattern(written[i], file.where(at + "/" + std::to_string(i)),
                                 PatternPlace::list_entry);
      if (!entry) {
        file.complain(entry.error());
        return out;
      }
      entries.push_back(std::move(*entry));
    }
  }
  return out;
}

Result<ParsedRule> rule_of(JsonFile& file, const std::string& id, const Sources& sources,
                           const Lists& lists) {
  ParsedRule out;
  Fields fields(file, file.root(), "");
  out.text = text_of_rule(fields, id, sources);
  if (const json* local = fields.value("lists")) out.lists = read_lists(file, *local, "/lists");

  Patterns patterns(file, out.lists, lists);
  const bool match = fields.has("match");
  const json* detect = fields.value("detect");
  if (match == (detect != nullptr)) {
    file.complain("", "needs one of \"match\" and \"detect\", not both");
  } else if (match) {
    out.match = patterns.of(fields, "match");
    if (out.text.fix == Fix::mask || out.text.fix == Fix::lower_case) {
      file.complain("/fix", "only a detector knows what to write instead; try \"remove\"");
    }
  } else {
    out.detect = detect_of(file, *detect);
  }
  if (const json* near = fields.value("near")) {
    Fields inside(file, *near, "/near");
    out.near = Near{patterns.of(inside, "any"), reach_of(inside)};
    inside.finish();
  }
  if (const json* unless = fields.value("unless")) out.unless = unless_of(file, *unless, patterns);
  switch_on(fields, "forms", kForms, &FormName::form, out.forms);
  if (fields.has("surfaces")) {
    out.surfaces = {false, false, false, false};
    switch_on(fields, "surfaces", kSurfaces, &SurfaceName::surface, out.surfaces);
  }
  if (fields.has("during")) {
    (void)fields.one_of("during", {"work"});
    out.during_work = true;
  }
  fields.finish();
  patterns.complain_about_unused();
  check_examples(file, out.text);
  if (file.complaint()) return tl::make_unexpected(*file.complaint());
  return out;
}

}  // namespace soat::rules
