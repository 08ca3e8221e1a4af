// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/compiled.h"
#include "text/folded_text.h"

namespace soat::check {

/// One way to read a stretch of the draft as a syllable that some pattern holds.
struct Reading {
  std::uint32_t last = 0;  ///< symbol behind it
  std::uint32_t next = 0;  ///< place where the following syllable would begin
  std::uint32_t key = 0;   ///< of the pattern's syllable, in Tables::keys
  std::uint16_t forms = 0; ///< rules::Form bits: disguises seen through to read it so
  text::Evidence written = 0;
  text::Evidence unknown = 0;  ///< letters whose marks the draft does not tell
};

/// A place of the draft where a syllable may begin: every word, and inside words that are read
/// as several syllables.
struct Place {
  std::uint32_t symbol = 0;
  std::uint32_t word = 0;           ///< that it lies in
  std::uint32_t first_reading = 0;  ///< those of place i end where those of i + 1 begin
  text::Gap before = text::Gap::sentence;  ///< Gap::none inside a word
  bool inside = false;              ///< not the beginning of its word
};

/// Every way to read a draft as syllables of some tables: what the matcher walks.
///
/// Keeps its memory from draft to draft.
class Readings {
 public:
  void read(const text::FoldedText& draft, const rules::Tables& tables);

  [[nodiscard]] const std::vector<Place>& places() const { return places_; }  ///< last is a sentinel
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(places_.size() - 1); }
  [[nodiscard]] std::span<const Reading> at(std::uint32_t place) const {
    return {readings_.data() + places_[place].first_reading,
            readings_.data() + places_[place + 1].first_reading};
  }
  /// The place where word `word` begins.
  [[nodiscard]] std::uint32_t place_of_word(std::size_t word) const { return place_of_word_[word]; }

 private:
  std::vector<Place> places_;
  std::vector<Reading> readings_;
  std::vector<std::uint32_t> place_of_word_;
};

}  // namespace soat::check
