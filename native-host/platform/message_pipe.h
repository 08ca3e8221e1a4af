// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace soat::platform {

/// The two ends of a browser's native-messaging channel: raw bytes, no line ends changed.
class MessagePipe {
 public:
  /// Takes standard input and output for frames alone. From here on whatever else in this
  /// program prints to standard output reaches standard error instead: one stray line among
  /// the frames would end the channel. Once a program.
  [[nodiscard]] static Result<MessagePipe> claim();

  /// Up to `size` bytes, as they come; 0 at the end of input.
  [[nodiscard]] Result<std::size_t> read(char* into, std::size_t size) const;

  /// All of `bytes`. Errc::not_found: nobody reads any more, the browser is gone.
  [[nodiscard]] Result<void> write(std::string_view bytes) const;

  enum class Wake { input, silence, parent_gone };

  /// Sleeps until there is something to read (the end of input included), or `patience` has
  /// passed, or the program that started us has ended. The last is a watch of its own: another
  /// child of the browser may have inherited the other end of our input and keep it open.
  [[nodiscard]] Wake wait(std::chrono::milliseconds patience) const;

  MessagePipe(MessagePipe&& from) noexcept;
  MessagePipe(const MessagePipe&) = delete;
  MessagePipe& operator=(const MessagePipe&) = delete;
  MessagePipe& operator=(MessagePipe&&) = delete;
  ~MessagePipe();

 private:
  MessagePipe(int in, int out, int parent) : in_(in), out_(out), parent_(parent) {}
  int in_;
  int out_;
  int parent_;  ///< becomes readable when the parent ends; -1 where the system has no such thing
};

}  // namespace soat::platform
