// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace soat::wire {

/// Writes one JSON text from front to back. Commas are its business; that names and values
/// alternate and every list and object is closed is the caller's.
///
///   JsonWriter json;
///   json.object().member("kind", "done").member("id", 7).end_object();
///   json.take();  // {"kind":"done","id":7}
///
/// Bytes that are not UTF-8 (a file name in an error) come out as U+FFFD: a browser drops the
/// whole channel over one bad byte.
class JsonWriter {
 public:
  JsonWriter& object();
  JsonWriter& end_object();
  JsonWriter& list();
  JsonWriter& end_list();
  JsonWriter& name(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::int64_t value);
  JsonWriter& boolean(bool value);
  /// A value that is JSON already.
  JsonWriter& json(std::string_view value);

  JsonWriter& member(std::string_view name, std::string_view value) {
    return this->name(name).text(value);
  }
  JsonWriter& member(std::string_view name, const char* value) {
    return this->name(name).text(value);
  }
  JsonWriter& member(std::string_view name, const std::string& value) {
    return this->name(name).text(value);
  }
  template <std::integral T>
  JsonWriter& member(std::string_view name, T value) {
    this->name(name);
    if constexpr (std::is_same_v<T, bool>) {
      return boolean(value);
    } else {
      return number(static_cast<std::int64_t>(value));
    }
  }

  [[nodiscard]] std::size_t size() const { return out_.size(); }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void begin_value();

  std::string out_;
  bool after_value_ = false;  ///< what comes next in this list or object needs a comma
};

}  // namespace soat::wire
