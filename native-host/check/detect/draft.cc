// SPDX-License-Identifier: Apache-2.0
#include "check/detect/detector.h"
#include "check/detect/numbers.h"
#include "text/utf8.h"

namespace soat::check::detect {

void DeleteNumbers::operator()(Numbers* numbers) const {
  delete numbers;
}

const Numbers& Draft::numbers() {
  if (!numbers_) numbers_.reset(new Numbers(numbers_of(text)));
  return *numbers_;
}

std::size_t Draft::byte_of(std::uint32_t unit) {
  if (unit < unit_) {
    unit_ = 0;
    byte_ = 0;
  }
  while (unit_ < unit && byte_ < utf8.size())
    unit_ += text::next_code(utf8, byte_) > 0xFFFF ? 2U : 1U;
  return byte_;
}

std::string_view Draft::written(text::Span span) {
  const std::size_t begin = byte_of(span.begin);
  return utf8.substr(begin, byte_of(span.end) - begin);
}

}  // namespace soat::check::detect
