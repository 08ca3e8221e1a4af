// SPDX-License-Identifier: Apache-2.0
#include "cli/check_command.h"

#include "cli/line_reader.h"
#include "cli/report.h"
#include "cli/rules_here.h"
#include "platform/files.h"
#include "platform/input.h"
#include "platform/terminal.h"
#include "platform/utf8_path.h"
#include "text/folded_text.h"
#include "wire/line.h"

namespace soat::cli {

namespace {

constexpr std::size_t kMostDraftBytes = 16 * 1024 * 1024;

Result<std::string> everything_typed(Language language) {
  if (platform::is_terminal(platform::Stream::in)) {
    platform::print(platform::Stream::error, say(language, Text::type_a_draft) + "\n");
  }
  std::string all;
  char piece[64 * 1024];
  for (;;) {
    const auto got = platform::read_input(piece, sizeof piece);
    if (!got) return tl::make_unexpected(got.error());
    if (*got == 0) return all;
    all.append(piece, *got);
    if (all.size() > kMostDraftBytes)
      return fail(Errc::too_big, "stdin", "is over " + std::to_string(kMostDraftBytes) + " bytes");
  }
}

Result<std::string> draft_of(const std::string& file, Language language) {
  auto draft = file == "-" ? everything_typed(language)
                           : platform::read_file(platform::path_of(file), kMostDraftBytes);
  if (!draft) {
    if (draft.error().code == Errc::not_found)
      draft.error().what = say(language, Text::no_such_file);
    return draft;
  }
  // What editors on Windows put in front of UTF-8 is no part of the draft.
  if (draft->starts_with("\xEF\xBB\xBF")) draft->erase(0, 3);
  if (!text::is_utf8(*draft)) return fail(Errc::bad_input, file, say(language, Text::not_utf8));
  return draft;
}

int for_people(const CheckOptions& options, const Shared& shared) {
  auto rulebook = rules_here(shared, Own::of_person);
  if (!rulebook) return complain(shared.language, rulebook.error());
  std::vector<std::string> files = options.files;
  if (files.empty()) files.emplace_back("-");

  std::size_t warns = 0;
  std::size_t hints = 0;
  std::size_t drafts = 0;
  bool trouble = false;
  for (const auto& file : files) {
    const auto draft = draft_of(file, shared.language);
    if (!draft) {
      complain(shared.language, draft.error());
      trouble = true;
      continue;
    }
    ++drafts;
    check::Context context;
    context.site = options.site;
    context.surface = options.surface;
    context.working_hours = rulebook->working_now;
    const auto verdict = rulebook->rules.check(*draft, context);
    if (!verdict) return complain(shared.language, verdict.error());
    for (const auto& finding : verdict->findings)
      ++(finding.tier == rules::Tier::warn ? warns : hints);
    put(report(file == "-" ? say(shared.language, Text::standard_input) : file, *draft, *verdict,
               rulebook->role, shared));
  }
  if (drafts > 0) put(summary(warns, hints, drafts, shared.language));
  return trouble ? kTrouble : warns + hints > 0 ? kFound : kClean;
}

int for_programs(const CheckOptions& options, const Shared& shared) {
  auto rulebook = rules_here(shared, Own::none);
  if (!rulebook) return complain(shared.language, rulebook.error());

  // Answers gather while there are lines at hand and go out before the next wait for input, so
  // that a program may send a line and wait for its answer, or send a million at once.
  std::string answers;
  bool unheard = false;
  const auto flush = [&answers, &unheard] {
    if (!answers.empty()) unheard = !platform::print(platform::Stream::out, answers) || unheard;
    answers.clear();
  };
  std::string content;  // of a file; standard input is read as it comes
  std::size_t read_of_content = 0;
  std::vector<std::string> files = options.files;
  if (files.empty()) files.emplace_back("-");
  std::size_t bad = 0;
  std::size_t number = 0;
  for (const auto& file : files) {
    LineReader::Read read = platform::read_input;
    if (file != "-") {
      auto all = platform::read_file(platform::path_of(file), std::size_t{1} << 32);
      if (!all) return complain(shared.language, all.error());
      content = *std::move(all);
      read_of_content = 0;
      read = [&content, &read_of_content](char* into, std::size_t size) -> Result<std::size_t> {
        const std::size_t got = content.copy(into, size, read_of_content);
        read_of_content += got;
        return got;
      };
    }
    LineReader lines(read, flush);
    for (;;) {
      const auto line = lines.next();
      if (!line) return complain(shared.language, line.error());
      if (!*line || unheard) break;
      ++number;
      const auto where = [number](const std::string& field) {
        return "line " + std::to_string(number) + (field.empty() ? "" : ": " + field);
      };
      auto decoded =
          (*line)->too_long
              ? wire::DecodedLine{"null",
                                  fail(Errc::too_big, "",
                                       "is longer than " + std::to_string(LineReader::kMostBytes) +
                                           " bytes")}
              : wire::decode_line((*line)->text);
      if (!decoded.line) {
        ++bad;
        decoded.line.error().where = where(decoded.line.error().where);
        answers += wire::encode_line(decoded.id, decoded.line.error()) + "\n";
        continue;
      }
      check::Context context;
      context.site = decoded.line->site.value_or(options.site);
      context.surface = decoded.line->surface.value_or(options.surface);
      context.working_hours = decoded.line->working_hours;
      if (decoded.line->link) context.link = *decoded.line->link;
      context.link_opened = decoded.line->link_opened;
      context.images = decoded.line->images;
      const auto verdict = rulebook->rules.check(decoded.line->text, context);
      if (!verdict) return complain(shared.language, verdict.error());
      answers += wire::encode_line(decoded.id, *verdict) + "\n";
    }
  }
  flush();
  if (bad > 0)
    complain(shared.language, {Errc::bad_input, "stdin",
                               say(shared.language, Text::bad_lines, {std::to_string(bad)})});
  return bad > 0 || unheard ? kTrouble : kClean;
}

}  // namespace

int check_command(const CheckOptions& options, const Shared& shared) {
  return options.jsonl ? for_programs(options, shared) : for_people(options, shared);
}

}  // namespace soat::cli
