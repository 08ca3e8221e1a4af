// SPDX-License-Identifier: Apache-2.0
//
// The cryptography of the seal, without the database.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace soat::store {

inline constexpr std::size_t kPublicKeyBytes = 32;

/// A seal as it is kept: whoever has it can seal, and, with the passphrase, open.
struct Seal {
  std::string public_key;
  std::string salt;
  std::int64_t operations = 0;  ///< argon2id's cost, kept beside what it made
  std::int64_t memory = 0;
  std::string wrapped;  ///< nonce, then the secret key under the passphrase
};

/// The secret half, in memory; wiped when it goes.
class SealKey {
 public:
  explicit SealKey(std::string secret);
  SealKey(SealKey&&) noexcept;
  SealKey& operator=(SealKey&&) = delete;
  ~SealKey();
  [[nodiscard]] const std::string& secret() const { return secret_; }

 private:
  std::string secret_;
};

/// A new pair of keys, the secret one wrapped.
[[nodiscard]] Seal new_seal(std::string_view passphrase);
/// The same keys under another passphrase.
[[nodiscard]] Seal rewrapped(const Seal& seal, const SealKey& key, std::string_view passphrase);
/// Absent: the passphrase is wrong, or the seal is damaged (nobody can tell which).
[[nodiscard]] std::optional<SealKey> opened(const Seal& seal, std::string_view passphrase);

[[nodiscard]] std::string sealed(const Seal& seal, std::string_view words);
[[nodiscard]] std::optional<std::string> unsealed(const Seal& seal, const SealKey& key,
                                                  std::string_view box);

}  // namespace soat::store
