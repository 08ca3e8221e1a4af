// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "check/checker.h"

namespace soat::wire {

/// One line of `soat check --jsonl`: a draft another program asks about.
struct Line {
  std::string text;
  std::optional<check::Site> site;
  std::optional<check::Surface> surface;
  std::optional<std::string> link;
  std::optional<bool> link_opened;
  unsigned images = 0;
  bool working_hours = false;
};

/// A line as it was understood. `id` is JSON, as it came ("7" with its quotes, 7, null, …), so
/// that it goes back with its type; "null" where the line has none that can be read.
struct DecodedLine {
  std::string id = "null";
  Result<Line> line;
};

/// Reads {"id", "text", "site"?, "surface"?, "link"?, "linkOpened"?, "images"?, "workingHours"?}.
/// Other fields are passed over: the line belongs to the program that wrote it. Errors name the
/// field ("text", "is missing").
[[nodiscard]] DecodedLine decode_line(std::string_view json);

/// {"id","tier","findings":[{"rule","category","tier","span":[begin,end]}]}, without a line break.
[[nodiscard]] std::string encode_line(const std::string& id, const check::Verdict& verdict);

/// {"id","error":{"where","what"}}, without a line break.
[[nodiscard]] std::string encode_line(const std::string& id, const Error& error);

}  // namespace soat::wire
