// SPDX-License-Identifier: Apache-2.0
#include "rules/voice.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "text/folded_text.h"

namespace soat::rules {

using text::FoldedText;
using text::Word;

namespace {

// Words that order, threaten, blame or speak for an office. Each is looked for as whole
// syllables in the order written.
constexpr std::array<std::string_view, 20> kNotInVietnamese{
    "vi phạm", "cấm",       "nghiêm cấm", "không được", "cảnh báo",  "nguy hiểm", "sai phạm",
    "xử phạt", "mức phạt",  "bị phạt",    "chấp hành",  "trái phép", "hình sự",   "kỷ luật",
    "bạn đã",  "chúng tôi", "hệ thống",   "người dùng", "đồng chí",  "bắt buộc"};
constexpr std::array<std::string_view, 14> kNotInEnglish{
    "violation", "violate", "violates", "prohibited", "forbidden", "must not", "warning",
    "illegal",   "penalty", "fine of",  "dangerous",  "criminal",  "you have", "comply"};

/// Texts are checked one by one; the first of each kind of complaint a text gives is told.
class Listener {
 public:
  explicit Listener(std::string where) : where_(std::move(where)) {}

  void vietnamese(const std::string& field, const std::string& text) {
    hear(field + "/vi", text, kNotInVietnamese);
    tone_placement(field + "/vi", text);
  }
  void english(const std::string& field, const std::string& text) {
    hear(field + "/en", text, kNotInEnglish);
  }

  void both(const std::string& field, const Bilingual& texts) {
    const std::string in_vietnamese = texts.vi.copy();
    const std::string in_english = texts.en.copy();
    vietnamese(field, in_vietnamese);
    english(field, in_english);
    const auto vi = placeholders(field + "/vi", in_vietnamese);
    const auto en = placeholders(field + "/en", in_english);
    if (vi != en) complain(field, "fills other places in Vietnamese than in English");
  }

  std::vector<Error> complaints() && { return std::move(complaints_); }

 private:
  void complain(const std::string& field, std::string what) {
    complaints_.push_back({Errc::wrong_shape, where_ + ": " + field, std::move(what)});
  }

  template <std::size_t N>
  void hear(const std::string& field, const std::string& written,
            const std::array<std::string_view, N>& unwanted) {
    if (written.find('!') != std::string::npos) complain(field, "has a \"!\"; Soát does not shout");
    const FoldedText folded(written);
    const auto& symbols = folded.symbols();
    if (std::any_of(symbols.begin(), symbols.end(),
                    [](const text::Symbol& s) { return s.is(text::emoji); })) {
      complain(field, "has an emoji; words are enough");
    }
    std::string words = " ";
    std::map<std::uint32_t, std::size_t> syllables;
    for (const Word& word : folded.words()) {
      words += folded.utf8(word.first, word.last) + " ";
      ++syllables[word.sentence];
    }
    for (const auto phrase : unwanted) {
      if (words.find(" " + std::string(phrase) + " ") != std::string::npos) {
        complain(field, "says \"" + std::string(phrase) + "\", which scolds or threatens");
      }
    }
    for (const auto& [ignored, count] : syllables) {
      if (count > kMaxSyllables) {
        complain(field, "has a sentence of " + std::to_string(count) + " syllables; at most " +
                            std::to_string(kMaxSyllables));
      }
    }
  }

  void tone_placement(const std::string& field, const std::string& written) {
    const FoldedText folded(written);
    for (const Word& word : folded.words()) {
      if (word.size() < 2) continue;
      const auto& last = folded.symbols()[word.last - 1];
      const auto& before = folded.symbols()[word.last - 2];
      const bool pair = (before.base == 'o' && (last.base == 'a' || last.base == 'e')) ||
                        (before.base == 'u' && last.base == 'y');
      const bool after_q = word.size() > 2 && folded.symbols()[word.last - 3].base == 'q';
      if (pair && !after_q && last.tone() != 0 && before.marks == 0 && last.quality() == 0) {
        complain(field, "writes \"" + folded.utf8(word.first, word.last) +
                            "\"; our texts put the tone on the first vowel: hòa, xóa, tùy");
      }
    }
  }

  /// The names between braces, sorted.
  std::vector<std::string> placeholders(const std::string& field, const std::string& written) {
    std::vector<std::string> out;
    for (std::size_t open = written.find('{'); open != std::string::npos;
         open = written.find('{', open + 1)) {
      const auto close = written.find('}', open);
      if (close == std::string::npos) {
        complain(field, "has a { that is never closed");
        break;
      }
      out.push_back(written.substr(open + 1, close - open - 1));
      if (out.back() != "…" && out.back() != "a" && out.back() != "b") {
        complain(field, "has {" + out.back() + "}; only {…}, {a} and {b} are filled in");
      }
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  std::string where_;
  std::vector<Error> complaints_;
};

}  // namespace

std::vector<Error> out_of_voice(const RuleText& rule) {
  Listener listener(rule.id);
  listener.both("/title", rule.title);
  listener.both("/seen", rule.seen);
  listener.both("/why", rule.why);
  listener.both("/advise", rule.advise);
  return std::move(listener).complaints();
}

std::vector<Error> out_of_voice(const Source& source) {
  Listener listener("sources.json: /sources/" + source.id);
  listener.both("/paraphrase", source.paraphrase);
  return std::move(listener).complaints();
}

}  // namespace soat::rules
