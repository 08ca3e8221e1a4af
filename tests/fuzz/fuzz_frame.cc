// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as native-messaging input: reading them whole and reading them one to three at a time
// must give the same frames and the same ending.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "wire/frame.h"

namespace {

using namespace soat;

struct Heard {
  std::vector<std::string> bodies;
  std::string ending;
  friend bool operator==(const Heard&, const Heard&) = default;
};

Heard heard(std::string_view input, std::size_t at_most) {
  const wire::ReadFn read = [&](char* into, std::size_t size) -> Result<std::size_t> {
    const std::size_t got = std::min({size, input.size(), at_most});
    std::memcpy(into, input.data(), got);
    input.remove_prefix(got);
    return got;
  };
  Heard all;
  for (;;) {
    auto frame = wire::read_frame(read);
    if (!frame) {
      all.ending = frame.error().what;
      return all;
    }
    if (!*frame) return all;
    all.bodies.push_back(**std::move(frame));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  const Heard whole = heard(input, input.size() + 1);
  for (std::size_t at_most = 1; at_most <= 3; ++at_most) {
    if (!(heard(input, at_most) == whole)) std::abort();
  }
  return 0;
}
