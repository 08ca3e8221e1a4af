// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "store/trouble.h"

namespace soat::store {

/// What a person reads about a trouble, with what to do. These very sentences are how
/// trouble_of() knows one.
[[nodiscard]] std::string_view sentence_of(Trouble trouble);

}  // namespace soat::store
