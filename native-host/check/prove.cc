// SPDX-License-Identifier: Apache-2.0
#include "check/prove.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/check.h"
#include "check/checker.h"
#include "check/disguise.h"
#include "rules/load_rule.h"
#include "rules/phrases.h"
#include "rules/tidy.h"
#include "text/folded_text.h"

namespace soat::check {

using rules::Loaded;
using rules::ParsedPack;
using rules::ParsedRule;
using text::Span;

namespace {

/// An example with its marks in UTF-16 units.
struct Marked {
  std::string text;
  std::vector<Span> spans;
};

std::uint32_t utf16_size(std::string_view utf8) {
  std::uint32_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

Marked marked(const std::string& written) {
  auto example = rules::example_of(written, "");
  SOAT_CHECK(example);  // the loader has read it before
  Marked out{std::move(example->text), {}};
  for (const auto& [begin, end] : example->marked) {
    const std::string_view text(out.text);
    out.spans.push_back({utf16_size(text.substr(0, begin)), utf16_size(text.substr(0, end))});
  }
  return out;
}

/// The moment an example stands for: one in which the rule may speak.
Context moment(const ParsedRule& rule) {
  Context out;
  const rules::Surfaces& on = rule.surfaces;
  out.surface = on.post      ? Surface::post
                : on.comment ? Surface::comment
                : on.message ? Surface::message
                             : Surface::share;
  out.working_hours = rule.during_work;
  return out;
}

/// The first link of a draft, as it is written.
std::string link_in(const std::string& draft) {
  const text::FoldedText folded(draft);
  for (const auto& word : folded.words()) {
    if (word.kind == text::WordKind::link) return folded.utf8(word.first, word.last);
  }
  return {};
}

std::string quoted(const std::string& text) {
  return "“" + text + "”";
}

std::string shown(const std::vector<Span>& spans) {
  std::string out;
  for (const Span& span : spans) {
    out += (out.empty() ? "" : ", ") + std::to_string(span.begin) + "–" + std::to_string(span.end);
  }
  return out;
}

Checker checker_of(Loaded loaded) {
  Own own;
  for (const ParsedPack& pack : loaded.packs) {
    if (!pack.ours) own.packs_on.push_back(pack.name);
  }
  auto checker = Checker::of(rules::Packs::of(std::move(loaded)), std::move(own));
  SOAT_CHECK(checker);  // nothing of the person's is in it that could be refused
  return std::move(*checker);
}

void clear_exact(rules::Steps& steps) {
  for (rules::Step& step : steps) {
    step.exact = false;
    for (rules::Steps& branch : step.branches) clear_exact(branch);
  }
}

/// Whether a step on the way, in the lists it names too, wants its marks written.
bool wants_marks(const rules::Steps& steps, const ParsedRule& rule, const ParsedPack& pack) {
  return std::any_of(steps.begin(), steps.end(), [&](const rules::Step& step) {
    if (step.exact) return true;
    if (step.kind == rules::Step::Kind::list) {
      const auto& entries = rules::entries_of(step.text, rule.lists, pack.lists);
      return std::any_of(entries.begin(), entries.end(), [&](const rules::Pattern& entry) {
        return wants_marks(entry.steps, rule, pack);
      });
    }
    return std::any_of(step.branches.begin(), step.branches.end(),
                       [&](const rules::Steps& branch) { return wants_marks(branch, rule, pack); });
  });
}

/// The same rules without `=`: every syllable may be typed bare.
Loaded without_exact(Loaded loaded) {
  const auto clear_lists = [](rules::Lists& lists) {
    for (auto& [ignored, entries] : lists) {
      for (rules::Pattern& entry : entries) clear_exact(entry.steps);
    }
  };
  for (ParsedPack& pack : loaded.packs) {
    clear_lists(pack.lists);
    for (ParsedRule& rule : pack.rules) {
      clear_lists(rule.lists);
      for (rules::Pattern& pattern : rule.match) clear_exact(pattern.steps);
      if (rule.near) {
        for (rules::Pattern& pattern : rule.near->any) clear_exact(pattern.steps);
      }
    }
  }
  return loaded;
}

/// Tries the rules of one Loaded; complaints gather in the Proof.
class Prover {
 public:
  Prover(const Loaded& loaded, Proof& proof)
      : loaded_(loaded),
        proof_(proof),
        checker_(checker_of(loaded)),
        without_exact_(checker_of(without_exact(loaded))) {}

  void all() {
    for (const ParsedPack& pack : loaded_.packs) {
      for (const ParsedRule& rule : pack.rules) {
        ++proof_.rules;
        flags(rule);
        allows(rule);
        disguises(pack, rule, alternatives(pack, rule));
      }
    }
  }

 private:
  void complain(const ParsedRule& rule, const std::string& pointer, std::string what) {
    proof_.complaints.push_back(
        {Errc::wrong_shape, rule.text.id + ": " + pointer, std::move(what)});
  }

  /// What `checker` says of a draft in a moment in which `rule` may speak, or, for something the
  /// rule allows, in the moment that comes nearest to it.
  static Verdict ask(const Checker& checker, const ParsedRule& rule, const std::string& draft,
                     bool allowed) {
    Context context = moment(rule);
    std::string link;
    // These two find what is outside of the words.
    if (rule.text.category == "image") context.images = allowed ? 0 : 1;
    if (rule.text.category == "unread-link") {
      link = link_in(draft);
      context.link = link;
      context.link_opened = allowed;
    }
    return checker.check(draft, context);
  }

  static std::vector<Span> found(const Verdict& verdict, const ParsedRule& rule) {
    std::vector<Span> out;
    for (const Finding& finding : verdict.findings) {
      if (finding.rule->id == rule.text.id) out.push_back(finding.span);
    }
    return out;
  }

  void flags(const ParsedRule& rule) {
    for (std::size_t i = 0; i < rule.text.flags.size(); ++i) {
      ++proof_.examples;
      const Marked example = marked(rule.text.flags[i].copy());
      const Verdict verdict = ask(checker_, rule, example.text, false);
      const auto spans = found(verdict, rule);
      if (spans == example.spans) continue;
      std::string what = spans.empty() ? "is not found" : "is found at " + shown(spans);
      what +=
          ", and should be at " + shown(example.spans) + ": " + quoted(rule.text.flags[i].copy());
      for (const Finding& other : verdict.findings) {
        if (other.rule->id != rule.text.id) {
          what += "; " + other.rule->id + " finds " + shown({other.span});
          break;
        }
      }
      complain(rule, "/flags/" + std::to_string(i), std::move(what));
    }
  }

  void allows(const ParsedRule& rule) {
    for (std::size_t i = 0; i < rule.text.allows.size(); ++i) {
      ++proof_.examples;
      const std::string draft = rule.text.allows[i].copy();
      for (const Finding& finding : ask(checker_, rule, draft, true).findings) {
        complain(rule, "/allows/" + std::to_string(i),
                 "is found by " + finding.rule->id + " at " + shown({finding.span}) + ": " +
                     quoted(draft));
      }
    }
  }

  /// `seen_by`: for each of `flags`, the alternatives of `match` that find something in it.
  void disguises(const ParsedPack& pack, const ParsedRule& rule,
                 const std::vector<std::vector<std::size_t>>& seen_by) {
    for (const Disguise disguise : disguises_of(rule.forms)) {
      bool shown_by_any = false;
      for (std::size_t i = 0; i < rule.text.flags.size(); ++i) {
        const Marked example = marked(rule.text.flags[i].copy());
        // What is not found undisguised has been told already.
        if (first_missed(example.spans, found(ask(checker_, rule, example.text, false), rule)) !=
            nullptr) {
          shown_by_any = true;
          continue;
        }
        const Disguised hidden = disguised(example.text, example.spans, disguise);
        if (hidden.text == example.text) continue;
        ++proof_.disguises;
        const auto spans = found(ask(checker_, rule, hidden.text, false), rule);
        const Span* missed = first_missed(hidden.marked, spans);
        if (missed == nullptr) {
          shown_by_any = true;
          continue;
        }
        // A pattern that writes `=` has said that it wants marks just there. A syllable alone is
        // believed bare only where it is no everyday word: too little to promise.
        const auto exact = [&](std::size_t k) {
          return wants_marks(rule.match[k].steps, rule, pack);
        };
        if (disguise == Disguise::bare && !seen_by[i].empty() &&
            (is_one_syllable(example, *missed) ||
             std::all_of(seen_by[i].begin(), seen_by[i].end(), exact) ||
             first_missed(hidden.marked,
                          found(ask(without_exact_, rule, hidden.text, false), rule)) == nullptr)) {
          continue;
        }
        shown_by_any = true;  // one complaint is enough
        complain(rule, "/flags/" + std::to_string(i),
                 "is not seen through as " + std::string(name_of(disguise)) + ": " +
                     quoted(hidden.text) +
                     " (found: " + (spans.empty() ? "nothing" : shown(spans)) +
                     ", wanted: " + shown({*missed}) + ")");
      }
      if (!shown_by_any && disguise >= Disguise::bare) {
        complain(
            rule, "/forms",
            "claims \"" + std::string(name_of(disguise)) + "\", and no example of flags shows it");
      }
    }
  }

  /// Leaving marks out keeps the length of what is composed, so that `at` holds in both.
  static bool is_one_syllable(const Marked& example, const Span& at) {
    const text::FoldedText folded(example.text);
    std::size_t inside = 0;
    for (const auto& word : folded.words()) {
      const Span span = folded.span(word.first, word.last);
      inside += span.begin < at.end && at.begin < span.end;
    }
    return inside == 1;
  }

  /// The first of `marks` that no span covers; null when each is covered.
  static const Span* first_missed(const std::vector<Span>& marks, const std::vector<Span>& spans) {
    for (const Span& mark : marks) {
      if (std::none_of(spans.begin(), spans.end(), [&](const Span& span) {
            return span.begin <= mark.begin && mark.end <= span.end;
          })) {
        return &mark;
      }
    }
    return nullptr;
  }

  /// Each of `match` alone, so that none hides behind another that finds the same words. Answers,
  /// for each of `flags`, which of them find something in it.
  std::vector<std::vector<std::size_t>> alternatives(const ParsedPack& pack,
                                                     const ParsedRule& rule) {
    std::vector<std::vector<std::size_t>> seen_by(rule.text.flags.size());
    for (std::size_t k = 0; k < rule.match.size(); ++k) {
      ParsedRule alone = rule;
      alone.match = {rule.match[k]};
      ParsedPack one;
      one.name = pack.name;
      one.lists = pack.lists;
      one.rules = {std::move(alone)};
      Loaded loaded;
      loaded.packs = {std::move(one)};
      const Checker checker = checker_of(std::move(loaded));
      bool reached = false;
      for (std::size_t i = 0; i < rule.text.flags.size(); ++i) {
        const std::string draft = marked(rule.text.flags[i].copy()).text;
        if (found(ask(checker, rule, draft, false), rule).empty()) continue;
        seen_by[i].push_back(k);
        reached = true;
      }
      if (!reached) {
        complain(rule, "/match/" + std::to_string(k),
                 "finds nothing in any example of flags: " + quoted(rule.match[k].written));
      }
    }
    return seen_by;
  }

  const Loaded& loaded_;
  Proof& proof_;
  Checker checker_;
  Checker without_exact_;
};

}  // namespace

void prove(const Loaded& loaded, Proof& proof) {
  Prover(loaded, proof).all();
}

Result<Proof> prove(const rules::Folders& folders) {
  auto loaded = rules::load(folders);
  if (!loaded) return tl::make_unexpected(loaded.error());
  Proof out;
  const auto add = [&](const std::vector<Error>& more) {
    out.complaints.insert(out.complaints.end(), more.begin(), more.end());
  };
  add(rules::Packs::of(*loaded)->set_aside());
  add(rules::untidy(loaded->packs));
  add(rules::untidy_files(folders.ours));
  std::error_code ignored;
  if (std::filesystem::is_directory(folders.theirs, ignored))
    add(rules::untidy_files(folders.theirs));
  prove(*loaded, out);
  return out;
}

}  // namespace soat::check
