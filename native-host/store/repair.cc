// SPDX-License-Identifier: Apache-2.0
#include "store/repair.h"

#include "platform/files.h"
#include "platform/utf8_path.h"
#include "store/connection.h"
#include "store/mended.h"
#include "store/salvage.h"
#include "store/schema.h"
#include "store/senseless.h"
#include "store/trouble.h"
#include "store/trouble_sentence.h"

namespace soat::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* kUnfinished = "soat.db.mending";
constexpr const char* kMended = "soat.db.mended";
constexpr const char* kRepairing = "soat.db.repairing";
constexpr std::string_view kDamaged = "soat.db.damaged-";

/// Whatever `path` names is there. Asked without following it being readable.
bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

Result<void> move_file(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::rename(from, to, error);
  if (error) {
    return fail(Errc::unavailable, platform::utf8_of(from),
                "cannot be renamed while another program has it open: " + error.message());
  }
  return {};
}

// What SQLite's own check, and ours, have to say. A database so hurt that it cannot be checked
// has one complaint.
Result<std::vector<std::string>> complaints_of(Database::Connection& connection) {
  constexpr std::size_t kMost = 20;
  std::vector<std::string> found;
  auto read = connection.each("PRAGMA integrity_check(20)", [&](const Row& row) {
    if (row.text(0) != "ok" && found.size() < kMost) found.emplace_back(row.text(0));
  });
  const auto version = connection.integer("PRAGMA user_version");
  if (read && version && version->value_or(0) == schema_version()) {
    const auto more = senseless(connection);
    if (more) {
      found.insert(found.end(), more->begin(), more->end());
    } else {
      read = tl::make_unexpected(more.error());
    }
  }
  if (!read) {
    if (read.error().code != Errc::damaged) return tl::make_unexpected(read.error());
    found.push_back(read.error().what);
  }
  return found;
}

// A new database beside the old one, with what could be read.
Result<Salvaged> build(Database::Connection& damaged, const fs::path& folder,
                       const Surroundings& around) {
  std::error_code ignored;
  fs::remove(folder / kUnfinished, ignored);
  Database::Connection anew(folder, around);
  if (auto opened = anew.open(kUnfinished, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE); !opened)
    return tl::make_unexpected(opened.error());
  fs::permissions(folder / kUnfinished, fs::perms::owner_read | fs::perms::owner_write,
                  fs::perm_options::replace, ignored);
  if (auto set = anew.script("PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL;"); !set)
    return tl::make_unexpected(set.error());
  if (auto made = bring_up_to_date(anew, schema_steps()); !made)
    return tl::make_unexpected(made.error());
  return salvage(damaged, anew);
}

std::string stamp(const Surroundings& around) {
  const auto time = around.zone(around.now());
  return time.date() + "-" + std::to_string(time.minute) + "-" + std::to_string(time.second);
}

/// Held by the one program that repairs. The system takes it from a program that was killed.
class RepairLock {
 public:
  static Result<RepairLock> take(const fs::path& folder, const Surroundings& around) {
    auto held = std::make_unique<Database::Connection>(folder, around);
    auto taken = held->open(kRepairing, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    std::error_code ignored;
    fs::permissions(folder / kRepairing, fs::perms::owner_read | fs::perms::owner_write,
                    fs::perm_options::replace, ignored);
    if (taken) taken = held->script("BEGIN EXCLUSIVE");
    if (!taken) return tl::make_unexpected(taken.error());
    return RepairLock(std::move(held));
  }

 private:
  explicit RepairLock(std::unique_ptr<Database::Connection> held) : held_(std::move(held)) {}
  std::unique_ptr<Database::Connection> held_;
};

// Where the damaged file goes: to the log of it that was moved before a repair was killed, else
// under a name of its own.
fs::path kept_name(const fs::path& folder, const Surroundings& around) {
  constexpr std::string_view kLog = "-wal";
  std::error_code error;
  for (fs::directory_iterator file(folder, error), end; !error && file != end;
       file.increment(error)) {
    std::string name = platform::utf8_of(file->path().filename());
    if (name.rfind(kDamaged, 0) != 0 || !name.ends_with(kLog)) continue;
    name.resize(name.size() - kLog.size());
    if (!is_there(folder / platform::path_of(name))) return folder / platform::path_of(name);
  }
  return folder / platform::path_of(std::string(kDamaged) + stamp(around));
}

// While a mended database is there, nobody opens the one in its place: see finish_mending(). So
// each of these moves can be the last before the program is killed, and the next one goes on. The
// log of the damaged file goes first: under the new one's name it would be read into it, and what
// it held is in the mended one.
Result<fs::path> put_in_place(const fs::path& folder, const Surroundings& around) {
  const fs::path kept = kept_name(folder, around);
  const fs::path file = folder / kDatabaseName;
  const auto beside = [](fs::path path, const char* more) { return path += more; };
  if (is_there(beside(file, "-wal"))) {
    if (auto moved = move_file(beside(file, "-wal"), beside(kept, "-wal")); !moved)
      return tl::make_unexpected(moved.error());
  }
  std::error_code ignored;
  fs::remove(beside(file, "-shm"), ignored);
  if (is_there(file)) {
    if (auto moved = move_file(file, kept); !moved) return tl::make_unexpected(moved.error());
  }
  if (auto moved = move_file(folder / kMended, file); !moved)
    return tl::make_unexpected(moved.error());
  return kept;
}

}  // namespace

Result<void> finish_mending(const fs::path& folder, const Surroundings& around) {
  if (!is_there(folder / kMended)) return {};
  const auto lock = RepairLock::take(folder, around);
  if (!lock) return tl::make_unexpected(lock.error());
  // Whoever held the lock meanwhile has done it.
  if (!is_there(folder / kMended)) return {};
  const auto kept = put_in_place(folder, around);
  if (!kept) return tl::make_unexpected(kept.error());
  return {};
}

Result<std::vector<std::string>> complaints(const fs::path& folder, const Surroundings& around) {
  if (auto mended = finish_mending(folder, around); !mended)
    return tl::make_unexpected(mended.error());
  if (!is_there(folder / kDatabaseName)) return std::vector<std::string>();
  Database::Connection connection(folder, around);
  if (auto opened = connection.open(kDatabaseName, SQLITE_OPEN_READWRITE); !opened)
    return tl::make_unexpected(opened.error());
  sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  return complaints_of(connection);
}

Result<Repaired> repair(const fs::path& folder, const Surroundings& around) {
  if (auto mended = finish_mending(folder, around); !mended)
    return tl::make_unexpected(mended.error());
  if (!is_there(folder / kDatabaseName)) return Repaired{};
  const auto lock = RepairLock::take(folder, around);
  if (!lock) return tl::make_unexpected(lock.error());
  Salvaged salvaged;
  {
    Database::Connection damaged(folder, around);
    if (auto opened = damaged.open(kDatabaseName, SQLITE_OPEN_READWRITE); !opened)
      return tl::make_unexpected(opened.error());
    // Folding the log in would write to pages that may be the damaged ones.
    sqlite3_db_config(damaged.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const auto found = complaints_of(damaged);
    if (!found) return tl::make_unexpected(found.error());
    if (found->empty()) return Repaired{};
    const auto version = damaged.integer("PRAGMA user_version");
    if (version && version->value_or(0) > schema_version())
      return fail(Errc::too_new, damaged.shown(), std::string(sentence_of(Trouble::newer)));
  }
  {
    // Alone: every other host that has it open holds a lock that this one does not get past.
    Database::Connection damaged(folder, around);
    if (auto opened = damaged.open(kDatabaseName, SQLITE_OPEN_READWRITE); !opened)
      return tl::make_unexpected(opened.error());
    sqlite3_db_config(damaged.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    auto alone = damaged.script("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;");
    if (!alone && trouble_of(alone.error()) != Trouble::damaged)
      return tl::make_unexpected(alone.error());
    auto built = build(damaged, folder, around);
    if (!built) {
      std::error_code ignored;
      fs::remove(folder / kUnfinished, ignored);
      return tl::make_unexpected(built.error());
    }
    salvaged = *built;
  }
  if (auto moved = move_file(folder / kUnfinished, folder / kMended); !moved)
    return tl::make_unexpected(moved.error());
  const auto kept = put_in_place(folder, around);
  if (!kept) return tl::make_unexpected(kept.error());
  return Repaired{salvaged.rows, salvaged.incomplete, *kept};
}

}  // namespace soat::store
