// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/browser_commands.h"
#include "cli/check_command.h"
#include "cli/records_commands.h"
#include "cli/rules_command.h"
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

  const std::string commands = text(Text::help_commands);
  const auto command = [&](CLI::App& above, const char* name, Text help, std::function<int()> run) {
    CLI::App* one = above.add_subcommand(name, text(help))->group(commands);
    if (run) {
      one->callback([&shared, &rules, &exit, run = std::move(run)] {
        shared.rules = platform::path_of(rules);
        exit = run();
      });
    }
    return one;
  };

  CLI::App* rules_app = command(app, "rules", Text::help_rules_command, nullptr);
  rules_app->require_subcommand(1);
  command(*rules_app, "test", Text::help_rules_test, [&] { return rules_test(shared); });
  command(*rules_app, "phrases", Text::help_rules_phrases, [&] { return rules_phrases(shared); });
  command(*rules_app, "list", Text::help_rules_list, [&] { return rules_list(shared); });
  command(*rules_app, "doc", Text::help_rules_doc, [&] { return rules_doc(shared); });
  command(*rules_app, "tidy", Text::help_rules_tidy, [&] { return rules_tidy(shared); });

  UsageOptions usage;
  CLI::App* usage_app =
      command(app, "usage", Text::help_usage_command, [&] { return usage_command(usage, shared); });
  usage_app->add_option("--from", usage.from, text(Text::help_from));
  usage_app->add_option("--to", usage.to, text(Text::help_to));
  usage_app->add_flag("--json", usage.json, text(Text::help_json));

  LogOptions log;
  CLI::App* log_app =
      command(app, "log", Text::help_log_command, [&] { return log_command(log, shared); });
  log_app->add_option("--query", log.query, text(Text::help_log_query));
  log_app->add_option("--from", log.from, text(Text::help_from));
  log_app->add_option("--to", log.to, text(Text::help_to));
  log_app->add_option("--limit", log.limit, text(Text::help_log_limit))
      ->check(CLI::Range(1U, 200U));
  log_app->add_option("--passphrase-file", log.passphrase_file, text(Text::help_passphrase));
  log_app->add_flag("--json", log.json, text(Text::help_json));

  DoctorOptions doctor;
  CLI::App* doctor_app =
      command(app, "doctor", Text::help_doctor, [&] { return doctor_command(doctor, shared); });
  doctor_app->add_flag("--json", doctor.json, text(Text::help_json));
  doctor_app->add_flag("--repair", doctor.repair, text(Text::help_repair));

  std::vector<std::string> browsers;
  const std::string which = text(Text::help_browser, {browser_names()});
  command(app, "register", Text::help_register, [&] { return register_command(browsers, shared); })
      ->add_option("--browser", browsers, which)
      ->expected(1)
      ->take_all();
  command(app, "unregister", Text::help_unregister,
          [&] { return unregister_command(browsers, shared); })
      ->add_option("--browser", browsers, which)
      ->expected(1)
      ->take_all();

  ExportOptions copy;
  CLI::App* export_app =
      command(app, "export", Text::help_export, [&] { return export_command(copy, shared); });
  export_app->add_option("DIR", copy.folder, text(Text::help_export_folder))->required();
  export_app->add_option("--passphrase-file", copy.passphrase_file, text(Text::help_passphrase));

  EraseOptions erase;
  CLI::App* erase_app =
      command(app, "erase", Text::help_erase, [&] { return erase_command(erase, shared); });
  erase_app->add_flag("--all", erase.all, text(Text::help_erase_all));
  erase_app->add_flag("--log", erase.log, text(Text::help_erase_log));
  erase_app->add_option("--entry", erase.entry, text(Text::help_erase_entry));
  erase_app->add_option("--from", erase.from, text(Text::help_from));
  erase_app->add_option("--to", erase.to, text(Text::help_to));
  erase_app->add_flag("--yes", erase.yes, text(Text::help_erase_yes));

  std::vector<std::string> changes;
  CLI::App* settings_app = command(app, "settings", Text::help_settings,
                                   [&] { return settings_command(changes, shared); });
  settings_app->add_option("NAME=VALUE", changes, text(Text::help_settings_changes));
  bool json = true;  // they are printed as JSON either way
  settings_app->add_flag("--json", json, text(Text::help_json));

  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& stop) {
    // Help and version leave with 0; everything else is a mistake in the call.
    if (stop.get_exit_code() == 0) return app.exit(stop);
    const auto chosen = app.get_subcommands();
    const std::string called = chosen.empty() ? "" : chosen.front()->get_name() + " ";
    platform::print(platform::Stream::error, std::string("soat: ") + stop.what() + "\n" +
                                                 text(Text::help_see, {called}) + "\n");
    return kTrouble;
  }
  if (app.get_subcommands().empty()) {
    put(app.help());
    return kTrouble;
  }
  return exit;
}

}  // namespace soat::cli
