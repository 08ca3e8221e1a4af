// SPDX-License-Identifier: Apache-2.0
#include "cli/line_reader.h"

namespace soat::cli {

Result<std::optional<LineReader::Line>> LineReader::next() {
  constexpr std::size_t kPiece = 64 * 1024;
  for (;;) {
    const std::size_t end = buffer_.find('\n', looked_);
    if (end != std::string::npos) {
      const std::string_view line = std::string_view(buffer_).substr(begin_, end - begin_);
      begin_ = looked_ = end + 1;
      if (std::exchange(skipping_, false)) continue;
      return std::optional(Line{line, false});
    }
    looked_ = buffer_.size();
    if (skipping_) begin_ = looked_;
    if (ended_) {
      if (begin_ == buffer_.size()) return std::optional<Line>();
      return std::optional(
          Line{std::string_view(buffer_).substr(std::exchange(begin_, buffer_.size())), false});
    }
    if (buffer_.size() - begin_ > kMostBytes) {
      skipping_ = true;
      return std::optional(Line{{}, true});
    }
    buffer_.erase(0, begin_);
    looked_ -= begin_;
    begin_ = 0;
    before_wait_();
    const std::size_t had = buffer_.size();
    buffer_.resize(had + kPiece);
    const auto got = read_(buffer_.data() + had, kPiece);
    buffer_.resize(had + got.value_or(0));
    if (!got) return tl::make_unexpected(got.error());
    ended_ = *got == 0;
  }
}

}  // namespace soat::cli
