// SPDX-License-Identifier: Apache-2.0
#include "cli/database_here.h"

#include "platform/files.h"
#include "platform/input.h"
#include "platform/paths.h"
#include "platform/utf8_path.h"

namespace soat::cli {

Result<store::Database> database_here() {
  const auto folder = platform::data_folder();
  if (!folder) return tl::make_unexpected(folder.error());
  return store::Database::open(*folder);
}

Result<store::Day> day_of_option(std::string_view option, const std::string& value) {
  const auto day = store::day_of(value);
  if (!day) return fail(Errc::bad_input, std::string(option), "must be a day like 2026-11-24");
  return *day;
}

Result<std::string> passphrase_of(const std::string& file) {
  constexpr std::size_t kMost = 64 * 1024;
  std::string text;
  if (file.empty()) return text;
  if (file == "-") {
    char piece[1024];
    while (text.find('\n') == std::string::npos && text.size() < kMost) {
      const auto got = platform::read_input(piece, sizeof piece);
      if (!got) return tl::make_unexpected(got.error());
      if (*got == 0) break;
      text.append(piece, *got);
    }
  } else {
    auto content = platform::read_file(platform::path_of(file), kMost);
    if (!content) return content;
    text = *std::move(content);
  }
  text.resize(std::min(text.find('\n'), text.size()));
  if (text.ends_with('\r')) text.pop_back();
  return text;
}

std::string duration(Language language, std::int64_t seconds) {
  const std::int64_t minutes = (seconds + 30) / 60;
  if (minutes < 60) return say(language, Text::minutes, {std::to_string(minutes)});
  return say(language, Text::hours_minutes,
             {std::to_string(minutes / 60), std::to_string(minutes % 60)});
}

}  // namespace soat::cli
