// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "text/character_table.h"
#include "text/folded_text.h"
#include "text/letters.h"
#include "text/syllable.h"

namespace soat::text {

/// What the symbols of a word come to, gathered letter by letter while the draft is folded.
struct WordRun {
  Letters letters = 0;
  std::uint64_t qualities = 0;  ///< two bits a letter, as in Evidence
  std::uint32_t seen = 0;       ///< every bit of the letters' traits

  [[gnu::always_inline]] void add(std::uint32_t traits) {
    letters = letters << kLetterBits | (traits & 63U);
    qualities = qualities << 2U | (traits >> trait::kQuality & 3U);
    seen |= traits;
  }
};

/// Writes down words as they end, and with each what stands before it.
class WordScan {
 public:
  WordScan(const Scratch<Symbol>& symbols, Scratch<Word>& words)
      : symbols_(symbols), words_(words) {}

  /// The word gathered in `run`, symbols [first, last), has ended. Always inline: a run whose
  /// address is handed on lives in memory, and each letter waits for the one before to be stored.
  [[gnu::always_inline]] void end_word(const WordRun& run, std::uint32_t first,
                                       std::uint32_t last) {
    if (count_ == words_.room()) words_.reserve(count_ + 16, count_);
    const bool one_blank = first == gap_begin_ + 1 && gap_begin_ != 0 &&
                           symbols_.data()[gap_begin_].kind == Kind::space;
    Gap before = Gap::blank;
    if (one_blank && !names_) {
      chunk_begin_ = first;
      chunk_word_ = count_;
    } else {
      before = read_gap(first);
    }
    sentence_ += before == Gap::sentence && count_ != 0;
    Word& word = words_.data()[count_++];
    word.first = first;
    word.last = last;
    word.sentence = sentence_;
    word.before = before;
    word.kind = (run.seen & trait::kNoDigit) != 0 ? WordKind::word : WordKind::number;
    word.flags = static_cast<std::uint8_t>(run.seen >> trait::kFlags & 127U);
    word.digits = (run.seen & trait::kDigit) != 0;
    word.marks = (run.seen >> trait::kTone & kToneEvidence) | run.qualities << 5U;
    word.set_apart = one_blank;
    if (last - first <= kMostLetters && (run.seen & trait::kNoCode) == 0) {
      word.letters = run.letters;
      word.unusual = is_unusual(run, last - first);
      word.ordinary =
          !word.unusual && last - first > 1 && (run.seen & kUnfolded << trait::kFlags) == 0;
    } else {
      word.letters = 0;
      word.unusual = is_unusual(first, last);
      word.ordinary = false;
    }
    gap_begin_ = last;
  }

  /// The draft ends with symbol `last`, behind its last word.
  void end(std::uint32_t last);

  [[nodiscard]] std::uint32_t words() const { return count_; }
  [[nodiscard]] std::uint32_t sentences() const { return count_ == 0 ? 0 : sentence_ + 1; }

 private:
  static constexpr std::uint32_t kUnfolded = lookalike | foreign_mark;

  /// Tells words that no Vietnamese syllable is spelled like, letter by letter: a letter twice in
  /// a row, several runs of vowels or none, an end in f j r s w x z, a w. What is typed without an
  /// input method, joined, stretched or shortened is among them; a careful text has next to none.
  [[nodiscard]] [[gnu::always_inline]] static bool is_unusual(const WordRun& run,
                                                              std::uint32_t size) {
    constexpr std::uint64_t kNoEnds = [] {
      std::uint64_t ends = 0;
      for (const char letter : {'f', 'j', 'r', 's', 'w', 'x', 'z'})
        ends |= std::uint64_t{1} << letter_code(letter);
      return ends;
    }();
    return (run.seen & trait::kOdd) != 0 || (kNoEnds >> (run.letters & 63U) & 1U) != 0 ||
           !has_one_run_of_vowels(run.letters) || has_twin(run.letters, size);
  }
  /// The same for words that are too long for a WordRun to remember, or of other scripts.
  [[nodiscard]] bool is_unusual(std::uint32_t first, std::uint32_t last) const;

  /// What symbols [gap_begin_, first), none of them of a word, put between two words. Chunks that
  /// end there have their links and names told.
  Gap read_gap(std::uint32_t first);
  void scan_signs(std::uint32_t end);
  void end_chunk(std::uint32_t end);

  const Scratch<Symbol>& symbols_;
  Scratch<Word>& words_;
  std::uint32_t count_ = 0;
  std::uint32_t sentence_ = 0;
  std::uint32_t gap_begin_ = 0;  // behind the last word
  // A chunk is a run of symbols without a blank.
  std::uint32_t chunk_begin_ = 0;
  std::uint32_t chunk_word_ = 0;  // its first word
  bool names_ = false;            // it holds signs that links and names are told by
};

}  // namespace soat::text
