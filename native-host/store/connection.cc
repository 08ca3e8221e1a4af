// SPDX-License-Identifier: Apache-2.0
#include "store/connection.h"

#include "platform/utf8_path.h"
#include "store/trouble_sentence.h"

namespace soat::store {

std::string_view Row::bytes(int column) const {
  const auto* begin = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  const int size = sqlite3_column_bytes(statement_, column);
  return begin == nullptr ? std::string_view()
                          : std::string_view(begin, static_cast<std::size_t>(size));
}

Statement::Statement(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* made = nullptr;
  code_ = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &made, nullptr);
  statement_.reset(made);
}

void Statement::bind(int at, std::string_view text) {
  // A null pointer would bind NULL.
  note(sqlite3_bind_text64(handle(), at, text.data() == nullptr ? "" : text.data(), text.size(),
                           SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int at, Blob blob) {
  note(sqlite3_bind_blob64(handle(), at, blob.bytes.data() == nullptr ? "" : blob.bytes.data(),
                           blob.bytes.size(), SQLITE_TRANSIENT));
}

int Statement::step() {
  return code_ == SQLITE_OK ? sqlite3_step(handle()) : code_;
}

Database::Connection::Connection(std::filesystem::path folder, Surroundings around)
    : folder_(std::move(folder)), around_(std::move(around)) {}

Result<void> Database::Connection::open(const char* name, int flags) {
  file_ = folder_ / platform::path_of(name);
  sqlite3* opened = nullptr;
  const int code =
      sqlite3_open_v2(platform::utf8_of(file_).c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX,
                      around_.vfs.empty() ? nullptr : around_.vfs.c_str());
  handle_.reset(opened);
  if (code != SQLITE_OK) return tl::make_unexpected(error(code));
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, static_cast<int>(around_.patience.count()));
  // A file someone else prepared must not make us run what it says.
  sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return {};
}

Result<void> Database::Connection::script(const char* sql) {
  const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return tl::make_unexpected(error(code));
  return {};
}

std::string Database::Connection::shown() const {
  return platform::utf8_of(file_);
}

Error Database::Connection::error(int code) const {
  const auto of = [&](Errc errc, Trouble trouble) {
    return Error{errc, shown(), std::string(sentence_of(trouble))};
  };
  // The disk may be full while the shared memory beside the file is made, too.
  if (code == SQLITE_IOERR_SHMSIZE) return of(Errc::unavailable, Trouble::full);
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return of(Errc::unavailable, Trouble::full);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return of(Errc::unavailable, Trouble::locked);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return of(Errc::unavailable, Trouble::read_only);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:       // a table is missing: the schema itself is hurt
    case SQLITE_CONSTRAINT:  // rows that our own writes cannot have made
    case SQLITE_SCHEMA:
    case SQLITE_TOOBIG:
      return of(Errc::damaged, Trouble::damaged);
    case SQLITE_IOERR:
      return {Errc::unavailable, shown(),
              std::string("the disk does not read or write as it should (") + sqlite3_errstr(code) +
                  ")"};
    default:
      break;
  }
  std::fprintf(stderr, "soat: SQLite says %d (%s): %s\n", code, sqlite3_errstr(code),
               handle() == nullptr ? "not open" : sqlite3_errmsg(handle()));
  SOAT_CHECK(!"SQLite was called in a way it does not allow, or there is no memory");
}

tl::unexpected<Error> Database::Connection::damaged() const {
  return tl::make_unexpected(
      Error{Errc::damaged, shown(), std::string(sentence_of(Trouble::damaged))});
}

}  // namespace soat::store
