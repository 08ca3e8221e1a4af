// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "store/opened_links.h"

namespace soat::store {

namespace {

constexpr std::array<std::string_view, 4> kRedirectors{"l.facebook.com", "lm.facebook.com",
                                                       "l.messenger.com", "l.instagram.com"};

// Added by those who pass a link on, to tell who did; the page behind it is the same.
constexpr std::array<std::string_view, 12> kTracking{"fbclid", "gclid",   "mibextid", "zarsrc",
                                                     "igsh",   "igshid",  "si",       "ref_src",
                                                     "__tn__", "__xts__", "zalo_src", "msclkid"};

struct Parts {
  std::string host;
  std::string_view path;   ///< from the '/', may be empty
  std::string_view query;  ///< behind the '?'
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with_folded(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(),
                                                   [](char a, char b) { return a == lower(b); });
}

void drop_start(std::string_view& text, std::string_view start) {
  if (begins_with_folded(text, start)) text.remove_prefix(start.size());
}

bool split(std::string_view link, Parts& parts) {
  while (!link.empty() && static_cast<unsigned char>(link.front()) <= ' ') link.remove_prefix(1);
  while (!link.empty() && static_cast<unsigned char>(link.back()) <= ' ') link.remove_suffix(1);
  if (begins_with_folded(link, "https://")) {
    link.remove_prefix(8);
  } else if (begins_with_folded(link, "http://")) {
    link.remove_prefix(7);
  } else if (link.find("://") < link.find_first_of("/?#")) {
    return false;
  }
  link = link.substr(0, link.find('#'));
  const std::size_t host_end = std::min(link.find_first_of("/?"), link.size());
  std::string_view host = link.substr(0, host_end);
  if (const std::size_t at = host.rfind('@'); at != std::string_view::npos)
    host.remove_prefix(at + 1);
  if (const std::size_t port = host.rfind(':'); port != std::string_view::npos) {
    const std::string_view number = host.substr(port + 1);
    if (number == "80" || number == "443" || number.empty()) host = host.substr(0, port);
  }
  drop_start(host, "www.");
  while (!host.empty() && host.back() == '.') host.remove_suffix(1);
  if (host.find('.') == std::string_view::npos) return false;
  parts.host.clear();
  for (const char c : host) {
    if (static_cast<unsigned char>(c) <= ' ') return false;
    parts.host += lower(c);
  }
  const std::string_view rest = link.substr(host_end);
  const std::size_t question = std::min(rest.find('?'), rest.size());
  parts.path = rest.substr(0, question);
  parts.query = question < rest.size() ? rest.substr(question + 1) : std::string_view();
  return true;
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (lower(c) >= 'a' && lower(c) <= 'f') return lower(c) - 'a' + 10;
  return -1;
}

// Percent-decoded; what is no escape stays as it is.
std::string decoded(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%' && at + 2 < text.size() && hex(text[at + 1]) >= 0 &&
        hex(text[at + 2]) >= 0) {
      plain += static_cast<char>(hex(text[at + 1]) * 16 + hex(text[at + 2]));
      at += 2;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

template <typename OnParameter>
void each_parameter(std::string_view query, OnParameter on_parameter) {
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view whole = query.substr(0, end);
    const std::string_view name = whole.substr(0, whole.find('='));
    if (!whole.empty())
      on_parameter(whole, name, name.size() < whole.size() ? whole.substr(name.size() + 1) : "");
    query.remove_prefix(std::min(end + 1, query.size()));
  }
}

bool is_redirector(const Parts& parts) {
  if (std::find(kRedirectors.begin(), kRedirectors.end(), parts.host) != kRedirectors.end())
    return parts.path == "/l.php" || parts.path == "/";
  return (parts.host == "facebook.com" || parts.host == "m.facebook.com") &&
         (parts.path == "/l.php" || parts.path == "/flx/warn/");
}

bool is_tracking(std::string_view name) {
  return begins_with_folded(name, "utm_") || begins_with_folded(name, "__cft__") ||
         std::find(kTracking.begin(), kTracking.end(), name) != kTracking.end();
}

}  // namespace

std::string canonical_link(std::string_view link) {
  // A wrapped link may be wrapped again; each round is shorter, and nobody wraps four times.
  constexpr int kMostWraps = 4;
  std::string unwrapped(link);
  Parts parts;
  for (int wraps = 0;; ++wraps) {
    if (!split(unwrapped, parts)) return {};
    std::string inside;
    if (wraps < kMostWraps && is_redirector(parts)) {
      each_parameter(parts.query,
                     [&](std::string_view, std::string_view name, std::string_view value) {
                       if (name == "u") inside = decoded(value);
                     });
    }
    if (inside.empty()) break;
    unwrapped = std::move(inside);
  }
  std::string canonical = parts.host;
  std::string_view path = parts.path;
  while (!path.empty() && path.back() == '/') path.remove_suffix(1);
  canonical += path;
  char before = '?';
  each_parameter(parts.query, [&](std::string_view whole, std::string_view name, std::string_view) {
    if (is_tracking(name)) return;
    canonical += before;
    canonical += whole;
    before = '&';
  });
  return canonical;
}

}  // namespace soat::store
