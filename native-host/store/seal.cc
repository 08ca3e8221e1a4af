// SPDX-License-Identifier: Apache-2.0
#include "store/seal.h"

#include "store/kept_words.h"
#include "store/scrub.h"

namespace soat::store {

namespace {

Result<void> put_seal(Database::Connection& connection, const Seal& seal) {
  return connection.run(
      "INSERT INTO seal (one, public_key, salt, operations, memory, wrapped) "
      "VALUES (1, ?1, ?2, ?3, ?4, ?5) ON CONFLICT (one) DO UPDATE SET "
      "salt = excluded.salt, operations = excluded.operations, memory = excluded.memory, "
      "wrapped = excluded.wrapped",
      Blob{seal.public_key}, Blob{seal.salt}, seal.operations, seal.memory, Blob{seal.wrapped});
}

// Rewrites the words of every entry: read with `before` and `key`, kept under `after`.
Result<void> rewrite(Database::Connection& connection, const std::optional<Seal>& before,
                     const SealKey* key, const std::optional<Seal>& after) {
  std::vector<std::int64_t> entries;
  auto done = connection.each("SELECT entry FROM entry",
                              [&](const Row& row) { entries.push_back(row.integer(0)); });
  if (!done) return done;
  for (const std::int64_t entry : entries) {
    const auto words = words_of(connection, entry, before, key);
    if (!words) return tl::make_unexpected(words.error());
    // A box that its own key does not open is damaged. It stays as it is: nothing is lost.
    if (!*words || (*words)->empty()) continue;
    if (auto kept = keep_words(connection, entry, **words, after); !kept) return kept;
  }
  return {};
}

Result<void> done_scrubbing(Database::Connection& connection) {
  const auto finished = scrub(connection, Wait::patient);
  if (!finished) return tl::make_unexpected(finished.error());
  return {};
}

bool same(const std::optional<Seal>& a, const std::optional<Seal>& b) {
  return a.has_value() == b.has_value() && (!a || a->wrapped == b->wrapped);
}

tl::unexpected<Error> changed_meanwhile(Database::Connection& connection) {
  return fail(Errc::unavailable, connection.shown(),
              "another browser changed the passphrase at this very moment; try again");
}

}  // namespace

Result<void> seal(Database& database, std::string_view passphrase, std::string_view old) {
  auto& connection = database.connection();
  if (passphrase.empty()) return fail(Errc::bad_input, "passphrase", "must not be empty");
  // Deriving keys takes long; it is done before the lock, and checked under it.
  const auto before = seal_of(connection);
  if (!before) return tl::make_unexpected(before.error());
  std::optional<Seal> after;
  if (*before) {
    const auto key = key_of(connection, *before, old);
    if (!key) return tl::make_unexpected(key.error());
    after = rewrapped(**before, *key, passphrase);
  } else {
    after = new_seal(passphrase);
  }
  const auto written = connection.write([&]() -> Result<void> {
    const auto now = seal_of(connection);
    if (!now) return tl::make_unexpected(now.error());
    if (!same(*now, *before)) return changed_meanwhile(connection);
    auto done = put_seal(connection, *after);
    if (done && !*before) done = rewrite(connection, std::nullopt, nullptr, after);
    if (done) done = set_scrub_due(connection);
    return done;
  });
  if (!written) return written;
  return done_scrubbing(connection);
}

Result<void> unseal(Database& database, std::string_view passphrase) {
  auto& connection = database.connection();
  const auto before = seal_of(connection);
  if (!before) return tl::make_unexpected(before.error());
  const auto key = key_of(connection, *before, passphrase);
  if (!key) return tl::make_unexpected(key.error());
  const auto written = connection.write([&]() -> Result<void> {
    const auto now = seal_of(connection);
    if (!now) return tl::make_unexpected(now.error());
    if (!same(*now, *before)) return changed_meanwhile(connection);
    auto done = rewrite(connection, *before, &*key, std::nullopt);
    if (done) done = connection.run("DELETE FROM seal");
    return done;
  });
  return written;
}

}  // namespace soat::store
