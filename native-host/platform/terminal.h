// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace soat::platform {

enum class Stream { in, out, error };

/// Is a person at the other end of this stream?
[[nodiscard]] bool is_terminal(Stream stream);

/// How many columns the terminal at standard output has; $COLUMNS goes before it. Absent where
/// neither says.
[[nodiscard]] std::optional<std::size_t> columns();

/// Does what reads our output expect UTF-8? By the locale's variables; Windows: the console's
/// code page.
[[nodiscard]] bool output_is_utf8();

/// The language of the person's system as its locale says it: "vi_VN.UTF-8", "C" when unsaid.
[[nodiscard]] std::string system_language();

/// Writes all of `text` to standard output or error, unbuffered; false when nobody reads it.
bool print(Stream stream, const std::string& text);

}  // namespace soat::platform
