// SPDX-License-Identifier: Apache-2.0
#include "store/sealing.h"

#include <sodium.h>

#include <utility>

#include "base/check.h"

namespace soat::store {

namespace {

static_assert(kPublicKeyBytes == crypto_box_PUBLICKEYBYTES);

unsigned char* bytes(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}
// Never null, which libsodium forbids even where the length is 0.
const char* characters(std::string_view text) {
  return text.data() == nullptr ? "" : text.data();
}
const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(characters(text));
}

void start() {
  SOAT_CHECK(sodium_init() >= 0);
}

// The key a passphrase gives; absent when there is not the memory for it.
std::optional<SealKey> derived(const Seal& seal, std::string_view passphrase) {
  if (seal.salt.size() != crypto_pwhash_SALTBYTES || seal.operations < 1 || seal.memory < 8192)
    return std::nullopt;
  std::string key(crypto_secretbox_KEYBYTES, '\0');
  if (crypto_pwhash(bytes(key), key.size(), characters(passphrase), passphrase.size(),
                    bytes(seal.salt), static_cast<unsigned long long>(seal.operations),
                    static_cast<std::size_t>(seal.memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
    return std::nullopt;
  return SealKey(std::move(key));
}

void wrap(Seal& seal, std::string_view secret, std::string_view passphrase) {
  seal.salt.resize(crypto_pwhash_SALTBYTES);
  randombytes_buf(seal.salt.data(), seal.salt.size());
  // "Interactive" asks for 64 MiB for a tenth of a second: what an office machine can spare each
  // time a page of the log is opened.
  seal.operations = static_cast<std::int64_t>(crypto_pwhash_OPSLIMIT_INTERACTIVE);
  seal.memory = static_cast<std::int64_t>(crypto_pwhash_MEMLIMIT_INTERACTIVE);
  const auto key = derived(seal, passphrase);
  SOAT_CHECK(key.has_value());
  seal.wrapped.assign(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + secret.size(),
                      '\0');
  randombytes_buf(seal.wrapped.data(), crypto_secretbox_NONCEBYTES);
  SOAT_CHECK(crypto_secretbox_easy(bytes(seal.wrapped) + crypto_secretbox_NONCEBYTES, bytes(secret),
                                   secret.size(), bytes(seal.wrapped), bytes(key->secret())) == 0);
}

}  // namespace

SealKey::SealKey(std::string secret) : secret_(std::move(secret)) {}
SealKey::SealKey(SealKey&& from) noexcept : secret_(from.secret_) {
  sodium_memzero(from.secret_.data(), from.secret_.size());
  from.secret_.clear();
}
SealKey::~SealKey() {
  sodium_memzero(secret_.data(), secret_.size());
}

Seal new_seal(std::string_view passphrase) {
  start();
  Seal seal;
  seal.public_key.resize(crypto_box_PUBLICKEYBYTES);
  std::string secret(crypto_box_SECRETKEYBYTES, '\0');
  crypto_box_keypair(bytes(seal.public_key), bytes(secret));
  const SealKey key(std::move(secret));
  wrap(seal, key.secret(), passphrase);
  return seal;
}

Seal rewrapped(const Seal& seal, const SealKey& key, std::string_view passphrase) {
  start();
  Seal anew = seal;
  wrap(anew, key.secret(), passphrase);
  return anew;
}

std::optional<SealKey> opened(const Seal& seal, std::string_view passphrase) {
  start();
  constexpr std::size_t kWrapped =
      crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + crypto_box_SECRETKEYBYTES;
  if (seal.wrapped.size() != kWrapped || seal.public_key.size() != crypto_box_PUBLICKEYBYTES)
    return std::nullopt;
  const auto key = derived(seal, passphrase);
  if (!key) return std::nullopt;
  std::string secret(crypto_box_SECRETKEYBYTES, '\0');
  if (crypto_secretbox_open_easy(bytes(secret), bytes(seal.wrapped) + crypto_secretbox_NONCEBYTES,
                                 seal.wrapped.size() - crypto_secretbox_NONCEBYTES,
                                 bytes(seal.wrapped), bytes(key->secret())) != 0)
    return std::nullopt;
  return SealKey(std::move(secret));
}

std::string sealed(const Seal& seal, std::string_view words) {
  start();
  SOAT_CHECK(seal.public_key.size() == crypto_box_PUBLICKEYBYTES);
  std::string box(crypto_box_SEALBYTES + words.size(), '\0');
  SOAT_CHECK(crypto_box_seal(bytes(box), bytes(words), words.size(), bytes(seal.public_key)) == 0);
  return box;
}

std::optional<std::string> unsealed(const Seal& seal, const SealKey& key, std::string_view box) {
  start();
  if (box.size() < crypto_box_SEALBYTES) return std::nullopt;
  std::string words(box.size() - crypto_box_SEALBYTES, '\0');
  if (crypto_box_seal_open(bytes(words), bytes(box), box.size(), bytes(seal.public_key),
                           bytes(key.secret())) != 0)
    return std::nullopt;
  return words;
}

}  // namespace soat::store
