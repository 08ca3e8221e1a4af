// SPDX-License-Identifier: Apache-2.0
#include "wire/frame.h"

#include <cstring>

#include "base/check.h"

namespace soat::wire {

namespace {

// Fills `size` bytes, or stops where the input ends; answers how many came.
Result<std::size_t> fill(const ReadFn& read, char* into, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    const auto got = read(into + done, size - done);
    if (!got) return tl::make_unexpected(got.error());
    if (*got == 0) break;
    done += *got;
  }
  return done;
}

}  // namespace

Result<std::optional<std::string>> read_frame(const ReadFn& read) {
  char head[sizeof(std::uint32_t)];
  const auto head_size = fill(read, head, sizeof head);
  if (!head_size) return tl::make_unexpected(head_size.error());
  if (*head_size == 0) return std::nullopt;
  if (*head_size < sizeof head) {
    return fail(Errc::bad_input, "stdin", "ended inside the length of a message");
  }
  std::uint32_t length = 0;
  std::memcpy(&length, head, sizeof length);
  if (length > kMaxRequestBytes) {
    return fail(Errc::too_big, "stdin", "message of " + std::to_string(length) + " bytes");
  }
  std::string body(length, '\0');
  const auto body_size = fill(read, body.data(), body.size());
  if (!body_size) return tl::make_unexpected(body_size.error());
  if (*body_size < length) {
    return fail(Errc::bad_input, "stdin",
                "ended after " + std::to_string(*body_size) + " of " + std::to_string(length) +
                    " bytes of a message");
  }
  return body;
}

std::string frame_of(std::string_view body) {
  SOAT_CHECK(body.size() <= kMaxReplyBytes);
  const auto length = static_cast<std::uint32_t>(body.size());
  std::string frame(sizeof length, '\0');
  std::memcpy(frame.data(), &length, sizeof length);
  frame += body;
  return frame;
}

}  // namespace soat::wire
