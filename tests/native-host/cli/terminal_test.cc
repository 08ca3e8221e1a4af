// SPDX-License-Identifier: Apache-2.0
//
// What a person sees: the real program at a real (pseudo) terminal, wide and narrow.
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.h"
#include "cli/display.h"
#include "platform/local_time.h"
#include "program.h"

using namespace soat;
using nlohmann::json;
using tests::TemporaryFolder;

namespace {

/// Runs soat at a terminal of that many columns and answers all it wrote.
std::string at_terminal(const std::vector<std::string>& words, unsigned short columns,
                        std::map<std::string, std::string> environment) {
  environment.try_emplace("LC_ALL", "C.UTF-8");
  environment.try_emplace("TERM", "xterm");
  environment.try_emplace("SOAT_RULES", SOAT_SOURCE_DIR "/tests/native-host/host/rules");
  winsize size{};
  size.ws_row = 24;
  size.ws_col = columns;
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  REQUIRE(child >= 0);
  if (child == 0) {
    std::vector<std::string> sets;
    for (const auto& [name, value] : environment) sets.push_back(name + "=" + value);
    std::vector<char*> env;
    for (auto& set : sets) env.push_back(set.data());
    env.push_back(nullptr);
    std::vector<std::string> all{SOAT_PROGRAM};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> argv;
    for (auto& word : all) argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execve(SOAT_PROGRAM, argv.data(), env.data());
    ::_exit(127);
  }
  std::string out;
  char piece[4096];
  // At the end of its child a terminal answers with an error on Linux, with 0 elsewhere.
  for (ssize_t got = 0; (got = ::read(terminal, piece, sizeof piece)) > 0;)
    out.append(piece, static_cast<std::size_t>(got));
  ::close(terminal);
  ::waitpid(child, nullptr, 0);
  std::erase(out, '\r');
  return out;
}

std::string unpainted(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b')
      i = text.find('m', i);
    else
      out += text[i];
  }
  return out;
}

/// A home with a log of one flagged draft, and an hour of usage.
void live(const TemporaryFolder& home) {
  const std::map<std::string, std::string> env{{"HOME", home.path()}};
  REQUIRE(tests::run({"settings", "words=excerpts"}, env).exit == 0);
  const json ids = json::parse(tests::content_of(SOAT_SOURCE_DIR "/installer/origins.json"));
  const std::string origin = "chrome-extension://" + ids["chromium"][0].get<std::string>() + "/";
  const Millis now = platform::now();
  const json check{
      {"kind", "check"},
      {"id", 1},
      {"draft", "a"},
      {"site", "facebook"},
      {"surface", "comment"},
      {"text", "Ừ thì Đồ ngu, nói mãi mà vẫn chưa hiểu ra chuyện ấy à, gọi 0912 345 678 mà hỏi."}};
  const json outcome{{"kind", "outcome"},
                     {"id", 2},
                     {"draft", "a"},
                     {"site", "facebook"},
                     {"surface", "comment"},
                     {"outcome", "sent-anyway"},
                     {"at", now}};
  const json visit{{"kind", "visit"},      {"id", 3},
                   {"site", "facebook"},   {"activity", "discussion"},
                   {"from", now - 60'000}, {"to", now}};
  const auto end = tests::run(
      {origin}, env,
      tests::frame(check.dump()) + tests::frame(outcome.dump()) + tests::frame(visit.dump()));
  REQUIRE(end.exit == 0);
}

}  // namespace

TEST_CASE("colours are for terminals alone, and never red", "[cli]") {
  const TemporaryFolder home;
  const auto file = home.write("bai.txt", "Ừ thì Đồ ngu.\n");
  const std::map<std::string, std::string> env{{"HOME", home.path()}};
  const std::string seen = at_terminal({"check", file}, 80, env);
  CHECK(seen.find("\x1b[1;33m") != std::string::npos);
  CHECK(seen.find("\x1b[31") == std::string::npos);
  CHECK(seen.find("\x1b[1;31") == std::string::npos);
  CHECK(tests::run({"check", file}, env).out.find('\x1b') == std::string::npos);
  for (const auto& off : {std::pair("NO_COLOR", "1"), std::pair("TERM", "dumb")}) {
    auto plain = env;
    plain.emplace(off);
    CHECK(at_terminal({"check", file}, 80, plain).find('\x1b') == std::string::npos);
  }
}

TEST_CASE("no line is wider than the terminal, in either language", "[cli]") {
  const TemporaryFolder home;
  live(home);
  std::filesystem::create_directories(home.path() / ".config/chromium");
  const auto file =
      home.write("b.txt", "Ừ thì Đồ ngu, nói mãi chưa hiểu, gọi 0912 345 678 mà hỏi.\n");
  const std::map<std::string, std::string> env{{"HOME", home.path()}};
  for (const auto columns : std::to_array<unsigned short>({40, 80, 200})) {
    for (const std::string language : {"vi", "en"}) {
      for (const auto& words :
           std::vector<std::vector<std::string>>{{"check", file}, {"doctor"}, {"log"}, {"usage"}}) {
        CAPTURE(columns, language, words.front());
        auto all = words;
        all.insert(all.end(), {"--lang", language});
        const std::string out = unpainted(at_terminal(all, columns, env));
        CHECK(out.size() > 40);
        std::istringstream lines(out);
        for (std::string line; std::getline(lines, line);) {
          const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
          // An address or a path is left whole, so that it can be copied.
          const bool one_word = line.find(' ', begin) == std::string::npos;
          CAPTURE(line);
          CHECK((cli::width(line) <= columns || one_word));
        }
      }
    }
  }
}

TEST_CASE("a log entry keeps its words together on a narrow terminal", "[cli]") {
  const TemporaryFolder home;
  live(home);
  const std::map<std::string, std::string> env{{"HOME", home.path()}, {"NO_COLOR", "1"}};
  const std::string out = at_terminal({"log"}, 40, env);
  CHECK(out.find("Facebook · bình luận") != std::string::npos);
  CHECK(out.find("vẫn đăng") != std::string::npos);
  CHECK(out.find("Lời chê nhắm vào người") != std::string::npos);
}
