// SPDX-License-Identifier: Apache-2.0
#include "wire/fields.h"

#include <algorithm>

namespace soat::wire {

using nlohmann::json;

namespace {

void say(Complaint& complaint, std::string where, std::string what) {
  if (!complaint) complaint = Error{Errc::wrong_shape, std::move(where), std::move(what)};
}

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

// A word as a complaint may repeat it: what we were sent may be long, or a draft.
std::string shown(std::string_view word) {
  constexpr std::size_t kMost = 40;
  return word.size() <= kMost ? " \"" + std::string(word) + "\"" : std::string();
}

}  // namespace

std::string text_in(const json& value, const std::string& where, Length length,
                    Complaint& complaint) {
  if (!value.is_string()) {
    say(complaint, where, "must be a text");
    return {};
  }
  const auto& text = value.get_ref<const std::string&>();
  // Bytes bound characters from above, so most texts are never counted.
  if (length.least > 0 && text.size() < 4 * length.least && characters(text) < length.least) {
    say(complaint, where,
        length.least == 1 ? "must not be empty"
                          : "must have at least " + std::to_string(length.least) + " characters");
  } else if (text.size() > length.most && characters(text) > length.most) {
    say(complaint, where, "must have at most " + std::to_string(length.most) + " characters");
  }
  return text;
}

std::int64_t integer_in(const json& value, const std::string& where, std::int64_t least,
                        std::int64_t most, Complaint& complaint) {
  // 1.0 is refused though JSON Schema calls it an integer: JSON.stringify never writes it.
  const bool whole = value.is_number_integer();
  const bool fits = whole && (!value.is_number_unsigned() ||
                              value.get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX));
  const std::int64_t number = fits ? value.get<std::int64_t>() : 0;
  if (!whole) {
    say(complaint, where, "must be a whole number");
  } else if (!fits || number > most) {
    say(complaint, where, "must be at most " + std::to_string(most));
  } else if (number < least) {
    say(complaint, where, "must be at least " + std::to_string(least));
  } else {
    return number;
  }
  return least;
}

std::size_t word_in(const json& value, const std::string& where, Words words,
                    Complaint& complaint) {
  if (!value.is_string()) {
    say(complaint, where, "must be a text");
    return 0;
  }
  const auto& word = value.get_ref<const std::string&>();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) {
    say(complaint, where, "is not a known word" + shown(word));
    return 0;
  }
  return static_cast<std::size_t>(found - words.begin());
}

Fields::Fields(const json& object, std::string where, Complaint& complaint)
    : object_(object), where_(std::move(where)), complaint_(complaint) {
  if (!object_.is_object()) complain(where_, "must be an object");
}

void Fields::complain(std::string where, std::string what) const {
  say(complaint_, std::move(where), std::move(what));
}

const json* Fields::find(const char* name) {
  asked_.emplace_back(name);
  if (!object_.is_object()) return nullptr;
  const auto found = object_.find(name);
  return found == object_.end() ? nullptr : &*found;
}

const json* Fields::required(const char* name) {
  const json* value = find(name);
  if (value == nullptr) complain(at(name), "is missing");
  return value;
}

std::string Fields::text(const char* name, Length length) {
  const json* value = required(name);
  return value == nullptr ? std::string() : text_in(*value, at(name), length, complaint_);
}

std::optional<std::string> Fields::maybe_text(const char* name, Length length) {
  const json* value = find(name);
  if (value == nullptr) return std::nullopt;
  return text_in(*value, at(name), length, complaint_);
}

std::int64_t Fields::integer(const char* name, std::int64_t least, std::int64_t most) {
  const json* value = required(name);
  return value == nullptr ? least : integer_in(*value, at(name), least, most, complaint_);
}

std::optional<std::int64_t> Fields::maybe_integer(const char* name, std::int64_t least,
                                                  std::int64_t most) {
  const json* value = find(name);
  if (value == nullptr) return std::nullopt;
  return integer_in(*value, at(name), least, most, complaint_);
}

bool Fields::boolean(const char* name) {
  if (required(name) == nullptr) return false;
  return maybe_boolean(name).value_or(false);
}

std::optional<bool> Fields::maybe_boolean(const char* name) {
  const json* value = find(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_boolean()) {
    complain(at(name), "must be true or false");
    return std::nullopt;
  }
  return value->get<bool>();
}

store::Day Fields::day(const char* name) {
  if (required(name) == nullptr) return {};
  return maybe_day(name).value_or(store::Day());
}

std::optional<store::Day> Fields::maybe_day(const char* name) {
  const json* value = find(name);
  if (value == nullptr) return std::nullopt;
  const std::string text = text_in(*value, at(name), {}, complaint_);
  const auto day = store::day_of(text);
  if (!day) complain(at(name), "must be a day like 2026-11-24");
  return day;
}

void Fields::constant(const char* name, const json& expected) {
  const json* value = required(name);
  if (value != nullptr && *value != expected) complain(at(name), "must be " + expected.dump());
}

void Fields::finish() {
  if (!object_.is_object()) return;
  for (const auto& [name, value] : object_.items()) {
    if (std::find(asked_.begin(), asked_.end(), name) == asked_.end()) {
      const std::string named = shown(name);
      complain(named.empty() ? where_ : at(name),
               named.empty() ? "has a field nobody knows" : "is not a known field");
    }
  }
}

}  // namespace soat::wire
