// SPDX-License-Identifier: Apache-2.0
#include "rules/tidy.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "platform/files.h"
#include "platform/utf8_path.h"
#include "rules/canonical.h"
#include "rules/json_fields.h"
#include "rules/phrases.h"
#include "rules/voice.h"

namespace soat::rules {

namespace fs = std::filesystem;

namespace {

bool is_literal(const Steps& steps) {
  return std::all_of(steps.begin(), steps.end(), [](const Step& step) {
    return step.kind != Step::Kind::gap && step.kind != Step::Kind::slot &&
           std::all_of(step.branches.begin(), step.branches.end(), is_literal);
  });
}

/// Whom a wording of a category belongs to; two owners are one too many.
class Owners {
 public:
  void add(const ParsedPack& pack, const ParsedRule& rule, std::vector<Error>& complaints) {
    std::set<std::string> told;  // one complaint for each other rule
    for (const Pattern& pattern : rule.match) {
      if (!is_literal(pattern.steps) ||
          count_wordings(pattern, rule.lists, pack.lists) > kMaxWordings) {
        continue;  // what is cut in pieces says nothing about the whole
      }
      for (const auto& wording : wordings(pattern, rule.lists, pack.lists)) {
        // Where it may stand is part of what a pattern looks for.
        const std::string key =
            std::string(pattern.at_start ? "^" : "") + wording + (pattern.at_end ? "$" : "");
        const auto [owner, ours] = owners_.try_emplace({rule.text.category, key}, rule.text.id);
        if (!ours && owner->second != rule.text.id && told.insert(owner->second).second) {
          complaints.push_back({Errc::wrong_shape, rule.text.id,
                                "looks for \"" + wording + "\", as " + owner->second + " does"});
        }
      }
    }
  }

 private:
  std::map<std::pair<std::string, std::string>, std::string> owners_;
};

void add_used(const std::vector<Pattern>& patterns, std::set<std::string>& used) {
  for (const Pattern& pattern : patterns) {
    for (auto& name : lists_of(pattern)) used.insert(std::move(name));
  }
}

}  // namespace

std::vector<Error> untidy(const std::vector<ParsedPack>& packs) {
  std::vector<Error> out;
  Owners owners;
  std::set<std::string> sources;
  for (const ParsedPack& pack : packs) {
    std::set<std::string> used;
    for (const ParsedRule& rule : pack.rules) {
      auto said = out_of_voice(rule.text);
      for (const Source& source : rule.text.sources) {
        if (!sources.insert(source.id.copy()).second) continue;
        const auto more = out_of_voice(source);
        said.insert(said.end(), more.begin(), more.end());
      }
      out.insert(out.end(), said.begin(), said.end());
      owners.add(pack, rule, out);
      add_used(rule.match, used);
      if (rule.near) add_used(rule.near->any, used);
      add_used(rule.unless.any, used);
      add_used(rule.unless.overlaps, used);
    }
    for (const auto& [name, ignored] : pack.lists) {
      if (used.count(name) == 0) {
        out.push_back({Errc::wrong_shape, pack.name + ": list /" + name, "is used by no rule"});
      }
    }
  }
  return out;
}

namespace {

/// Every file below `folder` that has a canonical form, sorted.
std::vector<fs::path> files_below(const fs::path& folder, std::vector<Error>& trouble_told) {
  std::vector<fs::path> files;
  std::error_code trouble;
  for (fs::recursive_directory_iterator it(folder, trouble), end; !trouble && it != end;
       it.increment(trouble)) {
    // Schemas are documents about rules, laid out to be read.
    const std::string name = platform::utf8_of(it->path().filename());
    if (it->path().extension() == ".json" && name.find(".schema.") == std::string::npos) {
      files.push_back(it->path());
    }
  }
  if (trouble) {
    trouble_told.push_back(
        {Errc::unavailable, platform::utf8_of(folder), "cannot be listed: " + trouble.message()});
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<Error> untidy_files(const fs::path& folder) {
  std::vector<Error> out;
  for (const fs::path& file : files_below(folder, out)) {
    const std::string shown = platform::utf8_of(file.lexically_relative(folder));
    const auto text = platform::read_file(file, kMaxFileBytes);
    if (!text) {
      out.push_back({text.error().code, shown, text.error().what});
      continue;
    }
    const auto complaints = uncanonical(*text, shown);
    out.insert(out.end(), complaints.begin(), complaints.end());
  }
  return out;
}

std::vector<std::string> tidy_up(const fs::path& folder, std::vector<Error>& trouble) {
  std::vector<std::string> out;
  for (const fs::path& file : files_below(folder, trouble)) {
    const std::string shown = platform::utf8_of(file.lexically_relative(folder));
    const auto text = platform::read_file(file, kMaxFileBytes);
    if (!text) {
      trouble.push_back({text.error().code, shown, text.error().what});
      continue;
    }
    const auto wanted = canonical(*text, shown);
    if (!wanted) {
      trouble.push_back(wanted.error());
    } else if (*wanted != *text) {
      if (auto written = platform::replace_file(file, *wanted, platform::Readers::all); !written) {
        trouble.push_back({written.error().code, shown, written.error().what});
      } else {
        out.push_back(shown);
      }
    }
  }
  return out;
}

}  // namespace soat::rules
