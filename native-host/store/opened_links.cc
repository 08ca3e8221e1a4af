// SPDX-License-Identifier: Apache-2.0
#include "store/opened_links.h"

#include <sodium.h>

#include "base/check.h"
#include "store/connection.h"
#include "store/settings.h"

namespace soat::store {

namespace {

constexpr std::size_t kSaltBytes = crypto_generichash_KEYBYTES;

// The salt keeps hashes of different people from being compared, or looked up in a table made
// once for all. Whoever has the file has the salt too, and can try a link they already suspect.
Result<std::optional<std::string>> salt_of(Database::Connection& connection) {
  std::optional<std::string> salt;
  const auto read = connection.each("SELECT salt FROM link_salt",
                                    [&](const Row& row) { salt = std::string(row.bytes(0)); });
  if (!read) return tl::make_unexpected(read.error());
  if (salt && salt->size() != kSaltBytes) return connection.damaged();
  return salt;
}

std::string hash_of(const std::string& canonical, const std::string& salt) {
  std::string hash(crypto_generichash_BYTES, '\0');
  SOAT_CHECK(
      crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                         reinterpret_cast<const unsigned char*>(canonical.data()), canonical.size(),
                         reinterpret_cast<const unsigned char*>(salt.data()), salt.size()) == 0);
  return hash;
}

}  // namespace

Result<void> remember_link(Database& database, std::string_view link) {
  const std::string canonical = canonical_link(link);
  if (canonical.empty()) return {};
  SOAT_CHECK(sodium_init() >= 0);
  auto& connection = database.connection();
  return connection.write([&]() -> Result<void> {
    const auto chosen = settings(database);
    if (!chosen) return tl::make_unexpected(chosen.error());
    if (!chosen->links_opened) return {};
    auto salt = salt_of(connection);
    if (!salt) return tl::make_unexpected(salt.error());
    if (!*salt) {
      salt->emplace(kSaltBytes, '\0');
      randombytes_buf((*salt)->data(), (*salt)->size());
      if (auto put =
              connection.run("INSERT INTO link_salt (one, salt) VALUES (1, ?1)", Blob{**salt});
          !put)
        return put;
    }
    const std::string hash = hash_of(canonical, **salt);
    return connection.run(
        "INSERT INTO opened_link (hash, at) VALUES (?1, ?2) "
        "ON CONFLICT (hash) DO UPDATE SET at = excluded.at",
        Blob{hash}, database.now());
  });
}

Result<std::optional<bool>> link_opened(Database& database, std::string_view link) {
  const std::string canonical = canonical_link(link);
  if (canonical.empty()) return std::optional<bool>();
  SOAT_CHECK(sodium_init() >= 0);
  auto& connection = database.connection();
  return connection.read([&]() -> Result<std::optional<bool>> {
    const auto chosen = settings(database);
    if (!chosen) return tl::make_unexpected(chosen.error());
    if (!chosen->links_opened) return std::optional<bool>();
    const auto salt = salt_of(connection);
    if (!salt) return tl::make_unexpected(salt.error());
    if (!*salt) return std::optional(false);
    const auto found = connection.integer("SELECT 1 FROM opened_link WHERE hash = ?1",
                                          Blob{hash_of(canonical, **salt)});
    if (!found) return tl::make_unexpected(found.error());
    return std::optional(found->has_value());
  });
}

}  // namespace soat::store
