// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace soat::platform {

/// A path from UTF-8, and back. Everywhere inside, text is UTF-8; `fs::path(std::string)` would
/// mean the system's own code page on Windows and lose "Nguyễn", so no other file may call it.
[[nodiscard]] std::filesystem::path path_of(std::string_view utf8);
[[nodiscard]] std::string utf8_of(const std::filesystem::path& path);

}  // namespace soat::platform
