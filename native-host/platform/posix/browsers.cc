// SPDX-License-Identifier: Apache-2.0
#include "platform/browsers.h"

#include <array>
#include <system_error>

#include "platform/files.h"
#include "platform/paths.h"
#include "platform/utf8_path.h"

namespace soat::platform {

namespace fs = std::filesystem;

namespace {

// "config/" stands for user_config_folder(), anything else is below the home folder. Chromium's
// own places are in its documentation of native messaging; each relative keeps the same folder
// name below its own profile. Cốc Cốc's Linux folder follows its Windows key (CocCoc/Browser) and
// has not been seen on a real machine.
constexpr std::array kBrowsers = {
    Browser{"chromium", "Chromium", Family::chromium, "config/chromium",
            "config/chromium/NativeMessagingHosts"},
    Browser{"google-chrome", "Google Chrome", Family::chromium, "config/google-chrome",
            "config/google-chrome/NativeMessagingHosts"},
    Browser{"microsoft-edge", "Microsoft Edge", Family::chromium, "config/microsoft-edge",
            "config/microsoft-edge/NativeMessagingHosts"},
    Browser{"coccoc", "Cốc Cốc", Family::chromium, "config/coccoc-browser",
            "config/coccoc-browser/NativeMessagingHosts"},
    Browser{"brave", "Brave", Family::chromium, "config/BraveSoftware/Brave-Browser",
            "config/BraveSoftware/Brave-Browser/NativeMessagingHosts"},
    Browser{"vivaldi", "Vivaldi", Family::chromium, "config/vivaldi",
            "config/vivaldi/NativeMessagingHosts"},
    Browser{"opera", "Opera", Family::chromium, "config/opera",
            "config/opera/NativeMessagingHosts"},
    Browser{"firefox", "Firefox", Family::firefox, ".mozilla/firefox",
            ".mozilla/native-messaging-hosts"},
    Browser{"firefox-snap", "Firefox (snap)", Family::firefox,
            "snap/firefox/common/.mozilla/firefox", ".mozilla/native-messaging-hosts", true},
    Browser{"firefox-flatpak", "Firefox (flatpak)", Family::firefox,
            ".var/app/org.mozilla.firefox/.mozilla/firefox",
            ".var/app/org.mozilla.firefox/.mozilla/native-messaging-hosts", true},
    Browser{"chromium-snap", "Chromium (snap)", Family::chromium, "snap/chromium/common/chromium",
            "snap/chromium/common/chromium/NativeMessagingHosts", true},
    Browser{"chromium-flatpak", "Chromium (flatpak)", Family::chromium,
            ".var/app/org.chromium.Chromium/config/chromium",
            ".var/app/org.chromium.Chromium/config/chromium/NativeMessagingHosts", true},
};

fs::path place(std::string_view written) {
  constexpr std::string_view kConfig = "config/";
  if (written.starts_with(kConfig))
    return user_config_folder() / path_of(written.substr(kConfig.size()));
  return home_folder() / path_of(written);
}

}  // namespace

std::span<const Browser> browsers() {
  return kBrowsers;
}

bool is_found(const Browser& browser) {
  std::error_code unknown;
  return fs::is_directory(place(browser.profile), unknown);
}

fs::path manifest_file(const Browser& browser, std::string_view host) {
  return place(browser.manifests) / path_of(std::string(host) + ".json");
}

std::optional<std::string> registered(const Browser& browser, std::string_view host) {
  auto content = read_file(manifest_file(browser, host), 64 * 1024);
  return content ? std::optional(*std::move(content)) : std::nullopt;
}

Result<void> register_host(const Browser& browser, std::string_view host,
                           std::string_view manifest) {
  const fs::path file = manifest_file(browser, host);
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) return fail(Errc::unavailable, utf8_of(file.parent_path()), error.message());
  return replace_file(file, manifest, Readers::all);
}

Result<void> unregister_host(const Browser& browser, std::string_view host) {
  const fs::path file = manifest_file(browser, host);
  std::error_code error;
  fs::remove(file, error);
  if (error) return fail(Errc::unavailable, utf8_of(file), error.message());
  // The folder was made for the manifest; it goes with the last one, and rmdir spares a full one.
  std::error_code not_empty;
  fs::remove(file.parent_path(), not_empty);
  return {};
}

}  // namespace soat::platform
