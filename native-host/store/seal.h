// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "store/database.h"

namespace soat::store {

/// Sealed words can be written by every host and read by none without the passphrase: a libsodium
/// sealed box to a public key whose secret half lies here only wrapped by the passphrase
/// (argon2id, then a secret box). Forgotten means gone.

/// Seals the words already kept and those to come; with a seal in place, changes its passphrase,
/// which needs `old`. The open words and the old wrapping leave no byte behind; while another
/// host still reads them they stay due, and every host goes on with it by itself. Notes and
/// reflections are not sealed. Errors: not_allowed (wrong `old`), bad_input (empty).
[[nodiscard]] Result<void> seal(Database& database, std::string_view passphrase,
                                std::string_view old = {});

/// Opens the sealed words and keeps them unsealed. Errors: not_allowed, not_found (no seal).
[[nodiscard]] Result<void> unseal(Database& database, std::string_view passphrase);

}  // namespace soat::store
