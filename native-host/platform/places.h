// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace soat::platform {

/// Soát's folder below user_data_folder(), spelt as each system's programs do.
extern const char* const kFolderName;

}  // namespace soat::platform
