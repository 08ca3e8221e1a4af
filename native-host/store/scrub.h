// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

namespace soat::store {

/// Says, within a transaction that deletes words, that their bytes must go too. It stays said
/// until scrub() has done it, whichever host that is and however often one is killed.
[[nodiscard]] Result<void> set_scrub_due(Database::Connection& connection);

/// Makes deleted bytes go: secure_delete has overwritten them already; the file is written anew
/// all the same (no document of SQLite promises it for cells that were moved between pages), the
/// log is folded in and cut to nothing, and copies kept after damage are deleted. False when
/// another host still reads the old state, or there is no room to write the file anew; then it
/// stays due. `patient`: wait for the others.
enum class Wait : std::uint8_t { patient, never };
[[nodiscard]] Result<bool> scrub(Database::Connection& connection, Wait wait);

/// As scrub(), without waiting, when it is due. What cannot be done now stays due.
[[nodiscard]] Result<void> scrub_if_due(Database::Connection& connection);
[[nodiscard]] Result<bool> is_scrub_due(Database::Connection& connection);

/// Copies that repair() set aside, and what an interrupted repair left. False when one of them
/// could not be deleted.
[[nodiscard]] bool delete_kept_copies(const std::filesystem::path& folder);

}  // namespace soat::store
