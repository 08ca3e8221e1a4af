// SPDX-License-Identifier: Apache-2.0
#include "store/names.h"

namespace soat::store {

namespace {

template <typename T>
struct NamesOf;

#define SOAT_NAMES(Type, ...)                                      \
  template <>                                                      \
  struct NamesOf<Type> {                                           \
    static constexpr std::string_view kNames[] = {__VA_ARGS__};    \
  };                                                               \
  std::string_view name(Type value) {                              \
    return NamesOf<Type>::kNames[static_cast<std::size_t>(value)]; \
  }

SOAT_NAMES(VisitSite, "facebook", "messenger", "zalo", "tiktok", "youtube")
SOAT_NAMES(Activity, "feed", "discussion", "messages", "video", "shopping", "selling", "games",
           "other")
SOAT_NAMES(Outcome, "sent-clean", "sent-anyway", "edited-fewer", "edited-same", "edited-more",
           "cancelled", "unchecked")
SOAT_NAMES(Words, "none", "excerpts", "drafts")
SOAT_NAMES(Role, "official", "employee", "unsaid")
SOAT_NAMES(Language, "vi", "en")
SOAT_NAMES(Limit, "day", "work", "facebook", "messenger", "zalo", "tiktok", "youtube")
SOAT_NAMES(check::Site, "facebook", "messenger", "zalo", "soat", "other")
SOAT_NAMES(check::Surface, "post", "comment", "message", "share")
#undef SOAT_NAMES

}  // namespace

std::string_view name_of(VisitSite site) {
  return name(site);
}
std::string_view name_of(Activity activity) {
  return name(activity);
}
std::string_view name_of(Outcome outcome) {
  return name(outcome);
}
std::string_view name_of(Words words) {
  return name(words);
}
std::string_view name_of(Role role) {
  return name(role);
}
std::string_view name_of(Language language) {
  return name(language);
}
std::string_view name_of(Limit limit) {
  return name(limit);
}
std::string_view name_of(check::Site site) {
  return name(site);
}
std::string_view name_of(check::Surface surface) {
  return name(surface);
}

template <typename T>
std::optional<T> named(std::string_view name) {
  std::size_t at = 0;
  for (const std::string_view known : NamesOf<T>::kNames) {
    if (known == name) return static_cast<T>(at);
    ++at;
  }
  return std::nullopt;
}

template std::optional<VisitSite> named(std::string_view);
template std::optional<Activity> named(std::string_view);
template std::optional<Outcome> named(std::string_view);
template std::optional<Words> named(std::string_view);
template std::optional<Role> named(std::string_view);
template std::optional<Language> named(std::string_view);
template std::optional<Limit> named(std::string_view);
template std::optional<check::Site> named(std::string_view);
template std::optional<check::Surface> named(std::string_view);

}  // namespace soat::store
