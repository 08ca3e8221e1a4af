// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/schedule.h"
#include "wire/words.h"

namespace soat::wire {

/// The first thing wrong with a message. Only the first is told: a message is wrong once.
using Complaint = std::optional<Error>;

/// How long a text may be, in characters (code points, as JSON Schema counts).
struct Length {
  std::size_t least = 0;
  std::size_t most = SIZE_MAX;
};

/// The place of a word that stands alone in `words`.
std::size_t word_in(const nlohmann::json& value, const std::string& where, Words words,
                    Complaint& complaint);

/// Takes fields out of one JSON object and remembers which ones were asked for, so that
/// finish() can refuse the rest. A field we do not know is a newer extension talking to an older
/// host; saying so beats ignoring half of what it asked.
///
/// A field that is missing or of the wrong shape leaves a complaint ("message/text", "must be a
/// text") and an empty value behind.
class Fields {
 public:
  /// `where` is how complaints name the object: "message", "message/client".
  Fields(const nlohmann::json& object, std::string where, Complaint& complaint);

  std::string text(const char* name, Length length = {});
  std::optional<std::string> maybe_text(const char* name, Length length = {});
  std::int64_t integer(const char* name, std::int64_t least, std::int64_t most);
  std::optional<std::int64_t> maybe_integer(const char* name, std::int64_t least,
                                            std::int64_t most);
  bool boolean(const char* name);
  std::optional<bool> maybe_boolean(const char* name);
  /// The value whose word stands there: enums are counted in the order of their words.
  template <typename Enum>
  Enum word(const char* name, Words words) {
    const nlohmann::json* value = required(name);
    return static_cast<Enum>(value == nullptr ? 0 : word_in(*value, at(name), words, complaint_));
  }
  template <typename Enum>
  std::optional<Enum> maybe_word(const char* name, Words words) {
    const nlohmann::json* value = find(name);
    if (value == nullptr) return std::nullopt;
    return static_cast<Enum>(word_in(*value, at(name), words, complaint_));
  }
  /// A day, which must be on the calendar.
  store::Day day(const char* name);
  std::optional<store::Day> maybe_day(const char* name);
  /// A field that has one allowed value.
  void constant(const char* name, const nlohmann::json& value);

  /// The field, asked for; nullptr and no complaint when it is not there.
  const nlohmann::json* find(const char* name);
  /// As find(), and a complaint when it is not there.
  const nlohmann::json* required(const char* name);

  /// Refuses what was not asked for.
  void finish();

  [[nodiscard]] std::string at(std::string_view name) const {
    return where_ + "/" + std::string(name);
  }
  void complain(std::string where, std::string what) const;
  [[nodiscard]] Complaint& complaint() const { return complaint_; }

 private:
  const nlohmann::json& object_;
  std::string where_;
  Complaint& complaint_;
  std::vector<std::string_view> asked_;
};

/// An array of at least `least` and at most `most`; each element is given to `take` with its
/// place ("message/settings/sites/0").
template <typename Take>
void each_of(const nlohmann::json& value, const std::string& where, std::size_t least,
             std::size_t most, Complaint& complaint, Take take) {
  const auto complain = [&](std::string what) {
    if (!complaint) complaint = Error{Errc::wrong_shape, where, std::move(what)};
  };
  if (!value.is_array()) return complain("must be a list");
  if (value.size() < least)
    return complain("must have at least " + std::to_string(least) + " entries");
  if (value.size() > most)
    return complain("must have at most " + std::to_string(most) + " entries");
  std::size_t index = 0;
  for (const auto& element : value) take(element, where + "/" + std::to_string(index++));
}

/// One text that stands alone (an element of a list).
std::string text_in(const nlohmann::json& value, const std::string& where, Length length,
                    Complaint& complaint);

/// One whole number that stands alone.
std::int64_t integer_in(const nlohmann::json& value, const std::string& where, std::int64_t least,
                        std::int64_t most, Complaint& complaint);

}  // namespace soat::wire
