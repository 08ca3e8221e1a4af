// SPDX-License-Identifier: Apache-2.0
#include "platform/confine.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <string>
#include <thread>

#include "catch.h"
#include "temporary_folder.h"

using namespace soat;

namespace {

/// What `act` answers in a process that has confined itself. There is no way back out, so each
/// question gets a process of its own.
int confined(const std::function<int()>& act) {
  const pid_t child = fork();
  if (child == 0) {
    if (platform::confine() != platform::Confinement::full) _exit(99);
    _exit(act());
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

int outcome(long returned) {
  return returned >= 0 ? 0 : errno;
}

}  // namespace

TEST_CASE("a confined program can open no socket and run no program", "[platform]") {
  char* const nothing[] = {nullptr};
  const auto [what, act] = GENERATE_REF(table<std::string, std::function<int()>>({
      {"an internet socket", [] { return outcome(socket(AF_INET, SOCK_STREAM, 0)); }},
      {"an IPv6 datagram socket", [] { return outcome(socket(AF_INET6, SOCK_DGRAM, 0)); }},
      {"a local socket", [] { return outcome(socket(AF_UNIX, SOCK_STREAM, 0)); }},
      {"a pair of sockets",
       [] {
         int ends[2];
         return outcome(socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
       }},
      {"another program", [&nothing] { return outcome(execve("/bin/true", nothing, nothing)); }},
  }));
  CAPTURE(what);
  CHECK(confined(act) == EPERM);
}

// A sanitized build must be able to clone the process of its leak check.
#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("a confined program can neither fork nor spawn", "[platform]") {
  CHECK(confined([] {
          const pid_t child = fork();
          if (child == 0) _exit(0);
          return outcome(child);
        }) == EPERM);
  CHECK(confined([] { return system("true") == 0 ? 0 : EPERM; }) == EPERM);
}
#endif

TEST_CASE("a confined program still works with threads and files, for itself alone", "[platform]") {
  const tests::TemporaryFolder folder;
  const auto file = folder.path() / "own";
  const int answer = confined([&file] {
    int written = 0;
    std::thread([&] {
      const int out = open(file.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0666);
      written = out >= 0 && write(out, "x", 1) == 1 ? 1 : 0;
      close(out);
    }).join();
    return written == 1 ? 0 : 1;
  });
  CHECK(answer == 0);
  struct stat about {};
  REQUIRE(stat(file.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
}
