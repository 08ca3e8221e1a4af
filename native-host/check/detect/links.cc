// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <span>
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

/// A host written as four numbers, and what follows it.
struct Numeric {
  std::uint32_t last;  ///< symbol behind it; the first when there is none
  unsigned head[2];    ///< its first two numbers
};

Numeric numeric_host(std::span<const text::Symbol> symbols, std::uint32_t first) {
  Numeric out{first, {}};
  std::uint32_t at = first;
  for (unsigned part = 0; part < 4; ++part) {
    if (part > 0 && (at >= symbols.size() || symbols[at++].letter != U'.')) return out;
    unsigned value = 0;
    const std::uint32_t begin = at;
    for (; at < symbols.size() && symbols[at].kind == text::Kind::digit && at < begin + 4; ++at)
      value = value * 10 + static_cast<unsigned>(symbols[at].base - '0');
    if (at == begin || value > 255) return out;
    if (part < 2) out.head[part] = value;
  }
  out.last = at;
  return out;
}

/// Whether only this network knows such a number: a router, a printer, the computer itself.
bool is_of_this_network(const Numeric& host) {
  const auto [a, b] = host.head;
  return a == 0 || a == 10 || a == 127 || a >= 224 || (a == 192 && b == 168) ||
         (a == 172 && b >= 16 && b < 32) || (a == 169 && b == 254);
}

}  // namespace

void numeric_link(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  const auto& symbols = draft.text.symbols();
  const auto is = [&](std::uint32_t at, char32_t sign) {
    return at < symbols.size() && symbols[at].letter == sign;
  };
  std::uint32_t from = 0;
  for (const text::Word& word : draft.text.words()) {
    const std::uint32_t first = word.first;
    if (first < from || !word.digits || symbols[first].kind != text::Kind::digit) continue;
    if (first > 0 && (is(first - 1, U'.') || is(first - 1, U'-'))) continue;
    const Numeric host = numeric_host(symbols, first);
    if (host.last == first || is_of_this_network(host)) continue;
    std::uint32_t behind = host.last;  // "103.23.144.5:8080/…"
    while (behind < symbols.size() && behind < host.last + 6 &&
           (is(behind, U':') || symbols[behind].kind == text::Kind::digit))
      ++behind;
    const bool scheme = first > 2 && is(first - 1, U'/') && is(first - 2, U'/');
    // "103.23.144.0/24" is a network, "1.2.3.4" a version or a paragraph.
    const bool path = is(behind, U'/') && behind + 1 < symbols.size() &&
                      symbols[behind + 1].kind == text::Kind::letter;
    if (!scheme && !path) continue;
    from = host.last;
    out.push_back({draft.text.span(first, host.last), {}, {}, {}, rules::Tier::warn});
    if (out.size() > kEnough) return;
  }
}

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
