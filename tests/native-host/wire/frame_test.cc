// SPDX-License-Identifier: Apache-2.0
#include "wire/frame.h"

#include <algorithm>
#include <cstring>

#include "catch.h"

using namespace soat;

namespace {

/// Reads from `left`, at most three bytes at a time: pipes give what they have.
wire::ReadFn trickle(std::string_view& left) {
  return [&left](char* into, std::size_t size) -> Result<std::size_t> {
    const std::size_t got = std::min<std::size_t>({size, left.size(), 3});
    std::memcpy(into, left.data(), got);
    left.remove_prefix(got);
    return got;
  };
}

std::string with_length(std::uint32_t length, std::string_view body) {
  std::string bytes(sizeof length, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  return bytes.append(body);
}

}  // namespace

TEST_CASE("a frame cut anywhere is an end or an error, never a message", "[wire]") {
  const std::string body = "{\"text\":\"Đừng tin\"}";
  const std::string whole = wire::frame_of(body);
  for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
    std::string_view left = std::string_view(whole).substr(0, cut);
    const auto frame = wire::read_frame(trickle(left));
    CAPTURE(cut);
    if (cut == 0) {
      CHECK(frame.value() == std::nullopt);
    } else if (cut < whole.size()) {
      REQUIRE_FALSE(frame.has_value());
      CHECK(frame.error().code == Errc::bad_input);
      CHECK(frame.error().where == "stdin");
    } else {
      CHECK(frame.value() == body);
    }
  }
}

TEST_CASE("frames follow one another, empty ones too", "[wire]") {
  const std::string bytes = wire::frame_of("one") + wire::frame_of("") + wire::frame_of("ba");
  std::string_view left = bytes;
  const auto read = trickle(left);
  CHECK(wire::read_frame(read).value() == "one");
  CHECK(wire::read_frame(read).value() == "");
  CHECK(wire::read_frame(read).value() == "ba");
  CHECK(wire::read_frame(read).value() == std::nullopt);
}

TEST_CASE("a length counts bytes, in the machine's order", "[wire]") {
  const std::string frame = wire::frame_of("đ");
  std::uint32_t length = 0;
  std::memcpy(&length, frame.data(), sizeof length);
  CHECK(length == 2);
}

TEST_CASE("a length over the cap is refused before a byte of the body is read", "[wire]") {
  const auto [length, accepted] =
      GENERATE(table<std::uint32_t, bool>({{wire::kMaxRequestBytes, true},
                                           {wire::kMaxRequestBytes + 1, false},
                                           {0x7FFFFFFF, false},
                                           {0xFFFFFFFF, false},
                                           {0x7B226B22, false}}));
  CAPTURE(length);
  const std::string bytes = with_length(length, accepted ? std::string(length, ' ') : "{");
  std::size_t asked = 0;
  std::size_t at = 0;
  const auto frame = wire::read_frame([&](char* into, std::size_t size) -> Result<std::size_t> {
    asked += size;
    const std::size_t got = std::min(size, bytes.size() - at);
    std::memcpy(into, bytes.data() + at, got);
    at += got;
    return got;
  });
  CHECK(frame.has_value() == accepted);
  if (!accepted) {
    CHECK(asked == sizeof length);
    CHECK(frame.error().code == Errc::too_big);
    CHECK(frame.error().what == "message of " + std::to_string(length) + " bytes");
  }
}

TEST_CASE("what keeps the input from being read is passed on", "[wire]") {
  const auto frame = wire::read_frame([](char*, std::size_t) -> Result<std::size_t> {
    return fail(Errc::unavailable, "stdin", "is gone");
  });
  REQUIRE_FALSE(frame);
  CHECK(frame.error().what == "is gone");
}
