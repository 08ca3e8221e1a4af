// SPDX-License-Identifier: Apache-2.0
#include "check/detect/known_domains.h"

#include <algorithm>
#include <array>

#include "check/detect/detector.h"
#include "text/domain.h"

namespace soat::check::detect {
namespace {

/// Shorter labels resemble half the dictionary: "vov", "bidv", "zalo" are compared whole only.
constexpr std::size_t kTellingLabel = 6;
/// From this length on, two slips are still a resemblance.
constexpr std::size_t kLongLabel = 10;

/// Endings that cost next to nothing (SOURCES §7.3; "cc", "vip" and those below from memory). An
/// owner of a known name does not move there.
constexpr std::array<std::string_view, 36> kCheap{
    "top",     "cc",      "vip",  "xyz",   "icu",   "club",   "cfd",    "sbs",     "buzz",
    "cyou",    "monster", "bond", "ltd",   "world", "center", "today",  "life",    "one",
    "support", "help",    "work", "click", "link",  "site",   "online", "website", "space",
    "fun",     "live",    "win",  "bet",   "pro",   "store",  "shop",   "info",    "biz"};

/// What swindlers put beside a name. Each is a whole part of a label.
constexpr std::array<std::string_view, 64> kTrimmings{
    "xacthuc",  "xacminh",   "dangnhap",     "login",    "signin",   "verify",    "baomat",
    "secure",   "security",  "hotro",        "support",  "cskh",     "khuyenmai", "nhanqua",
    "quatang",  "tangqua",   "trungthuong",  "thuong",   "kyc",      "update",    "capnhat",
    "online",   "vn",        "vietnam",      "gov",      "com",      "ebank",     "ebanking",
    "ibank",    "ibanking",  "smartbanking", "digibank", "bank",     "tracuu",    "dinhdanh",
    "uudai",    "the",       "tindung",      "vay",      "vayvon",   "refund",    "hoantien",
    "canhbao",  "phatnguoi", "app",          "apk",      "taikhoan", "account",   "mokhoa",
    "khoiphuc", "giaodich",  "thanhtoan",    "pay",      "otp",      "web",       "portal",
    "cong",     "dichvu",    "dientu",       "nhantien", "trian",    "sukien",    "event",
    "thongbao"};

/// Names that only the state uses, whoever registered the label (SOURCES §7.4).
constexpr std::array<std::string_view, 5> kStateNames{"dichvucong", "vneid", "bocongan", "chinhphu",
                                                      "baohiemxahoi"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// What a label looks like. ICU lets "0" look like a capital O, which hosts do not have.
std::string looks_of(std::string_view label) {
  std::string out = text::skeleton_of(label);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool ends_with_labels(std::string_view host, std::string_view domain) {
  return host.size() > domain.size() && host.substr(host.size() - domain.size()) == domain &&
         host[host.size() - domain.size() - 1] == '.';
}

/// Edits (a letter more, fewer, other, or two swapped) between two labels; stops counting at `most`
/// + 1.
std::size_t edits(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
  std::array<std::array<std::size_t, 65>, 3> rows{};
  if (a.size() >= 64 || b.size() >= 64) return most + 1;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], rows[(i + 1) % 3][j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

/// Whether `rest`, what a label holds beside a known name, is nothing but hyphens, figures and
/// trimmings.
bool only_trimmings(std::string_view rest) {
  while (!rest.empty()) {
    if (rest[0] == '-' || (rest[0] >= '0' && rest[0] <= '9')) {
      rest.remove_prefix(1);
      continue;
    }
    std::size_t longest = 0;
    for (const std::string_view each : kTrimmings)
      if (each.size() > longest && rest.substr(0, each.size()) == each) longest = each.size();
    if (longest == 0) return false;
    rest.remove_prefix(longest);
  }
  return true;
}

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto end = std::min(text.find(by), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

void DeleteDomains::operator()(KnownDomains* domains) const {
  delete domains;
}
DomainIndex index_of(const rules::Domains& domains) {
  return DomainIndex(new KnownDomains(domains));
}

KnownDomains::KnownDomains(const rules::Domains& domains) : suffixes_(domains.suffixes) {
  std::sort(suffixes_.begin(), suffixes_.end());
  for (const rules::KnownDomain& each : domains.known)
    known_.push_back(
        {each.domain, registered(each.domain).label, ends_with_labels(each.domain, "gov.vn"), {}});
  std::sort(known_.begin(), known_.end(),
            [](const Known& a, const Known& b) { return a.domain < b.domain; });
}

Registered KnownDomains::registered(std::string_view host) const {
  Registered out;
  auto dot = host.rfind('.');
  if (dot == std::string_view::npos) return {std::string(host), {}};
  if (const auto second = dot == 0 ? std::string_view::npos : host.rfind('.', dot - 1); true) {
    const std::string two(host.substr(second == std::string_view::npos ? 0 : second + 1));
    if (std::binary_search(suffixes_.begin(), suffixes_.end(), two) &&
        second != std::string_view::npos)
      dot = second;
  }
  out.suffix = host.substr(dot + 1);
  const auto before = dot == 0 ? std::string_view::npos : host.rfind('.', dot - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  out.label = host.substr(begin, dot - begin);
  return out;
}

bool KnownDomains::is_known(std::string_view host) const {
  if (host == "gov.vn" || ends_with_labels(host, "gov.vn")) return true;
  // Every suffix of whole labels is looked up.
  for (std::string_view rest = host;;) {
    const auto at =
        std::lower_bound(known_.begin(), known_.end(), rest,
                         [](const Known& k, std::string_view d) { return k.domain < d; });
    if (at != known_.end() && at->domain == rest) return true;
    const auto dot = rest.find('.');
    if (dot == std::string_view::npos) return false;
    rest.remove_prefix(dot + 1);
  }
}

const KnownDomains::Known* KnownDomains::resembles(std::string_view label, std::string_view suffix,
                                                   std::string_view shown_label) const {
  const std::string looks = looks_of(shown_label);
  const bool foreign = shown_label != label;
  for (const Known& known : known_) {
    if (known.skeleton.empty()) known.skeleton = looks_of(known.label);
    if (known.label == label) {
      // The same name elsewhere: firms own several endings, so only where nobody moves to. What
      // the state runs is below gov.vn or not the state's.
      const bool cheap = among(kCheap, suffix) && known.label.size() >= 4;
      if (cheap || (known.official && label.size() >= kTellingLabel)) return &known;
      continue;
    }
    const bool same_looks =
        !looks.empty() && looks == known.skeleton && (foreign || label.size() >= 4);
    if (same_looks) return &known;
    if (known.label.size() < kTellingLabel || label.size() < kTellingLabel) continue;
    const std::size_t most = std::min(known.label.size(), label.size()) >= kLongLabel ? 2 : 1;
    if (edits(label, known.label, most) <= most) return &known;
  }
  return nullptr;
}

const KnownDomains::Known* KnownDomains::dressed_up(std::string_view label) const {
  for (const Known& known : known_) {
    if (known.label.size() >= kTellingLabel) {
      const auto at = label.find(known.label);
      if (at != std::string_view::npos && label.size() > known.label.size()) {
        std::string rest(label.substr(0, at));
        rest += '-';
        rest += label.substr(at + known.label.size());
        if (only_trimmings(rest)) return &known;
      }
      continue;
    }
    if (known.label.size() < 3) continue;
    // A short name counts as a whole part, beside trimmings: "bidv-xacthuc".
    const auto parts = split(label, '-');
    if (parts.size() < 2 || std::find(parts.begin(), parts.end(), known.label) == parts.end())
      continue;
    const bool trimmed = std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
      return part == known.label || (part.size() > 2 && only_trimmings(part));
    });
    if (trimmed) return &known;
  }
  return nullptr;
}

std::optional<std::string> KnownDomains::imitated_by(std::string_view host,
                                                     std::string_view shown) const {
  if (known_.empty() || is_known(host)) return std::nullopt;
  const Registered own = registered(host);
  if (own.suffix.empty() || own.label.empty()) return std::nullopt;

  // A known domain worn in front: "vietcombank.com.vn.abc.top", "chinhphu.vn-tracuu.com".
  for (const Known& known : known_) {
    const auto at = host.find(known.domain);
    if (at == std::string_view::npos || known.domain.size() < 7 || (at > 0 && host[at - 1] != '.'))
      continue;
    if (at + known.domain.size() == host.size()) continue;
    const char next = host[at + known.domain.size()];
    if (next == '.' || next == '-') return known.domain;
  }
  const Registered seen = registered(shown);
  if (const Known* known = resembles(own.label, own.suffix, seen.label)) return known->domain;

  const auto labels = split(host.substr(0, host.size() - own.suffix.size()), '.');
  for (const std::string_view label : labels) {
    if (const Known* known = dressed_up(label)) return known->domain;
    // Below a cheap name, the known one as a part: "vietcombank.dangnhap.top".
    if (!among(kCheap, own.suffix) || label.size() < kTellingLabel) continue;
    for (const Known& known : known_)
      if (known.label == label) return known.domain;
  }
  for (const std::string_view name : kStateNames) {
    if (own.label.find(name) == std::string::npos) continue;
    for (const Known& known : known_)
      if (known.label == name) return known.domain;
    return std::string(name) + ".gov.vn";
  }
  // "gov" as a part of a name that is not below gov.vn.
  for (const std::string_view label : labels) {
    const auto parts = split(label, '-');
    if (parts.size() >= 2 && std::find(parts.begin(), parts.end(), "gov") != parts.end() &&
        host.find("vn") != std::string_view::npos)
      return std::string("gov.vn");
  }
  if (host.find("gov.vn.") != std::string_view::npos ||
      host.find("gov.vn-") != std::string_view::npos)
    return std::string("gov.vn");
  return std::nullopt;
}

}  // namespace soat::check::detect
