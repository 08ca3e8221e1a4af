// SPDX-License-Identifier: Apache-2.0
#include "store/export.h"

#include <charconv>
#include <nlohmann/json.hpp>

#include "store/connection.h"
#include "store/day_usage.h"
#include "store/kept_words.h"
#include "store/read_entry.h"
#include "store/schedule.h"

namespace soat::store {

namespace {

using Json = nlohmann::ordered_json;

/// A piece is closed once it is this long; a single entry may be a little longer.
constexpr std::size_t kFullPiece = 256 * 1024;
/// Spreadsheets read a file without it in the system's own code page.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A cell in quotation marks. What a spreadsheet would run as a formula gets an apostrophe first:
// the words may have been pasted from anyone.
std::string cell_of(std::string_view text) {
  std::string cell = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
    cell += '\'';
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + '"';
}

std::string line_of(std::initializer_list<std::string_view> cells) {
  std::string line;
  for (const std::string_view cell : cells) {
    if (!line.empty()) line += ',';
    line += cell_of(cell);
  }
  return line + "\r\n";
}

std::string moment_of(const Database& database, Millis at) {
  const auto time = database.local(at);
  char clock[16];
  std::snprintf(clock, sizeof clock, " %02u:%02u:%02u", time.minute / 60, time.minute % 60,
                time.second);
  return time.date() + clock;
}

std::string_view tier_of(rules::Tier tier) {
  return tier == rules::Tier::warn ? "warn" : "hint";
}

Json json_of(const Database& database, const LogEntry& entry) {
  Json json{{"entry", entry.entry},
            {"at", entry.at},
            {"time", moment_of(database, entry.at)},
            {"site", name_of(entry.site)},
            {"surface", name_of(entry.surface)},
            {"outcome", name_of(entry.outcome)},
            {"packs", entry.packs},
            {"findings", Json::array()}};
  for (const LogFinding& finding : entry.findings) {
    Json one{
        {"rule", finding.rule}, {"category", finding.category}, {"tier", tier_of(finding.tier)}};
    if (finding.excerpt) one["excerpt"] = *finding.excerpt;
    if (finding.wrong) one["wrong"] = true;
    json["findings"].push_back(std::move(one));
  }
  if (entry.words) json["words"] = *entry.words;
  if (entry.sealed) json["sealed"] = true;
  if (!entry.note.empty()) json["note"] = entry.note;
  return json;
}

// A line a finding; one for an entry without any.
std::string csv_of(const Database& database, const LogEntry& entry) {
  static const LogFinding kNone;
  const std::string number = std::to_string(entry.entry);
  const std::string time = moment_of(database, entry.at);
  std::string lines;
  const auto add = [&](const LogFinding& finding, bool is_there) {
    lines +=
        line_of({number, time, name_of(entry.site), name_of(entry.surface), name_of(entry.outcome),
                 finding.rule, finding.category, is_there ? tier_of(finding.tier) : "",
                 finding.excerpt.value_or(""), finding.wrong ? "wrong" : "",
                 entry.words.value_or(""), entry.note, entry.sealed ? "sealed" : "", entry.packs});
  };
  for (const LogFinding& finding : entry.findings) add(finding, true);
  if (entry.findings.empty()) add(kNone, false);
  return lines;
}

/// Puts records one after another into a piece of the file.
class Piece {
 public:
  Piece(Format format, bool first, std::initializer_list<std::string_view> columns)
      : format_(format), first_(first) {
    if (!first) return;
    text_ = format == Format::json ? "[" : std::string(kByteOrderMark) + line_of(columns);
  }
  [[nodiscard]] bool is_full() const { return text_.size() >= kFullPiece; }
  void add(const Json& record) {
    text_ += first_ ? "\n" : ",\n";
    first_ = false;
    text_ += record.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  void add(const std::string& lines) { text_ += lines; }
  [[nodiscard]] ExportPiece closed(std::optional<std::string> next) {
    if (!next && format_ == Format::json) text_ += first_ ? "]\n" : "\n]\n";
    return {std::move(text_), std::move(next)};
  }
  [[nodiscard]] Format format() const { return format_; }

 private:
  Format format_;
  bool first_;  ///< nothing stands before the next record
  std::string text_;
};

Result<ExportPiece> log_piece(Database& database, const ExportQuery& query, std::int64_t after) {
  auto& connection = database.connection();
  const auto seal = seal_of(connection);
  if (!seal) return tl::make_unexpected(seal.error());
  std::optional<SealKey> key;
  if (*seal && !query.passphrase.empty()) {
    auto opened = key_of(connection, *seal, query.passphrase);
    if (!opened) return tl::make_unexpected(opened.error());
    key.emplace(std::move(*opened));
  }
  Piece piece(query.format, query.after.empty(),
              {"entry", "time", "site", "surface", "outcome", "rule", "category", "tier", "excerpt",
               "wrong", "words", "note", "sealed", "packs"});
  std::optional<Error> trouble;
  std::optional<std::string> next;
  std::int64_t last = after;
  const auto read = connection.each(
      "SELECT entry FROM entry WHERE entry > ?1 ORDER BY entry",
      [&](const Row& row) {
        if (piece.is_full()) {
          next = std::to_string(last);
          return false;
        }
        last = row.integer(0);
        const auto entry = read_entry(connection, last, *seal, key ? &*key : nullptr);
        if (!entry) {
          trouble = entry.error();
          return false;
        }
        if (!*entry) return true;
        if (query.format == Format::json) {
          piece.add(json_of(database, **entry));
        } else {
          piece.add(csv_of(database, **entry));
        }
        return true;
      },
      after);
  if (!read) return tl::make_unexpected(read.error());
  if (trouble) return tl::make_unexpected(*trouble);
  return piece.closed(std::move(next));
}

// Seconds of each site and activity of a day, work and own apart.
void add_usage_day(Piece& piece, Day day, const DayBytes& bytes) {
  std::array<std::array<std::array<Millis, 2>, kActivities>, kVisitSites> sums{};
  for (std::size_t at = 0; at < bytes.cells(); ++at) {
    const auto cell = bytes.cell(at);
    sums[static_cast<std::size_t>(cell.site)][static_cast<std::size_t>(cell.activity)]
        [cell.work ? 0 : 1] += cell.time;
  }
  for (std::size_t site = 0; site < kVisitSites; ++site) {
    for (std::size_t activity = 0; activity < kActivities; ++activity) {
      const auto [work, own] = sums[site][activity];
      if (work + own == 0) continue;
      const auto site_name = name_of(static_cast<VisitSite>(site));
      const auto activity_name = name_of(static_cast<Activity>(activity));
      if (piece.format() == Format::json) {
        piece.add(Json{{"day", text_of(day)},
                       {"site", site_name},
                       {"activity", activity_name},
                       {"work", work / 1000},
                       {"private", own / 1000}});
      } else {
        piece.add(line_of({text_of(day), site_name, activity_name, std::to_string(work / 1000),
                           std::to_string(own / 1000)}));
      }
    }
  }
}

Result<ExportPiece> usage_piece(Database& database, const ExportQuery& query, std::int64_t after) {
  Piece piece(query.format, query.after.empty(),
              {"day", "site", "activity", "work_seconds", "private_seconds"});
  std::optional<std::string> next;
  std::int64_t last = after;
  bool sound = true;
  auto& connection = database.connection();
  const auto read = connection.each(
      "SELECT day, counted FROM usage_day WHERE day > ?1 ORDER BY day",
      [&](const Row& row) {
        if (piece.is_full()) {
          next = std::to_string(last);
          return false;
        }
        last = row.integer(0);
        const DayBytes bytes(row.bytes(1));
        sound = bytes.is_sound();
        if (sound) add_usage_day(piece, Day(std::chrono::days(last)), bytes);
        return sound;
      },
      after);
  if (!read) return tl::make_unexpected(read.error());
  if (!sound) return connection.damaged();
  return piece.closed(std::move(next));
}

}  // namespace

Result<ExportPiece> export_piece(Database& database, const ExportQuery& query) {
  std::int64_t after = -1;
  const char* const end = query.after.data() + query.after.size();
  if (!query.after.empty()) {
    const auto read = std::from_chars(query.after.data(), end, after);
    if (read.ec != std::errc() || read.ptr != end || after < 0)
      return fail(Errc::bad_input, "after", "is not the `next` of a piece");
  }
  return query.what == Exported::log ? log_piece(database, query, after)
                                     : usage_piece(database, query, after);
}

}  // namespace soat::store
