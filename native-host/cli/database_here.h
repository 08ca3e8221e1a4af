// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "cli/speech.h"
#include "store/database.h"
#include "store/schedule.h"

namespace soat::cli {

/// The person's database, opened in its usual place.
[[nodiscard]] Result<store::Database> database_here();

/// A day of an option; an error that names the option when it is none.
[[nodiscard]] Result<store::Day> day_of_option(std::string_view option, const std::string& value);

/// The first line of a file, without its line break; "-" is standard input, empty no passphrase.
[[nodiscard]] Result<std::string> passphrase_of(const std::string& file);

/// "1 giờ 30 phút"
[[nodiscard]] std::string duration(Language language, std::int64_t seconds);

/// The text that stands `index` behind `first` in texts.inc: words of an enum in its order.
template <typename Enum>
[[nodiscard]] std::string word(Language language, Text first, Enum value) {
  return say(language, static_cast<Text>(static_cast<int>(first) + static_cast<int>(value)));
}

}  // namespace soat::cli
