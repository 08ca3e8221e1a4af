// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.h"
#include "cli/speech.h"

namespace soat::cli {

/// How this output is to look, found out once.
struct Look {
  bool utf8 = true;     ///< lines may be drawn with ━ and │
  bool colour = false;  ///< bold and colours; never red, which would call the person wrong
};

/// What every command is told.
struct Shared {
  Language language = Language::vi;
  std::filesystem::path rules;  ///< as asked for with --rules; empty: the usual place
  Look look;
};

/// Exit codes of the outside contract.
enum Exit : int { kClean = 0, kFound = 1, kTrouble = 2 };

/// Standard output is a terminal, $NO_COLOR is not set, the output takes UTF-8 …
[[nodiscard]] Look look_here();

/// Says on standard error what went wrong. Answers kTrouble.
int complain(const Error& error);

/// Writes to standard output.
void put(const std::string& text);

enum class Paint { bold, faint, hint, warn };

/// `text` painted, where colours are wanted.
[[nodiscard]] std::string painted(const Look& look, Paint paint, const std::string& text);

}  // namespace soat::cli
