// SPDX-License-Identifier: Apache-2.0
#include "cli/browser_commands.h"

#include "cli/caller.h"
#include "cli/registration.h"
#include "platform/paths.h"
#include "platform/utf8_path.h"

namespace soat::cli {

namespace {

Result<std::vector<const platform::Browser*>> chosen(const std::vector<std::string>& named) {
  std::vector<const platform::Browser*> browsers;
  for (const auto& name : named) {
    const auto* browser = platform::browser_named(name);
    if (browser == nullptr) return fail(Errc::not_found, name, browser_names());
    browsers.push_back(browser);
  }
  return browsers;
}

}  // namespace

std::string browser_names() {
  std::string names;
  for (const auto& browser : platform::browsers())
    names.append(names.empty() ? "" : ", ").append(browser.name);
  return names;
}

int register_command(const std::vector<std::string>& named, const Shared& shared) {
  auto browsers = chosen(named);
  if (!browsers) return complain(shared.language, browsers.error());
  if (named.empty()) {
    for (const auto& browser : platform::browsers()) {
      if (platform::is_found(browser) && !browser.sandboxed) browsers->push_back(&browser);
    }
  }
  const auto binary = platform::own_binary();
  if (binary.empty())
    return complain(shared.language, {Errc::unavailable, "soat", "does not know its own place"});
  int exit = kClean;
  for (const auto* browser : *browsers) {
    const auto done =
        platform::register_host(*browser, kHostName, manifest_for(browser->family, binary));
    if (!done) {
      exit = complain(shared.language, done.error());
      continue;
    }
    const std::string file = platform::utf8_of(platform::manifest_file(*browser, kHostName));
    put(say(shared.language, Text::registered_with, {browser->title, file}) + "\n");
  }
  // No reason to fail: whoever installs Soát before a browser runs this again, or doctor says so.
  if (browsers->empty()) put(say(shared.language, Text::no_browser_found, {"chromium"}) + "\n");
  return exit;
}

int unregister_command(const std::vector<std::string>& named, const Shared& shared) {
  auto browsers = chosen(named);
  if (!browsers) return complain(shared.language, browsers.error());
  if (named.empty()) {
    for (const auto& browser : platform::browsers()) browsers->push_back(&browser);
  }
  int exit = kClean;
  bool any = false;
  for (const auto* browser : *browsers) {
    if (!platform::registered(*browser, kHostName)) continue;
    any = true;
    const auto done = platform::unregister_host(*browser, kHostName);
    if (!done) {
      exit = complain(shared.language, done.error());
      continue;
    }
    put(say(shared.language, Text::unregistered_from, {browser->title}) + "\n");
  }
  if (!any) put(say(shared.language, Text::nothing_to_unregister) + "\n");
  return exit;
}

}  // namespace soat::cli
