// SPDX-License-Identifier: Apache-2.0
#include "host/drafts.h"

#include <algorithm>

namespace soat::host {

namespace {

auto with_id(std::string_view id) {
  return [id](const Draft& draft) { return draft.id == id; };
}

// Spans move while the person types in front of a finding; what was found stays the same.
bool same(const std::vector<store::Ended::Found>& a, const std::vector<store::Ended::Found>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.rule == y.rule && x.tier == y.tier && x.span.size() == y.span.size();
  });
}

}  // namespace

Draft& Drafts::open(std::string_view id) {
  const auto known = std::find_if(drafts_.begin(), drafts_.end(), with_id(id));
  if (known != drafts_.end()) {
    drafts_.splice(drafts_.begin(), drafts_, known);
  } else {
    if (drafts_.size() == kMostDrafts) drafts_.pop_back();
    drafts_.emplace_front().id = id;
  }
  return drafts_.front();
}

const Draft* Drafts::find(std::string_view id) const {
  const auto known = std::find_if(drafts_.begin(), drafts_.end(), with_id(id));
  return known == drafts_.end() ? nullptr : &*known;
}

void Drafts::note(Draft& draft, std::int64_t check, std::vector<store::Ended::Found> findings,
                  std::string_view text) {
  if (findings.empty()) text = {};
  if (!draft.seen.empty() && same(draft.seen.back().findings, findings)) {
    Seen& last = draft.seen.back();
    last.last_check = check;
    last.findings = std::move(findings);
    last.text = text;
  } else if (!findings.empty() || !draft.seen.empty()) {
    if (draft.seen.size() == kMostSeen) draft.seen.erase(draft.seen.begin());
    draft.seen.push_back({check, check, std::move(findings), std::string(text)});
  }
  // Rules and outcomes can still be logged without the words.
  for (auto old = drafts_.rbegin(); old != drafts_.rend() && text_bytes() > kMostTextBytes; ++old) {
    for (Seen& seen : old->seen) seen.text = {};
  }
}

const Seen* Drafts::seen_with(const Draft& draft, std::optional<std::int64_t> check) {
  if (draft.seen.empty()) return nullptr;
  if (check) {
    const auto found =
        std::find_if(draft.seen.begin(), draft.seen.end(), [check](const Seen& seen) {
          return seen.first_check <= *check && *check <= seen.last_check;
        });
    if (found != draft.seen.end()) return &*found;
  }
  return &draft.seen.back();
}

void Drafts::close(std::string_view id) {
  drafts_.remove_if(with_id(id));
}

std::size_t Drafts::text_bytes() const {
  std::size_t bytes = 0;
  for (const Draft& draft : drafts_) {
    for (const Seen& seen : draft.seen) bytes += seen.text.size();
  }
  return bytes;
}

}  // namespace soat::host
