// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>

#include "cli/browser_commands.h"
#include "cli/display.h"
#include "cli/registration.h"
#include "cli/rules_here.h"
#include "host/met.h"
#include "platform/confine.h"
#include "platform/local_time.h"
#include "platform/paths.h"
#include "platform/utf8_path.h"
#include "store/repair.h"
#include "store/settings.h"
#include "wire/json_writer.h"

namespace soat::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kNameColumns = 18;

std::vector<Standing> standings(Language language) {
  std::vector<Standing> all;
  const auto binary = platform::own_binary();
  for (const auto& browser : platform::browsers())
    all.push_back(standing_of(browser, binary, language));
  return all;
}

std::string as_json(const std::vector<Standing>& all) {
  wire::JsonWriter json;
  json.object().member("version", SOAT_VERSION).name("origins").list();
  for (const auto& origin : origins()) json.text(origin);
  json.end_list().name("browsers").list();
  for (const auto& one : all) {
    json.object()
        .member("name", one.browser->name)
        .member("found", one.found)
        .member("registered", one.registered);
    if (one.trouble) json.member("trouble", *one.trouble);
    json.end_object();
  }
  return json.end_list().end_object().take() + "\n";
}

// "12,4 MB"; decimal comma in Vietnamese.
std::string megabytes(Language language, std::uintmax_t bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
  std::string size = text;
  if (language == Language::vi) std::replace(size.begin(), size.end(), '.', ',');
  return size;
}

std::uintmax_t size_of(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  std::error_code unknown;
  for (const auto& file : fs::directory_iterator(folder, unknown)) {
    const bool ours = file.path().filename().u8string().starts_with(u8"soat.db");
    if (ours) bytes += file.file_size(unknown);
  }
  return bytes;
}

/// The line about the data, and whether there is something to do about it.
struct Data {
  std::string line;
  bool good = true;
};

Data data_here(Language language) {
  const auto folder = platform::data_folder();
  if (!folder) return {described(language, folder.error()), false};
  std::error_code unknown;
  if (!fs::exists(*folder / store::kDatabaseName, unknown))
    return {say(language, Text::data_none), true};
  auto database = store::Database::open(*folder);
  if (!database) return {described(language, database.error()), false};
  const auto complaints = store::complaints(*folder);
  if (!complaints) return {described(language, complaints.error()), false};
  if (!complaints->empty()) return {complaints->front() + " → soat doctor --repair", false};
  const auto settings = store::settings(*database);
  if (!settings) return {described(language, settings.error()), false};
  const auto words =
      static_cast<Text>(static_cast<int>(Text::words_none) + static_cast<int>(settings->words));
  return {say(language, Text::data_good,
              {megabytes(language, size_of(*folder)), say(language, words),
               std::to_string(settings->retention_days)}),
          true};
}

/// When the extension in this browser last spoke to a host. Several browsers of one family may
/// call themselves by one name, so *never* is said only where none of that family was ever met.
std::string met_line(const platform::Browser& browser, const std::vector<host::Met>& met,
                     Language language) {
  const auto found = std::find_if(met.begin(), met.end(), [&browser](const host::Met& one) {
    return one.browser == browser.name;
  });
  if (found == met.end()) {
    const bool family = std::any_of(met.begin(), met.end(), [&browser](const host::Met& one) {
      const auto* other = platform::browser_named(one.browser);
      return other != nullptr && other->family == browser.family;
    });
    return family ? "" : say(language, Text::met_never);
  }
  const Millis now = platform::now();
  const auto minutes = static_cast<std::size_t>(std::max<Millis>(now - found->at, 0) / 60'000);
  const std::string when =
      minutes == 0   ? say(language, Text::met_just_now)
      : minutes < 60 ? count(language, minutes, Text::met_minutes_one, Text::met_minutes)
      : minutes < 24 * 60
          ? count(language, minutes / 60, Text::met_hours_one, Text::met_hours)
          : say(language, Text::met_on, {date(language, platform::local_time(found->at).date())});
  return say(language, Text::met_version, {found->version, when});
}

int repair(Language language) {
  const auto folder = platform::data_folder();
  if (!folder) return complain(language, folder.error());
  const auto repaired = store::repair(*folder);
  if (!repaired) return complain(language, repaired.error());
  if (repaired->kept.empty()) {
    put(say(language, Text::repair_not_needed) + "\n");
  } else {
    put(say(language, Text::repaired,
            {std::to_string(repaired->rows), platform::utf8_of(repaired->kept)}) +
        "\n");
  }
  return kClean;
}

}  // namespace

int doctor_command(const DoctorOptions& options, const Shared& shared) {
  const Language language = shared.language;
  if (options.repair) return repair(language);
  const auto all = standings(language);
  if (options.json) {
    put(as_json(all));
    return kClean;
  }

  const auto text = [language](Text one) { return say(language, one); };
  const auto data = platform::data_folder();
  const std::vector<host::Met> met = data ? host::met(*data) : std::vector<host::Met>();
  std::string out;
  std::size_t left = 0;
  const Look& look = shared.look;
  // Beside the name where there is room for more than a few words, else below it.
  const std::size_t beside = look.columns < 60 ? 4 : kNameColumns + 3;
  const auto row = [&](std::string_view name, const std::string& what) {
    std::string lines = indented(look, what, beside);
    out += beside == 4 ? "  " + std::string(name) + "\n" + lines
                       : "  " + padded(name, kNameColumns) + " " + lines.substr(beside);
  };

  const auto folder =
      shared.rules.empty() ? platform::rules_folder() : Result<fs::path>(shared.rules);
  std::size_t rules = 0;
  std::vector<Error> broken;
  if (folder) {
    const host::Rulebook rulebook(*folder, {}, {});
    for (const auto& pack : rulebook.packs()) rules += pack.rules.size();
    broken = rulebook.complaints();
  } else {
    broken.push_back(folder.error());
  }
  out += painted(shared.look, Paint::bold,
                 say(language, Text::doctor_head,
                     {SOAT_VERSION, std::to_string(rules), std::to_string(broken.size())})) +
         "\n";

  for (const auto& one : all) {
    // Sandboxed packages are of interest only to those who have them.
    if (one.browser->sandboxed && !one.found) continue;
    const bool known = one.found || one.registered;
    const std::string standing =
        text(one.found ? Text::found : Text::not_found) +
        (known ? ", " + text(one.registered ? Text::registered : Text::not_registered) : "") +
        (one.registered && one.found ? ", " + met_line(*one.browser, met, language) : "");
    row(one.browser->title,
        standing.ends_with(", ") ? standing.substr(0, standing.size() - 2) : standing);
    const bool to_do = one.trouble || (one.found && !one.registered);
    if (one.trouble) out += indented(look, printable(*one.trouble), beside);
    if (to_do && !one.browser->sandboxed && !one.blocked) {
      out += indented(look,
                      say(language, Text::mend_with,
                          {"soat register --browser " + std::string(one.browser->name)}),
                      beside);
    }
    if (to_do) ++left;
  }
  const Data kept = data_here(language);
  if (!kept.good) ++left;
  row(text(Text::doctor_data), printable(kept.line));
  if (!broken.empty()) {
    ++left;
    row(text(Text::doctor_rules), printable(broken.front().where + ": " + broken.front().what) +
                                      (broken.size() > 1 ? " → soat rules test" : ""));
  }
  row(text(Text::doctor_confined),
      text(platform::confine() == platform::Confinement::full ? Text::doctor_confined_full
                                                              : Text::doctor_confined_partial));
  row(text(Text::doctor_real_site), text(Text::doctor_untried));
  out += (left == 0 ? text(Text::doctor_good)
                    : count(language, left, Text::doctor_left_one, Text::doctor_left)) +
         "\n";
  put(out);
  return left == 0 ? kClean : kFound;
}

}  // namespace soat::cli
