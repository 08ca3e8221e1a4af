// SPDX-License-Identifier: Apache-2.0
#include "platform/message_pipe.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <functional>
#include <string>

#include "catch.h"

using namespace soat;
using platform::MessagePipe;
using namespace std::chrono_literals;

namespace {

struct Ends {
  int to_child;
  int from_child;
  pid_t child;
};

/// Runs `act` in a process whose standard input and output are pipes to this one.
Ends start(const std::function<int()>& act) {
  int in[2];
  int out[2];
  REQUIRE(pipe2(in, O_CLOEXEC) == 0);
  REQUIRE(pipe2(out, O_CLOEXEC) == 0);
  const pid_t child = fork();
  if (child == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    close(in[0]);
    close(in[1]);
    close(out[0]);
    close(out[1]);
    _exit(act());
  }
  close(in[0]);
  close(out[1]);
  return {in[1], out[0], child};
}

std::string everything_from(int descriptor) {
  std::string all;
  char piece[4096];
  for (ssize_t got = 0; (got = read(descriptor, piece, sizeof piece)) > 0;) {
    all.append(piece, static_cast<std::size_t>(got));
  }
  close(descriptor);
  return all;
}

int ending(const Ends& ends) {
  int status = 0;
  waitpid(ends.child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("whatever else is printed, only messages reach the browser", "[platform]") {
  const Ends ends = start([] {
    // Standard error out of the way: this test is about standard output.
    dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
    const auto pipe = MessagePipe::claim();
    std::printf("a stray line from a library\n");
    std::fflush(stdout);
    return pipe && pipe->write("frame") && write(STDOUT_FILENO, "another", 7) == 7 ? 0 : 1;
  });
  close(ends.to_child);
  CHECK(everything_from(ends.from_child) == "frame");
  CHECK(ending(ends) == 0);
}

TEST_CASE("bytes pass as they are: line ends, end-of-file letters, zeros", "[platform]") {
  const std::string bytes("\r\n\x1a\0\xff\n", 6);
  const Ends ends = start([&bytes] {
    const auto pipe = MessagePipe::claim();
    char got[16];
    std::size_t size = 0;
    while (size < bytes.size()) {
      const auto more = pipe->read(got + size, sizeof got - size);
      if (!more || *more == 0) return 1;
      size += *more;
    }
    return pipe->write({got, size}) ? 0 : 1;
  });
  REQUIRE(write(ends.to_child, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  CHECK(everything_from(ends.from_child) == bytes);
  close(ends.to_child);
  CHECK(ending(ends) == 0);
}

TEST_CASE("a browser that is gone is an error to tell, not a signal to die of", "[platform]") {
  const Ends ends = start([] {
    const auto pipe = MessagePipe::claim();
    char byte = 0;
    if (pipe->read(&byte, 1).value_or(9) != 0) return 2;
    const auto put = pipe->write("late");
    return !put && put.error().code == Errc::not_found ? 0 : 1;
  });
  close(ends.from_child);
  close(ends.to_child);
  CHECK(ending(ends) == 0);
}

TEST_CASE("waiting ends with input, with the end of input, or with silence", "[platform]") {
  const auto [what, act, expected] =
      GENERATE(table<std::string, std::function<void(int)>, MessagePipe::Wake>({
          {"input", [](int to) { REQUIRE(write(to, "x", 1) == 1); }, MessagePipe::Wake::input},
          {"its end", [](int to) { close(to); }, MessagePipe::Wake::input},
          {"silence", [](int) {}, MessagePipe::Wake::silence},
      }));
  CAPTURE(what);
  const auto wake = expected;
  const Ends ends = start([wake] {
    const auto pipe = MessagePipe::claim();
    return pipe->wait(wake == MessagePipe::Wake::silence ? 1ms : 60s) == wake ? 0 : 1;
  });
  act(ends.to_child);
  CHECK(ending(ends) == 0);
  if (what != "its end") close(ends.to_child);
  close(ends.from_child);
}

TEST_CASE("the parent's end is noticed though the input stays open", "[platform]") {
  int told[2];
  REQUIRE(pipe2(told, O_CLOEXEC) == 0);
  // parent -> child -> grandchild; this process holds the grandchild's input open all along.
  const Ends ends = start([&told] {
    int ready[2];
    if (pipe2(ready, O_CLOEXEC) != 0) return 1;
    if (fork() == 0) {
      const auto pipe = MessagePipe::claim();
      if (write(ready[1], "r", 1) != 1) _exit(1);
      const bool noticed = pipe->wait(60s) == MessagePipe::Wake::parent_gone;
      _exit(write(told[1], noticed ? "y" : "n", 1) == 1 ? 0 : 1);
    }
    char byte = 0;
    return read(ready[0], &byte, 1) == 1 ? 0 : 1;  // and so the child is gone
  });
  CHECK(ending(ends) == 0);
  char answer = 0;
  REQUIRE(read(told[0], &answer, 1) == 1);
  CHECK(answer == 'y');
  close(ends.to_child);
  close(ends.from_child);
  close(told[0]);
  close(told[1]);
}
