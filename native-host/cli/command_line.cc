// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.h"

#include <CLI/CLI.hpp>

#include "cli/check_command.h"
#include "cli/shared.h"
#include "platform/terminal.h"
#include "platform/utf8_path.h"
#include "wire/words.h"

namespace soat::cli {

namespace {

// The language has to be known before the help texts are made, so it is looked for first.
Language language_of(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view value = arguments[i];
    if (value == "--lang" && i + 1 < arguments.size()) {
      value = arguments[i + 1];
    } else if (value.starts_with("--lang=")) {
      value.remove_prefix(7);
    } else {
      continue;
    }
    return value == "en" ? Language::en : Language::vi;
  }
  return spoken_here();
}

std::vector<std::string> listed(wire::Words words) {
  return {words.begin(), words.end()};
}

std::size_t place_in(wire::Words words, const std::string& word) {
  return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

}  // namespace

int command_line(const std::vector<std::string>& arguments) {
  const Language language = language_of(arguments);
  const auto text = [language](Text one, std::initializer_list<std::string_view> values = {}) {
    return say(language, one, values);
  };
  Shared shared{language, {}, look_here()};
  int exit = kClean;

  CLI::App app(text(Text::about), "soat");
  app.footer(text(Text::about_end));
  app.require_subcommand(0, 1);
  app.option_defaults()->group(text(Text::help_options));
  app.set_help_flag("-h,--help", text(Text::help_help));
  app.set_version_flag("--version", "soat " SOAT_VERSION, text(Text::help_version));
  app.get_formatter()->label("Usage", text(Text::help_usage));
  app.get_formatter()->label("Positionals", text(Text::help_positionals));
  app.get_formatter()->label("OPTIONS", text(Text::help_options));
  app.get_formatter()->label("SUBCOMMAND", text(Text::help_command));
  app.get_formatter()->label("TEXT", text(Text::help_text));
  app.get_formatter()->label("REQUIRED", text(Text::help_required));
  app.get_formatter()->column_width(34);
  std::string spoken;
  app.add_option("--lang", spoken, text(Text::help_lang))->check(CLI::IsMember({"vi", "en"}));
  std::string rules;
  app.add_option("--rules", rules, text(Text::help_rules));
  app.fallthrough();

  CheckOptions check;
  std::string site;
  std::string surface;
  CLI::App* check_app =
      app.add_subcommand("check", text(Text::help_check))->group(text(Text::help_commands));
  check_app->add_option("FILE", check.files, text(Text::help_check_files));
  check_app->add_flag("--jsonl", check.jsonl, text(Text::help_check_jsonl));
  check_app->add_option("--site", site, text(Text::help_check_site))
      ->check(CLI::IsMember(listed(wire::kSites)));
  check_app->add_option("--surface", surface, text(Text::help_check_surface))
      ->check(CLI::IsMember(listed(wire::kSurfaces)));
  check_app->callback([&] {
    if (!site.empty()) check.site = static_cast<check::Site>(place_in(wire::kSites, site));
    if (!surface.empty())
      check.surface = static_cast<check::Surface>(place_in(wire::kSurfaces, surface));
    shared.rules = platform::path_of(rules);
    exit = check_command(check, shared);
  });

  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& stop) {
    // Help and version leave with 0; everything else is a mistake in the call.
    if (stop.get_exit_code() == 0) return app.exit(stop);
    const auto chosen = app.get_subcommands();
    const std::string command = chosen.empty() ? "" : chosen.front()->get_name() + " ";
    platform::print(platform::Stream::error, std::string("soat: ") + stop.what() + "\n" +
                                                 text(Text::help_see, {command}) + "\n");
    return kTrouble;
  }
  if (app.get_subcommands().empty()) {
    put(app.help());
    return kTrouble;
  }
  return exit;
}

}  // namespace soat::cli
