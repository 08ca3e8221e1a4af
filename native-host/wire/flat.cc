// SPDX-License-Identifier: Apache-2.0
#include "wire/flat.h"

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include "text/folded_text.h"
#include "text/utf8.h"

namespace soat::wire {

using nlohmann::json;

namespace {

/// A word of eight bytes with some bit set where a byte ends a plain stretch of a text: a
/// quotation mark, a backslash, a control character.
std::uint64_t ends_stretch(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kHighs = kOnes * 0x80;
  const auto zeros = [](std::uint64_t word) { return (word - kOnes) & ~word; };
  const std::uint64_t below_space = (bytes - kOnes * 0x20) & ~bytes;
  return (zeros(bytes ^ kOnes * '"') | zeros(bytes ^ kOnes * '\\') | below_space) & kHighs;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  json object() {
    json out = json::object();
    auto& members = out.get_ref<json::object_t&>();
    if (!take('{')) return nothing();
    if (take('}')) return at_end() ? out : nothing();
    std::string name;
    do {
      blanks();
      if (!string(name) || !take(':')) return nothing();
      json member = value();
      if (member.is_discarded() || !members.emplace(name, std::move(member)).second)
        return nothing();
    } while (take(','));
    return take('}') && at_end() ? out : nothing();
  }

 private:
  static json nothing() { return json(json::value_t::discarded); }

  [[nodiscard]] bool at_end() {
    blanks();
    return at_ == text_.size();
  }
  void blanks() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r'))
      ++at_;
  }
  bool take(char sign) {
    blanks();
    if (at_ == text_.size() || text_[at_] != sign) return false;
    ++at_;
    return true;
  }
  bool word(std::string_view wanted) {
    if (text_.substr(at_, wanted.size()) != wanted) return false;
    at_ += wanted.size();
    return true;
  }

  json value() {
    blanks();
    if (at_ == text_.size()) return nothing();
    switch (text_[at_]) {
      case '"': {
        json out = std::string();
        return string(out.get_ref<std::string&>()) ? out : nothing();
      }
      case 't':
        return word("true") ? json(true) : nothing();
      case 'f':
        return word("false") ? json(false) : nothing();
      case 'n':
        return word("null") ? json(nullptr) : nothing();
      default:
        return number();
    }
  }

  /// Up to 18 digits, as nlohmann reads them: unsigned.
  json number() {
    const std::size_t begin = at_;
    std::uint64_t out = 0;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && at_ - begin < 18)
      out = out * 10 + static_cast<std::uint64_t>(text_[at_++] - '0');
    if (at_ == begin || (text_[begin] == '0' && at_ - begin > 1) || at_ == text_.size())
      return nothing();
    const char behind = text_[at_];
    return behind == ',' || behind == '}' || behind == ' ' ? json(out) : nothing();
  }

  bool string(std::string& out) {
    out.clear();
    if (at_ == text_.size() || text_[at_] != '"') return false;
    ++at_;
    const std::size_t first = at_;
    for (std::size_t plain = at_;;) {
      skip_plain();
      if (at_ == text_.size() || static_cast<unsigned char>(text_[at_]) < 0x20) return false;
      out.append(text_, plain, at_ - plain);
      if (text_[at_++] == '"') break;
      if (!escape(out)) return false;
      plain = at_;
    }
    return text::is_utf8(text_.substr(first, at_ - 1 - first));
  }

  void skip_plain() {
    for (std::uint64_t eight = 0; text_.size() - at_ >= sizeof eight; at_ += sizeof eight) {
      std::memcpy(&eight, text_.data() + at_, sizeof eight);
      if (ends_stretch(eight) != 0) break;
    }
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
           static_cast<unsigned char>(text_[at_]) >= 0x20)
      ++at_;
  }

  bool escape(std::string& out) {
    if (at_ == text_.size()) return false;
    switch (text_[at_++]) {
      case '"':
        out += '"';
        return true;
      case '\\':
        out += '\\';
        return true;
      case '/':
        out += '/';
        return true;
      case 'b':
        out += '\b';
        return true;
      case 'f':
        out += '\f';
        return true;
      case 'n':
        out += '\n';
        return true;
      case 'r':
        out += '\r';
        return true;
      case 't':
        out += '\t';
        return true;
      case 'u':
        return escaped_code(out);
      default:
        return false;
    }
  }

  bool escaped_code(std::string& out) {
    const auto unit = four_digits();
    if (!unit || (*unit >= 0xDC00 && *unit <= 0xDFFF)) return false;
    if (*unit < 0xD800 || *unit > 0xDBFF) {
      text::append_utf8(out, *unit);
      return true;
    }
    if (!word("\\u")) return false;
    const auto second = four_digits();
    if (!second || *second < 0xDC00 || *second > 0xDFFF) return false;
    text::append_utf8(out, 0x10000 + ((*unit - 0xD800) << 10) + (*second - 0xDC00));
    return true;
  }

  std::optional<char32_t> four_digits() {
    char32_t out = 0;
    if (text_.size() - at_ < 4) return std::nullopt;
    for (int i = 0; i < 4; ++i) {
      const char digit = text_[at_++];
      const bool decimal = digit >= '0' && digit <= '9';
      const char lower = static_cast<char>(digit | 0x20);
      if (!decimal && (lower < 'a' || lower > 'f')) return std::nullopt;
      out = out << 4 | static_cast<char32_t>(decimal ? digit - '0' : lower - 'a' + 10);
    }
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

json flat_object(std::string_view text) {
  return Reader(text).object();
}

}  // namespace soat::wire
