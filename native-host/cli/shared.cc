// SPDX-License-Identifier: Apache-2.0
#include "cli/shared.h"

#include "cli/display.h"
#include "platform/environment.h"
#include "platform/terminal.h"

namespace soat::cli {

Look look_here() {
  const bool colour = platform::is_terminal(platform::Stream::out) &&
                      !platform::environment("NO_COLOR") && platform::environment("TERM") != "dumb";
  return {platform::output_is_utf8(), colour};
}

int complain(const Error& error) {
  platform::print(platform::Stream::error,
                  "soat: " + printable(error.where) + ": " + printable(error.what) + "\n");
  return kTrouble;
}

void put(const std::string& text) {
  platform::print(platform::Stream::out, text);
}

std::string painted(const Look& look, Paint paint, const std::string& text) {
  if (!look.colour) return text;
  const auto code = [paint] {
    switch (paint) {
      case Paint::bold:
        return "1";
      case Paint::faint:
        return "2";
      case Paint::hint:
        return "34";  // blue, the nearest to indigo that every theme has
      case Paint::warn:
        return "1;33";  // ochre, the nearest to burnt clay that is not red
    }
    return "0";
  }();
  return "\x1b[" + std::string(code) + "m" + text + "\x1b[0m";
}

}  // namespace soat::cli
