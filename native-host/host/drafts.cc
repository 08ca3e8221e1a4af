// SPDX-License-Identifier: Apache-2.0
#include "host/drafts.h"

#include <algorithm>

namespace soat::host {

namespace {
auto with_id(std::string_view id) {
  return [id](const Draft& draft) { return draft.id == id; };
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

void Drafts::note(Draft& draft, std::int64_t check, std::vector<Seen::Finding> findings) {
  if (!draft.seen.empty() && draft.seen.back().findings == findings) {
    draft.seen.back().last_check = check;
    return;
  }
  if (findings.empty() && draft.seen.empty()) return;
  if (draft.seen.size() == kMostSeen) draft.seen.erase(draft.seen.begin());
  draft.seen.push_back({check, check, std::move(findings)});
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

}  // namespace soat::host
