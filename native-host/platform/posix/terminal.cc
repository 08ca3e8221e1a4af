// SPDX-License-Identifier: Apache-2.0
#include "platform/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <charconv>

#include "platform/environment.h"

namespace soat::platform {

namespace {

int number_of(Stream stream) {
  switch (stream) {
    case Stream::in:
      return STDIN_FILENO;
    case Stream::out:
      return STDOUT_FILENO;
    case Stream::error:
      return STDERR_FILENO;
  }
  return STDERR_FILENO;
}

// The order POSIX gives these variables. They are read, not passed to setlocale(): a statically
// linked program may lack the locale they name, and we only need the two facts in it.
std::string locale_of(const char* category) {
  for (const char* name : {"LC_ALL", category, "LANG"}) {
    if (const auto value = environment(name)) return *value;
  }
  return "C";
}

}  // namespace

bool is_terminal(Stream stream) {
  return ::isatty(number_of(stream)) == 1;
}

std::optional<std::size_t> columns() {
  if (const auto said = environment("COLUMNS")) {
    std::size_t number = 0;
    const char* const end = said->data() + said->size();
    const auto [rest, error] = std::from_chars(said->data(), end, number);
    if (error == std::errc() && rest == end && number > 0) return number;
  }
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

bool output_is_utf8() {
  std::string locale = locale_of("LC_CTYPE");
  std::transform(locale.begin(), locale.end(), locale.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
}

std::string system_language() {
  return locale_of("LC_MESSAGES");
}

bool print(Stream stream, const std::string& text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t put = ::write(number_of(stream), text.data() + done, text.size() - done);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    done += static_cast<std::size_t>(put);
  }
  return true;
}

}  // namespace soat::platform
