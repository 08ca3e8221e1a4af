// SPDX-License-Identifier: Apache-2.0
#include "host/met.h"

#include <algorithm>
#include <charconv>

#include "platform/files.h"
#include "platform/utf8_path.h"

namespace soat::host {

namespace fs = std::filesystem;

namespace {

constexpr const char* kName = "met";
constexpr std::size_t kMostBytes = 64 * 1024;

bool is_plain(std::string_view word) {
  return !word.empty() && word.size() <= 100 && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
  });
}

// The part before the next blank or the end, taken off the front.
std::string_view next_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

}  // namespace

std::vector<Met> met(const fs::path& folder) {
  std::vector<Met> all;
  const auto file = platform::read_file(folder / kName, kMostBytes);
  if (!file) return all;
  std::string_view left = *file;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find('\n'), left.size());
    std::string_view line = left.substr(0, end);
    left.remove_prefix(std::min(end + 1, left.size()));
    Met one{std::string(next_word(line)), std::string(next_word(line)), 0};
    const char* const last = line.data() + line.size();
    const auto [rest, error] = std::from_chars(line.data(), last, one.at);
    if (is_plain(one.browser) && is_plain(one.version) && error == std::errc() && rest == last)
      all.push_back(std::move(one));
  }
  return all;
}

Result<void> note_met(const fs::path& folder, const Met& met) {
  if (!is_plain(met.browser) || !is_plain(met.version))
    return fail(Errc::bad_input, "message/client", "has a name or version that is no plain word");
  if (auto made = platform::make_private_folder(folder); !made) return made;
  std::string content;
  const auto add = [&content](const Met& one) {
    content += one.browser + " " + one.version + " " + std::to_string(one.at) + "\n";
  };
  for (const auto& one : host::met(folder)) {
    if (one.browser != met.browser) add(one);
  }
  add(met);
  return platform::replace_file(folder / kName, content, platform::Readers::owner);
}

Result<void> forget_met(const fs::path& folder) {
  std::error_code error;
  fs::remove(folder / kName, error);
  if (error) return fail(Errc::unavailable, platform::utf8_of(folder / kName), error.message());
  return {};
}

}  // namespace soat::host
