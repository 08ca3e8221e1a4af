// SPDX-License-Identifier: Apache-2.0
//
// export, erase, settings.
#include <array>

#include "cli/database_here.h"
#include "cli/records_commands.h"
#include "host/met.h"
#include "host/settings_change.h"
#include "platform/files.h"
#include "platform/input.h"
#include "platform/paths.h"
#include "platform/terminal.h"
#include "platform/utf8_path.h"
#include "store/erase.h"
#include "store/export.h"
#include "store/settings.h"
#include "wire/decode.h"
#include "wire/encode.h"
#include "wire/json_writer.h"

namespace soat::cli {

namespace {

Result<std::string> whole_export(store::Database& database, store::ExportQuery query) {
  std::string whole;
  for (;;) {
    const auto piece = store::export_piece(database, query);
    if (!piece) return tl::make_unexpected(piece.error());
    whole += piece->text;
    if (!piece->next) return whole;
    query.after = *piece->next;
  }
}

// Waits for the typed word. Nobody there to type it is a no.
bool is_sure(Language language) {
  platform::print(platform::Stream::error, say(language, Text::erase_ask));
  std::string typed;
  char piece[256];
  while (typed.find('\n') == std::string::npos && typed.size() < sizeof piece) {
    const auto got = platform::read_input(piece, sizeof piece);
    if (got.value_or(0) == 0) break;
    typed.append(piece, *got);
  }
  typed.resize(std::min(typed.find('\n'), typed.size()));
  // Typed on a keyboard without Vietnamese letters, the word is still meant.
  return typed == say(language, Text::erase_word) || typed == "xoa" || typed == "xoá" ||
         typed == "erase";
}

Result<store::Erased> everything_erased(store::Database& database) {
  const auto folder = platform::data_folder();
  if (!folder) return tl::make_unexpected(folder.error());
  if (const auto forgotten = host::forget_met(*folder); !forgotten)
    return tl::make_unexpected(forgotten.error());
  return store::erase_all(database);
}

Result<store::Erased> erased(store::Database& database, const EraseOptions& options) {
  if (options.all) return everything_erased(database);
  if (options.log) return store::erase_log(database);
  if (options.entry) return store::erase_entry(database, *options.entry);
  const auto from = day_of_option("--from", options.from);
  if (!from) return tl::make_unexpected(from.error());
  const auto to = day_of_option("--to", options.to);
  if (!to) return tl::make_unexpected(to.error());
  return store::erase_log(database, *from, *to);
}

// A value as JSON: what reads as a number, a word of JSON, a list or an object stays; the rest is
// a text.
bool is_json(std::string_view value) {
  if (value == "true" || value == "false" || value.starts_with('[') || value.starts_with('{'))
    return true;
  return !value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos;
}

Result<wire::Settings> change_of(const std::vector<std::string>& changes, Language language) {
  wire::JsonWriter json;
  json.object().member("kind", "settings-set").member("id", 1).name("settings").object();
  for (const auto& change : changes) {
    const std::size_t equals = change.find('=');
    if (equals == std::string::npos)
      return fail(Errc::bad_input, change, say(language, Text::settings_shape));
    const std::string_view value = std::string_view(change).substr(equals + 1);
    json.name(change.substr(0, equals));
    if (is_json(value)) {
      json.json(value);
    } else {
      json.text(value);
    }
  }
  auto request = wire::decode(json.end_object().end_object().take());
  if (!request) {
    Error error = request.error().error;
    constexpr std::string_view kBelow = "message/settings/";
    if (error.where.starts_with(kBelow)) error.where.erase(0, kBelow.size());
    return tl::make_unexpected(std::move(error));
  }
  wire::Settings settings = std::get<wire::SettingsSet>(std::move(request->body)).settings;
  if (const auto wrong = host::complaint_about(settings)) return tl::make_unexpected(*wrong);
  return settings;
}

}  // namespace

int export_command(const ExportOptions& options, const Shared& shared) {
  auto database = database_here();
  if (!database) return complain(shared.language, database.error());
  const auto passphrase = passphrase_of(options.passphrase_file);
  if (!passphrase) return complain(shared.language, passphrase.error());
  const auto folder = platform::path_of(options.folder);
  if (const auto made = platform::make_private_folder(folder); !made)
    return complain(shared.language, made.error());

  struct File {
    const char* name;
    store::Exported what;
    store::Format format;
  };
  for (const File& file : {File{"soat-log.json", store::Exported::log, store::Format::json},
                           File{"soat-log.csv", store::Exported::log, store::Format::csv},
                           File{"soat-usage.json", store::Exported::usage, store::Format::json},
                           File{"soat-usage.csv", store::Exported::usage, store::Format::csv}}) {
    const auto whole = whole_export(*database, {file.what, file.format, "", *passphrase});
    if (!whole) return complain(shared.language, whole.error());
    const auto written =
        platform::replace_file(folder / file.name, *whole, platform::Readers::owner);
    if (!written) return complain(shared.language, written.error());
    put(say(shared.language, Text::exported,
            {platform::utf8_of(folder / file.name), std::to_string(whole->size()) + " B"}) +
        "\n");
  }
  return kClean;
}

int erase_command(const EraseOptions& options, const Shared& shared) {
  const bool days = !options.from.empty() || !options.to.empty();
  const int ways =
      (options.all ? 1 : 0) + (options.log ? 1 : 0) + (options.entry ? 1 : 0) + (days ? 1 : 0);
  if (ways != 1)
    return complain(shared.language,
                    {Errc::bad_input, "erase", say(shared.language, Text::erase_what)});
  if (!options.yes) {
    if (!platform::is_terminal(platform::Stream::in))
      return complain(shared.language,
                      {Errc::not_allowed, "erase", say(shared.language, Text::erase_needs_yes)});
    if (!is_sure(shared.language)) {
      put(say(shared.language, Text::erase_left) + "\n");
      return kClean;
    }
  }
  auto database = database_here();
  if (!database) return complain(shared.language, database.error());
  const auto result = erased(*database, options);
  if (!result) return complain(shared.language, result.error());
  put(say(shared.language, Text::erased, {std::to_string(result->count)}) + "\n");
  if (!result->unfinished) return kClean;
  return complain(shared.language, {Errc::unavailable, store::kDatabaseName,
                                    say(shared.language, Text::erase_unfinished)});
}

int settings_command(const std::vector<std::string>& changes, const Shared& shared) {
  auto database = database_here();
  if (!database) return complain(shared.language, database.error());
  if (changes.empty()) {
    const auto settings = store::settings(*database);
    if (!settings) return complain(shared.language, settings.error());
    put(wire::encode_alone(wire::SettingsReply{*settings}) + "\n");
    return kClean;
  }
  const auto change = change_of(changes, shared.language);
  if (!change) return complain(shared.language, change.error());
  const auto settings =
      store::change_settings(*database, [&](store::Settings& now) { host::apply(*change, now); });
  if (!settings) return complain(shared.language, settings.error());
  put(wire::encode_alone(wire::SettingsReply{*settings}) + "\n");
  return kClean;
}

}  // namespace soat::cli
