// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/database.h"

namespace soat::store {

enum class Exported : std::uint8_t { log, usage };
enum class Format : std::uint8_t { json, csv };

/// A part of an export file: all pieces one after another are the file, valid UTF-8.
struct ExportPiece {
  std::string text;                 ///< at most about 256 KiB
  std::optional<std::string> next;  ///< hand in as `after` for the piece behind it
};

/// For the person alone: entries as they are, no score, no form. Oldest first. `after` is empty
/// for the first piece. CSV begins with a byte order mark (spreadsheets read Vietnamese wrong
/// without it), and no cell of it is a formula. Sealed words are left out unless the passphrase
/// comes along. Errors: bad_input (`after`), not_allowed (passphrase).
struct ExportQuery {
  Exported what = Exported::log;
  Format format = Format::json;
  std::string after{};
  std::string passphrase{};
};
[[nodiscard]] Result<ExportPiece> export_piece(Database& database, const ExportQuery& query);

}  // namespace soat::store
