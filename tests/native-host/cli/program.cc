// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>

#include "catch.h"

namespace soat::tests {

namespace {

std::array<int, 2> pipe_pair() {
  std::array<int, 2> ends{};
  REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
  return ends;
}

std::string everything(int descriptor) {
  std::string all;
  std::array<char, 4096> piece{};
  for (ssize_t got = 0; (got = ::read(descriptor, piece.data(), piece.size())) > 0;)
    all.append(piece.data(), static_cast<std::size_t>(got));
  return all;
}

}  // namespace

Program::Program(const std::vector<std::string>& arguments,
                 const std::map<std::string, std::string>& environment) {
  const auto in = pipe_pair();
  const auto out = pipe_pair();
  const auto error = pipe_pair();
  std::vector<std::string> words{SOAT_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::map<std::string, std::string> variables{
      {"SOAT_RULES", SOAT_SOURCE_DIR "/tests/native-host/host/rules"}, {"LC_ALL", "C.UTF-8"}};
  for (const auto& [name, value] : environment) variables[name] = value;
  std::vector<std::string> settings;
  for (const auto& [name, value] : variables) settings.push_back(name + "=" + value);
  std::vector<char*> argv;
  std::vector<char*> envp;
  for (auto& word : words) argv.push_back(word.data());
  for (auto& setting : settings) envp.push_back(setting.data());
  argv.push_back(nullptr);
  envp.push_back(nullptr);

  pid_ = fork();
  REQUIRE(pid_ >= 0);
  if (pid_ == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    dup2(error[1], STDERR_FILENO);
    execve(SOAT_PROGRAM, argv.data(), envp.data());
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  close(error[1]);
  in_ = in[1];
  out_ = out[0];
  error_ = error[0];
}

Program::~Program() {
  for (const int end : {in_, out_, error_}) {
    if (end >= 0) close(end);
  }
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
}

void Program::write(const std::string& bytes) const {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t put = ::write(in_, bytes.data() + done, bytes.size() - done);
    if (put <= 0) return;  // it has ended; what it said before is looked at
    done += static_cast<std::size_t>(put);
  }
}

void Program::close_input() {
  if (in_ >= 0) close(in_);
  in_ = -1;
}

std::string Program::read(std::size_t size) const {
  std::string bytes(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    const ssize_t got = ::read(out_, bytes.data() + done, size - done);
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

std::string Program::read_line() const {
  std::string line;
  while (!line.ends_with('\n')) {
    const std::string next = read(1);
    if (next.empty()) break;
    line += next;
  }
  return line;
}

std::string Program::read_frame() const {
  const std::string head = read(sizeof(std::uint32_t));
  if (head.size() < sizeof(std::uint32_t)) return {};
  std::uint32_t length = 0;
  std::memcpy(&length, head.data(), sizeof length);
  return read(length);
}

Program::End Program::end() {
  close_input();
  End end;
  end.out = everything(out_);
  end.error = everything(error_);
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  end.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
  return end;
}

std::string frame(const std::string& body) {
  const auto length = static_cast<std::uint32_t>(body.size());
  std::string bytes(sizeof length, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  return bytes + body;
}

Program::End run(const std::vector<std::string>& arguments,
                 const std::map<std::string, std::string>& environment, const std::string& input) {
  Program program(arguments, environment);
  program.write(input);
  return program.end();
}

}  // namespace soat::tests
