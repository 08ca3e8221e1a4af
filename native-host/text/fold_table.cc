// SPDX-License-Identifier: Apache-2.0
#include "text/fold_table.h"

namespace soat::text {
namespace generated {

#include "text/fold_table.gen.inc"

}  // namespace generated

std::u32string_view fold_sequence(Fold fold) {
  const char32_t* at = generated::kSequences + fold.value();
  return {at + 1, *at};
}

}  // namespace soat::text
