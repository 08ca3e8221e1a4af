// SPDX-License-Identifier: Apache-2.0
#include "check/readings.h"

#include <algorithm>

#include "check/everyday.h"
#include "text/letters.h"

namespace soat::check {

using text::Gap;
using text::Symbol;
using text::Word;

namespace {

/// Letters a joined word may have: "thằngchóngu". Longer ones are keyboards being slept on.
constexpr std::uint32_t kLongestJoined = 40;
/// A masked word may be many words; more readings than this say nothing.
constexpr std::size_t kMostMasked = 24;

/// The same letters with the same marks. Words of other scripts have no letters to compare.
bool is_same(const Word& a, const Word& b) {
  return a.letters == b.letters && a.marks == b.marks && a.letters != 0 && b.speaks();
}

}  // namespace

inline void Readings::push(const Reading& reading) {
  if (count_ == readings_.room()) readings_.reserve(count_ + 64, count_);
  Reading* const to = readings_.data() + count_;
  if (count_++ != 0 && reading.first < to[-1].first) sorted_ = false;
  *to = reading;
}

void Readings::read(const text::FoldedText& draft, const rules::Tables& tables) {
  draft_ = &draft;
  tables_ = &tables;
  count_ = 0;
  inner_.clear();
  sorted_ = true;
  laid_out_ = true;
  signs_read_ = 0;
  again_end_ = 0;
  const auto words = draft.words();
  const auto count = static_cast<std::uint32_t>(words.size());
  places_.resize(count + 1);
  std::uint32_t singles_end = 0;
  for (std::uint32_t w = 0; w < count; ++w) {
    const Word& word = words[w];
    Place& place = places_[w];
    place.symbol = word.first;
    place.word = w;
    place.first_reading = count_;
    place.before = word.before == Gap::clause ? gap_before(w) : word.before;
    place.inside = false;
    word_ = w;
    if (is_as_it_seems(w)) {
      read_ordinary(w);
    } else {
      read_word(w);
      if (w >= singles_end && is_single_letter(word)) singles_end = read_single_letters(w);
    }
    tell_sole(w, count_);
  }
  places_[count] = {static_cast<std::uint32_t>(draft.symbols().size()), count, count_};
  place_of_word_.clear();
  if (!laid_out_ || !sorted_ || !inner_.empty()) lay_out_places();
}

void Readings::tell_sole(std::uint32_t p, std::uint32_t last_reading) {
  Place& place = places_[p];
  const Reading* const reading = readings_.data() + place.first_reading;
  const std::uint32_t count = last_reading - place.first_reading;
  place.sole = count == 0                                                      ? Place::kNothing
               : count == 1 && reading->plainly == 1 && reading->next == p + 1 ? reading->meant
                                                                               : Place::kSeveral;
}

/// Whether there is nothing to see through: in the word itself, or by a sign that stands for a
/// letter or cuts it in pieces.
bool Readings::is_as_it_seems(std::uint32_t w) const {
  const auto words = draft_->words();
  const Word& word = words[w];
  if (!word.ordinary || !word.speaks()) return false;
  const auto symbols = draft_->symbols();
  if (word.first == 0 || w + 1 == words.size()) return false;
  // Blanks and signs that part clauses and sentences stand for nothing, anything else might. Told
  // without a branch: no guess would be right.
  constexpr std::uint64_t kParting = [] {
    std::uint64_t signs = 0;
    for (const char sign : {' ', '\n', ',', '.', ':', ';', '?', '"'})
      signs |= std::uint64_t{1} << sign;
    return signs;
  }();
  const auto parts = [&](std::uint32_t s) {
    const char32_t letter = symbols[s].letter;
    return static_cast<bool>((letter < 64) & (kParting >> (letter & 63) & 1U));
  };
  const bool cut =
      (symbols[word.last].kind == text::Kind::sign) & (words[w + 1].before <= Gap::blank);
  return parts(word.first - 1) & parts(word.last) & !cut;
}

bool Readings::is_single_letter(const Word& word) const {
  return word.size() == 1 && word.kind == text::WordKind::word && word.letters != 0;
}

/// "0" of "c.h.0": one digit right behind a sign and what is before it.
bool Readings::is_digit_for_letter(std::uint32_t w) const {
  const Word& word = draft_->words()[w];
  return w > 0 && word.size() == 1 && word.kind == text::WordKind::number &&
         word.first == draft_->words()[w - 1].last + 1 &&
         draft_->symbols()[word.first - 1].kind == text::Kind::sign &&
         letter_for(draft_->symbols()[word.first].base) != 0;
}

std::uint32_t Readings::key_of(const Word& word) const {
  if (word.letters != 0) return tables_->find_key(word.letters);
  if (word.size() > text::kMaxSyllable) return rules::kNoKey;
  return tables_->find_key(text::letters_of(draft_->symbols().subspan(word.first, word.size())));
}

/// A word whose letters are what they seem: nearly every one of most drafts, and the same as
/// read_word().
void Readings::read_ordinary(std::uint32_t w) {
  const Word& word = draft_->words()[w];
  const rules::MeantRun run =
      tables_->find_marked(word.letters, static_cast<std::uint32_t>(word.marks));
  if (run.size == 0) {
    // A tone stands on a vowel: a word that bears one has left nothing out.
    if ((word.marks & text::kToneEvidence) == 0) read_careless(w);
    return;
  }
  if (run.first == rules::kNoMeant) return read_careless(w);
  push({.first = word.first,
        .last = word.last,
        .next = w + 1,
        .plainly = static_cast<std::uint8_t>(run.size),
        .meant = run.first,
        .written = word.marks});
  if (is_same(word, draft_->words()[w + 1])) read_again(w);
}

/// The same for one that may have left marks out, or be a chat spelling.
void Readings::read_careless(std::uint32_t w) {
  const Word& word = draft_->words()[w];
  const std::uint32_t index = tables_->find_key(word.letters);
  if (index == rules::kNoKey) return;
  const rules::Key& key = tables_->keys[index];
  const Seen seen{word.first, word.last, 0};
  if (key.meants != 0) add_plain(index, word.marks, w + 1, seen);
  if (key.aliases != 0) add_chat(key, word.marks, 0, w + 1, seen);
  if (is_same(word, draft_->words()[w + 1])) read_again(w);
}

/// Letters and marks that are what they seem. With a mark on a vowel nothing else can be meant.
void Readings::add_plain(std::uint32_t index, text::Evidence written, std::uint32_t next,
                         Seen seen) {
  const rules::Key& key = tables_->keys[index];
  const rules::MeantRun same = tables_->meant_by(key, written);
  const bool all = text::says_all(written, key.strokes);
  if (same.size == 0 && all) return;
  const bool plainly = all || same.size == key.meants;
  push({.first = seen.first,
        .last = seen.last,
        .next = next,
        .key = index,
        .plainly = static_cast<std::uint8_t>(plainly ? same.size : 0),
        .meant = same.first,
        .written = written});
}

/// A syllable said several times over is that syllable: "thằng thằng chó chó". From the first of
/// them on; those behind it are read as words of their own too. What follows is looked for behind
/// them all, and what ends here ends with the first, since "não thì thì" may begin another clause.
void Readings::read_again(std::uint32_t w) {
  const auto& words = draft_->words();
  if (w < again_end_) return;
  unsigned flags = words[w].flags;
  std::uint32_t end = w + 1;
  for (; end < words.size() && words[end].before <= Gap::blank && is_same(words[w], words[end]);
       ++end)
    flags |= words[end].flags;
  if (end == w + 1) return;
  again_end_ = end;
  const unsigned forms = rules::repeat | forms_of(flags);
  const std::uint32_t index = tables_->find_key(words[w].letters);
  const rules::Key& key = tables_->keys[index];
  if (key.meants == 0 || (key.forms & rules::repeat) == 0) return;
  push({.first = words[w].first,
        .last = words[w].last,
        .next = end,
        .key = index,
        .forms = static_cast<std::uint16_t>(forms),
        .written = words[w].marks});
}

void Readings::read_word(std::uint32_t w) {
  const Word& word = draft_->words()[w];
  const auto symbols = draft_->symbols();
  if (word.speaks()) {
    // A single letter may be of a word that is spelled out: read_single_letters() tells.
    const Seen seen{word.first, word.last, forms_of(word.flags)};
    if (const std::uint32_t key = key_of(word); key != rules::kNoKey && !is_single_letter(word)) {
      const bool foreign = (word.flags & text::foreign_mark) != 0;
      add(key, word.marks,
          foreign ? Spelling(symbols.subspan(word.first, word.size())).unknown() : 0, seen);
      if (!foreign && w + 1 < draft_->words().size() && is_same(word, draft_->words()[w + 1]))
        read_again(w);
    }
    // One letter has nothing in it to see through.
    if ((word.unusual || word.digits) && word.size() > 1) {
      read_unusual(symbols.subspan(word.first, word.size()), seen);
      if (!word.digits && word.size() > 3 && word.size() <= kLongestJoined) read_joined(w);
    }
  }
  read_cut_or_hidden(w);
}

void Readings::read_unusual(std::span<const Symbol> letters, Seen seen) {
  const Spelling plain(letters);
  const auto seen_through = [&](unsigned forms) {
    return Seen{seen.first, seen.last, seen.forms | forms};
  };
  // "cc" is a word too: "cccc" is read as both.
  for (const unsigned most : {1U, 2U}) {
    const Spelling shorter = Spelling::without_repeats(letters, most);
    if (shorter.size() != letters.size()) look_up(shorter, seen_through(rules::repeat));
  }
  if (plain.empty()) return;
  look_up_masked(plain, seen_through(rules::masked));
  for (const char one : {'i', 'l'}) {
    Spelling spelling = plain;
    if (!spelling.take_off_leet(one)) break;
    look_up(spelling, seen_through(rules::leet));
    look_up_masked(spelling, seen_through(rules::leet | rules::masked));
    if (spelling.take_off_repeats()) look_up(spelling, seen_through(rules::leet | rules::repeat));
  }
  if (Spelling spelling = plain; spelling.take_off_v())
    look_up(spelling, seen_through(rules::leet));
  if (Spelling spelling = plain; spelling.type_telex())
    look_up(spelling, seen_through(rules::bare));
  if (Spelling spelling = plain; spelling.type_vni()) look_up(spelling, seen_through(rules::bare));
}

/// Letters that stand alone in a row, with blanks, signs, line breaks or pictographs between.
/// Wider gaps than the narrowest are taken for those between words. Answers the word behind.
std::uint32_t Readings::read_single_letters(std::uint32_t w) {
  const auto& words = draft_->words();
  const auto& symbols = draft_->symbols();
  const auto width = [&](std::uint32_t i) {
    // A dot between blanks is no end of a sentence here; an empty line is.
    const std::uint32_t apart = words[i].first - words[i - 1].last;
    const bool sign =
        std::any_of(symbols.begin() + words[i - 1].last, symbols.begin() + words[i].first,
                    [](const Symbol& s) { return s.kind == text::Kind::sign; });
    return (sign ? 0U : words[i].before == Gap::line ? 200U : 100U) + std::min(apart, 99U);
  };
  const auto follows = [&](std::uint32_t i) {
    if (!is_single_letter(words[i]) && !is_digit_for_letter(i)) return false;
    if (words[i].before <= Gap::line) return true;
    const std::uint32_t begin = words[i - 1].last;
    if (words[i].first - begin > 3) return false;
    return std::none_of(symbols.begin() + begin, symbols.begin() + words[i].first,
                        [](const Symbol& s) { return s.kind == text::Kind::line_break; });
  };
  std::uint32_t end = w + 1;
  std::uint32_t narrowest = 1000;
  widths_.assign(1, 0);
  std::uint32_t digits = 0;
  for (; end < words.size() && follows(end); ++end) {
    widths_.push_back(width(end));
    narrowest = std::min(narrowest, widths_.back());
    digits += words[end].digits;
  }
  if (end - w - digits < 2) end = w + 1;  // "q.1" is a place, "đ.1.2" a paragraph
  row_.clear();
  row_at_.clear();
  row_breaks_.clear();
  unsigned flags = 0;
  for (std::uint32_t i = w; i < end; ++i) {
    row_.push_back(symbols[words[i].first]);
    if (words[i].digits) {
      row_.back().base = letter_for(row_.back().base);
      row_.back().flags |= text::foreign_mark;  // marks it does not tell
    }
    row_at_.push_back(words[i].first);
    row_breaks_.push_back(widths_[i - w] > narrowest);
    flags |= words[i].flags;
  }
  if (end - w > 1) laid_out_ = false;  // what follows is added at this word and begins behind it
  // Letters between wider gaps are words of their own, as are two with a blank between ("m k",
  // "à, ừ").
  const bool spelled_out = end - w > 2 || (end - w == 2 && narrowest == 1);
  for (std::uint32_t i = 0; i < end - w; ++i) {
    const bool alone =
        (i == 0 || row_breaks_[i] != 0) && (i + 1 == end - w || row_breaks_[i + 1] != 0);
    if (spelled_out && !alone) continue;
    const std::uint32_t key = tables_->find_key(words[w + i].letters);
    if (key != rules::kNoKey)
      add(key, words[w + i].marks, 0, {row_at_[i], row_at_[i] + 1, forms_of(words[w + i].flags)});
  }
  if (end - w < 2) return end;
  for (const Segment& segment :
       segmenter_.read(row_, row_breaks_, *tables_, Segmenter::Stray::costs)) {
    if (segment.last - segment.first < 2) continue;
    const std::span<const Symbol> letters(row_.data() + segment.first,
                                          segment.last - segment.first);
    const bool coded =
        digits != 0 && std::any_of(letters.begin(), letters.end(),
                                   [](const Symbol& s) { return s.kind == text::Kind::digit; });
    add(segment.key, text::evidence_of(letters), coded ? Spelling(letters).unknown() : 0,
        {bracket_before(row_at_[segment.first]), bracket_behind(row_at_[segment.last - 1] + 1),
         rules::split | (coded ? static_cast<unsigned>(rules::leet) : 0U) | forms_of(flags)});
    sorted_ = false;
  }
  return end;
}

/// Several syllables in one word: "đồngu", and "đồnguuu" with letters written several times.
void Readings::read_joined(std::uint32_t w) {
  const Word& word = draft_->words()[w];
  const auto& symbols = draft_->symbols();
  // "đúúúng" is stretched, not three syllables.
  bool stretched = false;
  for (std::uint32_t s = word.first; s + 1 < word.last; ++s)
    stretched =
        stretched || (symbols[s].base == symbols[s + 1].base && text::is_vowel(symbols[s].base));
  for (const bool once : {false, true}) {
    if (stretched && !once) continue;
    row_.clear();
    row_at_.clear();
    for (std::uint32_t s = word.first; s < word.last; ++s) {
      if (symbols[s].base == 0) return;
      if (once && !row_.empty() && row_.back().base == symbols[s].base) continue;
      row_.push_back(symbols[s]);
      row_at_.push_back(s);
    }
    if (once && row_.size() == word.size()) return;
    row_at_.push_back(word.last);
    for (const Segment& segment : segmenter_.read(row_, {}, *tables_, Segmenter::Stray::spoils)) {
      if (segment.first == 0 && segment.last == row_.size()) continue;
      const std::span<const Symbol> letters(row_.data() + segment.first,
                                            segment.last - segment.first);
      add(segment.key, text::evidence_of(letters), 0,
          {row_at_[segment.first], row_at_[segment.last],
           rules::joined | (once ? static_cast<unsigned>(rules::repeat) : 0U) |
               forms_of(word.flags)});
      if (segment.first != 0) inner_.push_back(row_at_[segment.first]);
      if (segment.last != row_.size()) inner_.push_back(row_at_[segment.last]);
      sorted_ = false;
    }
  }
}

void Readings::look_up(const Spelling& spelling, Seen seen) {
  if (spelling.empty()) return;
  const std::string_view letters = spelling.letters();
  const std::uint32_t key = tables_->find_key(letters);
  if (key != rules::kNoKey) add(key, spelling.written(), spelling.unknown(), seen);
}

void Readings::look_up_masked(const Spelling& spelling, Seen seen) {
  const std::string_view letters = spelling.letters();
  if (letters.size() < 2 || letters[0] == Spelling::kAnyLetter ||
      letters.find(Spelling::kAnyLetter) == std::string_view::npos)
    return;
  std::size_t found = 0;
  for (const std::uint32_t key : tables_->of_shape(letters[0], letters.size())) {
    const std::string_view meant = tables_->letters_of(tables_->keys[key]);
    if (!std::equal(letters.begin(), letters.end(), meant.begin(), [](char shown, char letter) {
          return shown == Spelling::kAnyLetter || shown == letter;
        }))
      continue;
    add(key, spelling.written(), spelling.unknown(), seen);
    if (++found == kMostMasked) return;
  }
}

void Readings::add(std::uint32_t index, text::Evidence written, text::Evidence unknown, Seen seen) {
  const rules::Key& key = tables_->keys[index];
  const auto words = draft_->words();
  // Laying out finds the next place of all readings again, and a row of single letters may be the
  // whole draft: walking it for each of its letters would cost the square of its length.
  std::uint32_t next = word_ + 1;
  while (laid_out_ && next < words.size() && words[next].first < seen.last) ++next;
  if (key.meants != 0 && seen.forms == 0 && unknown == 0)
    add_plain(index, written, next, seen);
  else if (key.meants != 0 && (seen.forms & ~(key.forms | rules::lookalike)) == 0)
    push({.first = seen.first,
          .last = seen.last,
          .next = next,
          .key = index,
          .forms = static_cast<std::uint16_t>(seen.forms),
          .written = written,
          .unknown = unknown});
  // A chat spelling of which letters are guessed could be anything.
  if (key.aliases != 0 && (seen.forms & (rules::masked | rules::leet)) == 0)
    add_chat(key, written, unknown, next, seen);
}

/// The syllables of which the letters of `key` are a chat spelling.
void Readings::add_chat(const rules::Key& key, text::Evidence written, text::Evidence unknown,
                        std::uint32_t next, Seen seen) {
  for (const rules::Alias& alias : tables_->aliases.subspan(key.first_alias, key.aliases)) {
    const auto agreed = text::agreement(written, alias.spelled, unknown, key.strokes);
    if (agreed == text::Agreement::no) continue;
    const bool is_bare = agreed == text::Agreement::bare;
    Reading reading;
    reading.first = seen.first;
    reading.last = seen.last;
    reading.next = next;
    reading.key = alias.key;
    reading.bare = is_bare;
    reading.everyday = is_everyday_bare(key.hash);
    reading.forms = static_cast<std::uint16_t>(
        seen.forms | rules::teencode | (is_bare ? static_cast<unsigned>(rules::bare) : 0U) |
        (alias.weak != 0 ? static_cast<unsigned>(rules::weak) : 0U));
    reading.written = alias.meant;
    push(reading);
  }
}

void Readings::lay_out_places() {
  const auto& words = draft_->words();
  const auto count = static_cast<std::uint32_t>(words.size());
  if (!sorted_)
    std::stable_sort(readings_.data(), readings_.data() + count_,
                     [](const Reading& a, const Reading& b) { return a.first < b.first; });
  std::sort(inner_.begin(), inner_.end());
  inner_.erase(std::unique(inner_.begin(), inner_.end()), inner_.end());
  places_.clear();
  std::size_t inner = 0;
  for (std::uint32_t w = 0; w < count; ++w) {
    if (!inner_.empty()) place_of_word_.push_back(static_cast<std::uint32_t>(places_.size()));
    places_.push_back({words[w].first, w, 0, Place::kNothing, gap_before(w), false});
    for (; inner < inner_.size() && inner_[inner] < words[w].last; ++inner)
      places_.push_back({inner_[inner], w, 0, Place::kNothing, Gap::none, true});
  }
  if (!inner_.empty()) place_of_word_.push_back(static_cast<std::uint32_t>(places_.size()));
  places_.push_back({static_cast<std::uint32_t>(draft_->symbols().size()), count});

  std::uint32_t place = 0;
  for (std::uint32_t r = 0; r < count_; ++r) {
    Reading& reading = readings_.data()[r];
    // Words behind signs ("@nh") are read from the sign on: they belong to the word's place.
    while (place + 1 < places_.size() - 1 && places_[place + 1].symbol <= reading.first)
      places_[++place].first_reading = r;
    if (places_[place].symbol < reading.first && place + 1 < places_.size() - 1 &&
        draft_->words()[places_[place].word].last <= reading.first)
      places_[++place].first_reading = r;
    const std::uint32_t word = places_[place].word;
    std::uint32_t next = place + 1;
    if (reading.next > word + 1 && reading.last <= words[word].last) {
      next = place_of_word(reading.next);  // said several times over
    } else {
      while (next < places_.size() - 1 && places_[next].symbol < reading.last) ++next;
    }
    reading.next = next;
  }
  while (place + 1 < places_.size()) places_[++place].first_reading = count_;
  for (std::uint32_t p = 0; p + 1 < places_.size(); ++p) tell_sole(p, places_[p + 1].first_reading);
}

}  // namespace soat::check
