// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "temporary_folder.h"

namespace soat::tests {

/// The real program, started as a browser or a person would: its own HOME and data folder, the
/// rules of tests/native-host/host/rules, pipes on its three streams.
class Program {
 public:
  explicit Program(const std::vector<std::string>& arguments,
                   const std::map<std::string, std::string>& environment = {});
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program();

  void write(const std::string& bytes) const;
  void close_input();
  /// Up to `size` bytes of standard output; fewer at its end.
  std::string read(std::size_t size) const;
  /// Standard output up to and with the next line break.
  std::string read_line() const;
  /// One native-messaging frame's body.
  std::string read_frame() const;

  [[nodiscard]] pid_t pid() const { return pid_; }

  struct End {
    int exit = -1;
    std::string out;
    std::string error;
  };
  /// Closes the input, reads what is left, waits for the end.
  End end();

 private:
  pid_t pid_ = -1;
  int in_ = -1;
  int out_ = -1;
  int error_ = -1;
};

/// A frame as a browser writes it.
std::string frame(const std::string& body);

/// Runs the program to its end.
Program::End run(const std::vector<std::string>& arguments,
                 const std::map<std::string, std::string>& environment,
                 const std::string& input = "");

}  // namespace soat::tests
