// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>

#include "check/detect/detectors.h"
#include "check/detect/hosts.h"
#include "check/detect/known_domains.h"
#include "text/domain.h"

namespace soat::check::detect {
namespace {

constexpr std::size_t kEnough = 128;

/// The known domain that a host as written imitates, with the host as it is meant to be read.
std::optional<Sighting> imitation(const Draft& draft, const Host& host) {
  const std::string ascii = text::host_to_ascii(host.name);
  if (ascii.empty()) return std::nullopt;
  std::string shown =
      ascii.find("xn--") == std::string::npos ? ascii : text::host_to_unicode(ascii);
  if (shown.empty()) shown = ascii;
  const KnownDomains& known = draft.domains;
  auto like = known.imitated_by(ascii, shown);
  // "https://vietcombank.com.vn@host": what comes before the sign is only a user name.
  if (!like && !host.user.empty()) {
    const std::string user = host_of(host.user);
    if (!user.empty() && known.is_known(user) && !known.is_known(ascii))
      like = Imitation{user, Likeness::strong};
  }
  if (!like) return std::nullopt;
  // "nhắn qua zalo.cc ơi" lacks a blank; "zaloo.cc" does not.
  if (host.guessed && known.registered(ascii).label == known.registered(like->domain).label)
    return std::nullopt;
  const rules::Tier loudest = like->how == Likeness::faint ? rules::Tier::hint : rules::Tier::warn;
  return Sighting{host.span, shown, like->domain, {}, loudest};
}

}  // namespace

void lookalike_link(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  std::size_t seen = 0;
  const auto hosts = hosts_of(draft);
  for (const Host& host : hosts) {
    auto sighting = imitation(draft, host);
    if (!sighting) continue;
    if (++seen > kEnough) return;
    out.push_back(std::move(*sighting));
  }
  if (draft.context.link.empty()) return;
  const Host shared{{0, 0}, {0, 0}, host_of(draft.context.link), {}, false};
  const bool written =
      std::any_of(hosts.begin(), hosts.end(), [&](const Host& h) { return h.name == shared.name; });
  if (written) return;
  if (auto sighting = imitation(draft, shared))
    out.insert(out.begin() + static_cast<std::ptrdiff_t>(out.size() - seen), std::move(*sighting));
}

void unread_link(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  if (draft.context.link.empty() || draft.context.link_opened != std::optional<bool>(false)) return;
  const std::string shared = host_of(draft.context.link);
  // A page previews one link: the one that was asked about, else the first.
  auto hosts = hosts_of(draft);
  hosts.erase(
      std::remove_if(hosts.begin(), hosts.end(), [](const Host& host) { return host.guessed; }),
      hosts.end());
  const auto same =
      std::find_if(hosts.begin(), hosts.end(), [&](const Host& h) { return h.name == shared; });
  const text::Span span = same != hosts.end() ? same->link
                          : hosts.empty()     ? text::Span{}
                                              : hosts.front().link;
  out.push_back({span, {}, {}, {}, rules::Tier::hint});
}

}  // namespace soat::check::detect
