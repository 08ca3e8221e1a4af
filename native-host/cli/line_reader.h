// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace soat::cli {

/// Splits input into lines as it comes, without waiting for more than the line it hands out.
class LineReader {
 public:
  /// A line longer than this is cut short and handed out as it is: whoever sends it gets an error
  /// for it, and memory stays bounded.
  static constexpr std::size_t kMostBytes = 16 * 1024 * 1024;

  using Read = std::function<Result<std::size_t>(char* into, std::size_t size)>;

  /// `before_wait` is called whenever the next read may have to wait for input.
  LineReader(Read read, std::function<void()> before_wait)
      : read_(std::move(read)), before_wait_(std::move(before_wait)) {}

  struct Line {
    std::string_view text;  ///< without its line break; good until the next call
    bool too_long = false;
  };

  /// The next line; absent at the end. The last line needs no line break.
  [[nodiscard]] Result<std::optional<Line>> next();

 private:
  Read read_;
  std::function<void()> before_wait_;
  std::string buffer_;
  std::size_t begin_ = 0;   ///< of the line to come
  std::size_t looked_ = 0;  ///< up to where no line break was found
  bool skipping_ = false;   ///< the rest of a line that was too long
  bool ended_ = false;
};

}  // namespace soat::cli
