// SPDX-License-Identifier: Apache-2.0
#include "rules/phrases.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/check.h"

namespace soat::rules {
namespace {

using Wordings = std::vector<std::string>;

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() ? b : b.empty() ? a : a + " " + b;
}

/// Writes out steps from left to right: `open_` are the wordings of what was read since the last
/// cut, `done_` those before it.
class Writer {
 public:
  Writer(const Lists& local, const Lists& shared) : local_(local), shared_(shared) {}

  void write(const Steps& steps) {
    for (const Step& step : steps) write(step);
  }

  void cut() {
    for (auto& wording : open_) {
      if (!wording.empty()) done_.insert(std::move(wording));
    }
    open_ = {""};
  }

  std::set<std::string>& done() { return done_; }

 private:
  void write(const Step& step) {
    switch (step.kind) {
      case Step::Kind::syllable:
        append({step.text});
        break;
      case Step::Kind::choice:
        append(all_of(step.branches));
        break;
      case Step::Kind::optional: {
        Wordings with = all_of(step.branches);
        with.emplace_back();
        append(with);
        break;
      }
      case Step::Kind::list: {
        Wordings entries;
        for (const Pattern& entry : entries_of(step.text, local_, shared_)) {
          const Wordings more = all_of({entry.steps});
          entries.insert(entries.end(), more.begin(), more.end());
        }
        append(entries);
        break;
      }
      case Step::Kind::gap:
      case Step::Kind::slot:
        cut();
        break;
    }
  }

  Wordings all_of(const std::vector<Steps>& branches) {
    Wordings out;
    for (const Steps& branch : branches) {
      // A slot inside a bracket cuts there too; its pieces are told on their own.
      Writer inner(local_, shared_);
      inner.write(branch);
      out.insert(out.end(), inner.open_.begin(), inner.open_.end());
      done_.insert(inner.done_.begin(), inner.done_.end());
    }
    return out;
  }

  void append(const Wordings& more) {
    if (open_.size() * more.size() > kMaxWordings) {
      cut();
      for (const auto& wording : more) {
        if (!wording.empty()) done_.insert(wording);
      }
      return;
    }
    Wordings next;
    next.reserve(open_.size() * more.size());
    for (const auto& before : open_) {
      for (const auto& after : more) next.push_back(joined(before, after));
    }
    open_ = std::move(next);
  }

  const Lists& local_;
  const Lists& shared_;
  Wordings open_{""};
  std::set<std::string> done_;
};

/// Products and sums of counts, stopped short of overflow.
std::size_t count(const Steps& steps, const Lists& local, const Lists& shared) {
  constexpr std::size_t kTooMany = kMaxWordings + 1;
  std::size_t product = 1;
  for (const Step& step : steps) {
    std::size_t ways = step.kind == Step::Kind::optional ? 1 : 0;
    for (const Steps& branch : step.branches) {
      ways = std::min(kTooMany, ways + count(branch, local, shared));
    }
    if (step.kind == Step::Kind::list) {
      for (const Pattern& entry : entries_of(step.text, local, shared)) {
        ways = std::min(kTooMany, ways + count(entry.steps, local, shared));
      }
    }
    product = std::min(kTooMany, product * std::max<std::size_t>(ways, 1));
  }
  return product;
}

}  // namespace

std::size_t count_wordings(const Pattern& pattern, const Lists& local, const Lists& shared) {
  return count(pattern.steps, local, shared);
}

const std::vector<Pattern>& entries_of(const std::string& list, const Lists& local,
                                       const Lists& shared) {
  const auto here = local.find(list);
  if (here != local.end()) return here->second;
  const auto there = shared.find(list);
  SOAT_CHECK(there != shared.end());
  return there->second;
}

std::vector<std::string> wordings(const Pattern& pattern, const Lists& local, const Lists& shared) {
  Writer writer(local, shared);
  writer.write(pattern.steps);
  writer.cut();
  return {writer.done().begin(), writer.done().end()};
}

std::vector<std::string> phrases_of(const std::vector<ParsedPack>& packs) {
  std::set<std::string> out;
  for (const ParsedPack& pack : packs) {
    for (const ParsedRule& rule : pack.rules) {
      for (const Pattern& pattern : rule.match) {
        for (auto& wording : wordings(pattern, rule.lists, pack.lists))
          out.insert(std::move(wording));
      }
    }
  }
  return {out.begin(), out.end()};
}

}  // namespace soat::rules
