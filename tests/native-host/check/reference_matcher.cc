// SPDX-License-Identifier: Apache-2.0
#include "reference_matcher.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "check/slots.h"

namespace soat::check {
namespace {

using rules::Step;
using text::FoldedText;
using text::Gap;
using text::Symbol;

struct Letter {
  char32_t base = 0;  // without marks
  std::uint8_t quality = 0;
  std::uint8_t tone = 0;
  bool hidden = false;  // a digit for a letter: its marks are not known
};
using Letters = std::vector<Letter>;

Letters letters_of(const FoldedText& draft, std::uint32_t first, std::uint32_t last) {
  Letters out;
  for (std::uint32_t i = first; i < last; ++i) {
    const Symbol& s = draft.symbols()[i];
    out.push_back({s.base != 0 ? static_cast<unsigned char>(s.base) : s.letter, s.quality(),
                   s.tone(), false});
  }
  return out;
}

bool is_vowel(char32_t letter) {
  return std::u32string_view(U"aeiouy").find(letter) != std::u32string_view::npos;
}

/// Letter by letter: the same letters; then either every mark is the same, or (may_be_bare) the
/// vowels have none at all, and đ may have lost its stroke but d never gains one.
bool same(const Letters& written, const Letters& meant, bool may_be_bare) {
  if (written.size() != meant.size()) return false;
  unsigned tone_written = 0;
  unsigned tone_meant = 0;
  bool vowel_hidden = false;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i].base != meant[i].base) return false;
    tone_written |= written[i].tone;
    tone_meant |= meant[i].tone;
    vowel_hidden = vowel_hidden || (written[i].hidden && is_vowel(written[i].base));
  }
  const bool tone_hidden = vowel_hidden && tone_written == 0;
  bool vowels_same = tone_hidden || tone_written == tone_meant;
  bool vowels_bare = tone_hidden || tone_written == 0;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i].hidden) continue;
    if (written[i].base == U'd') {
      if (written[i].quality != 0 && meant[i].quality == 0) return false;
      if (written[i].quality != meant[i].quality && !may_be_bare) return false;
      continue;
    }
    vowels_same = vowels_same && written[i].quality == meant[i].quality;
    vowels_bare = vowels_bare && written[i].quality == 0;
  }
  return vowels_same || (may_be_bare && vowels_bare);
}

Letters once(const Letters& letters) {
  Letters out;
  for (const Letter& letter : letters) {
    if (!out.empty() && out.back().base == letter.base) {
      out.back().quality |= letter.quality;
      out.back().tone |= letter.tone;
      out.back().hidden = out.back().hidden || letter.hidden;
    } else {
      out.push_back(letter);
    }
  }
  return out;
}

Letters without_digits(Letters letters, char32_t one) {
  const std::u32string_view digits = U"034569782";
  const std::u32string_view meant = U"oeasggtb2";
  bool any = std::any_of(letters.begin(), letters.end(),
                         [](const Letter& l) { return l.base >= U'a' && l.base <= U'z'; });
  for (Letter& letter : letters) {
    if (!any || letter.base < U'0' || letter.base > U'9' || letter.base == U'2') continue;
    letter.base = letter.base == U'1' ? one : meant[digits.find(letter.base)];
    letter.hidden = true;
  }
  return letters;
}

class Reference {
 public:
  Reference(const FoldedText& draft, const rules::Lists& lists, const rules::Forms& forms)
      : draft_(draft), words_(draft.words()), lists_(lists), forms_(forms) {}

  std::vector<Found> find(const std::vector<rules::Pattern>& patterns) {
    std::set<Found> found;
    for (std::uint32_t p = 0; p < patterns.size(); ++p) {
      for (std::uint32_t w = 0; w < words_.size(); ++w) {
        if (patterns[p].at_start && words_[w].before < Gap::line) continue;
        follow(patterns[p].steps, 0, {w, w, false}, w, [&](At at) {
          if (at.word == w) return;
          if (patterns[p].at_end && at.word < words_.size() && words_[at.word].before < Gap::line)
            return;
          found.insert({p, words_[w].first, words_[at.last - 1].last});
        });
      }
    }
    return {found.begin(), found.end()};
  }

 private:
  /// Between two steps: the next word, the end of what was matched, and whether a syllable of
  /// the pattern itself (no list, slot or gap) came last.
  struct At {
    std::uint32_t word = 0;
    std::uint32_t last = 0;
    bool syllable = false;
  };
  using Then = std::function<void(At)>;

  bool reads(std::uint32_t w, const Step& step) const {
    if (!words_[w].speaks()) return false;
    const FoldedText meant_text(step.text);
    const Letters meant =
        letters_of(meant_text, 0, static_cast<std::uint32_t>(meant_text.symbols().size()));
    const Letters plain = letters_of(draft_, words_[w].first, words_[w].last);
    if ((words_[w].flags & text::lookalike) != 0 && !forms_.lookalike) return false;
    std::vector<Letters> ways{plain};
    if (forms_.leet)
      for (const char32_t one : {U'i', U'l'}) ways.push_back(without_digits(plain, one));
    if (forms_.repeat)
      for (std::size_t i = 0, n = ways.size(); i < n; ++i) ways.push_back(once(ways[i]));
    return std::any_of(ways.begin(), ways.end(), [&](const Letters& way) {
      return same(way, meant, forms_.bare && !step.exact);
    });
  }

  /// Behind the words from `w` on that all are the same syllable of `step`, as it is spelled; where
  /// `w` is the first of them.
  std::uint32_t said_again(std::uint32_t w, const Step& step) const {
    const auto same_as_before = [&](std::uint32_t i) {
      return i > 0 && i < words_.size() && words_[i].before <= Gap::blank && words_[i].speaks() &&
             words_[i - 1].speaks() &&
             same(letters_of(draft_, words_[i - 1].first, words_[i - 1].last),
                  letters_of(draft_, words_[i].first, words_[i].last), false);
    };
    const FoldedText meant_text(step.text);
    const Letters meant =
        letters_of(meant_text, 0, static_cast<std::uint32_t>(meant_text.symbols().size()));
    const Letters plain = letters_of(draft_, words_[w].first, words_[w].last);
    if (!forms_.repeat || plain.size() == 1 || same_as_before(w) ||
        !same(plain, meant, forms_.bare && !step.exact))
      return w;
    std::uint32_t end = w + 1;
    for (; same_as_before(end); ++end)
      if ((words_[end].flags & text::lookalike) != 0 && !forms_.lookalike) return w;
    return end;
  }

  /// Whether the step behind `at` may begin with word at.word; `w`: where the pattern began.
  bool may_step(At at, std::uint32_t w, bool to_syllable) const {
    if (at.word >= words_.size()) return false;
    if (at.word == w) return true;
    const Gap gap = words_[at.word].before;
    return gap < Gap::clause || (gap == Gap::clause && !(at.syllable && to_syllable));
  }

  void follow(const rules::Steps& steps, std::size_t i, At at, std::uint32_t w, const Then& then) {
    if (i == steps.size()) return then(at);
    const Step& step = steps[i];
    const auto rest = [&](At next) { follow(steps, i + 1, next, w, then); };
    switch (step.kind) {
      case Step::Kind::syllable:
        if (!may_step(at, w, true) || !reads(at.word, step)) return;
        rest({at.word + 1, at.word + 1, true});
        if (const std::uint32_t end = said_again(at.word, step); end > at.word + 1)
          rest({end, at.word + 1, true});
        return;
      case Step::Kind::list:
        if (!may_step(at, w, false)) return;
        for (const rules::Pattern& entry : lists_.at(step.text))
          follow(entry.steps, 0, {at.word, at.last, false}, at.word, [&](At next) {
            if (next.word != at.word) rest({next.word, next.last, false});
          });
        return;
      case Step::Kind::choice:
        for (const rules::Steps& branch : step.branches) follow(branch, 0, at, w, rest);
        return;
      case Step::Kind::optional:
        rest(at);
        follow(step.branches.at(0), 0, at, w, rest);
        return;
      case Step::Kind::gap:
        if (at.word < words_.size() && words_[at.word].before == Gap::sentence) return;
        for (std::uint32_t skipped = 0; skipped <= step.most; ++skipped) {
          if (at.word + skipped >= words_.size()) return;
          if (skipped > 0 && words_[at.word + skipped].before == Gap::sentence) return;
          rest({at.word + skipped, at.last, false});
        }
        return;
      case Step::Kind::slot: {
        if (!may_step(at, w, false)) return;
        std::vector<std::uint32_t> ends;
        slot_ends(draft_, at.word, step.slot, ends);
        for (const std::uint32_t end : ends) rest({end, end, false});
        return;
      }
    }
  }

  const FoldedText& draft_;
  std::span<const text::Word> words_;
  const rules::Lists& lists_;
  const rules::Forms& forms_;
};

}  // namespace

std::vector<Found> reference_find(const FoldedText& draft,
                                  const std::vector<rules::Pattern>& patterns,
                                  const rules::Lists& lists, const rules::Forms& forms) {
  return Reference(draft, lists, forms).find(patterns);
}

std::vector<Found> reference_find(const FoldedText& draft, const rules::ParsedRule& rule) {
  rules::Forms around = rule.forms;
  around.lookalike = true;
  const auto contexts = [&](const std::vector<rules::Pattern>& patterns) {
    return reference_find(draft, patterns, rule.lists, around);
  };
  const auto& words = draft.words();
  const auto near = [&](const Found& hit, const std::vector<rules::Pattern>& patterns,
                        const rules::Reach& within) {
    const auto first = draft.word_at(hit.first);
    const auto last = draft.word_at(hit.last) - 1;
    for (const Found& context : contexts(patterns)) {
      if (context.first < hit.last && hit.first < context.last) continue;
      for (std::size_t w = draft.word_at(context.first); w < draft.word_at(context.last); ++w) {
        if (within.kind == rules::Reach::Kind::draft) return true;
        if (within.kind == rules::Reach::Kind::sentence &&
            words[w].sentence == words[first].sentence)
          return true;
        if (within.kind == rules::Reach::Kind::syllables && w + within.syllables >= first &&
            w <= last + within.syllables)
          return true;
      }
    }
    return false;
  };
  std::vector<Found> out;
  for (const Found& hit : reference_find(draft, rule.match, rule.lists, rule.forms)) {
    if (rule.near && !near(hit, rule.near->any, rule.near->within)) continue;
    if (near(hit, rule.unless.any, rule.unless.within)) continue;
    bool overlapped = false;
    for (const Found& innocent : contexts(rule.unless.overlaps))
      overlapped = overlapped || (innocent.first < hit.last && hit.first < innocent.last);
    if (!overlapped) out.push_back(hit);
  }
  return out;
}

}  // namespace soat::check
