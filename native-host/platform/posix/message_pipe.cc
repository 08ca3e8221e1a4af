// SPDX-License-Identifier: Apache-2.0
#include "platform/message_pipe.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>
#include <utility>

namespace soat::platform {

namespace {

// Not PR_SET_PDEATHSIG: it fires when the *thread* that started us ends, and Chromium starts
// hosts from a pool whose threads come and go. A pidfd stands for the whole process.
int watch_parent() {
#ifdef SYS_pidfd_open
  return static_cast<int>(::syscall(SYS_pidfd_open, ::getppid(), 0U));
#else
  return -1;
#endif
}

tl::unexpected<Error> trouble(Errc code, const char* where) {
  return fail(code, where, std::strerror(errno));
}

}  // namespace

Result<MessagePipe> MessagePipe::claim() {
  // A browser that is gone shows as a failed write, not as a signal.
  std::signal(SIGPIPE, SIG_IGN);
  // 3 and up: were standard error closed, a duplicate would land on its number and be written to
  // by the first complaint.
  const int in = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  if (in < 0) return trouble(Errc::unavailable, "stdin");
  const int out = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (out < 0) {
    const auto error = trouble(Errc::unavailable, "stdout");
    ::close(in);
    return error;
  }
  const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nothing >= 0) ::dup2(nothing, STDIN_FILENO);
  if (::dup2(STDERR_FILENO, STDOUT_FILENO) < 0 && nothing >= 0) ::dup2(nothing, STDOUT_FILENO);
  if (nothing > STDERR_FILENO) ::close(nothing);
  return MessagePipe(in, out, watch_parent());
}

Result<std::size_t> MessagePipe::read(char* into, std::size_t size) const {
  for (;;) {
    const ssize_t got = ::read(in_, into, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return trouble(Errc::unavailable, "stdin");
  }
}

Result<void> MessagePipe::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t put = ::write(out_, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return trouble(errno == EPIPE ? Errc::not_found : Errc::unavailable, "stdout");
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

MessagePipe::Wake MessagePipe::wait(std::chrono::milliseconds patience) const {
  const auto until = std::chrono::steady_clock::now() + patience;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (left.count() < 0) return Wake::silence;
    pollfd ends[2] = {{in_, POLLIN, 0}, {parent_, POLLIN, 0}};
    const int ready =
        ::poll(ends, 2, static_cast<int>(std::min<long long>(left.count() + 1, 1 << 30)));
    if (ready < 0 && errno != EINTR) return Wake::parent_gone;
    if (ready <= 0) continue;
    // What the browser wrote before it ended is still answered and recorded.
    if (ends[0].revents != 0) return Wake::input;
    if (ends[1].revents != 0) return Wake::parent_gone;
  }
}

MessagePipe::MessagePipe(MessagePipe&& from) noexcept
    : in_(std::exchange(from.in_, -1)),
      out_(std::exchange(from.out_, -1)),
      parent_(std::exchange(from.parent_, -1)) {}

MessagePipe::~MessagePipe() {
  for (const int end : {in_, out_, parent_}) {
    if (end >= 0) ::close(end);
  }
}

}  // namespace soat::platform
