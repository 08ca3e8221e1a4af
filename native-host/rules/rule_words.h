// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstring>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace soat::rules {

/// Some of the words of a rule, UTF-8: held here, or read where they lie.
///
/// Rules come with thousands of sentences and examples of which a draft needs one or two, if any;
/// those of a compiled file stay in it (`lying_in`), and outlive it only as copies, which hold
/// their words.
class RuleWords {
 public:
  RuleWords() = default;
  // NOLINTBEGIN(google-explicit-constructor): words of a rule are a string wherever one is asked
  // for
  RuleWords(std::string_view words) : size_(words.size()) {
    if (words.empty()) return;
    auto* const held = new char[words.size()];
    std::memcpy(held, words.data(), words.size());
    words_ = held;
    held_ = true;
  }
  RuleWords(const std::string& words) : RuleWords(std::string_view(words)) {}
  RuleWords(const char* words) : RuleWords(std::string_view(words)) {}
  operator std::string_view() const { return {words_, size_}; }
  // NOLINTEND(google-explicit-constructor)

  /// `words` must outlive the outcome and whatever it is moved into.
  [[nodiscard]] static RuleWords lying_in(std::string_view words) {
    RuleWords out;
    out.words_ = words.data();
    out.size_ = words.size();
    return out;
  }

  RuleWords(const RuleWords& from) : RuleWords(from.view()) {}
  RuleWords(RuleWords&& from) noexcept { swap(from); }
  RuleWords& operator=(RuleWords from) noexcept {
    swap(from);
    return *this;
  }
  ~RuleWords() {
    if (held_) delete[] words_;
  }

  [[nodiscard]] std::string_view view() const { return *this; }
  [[nodiscard]] std::string copy() const { return std::string(view()); }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

  friend bool operator==(const RuleWords& a, const RuleWords& b) { return a.view() == b.view(); }
  friend bool operator==(const RuleWords& a, const char* b) { return a.view() == b; }
  friend std::string operator+(std::string before, const RuleWords& words) {
    return before += words.view();
  }
  friend std::ostream& operator<<(std::ostream& out, const RuleWords& words) {
    return out << words.view();
  }

 private:
  void swap(RuleWords& other) noexcept {
    std::swap(words_, other.words_);
    std::swap(size_, other.size_);
    std::swap(held_, other.held_);
  }

  const char* words_ = "";
  std::size_t size_ = 0;
  bool held_ = false;
};

}  // namespace soat::rules
