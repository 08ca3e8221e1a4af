// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "check/segment.h"
#include "check/spelling.h"
#include "rules/compiled.h"
#include "text/folded_text.h"
#include "text/scratch.h"

namespace soat::check {

/// One way to read a stretch of the draft as a syllable that some pattern holds.
struct Reading {
  std::uint32_t first = 0;  ///< symbols, half open
  std::uint32_t last = 0;
  std::uint32_t next = 0;   ///< place where the following syllable would begin
  std::uint32_t key = 0;    ///< of the pattern's syllable, in Tables::keys; not set when `plainly`
  std::uint16_t forms = 0;  ///< rules::Form bits: disguises seen through to read it so
  /// How many of Tables::meant, from `meant` on, are what is written and nothing else can be; then
  /// `forms` and `bare` are 0. 0 where each of the key has to be compared.
  std::uint8_t plainly = 0;
  std::uint8_t bare : 1 = 0;      ///< when marks were left out of a chat spelling
  std::uint8_t everyday : 1 = 0;  ///< a chat spelling with the letters of an everyday syllable
  std::uint32_t meant = 0;
  text::Evidence written = 0;
  text::Evidence unknown = 0;  ///< letters whose marks the draft does not tell
};

/// A place of the draft where a syllable may begin: every word, and inside words that are read
/// as several syllables.
struct Place {
  std::uint32_t symbol = 0;
  std::uint32_t word = 0;           ///< that it lies in
  std::uint32_t first_reading = 0;  ///< those of place i end where those of i + 1 begin
  /// Of Tables::meant, when that alone can be read here, plainly and up to the next place; kNothing
  /// or kSeveral otherwise.
  std::uint32_t sole = kNothing;
  text::Gap before = text::Gap::sentence;  ///< Gap::none inside a word
  bool inside = false;                     ///< not the beginning of its word

  static constexpr std::uint32_t kNothing = rules::kNoMeant;
  static constexpr std::uint32_t kSeveral = kNothing - 1;
};

/// Every way to read a draft as syllables of some tables: what the matcher walks.
///
/// A plain word costs one look-up. What is no plain syllable (FoldedText's Word::unusual, single
/// letters in a row, signs inside words) is read through disguises, each reading telling which.
/// Keeps its memory from draft to draft.
class Readings {
 public:
  void read(const text::FoldedText& draft, const rules::Tables& tables);

  [[nodiscard]] const std::vector<Place>& places() const {
    return places_;
  }  ///< last is a sentinel
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(places_.size() - 1);
  }
  [[nodiscard]] std::span<const Reading> at(std::uint32_t place) const {
    return {readings_.data() + places_[place].first_reading,
            readings_.data() + places_[place + 1].first_reading};
  }
  /// The place where word `word` begins; size() behind the last.
  [[nodiscard]] std::uint32_t place_of_word(std::size_t word) const {
    return inner_.empty() ? static_cast<std::uint32_t>(word) : place_of_word_[word];
  }

 private:
  /// What a reading covers and was seen through, before it is known which syllable it is.
  struct Seen {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    unsigned forms = 0;
  };

  /// The form that letters with these flags (of symbols or words) are seen through, if any.
  [[nodiscard]] static unsigned forms_of(unsigned flags) {
    return (flags & text::lookalike) != 0 ? unsigned{rules::lookalike} : 0U;
  }

  void read_ordinary(std::uint32_t word);
  void read_careless(std::uint32_t word);
  [[nodiscard]] bool is_as_it_seems(std::uint32_t word) const;
  void read_word(std::uint32_t word);
  void read_again(std::uint32_t word);
  void read_unusual(std::span<const text::Symbol> letters, Seen seen);
  void read_joined(std::uint32_t word);
  std::uint32_t read_single_letters(std::uint32_t word);

  // Signs among letters: readings_signs.cc.
  void read_cut_or_hidden(std::uint32_t word);
  void read_signs(std::uint32_t word);
  void read_hidden(std::uint32_t word);
  void read_paused(std::uint32_t word);
  void read_pieces(std::uint32_t word);
  void read_signs_apart(std::uint32_t word);
  void read_mark_signs(std::uint32_t word);
  [[nodiscard]] bool stands_in(std::uint32_t symbol) const;
  [[nodiscard]] text::Gap gap_before(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t bracket_before(std::uint32_t letter) const;
  /// The same for its end.
  [[nodiscard]] std::uint32_t bracket_behind(std::uint32_t end) const;
  [[nodiscard]] bool brackets_between(std::uint32_t word) const;

  /// Adds a reading, and sees whether readings are still sorted.
  void push(const Reading& reading);
  void look_up(const Spelling& spelling, Seen seen);
  void look_up_masked(const Spelling& spelling, Seen seen);
  void add(std::uint32_t key, text::Evidence written, text::Evidence unknown, Seen seen);
  void add_plain(std::uint32_t key, text::Evidence written, std::uint32_t next, Seen seen);
  void add_chat(const rules::Key& key, text::Evidence written, text::Evidence unknown,
                std::uint32_t next, Seen seen);
  void lay_out_places();
  /// Fills Place::sole of place `p`, by its readings up to `last_reading`.
  void tell_sole(std::uint32_t p, std::uint32_t last_reading);
  [[nodiscard]] std::uint32_t key_of(const text::Word& word) const;
  [[nodiscard]] bool is_single_letter(const text::Word& word) const;
  [[nodiscard]] bool is_digit_for_letter(std::uint32_t word) const;

  const text::FoldedText* draft_ = nullptr;
  const rules::Tables* tables_ = nullptr;
  std::vector<Place> places_;
  text::Scratch<Reading> readings_;
  std::uint32_t count_ = 0;           // of readings
  std::vector<std::uint32_t> inner_;  // symbols inside words where syllables begin
  std::vector<std::uint32_t> place_of_word_;
  std::uint32_t word_ = 0;  // that is being read
  bool sorted_ = true;
  bool laid_out_ = true;          // every reading so far begins with the word it was found in
  std::uint32_t signs_read_ = 0;  // symbol up to which words with signs were read
  std::uint32_t again_end_ = 0;   // word behind the last syllable that was said several times
  std::vector<text::Symbol> row_;
  std::vector<std::uint32_t> row_at_;
  std::vector<std::uint8_t> row_breaks_;
  std::vector<std::uint32_t> widths_;  // of the gaps before the letters of a row
  Segmenter segmenter_;
};

}  // namespace soat::check
