// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace soat::rules {

/// Larger than any pack a person could write, small enough to hold in memory twice.
inline constexpr std::size_t kMaxFileBytes = 8 * 1024 * 1024;

/// One JSON document that remembers its first complaint: a file is wrong once, and the rest of
/// what could be said about it usually follows from that.
class JsonFile {
 public:
  /// Refuses what is not JSON, and a key written twice in one object (JSON readers keep one of
  /// the two without a word).
  [[nodiscard]] static Result<JsonFile> parse(std::string_view text, std::string shown);
  [[nodiscard]] static Result<JsonFile> read(const std::filesystem::path& path, std::string shown);

  [[nodiscard]] const nlohmann::json& root() const { return *root_; }
  [[nodiscard]] const std::string& shown() const { return shown_; }
  [[nodiscard]] const std::optional<Error>& complaint() const { return complaint_; }

  void complain(const std::string& pointer, std::string what);
  void complain(Error error);

  /// "rules/a.json: /match/0"
  [[nodiscard]] std::string where(const std::string& pointer) const;

  JsonFile(JsonFile&&) noexcept;
  JsonFile& operator=(JsonFile&&) noexcept;
  ~JsonFile();

 private:
  JsonFile(std::unique_ptr<nlohmann::json> root, std::string shown);
  std::unique_ptr<nlohmann::json> root_;
  std::string shown_;
  std::optional<Error> complaint_;
};

/// Takes fields out of one object of a JsonFile and remembers which were asked for, so that
/// finish() can refuse the rest by name. Every function answers an empty value after a
/// complaint; ask the file whether there was one.
class Fields {
 public:
  /// `pointer` is "" for the root. What is not an object is complained about.
  Fields(JsonFile& file, const nlohmann::json& object, std::string pointer);

  [[nodiscard]] bool has(const char* key);
  /// The value of a field, asked for; null when it is not there.
  [[nodiscard]] const nlohmann::json* value(const char* key);
  [[nodiscard]] const nlohmann::json* required(const char* key);

  /// A line of text: 1 to `most` characters, no control characters.
  [[nodiscard]] std::string text(const char* key, std::size_t most);
  [[nodiscard]] Bilingual bilingual(const char* key, std::size_t most);
  /// Lines, each once, at least `least`; empty without a complaint when the field is missing
  /// and `least` is 0.
  [[nodiscard]] std::vector<std::string> texts(const char* key, std::size_t least,
                                               std::size_t most);
  /// The index in `names` of the value; 0 after a complaint.
  [[nodiscard]] std::size_t one_of(const char* key, std::initializer_list<std::string_view> names);
  /// False when missing; a field that is there must be `true`.
  [[nodiscard]] bool flag(const char* key);

  /// Every field not asked for is refused, except `$schema` of the root.
  void finish();

  [[nodiscard]] std::string at(std::string_view key) const;
  [[nodiscard]] JsonFile& file() const { return file_; }

 private:
  JsonFile& file_;
  const nlohmann::json* object_;
  std::string pointer_;
  std::vector<std::string> asked_;
};

/// What `value` is not: a sentence such as "must be a text" as a complaint, or the text.
[[nodiscard]] std::string text_of(JsonFile& file, const nlohmann::json& value,
                                  const std::string& pointer, std::size_t most);

/// A key as one step of a JSON pointer (RFC 6901).
[[nodiscard]] std::string pointer_step(std::string_view key);

}  // namespace soat::rules
