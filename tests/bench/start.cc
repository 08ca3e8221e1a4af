// SPDX-License-Identifier: Apache-2.0
//
// From starting a host to its first reply, beside a static host that only echoes, and what it
// holds in memory then:
//
//   start_bench ECHO_HOST SOAT RULES [RUNS]
//
// The two are started by turns, so that whatever else the machine does falls on both. Soát has a
// data folder of its own with compiled packs and a database, as after the first start ever.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "cli/origins.h"

namespace {

using Clock = std::chrono::steady_clock;

const std::string kCheck =
    R"({"kind":"check","id":1,"site":"facebook","surface":"post","text":"Chiều nay đoàn phường dọn vệ sinh bờ kênh, cảm ơn mọi người đã đến đông đủ."})";
const std::string kHello =
    R"({"kind":"hello","id":1,"protocol":1,"client":{"name":"bench","version":"1"}})";

std::string framed(const std::string& body) {
  const auto length = static_cast<std::uint32_t>(body.size());
  std::string frame(sizeof length, '\0');
  std::memcpy(frame.data(), &length, sizeof length);
  return frame + body;
}

bool fill(int from, char* into, std::size_t size) {
  for (std::size_t done = 0; done < size;) {
    const ssize_t got = read(from, into + done, size - done);
    if (got <= 0) return false;
    done += static_cast<std::size_t>(got);
  }
  return true;
}

long resident_kb(pid_t pid) {
  std::ifstream status("/proc/" + std::to_string(pid) + "/status");
  for (std::string word; status >> word;) {
    if (word != "VmRSS:") continue;
    long kb = 0;
    status >> kb;
    return kb;
  }
  return 0;
}

struct Start {
  double micros = 0;
  long kb = 0;
};

Start first_reply(const std::string& program, const std::string& message, char** environment) {
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0) std::abort();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  std::string name = program;
  std::string origin = "chrome-extension://" + std::string(soat::cli::kChromiumIds[0]) + "/";
  char* const argv[] = {name.data(), origin.data(), nullptr};
  const std::string frame = framed(message);
  std::string body;

  pid_t pid = 0;
  const auto begin = Clock::now();
  if (posix_spawn(&pid, program.c_str(), &actions, nullptr, argv, environment) != 0) std::abort();
  if (write(in[1], frame.data(), frame.size()) < 0) std::abort();
  std::uint32_t length = 0;
  if (!fill(out[0], reinterpret_cast<char*>(&length), sizeof length)) std::abort();
  body.resize(length);
  if (!fill(out[0], body.data(), length)) std::abort();
  Start start{std::chrono::duration<double, std::micro>(Clock::now() - begin).count(),
              resident_kb(pid)};

  posix_spawn_file_actions_destroy(&actions);
  for (const int end : {in[0], in[1], out[0], out[1]}) close(end);
  waitpid(pid, nullptr, 0);
  return start;
}

double middle(std::vector<double> all, double share) {
  const auto at = static_cast<std::ptrdiff_t>(static_cast<double>(all.size() - 1) * share);
  std::nth_element(all.begin(), all.begin() + at, all.end());
  return all[static_cast<std::size_t>(at)];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "start_bench ECHO_HOST SOAT RULES [RUNS]\n");
    return 2;
  }
  const int runs = argc > 4 ? std::atoi(argv[4]) : 300;
  std::string folder = (std::filesystem::temp_directory_path() / "soat-start-XXXXXX").native();
  if (mkdtemp(folder.data()) == nullptr) return 2;
  std::string data = "SOAT_DATA=" + folder + "/data";
  std::string rules = std::string("SOAT_RULES=") + argv[3];
  char* environment[] = {data.data(), rules.data(), nullptr};

  for (const auto& [what, message] : {std::pair("check", kCheck), std::pair("hello", kHello)}) {
    const Start first = first_reply(argv[2], message, environment);  // compiles the packs
    std::vector<double> floor;
    std::vector<double> ours;
    long kb = 0;
    for (int i = 0; i < runs; ++i) {
      floor.push_back(first_reply(argv[1], message, environment).micros);
      const Start start = first_reply(argv[2], message, environment);
      ours.push_back(start.micros);
      kb = std::max(kb, start.kb);
    }
    std::printf(
        "%s: echo p50 %.0f us, soat p50 %.0f us = %.2fx, p99 %.2fx; most resident %.1f MB; first "
        "start ever %.1f ms\n",
        what, middle(floor, 0.5), middle(ours, 0.5), middle(ours, 0.5) / middle(floor, 0.5),
        middle(ours, 0.99) / middle(floor, 0.99), static_cast<double>(kb) / 1000,
        first.micros / 1000);
  }
  std::filesystem::remove_all(folder);
  return 0;
}
