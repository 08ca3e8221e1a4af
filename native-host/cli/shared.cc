// SPDX-License-Identifier: Apache-2.0
#include "cli/shared.h"

#include <algorithm>

#include "base/check.h"
#include "cli/display.h"
#include "platform/environment.h"
#include "platform/terminal.h"
#include "store/trouble.h"

namespace soat::cli {

Look look_here() {
  const bool colour = platform::is_terminal(platform::Stream::out) &&
                      !platform::environment("NO_COLOR") && platform::environment("TERM") != "dumb";
  const std::size_t columns = platform::columns().value_or(Look::kWidest);
  return {platform::output_is_utf8(), colour, std::clamp(columns, Look::kNarrowest, Look::kWidest)};
}

std::string described(Language language, const Error& error) {
  const auto what = [&] {
    switch (store::trouble_of(error)) {
      case store::Trouble::full:
        return say(language, Text::store_full);
      case store::Trouble::locked:
        return say(language, Text::store_locked);
      case store::Trouble::read_only:
        return say(language, Text::store_read_only);
      case store::Trouble::damaged:
        return say(language, Text::store_damaged);
      case store::Trouble::newer:
        return say(language, Text::store_newer);
      case store::Trouble::other:
        return printable(error.what);
    }
    SOAT_CHECK(false);
  }();
  return printable(error.where) + ": " + what;
}

int complain(Language language, const Error& error) {
  platform::print(platform::Stream::error, "soat: " + described(language, error) + "\n");
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

std::string flowing(const Look& look, const std::vector<Piece>& pieces, std::size_t indent) {
  std::string out;
  std::size_t at = 0;
  for (const auto& piece : pieces) {
    if (piece.text.empty()) continue;
    const std::size_t wide = width(piece.text);
    if (at > 0 && at + 2 + wide > look.columns) {
      while (out.ends_with(' ')) out.pop_back();
      out += "\n" + std::string(indent, ' ');
      at = indent;
    } else if (at > 0) {
      out += "  ";
      at += 2;
    }
    out += piece.paint ? painted(look, *piece.paint, piece.text) : piece.text;
    at += wide;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out + "\n";
}

std::string indented(const Look& look, std::string_view text, std::size_t indent) {
  std::string out;
  for (const auto& line : wrapped(text, look.columns - indent))
    out += std::string(indent, ' ') + line + "\n";
  return out;
}

}  // namespace soat::cli
