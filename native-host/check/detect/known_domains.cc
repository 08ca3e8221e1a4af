// SPDX-License-Identifier: Apache-2.0
#include "check/detect/known_domains.h"

#include <algorithm>
#include <array>

#include "check/detect/cheap_endings.h"
#include "check/detect/detector.h"
#include "check/detect/trimmings.h"
#include "text/folded_text.h"

namespace soat::check::detect {
namespace {

/// Names that only the state uses, whoever registered the label (SOURCES §7.4).
constexpr std::array<std::string_view, 5> kStateNames{"dichvucong", "vneid", "bocongan", "chinhphu",
                                                      "baohiemxahoi"};

bool ends_with_labels(std::string_view host, std::string_view domain) {
  return host.size() > domain.size() && host.substr(host.size() - domain.size()) == domain &&
         host[host.size() - domain.size() - 1] == '.';
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

/// A known domain worn in front of another name: "vietcombank.com.vn.abc.top",
/// "chinhphu.vn-tracuu.com". Where it begins at the registered label it is no ornament but a firm
/// in another country: "google.com.vn".
const KnownDomains::Known* KnownDomains::worn_in_front(std::string_view host,
                                                       std::size_t label_at) const {
  for (const Known& known : known_) {
    if (known.domain.size() < 7) continue;
    const auto at = host.find(known.domain);
    if (at == std::string_view::npos || at >= label_at || (at > 0 && host[at - 1] != '.')) continue;
    const auto behind = at + known.domain.size();
    if (behind < host.size() && (host[behind] == '.' || host[behind] == '-')) return &known;
  }
  return nullptr;
}

KnownDomains::Seen KnownDomains::resembles(const Registered& own,
                                           std::string_view shown_label) const {
  // The same name elsewhere: firms own several endings, so only where nobody moves to. What the
  // state runs is below gov.vn or not the state's.
  const Known* same = nullptr;
  for (const Known& known : known_) {
    if (known.label != own.label) continue;
    same = &known;
    if ((is_cheap_ending(own.suffix) && own.label.size() >= 4) ||
        (known.official && own.label.size() >= kTellingLabel))
      return {&known, Likeness::strong};
  }
  if (same != nullptr) return {};
  const bool foreign = shown_label != own.label;
  // "vìetcombank": one mark is overlooked; a name with all of its marks may be a person's spelling.
  if (foreign) {
    const text::FoldedText label(shown_label);
    const auto marks = std::count_if(label.symbols().begin(), label.symbols().end(),
                                     [](const text::Symbol& s) { return s.marks != 0; });
    const std::string bare = marks == 0 ? std::string() : text::folded_bare(shown_label);
    for (const Known& known : known_)
      if (known.label == bare) return {&known, marks == 1 ? Likeness::strong : Likeness::faint};
  }
  const std::string looks = looks_of(shown_label);
  Seen faint;
  for (const Known& known : known_) {
    if (known.skeleton.empty()) known.skeleton = looks_of(known.label);
    const bool same_looks =
        !looks.empty() && looks == known.skeleton && (foreign || own.label.size() >= 4);
    if (same_looks || differ_in_doubling(own.label, known.label)) return {&known, Likeness::strong};
    const Likeness how = likeness(own.label, known.label);
    if (how == Likeness::strong) return {&known, how};
    if (how == Likeness::faint && faint.known == nullptr) faint = {&known, how};
  }
  return faint;
}

KnownDomains::Seen KnownDomains::dressed_up(std::string_view label, bool cheap) const {
  const auto parts = split(label, '-');
  for (const Known& known : known_) {
    if (known.label.size() < 3 || label.size() <= known.label.size()) continue;
    const bool is_part = std::find(parts.begin(), parts.end(), known.label) != parts.end();
    if (known.label.size() < kTellingLabel) {
      // A short name counts as a whole part beside trimmings ("bidv-xacthuc"); glued, from four
      // letters on, beside what asks for something: "zalologin".
      const std::size_t least = known.label.size() >= 4 ? 2 : 3;
      const bool trimmed =
          is_part && std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
            return part == known.label ||
                   (part.size() >= least && (part[0] < '0' || part[0] > '9') &&
                    only_trimmings(part));
          });
      if (trimmed) return {&known, Likeness::strong};
      if (known.label.size() < 4) continue;
    }
    const auto at = label.find(known.label);
    if (at == std::string_view::npos) continue;
    std::string rest(label.substr(0, at));
    rest += '-';
    rest += label.substr(at + known.label.size());
    const bool telling = known.label.size() >= kTellingLabel;
    const bool whole = telling || at == 0 || at + known.label.size() == label.size();
    const bool trimmed = telling || cheap ? only_trimmings(rest) : only_asking_trimmings(rest);
    if (whole && trimmed) return {&known, Likeness::strong};
    // Beside anything else only where names are cheap, and then it may be a fan.
    if (cheap && is_part && known.label.size() >= 5) return {&known, Likeness::faint};
  }
  return {};
}

/// "gov" as a part of a name that is not below gov.vn.
bool KnownDomains::says_gov(std::string_view host, std::string_view before_suffix) {
  if (host.find("gov.vn.") != std::string_view::npos ||
      host.find("gov.vn-") != std::string_view::npos)
    return true;
  if (host.find("vn") == std::string_view::npos) return false;
  for (const std::string_view label : split(before_suffix, '.')) {
    const auto parts = split(label, '-');
    if (parts.size() >= 2 && std::find(parts.begin(), parts.end(), "gov") != parts.end())
      return true;
  }
  return false;
}

std::optional<Imitation> KnownDomains::imitated_by(std::string_view host,
                                                   std::string_view shown) const {
  if (known_.empty() || is_known(host)) return std::nullopt;
  const Registered own = registered(host);
  if (own.suffix.empty() || own.label.empty()) return std::nullopt;
  const std::size_t label_at = host.size() - own.suffix.size() - 1 - own.label.size();
  if (const Known* known = worn_in_front(host, label_at))
    return Imitation{known->domain, Likeness::strong};

  const Seen like = resembles(own, registered(shown).label);
  if (like.how == Likeness::strong) return Imitation{like.known->domain, like.how};

  const bool cheap = is_cheap_ending(own.suffix);
  const std::string_view before_suffix = host.substr(0, host.size() - own.suffix.size() - 1);
  Seen dressed;
  for (const std::string_view label : split(before_suffix, '.')) {
    const Seen seen = dressed_up(label, cheap);
    if (seen.how == Likeness::strong) return Imitation{seen.known->domain, seen.how};
    if (seen.known != nullptr) dressed = seen;
    // Below a cheap name, the known one as a part: "vietcombank.dangnhap.top".
    if (!cheap || label.size() < kTellingLabel) continue;
    for (const Known& known : known_)
      if (known.label == label) return Imitation{known.domain, Likeness::strong};
  }
  for (const std::string_view name : kStateNames) {
    if (own.label.find(name) == std::string::npos) continue;
    for (const Known& known : known_)
      if (known.label == name) return Imitation{known.domain, Likeness::strong};
    return Imitation{std::string(name) + ".gov.vn", Likeness::strong};
  }
  if (says_gov(host, before_suffix)) return Imitation{"gov.vn", Likeness::strong};
  const Known* faint = dressed.known != nullptr ? dressed.known : like.known;
  return faint == nullptr ? std::nullopt : std::optional(Imitation{faint->domain, Likeness::faint});
}

}  // namespace soat::check::detect
