// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace soat::store {

/// What ails the store, as far as a person could do something about it.
enum class Trouble : std::uint8_t {
  full,       ///< no room on the disk
  locked,     ///< another program kept it busy longer than the patience of Surroundings
  read_only,  ///< the file or its folder may not be written
  damaged,    ///< repair() may help
  newer,      ///< written by a newer Soát; left untouched
  other,      ///< not of this kind: a wrong passphrase, a disk that fails
};

/// Which trouble an error returned by this folder is.
[[nodiscard]] Trouble trouble_of(const Error& error);

/// "store-full", … as the protocol names it; empty for `other`.
[[nodiscard]] std::string_view name_of(Trouble trouble);

}  // namespace soat::store
