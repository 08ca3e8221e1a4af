// SPDX-License-Identifier: Apache-2.0
#include "wire/json_writer.h"

#include <charconv>

namespace soat::wire {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

bool continues(unsigned byte) {
  return (byte & 0xC0) == 0x80;
}

// Length of the well-formed UTF-8 sequence at `i` (Unicode, table 3-7), 0 when there is none.
std::size_t sequence_at(std::string_view text, std::size_t i) {
  const unsigned a = byte_at(text, i);
  const unsigned b = byte_at(text, i + 1);
  const unsigned c = byte_at(text, i + 2);
  const unsigned d = byte_at(text, i + 3);
  if (a >= 0xC2 && a <= 0xDF) return continues(b) ? 2 : 0;
  if (a >= 0xE0 && a <= 0xEF) {
    const unsigned least = a == 0xE0 ? 0xA0 : 0x80;
    const unsigned most = a == 0xED ? 0x9F : 0xBF;
    return b >= least && b <= most && continues(c) ? 3 : 0;
  }
  if (a >= 0xF0 && a <= 0xF4) {
    const unsigned least = a == 0xF0 ? 0x90 : 0x80;
    const unsigned most = a == 0xF4 ? 0x8F : 0xBF;
    return b >= least && b <= most && continues(c) && continues(d) ? 4 : 0;
  }
  return 0;
}

void append_escaped(std::string& out, unsigned char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u00";
  out += kHex[c >> 4];
  out += kHex[c & 15];
}

}  // namespace

void JsonWriter::begin_value() {
  if (after_value_) out_ += ',';
  after_value_ = true;
}

JsonWriter& JsonWriter::object() {
  begin_value();
  out_ += '{';
  after_value_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  out_ += '}';
  after_value_ = true;
  return *this;
}

JsonWriter& JsonWriter::list() {
  begin_value();
  out_ += '[';
  after_value_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_list() {
  out_ += ']';
  after_value_ = true;
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view name) {
  text(name);
  out_ += ':';
  after_value_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  begin_value();
  out_ += '"';
  std::size_t plain = 0;  // begin of the stretch that can be copied as it is
  std::size_t i = 0;
  while (i < value.size()) {
    const auto c = static_cast<unsigned char>(value[i]);
    if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
      ++i;
      continue;
    }
    if (c >= 0x80) {
      if (const std::size_t length = sequence_at(value, i); length > 0) {
        i += length;
        continue;
      }
    }
    out_ += value.substr(plain, i - plain);
    if (c >= 0x80) {
      out_ += kReplacement;
    } else {
      append_escaped(out_, c);
    }
    plain = ++i;
  }
  out_ += value.substr(plain);
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
  begin_value();
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out_.append(digits, end);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  begin_value();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::json(std::string_view value) {
  begin_value();
  out_ += value;
  return *this;
}

}  // namespace soat::wire
