// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/speech.h"

namespace soat::cli {

/// How this output is to look, found out once.
struct Look {
  bool utf8 = true;     ///< lines may be drawn with ━ and │
  bool colour = false;  ///< bold and colours; never red, which would call the person wrong
  /// How wide a line may be: the terminal's columns, at most what reads well; at least kNarrowest.
  std::size_t columns = kWidest;

  static constexpr std::size_t kNarrowest = 32;
  static constexpr std::size_t kWidest = 88;
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

/// "where: what", as printable. What a person can do about the store is said in `language`; the
/// rest of what a disk or a rule file may say is in English.
[[nodiscard]] std::string described(Language language, const Error& error);

/// Says on standard error what went wrong. Answers kTrouble.
int complain(Language language, const Error& error);

/// Writes to standard output.
void put(const std::string& text);

enum class Paint { bold, faint, hint, warn };

/// `text` painted, where colours are wanted.
[[nodiscard]] std::string painted(const Look& look, Paint paint, const std::string& text);

/// Part of a line that is not broken within.
struct Piece {
  std::string text;  ///< printable
  std::optional<Paint> paint = std::nullopt;
};

/// Pieces beside each other, two blanks apart, as many as fit on a line; the lines after the
/// first begin with `indent` blanks. Empty pieces are left out. Ends with a line break.
[[nodiscard]] std::string flowing(const Look& look, const std::vector<Piece>& pieces,
                                  std::size_t indent);

/// A text in lines that fit, each behind `indent` blanks and ended by a line break.
[[nodiscard]] std::string indented(const Look& look, std::string_view text, std::size_t indent);

}  // namespace soat::cli
