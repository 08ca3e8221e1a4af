// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace soat::cli {

/// How wide a text stands on a terminal, in columns: marks, joiners and variation selectors take
/// none, ideographs and emoji two.
[[nodiscard]] std::size_t width(std::string_view utf8);

/// A text that is safe to print and stands on one line: control characters, line breaks and the
/// invisible characters that turn writing around become U+FFFD, a tab one blank. A draft may hold
/// escape sequences; they must not reach the terminal.
[[nodiscard]] std::string printable(std::string_view utf8);

/// `text` in lines of at most `columns`, broken at blanks; a longer word stands alone.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

/// `text` with blanks behind it up to `columns`.
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);

/// `mark` as often as it takes to fill `columns`, cut to fit.
[[nodiscard]] std::string repeated(std::string_view mark, std::size_t columns);

}  // namespace soat::cli
