// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "wire/messages.h"

namespace soat::cli {

using wire::Language;

/// The sentences of texts.inc, by name.
enum class Text {
#define SOAT_TEXT(name, vi, en) name,
#include "cli/texts.inc"
#undef SOAT_TEXT
};

/// A sentence in a language, {0}, {1} … replaced by `values`.
[[nodiscard]] std::string say(Language language, Text text,
                              std::initializer_list<std::string_view> values = {});

/// `one` when there is one of it, else `many`; {0} is the number.
[[nodiscard]] std::string count(Language language, std::size_t number, Text one, Text many);

/// An ISO date as the language writes it: "24/11/2026" in Vietnamese. Anything else stays.
[[nodiscard]] std::string date(Language language, std::string_view iso);

/// The language to speak when nothing was asked for: English where the system speaks it,
/// Vietnamese everywhere else.
[[nodiscard]] Language spoken_here();

}  // namespace soat::cli
