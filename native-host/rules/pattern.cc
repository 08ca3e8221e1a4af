// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern.h"

#include <array>
#include <optional>
#include <utility>

namespace soat::rules {
namespace {

constexpr std::array<std::pair<std::string_view, Slot>, 6> kSlots{{{"number", Slot::number},
                                                                   {"money", Slot::money},
                                                                   {"date", Slot::date},
                                                                   {"name", Slot::name},
                                                                   {"any", Slot::any},
                                                                   {"link", Slot::link}}};

/// A code point with the bytes it took; nullopt when the bytes are not UTF-8.
struct Letter {
  char32_t code = 0;
  std::size_t bytes = 0;
};

std::optional<Letter> letter_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if ((first >= 0x80 && first < 0xC2) || first > 0xF4 || at + bytes > text.size()) return {};
  char32_t code = bytes == 1 ? first : first & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {};
    code = (code << 6) | (byte(at + i) & 0x3FU);
  }
  return Letter{code, bytes};
}

/// The letters a syllable of a pattern may hold: ASCII lower case and digits, and the composed
/// lower-case letters of Vietnamese. No other script is needed in a pattern: the fold takes
/// look-alikes of a draft to these.
bool is_syllable_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  static constexpr std::u32string_view kSmall = U"àáâãèéêìíòóôõùúýăđĩũơư";
  if (c >= 0x1EA0 && c <= 0x1EF9) return (c & 1U) == 1;
  return kSmall.find(c) != std::u32string_view::npos;
}

bool is_upper(char32_t c) {
  static constexpr std::u32string_view kCapitals = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ";
  return (c >= 'A' && c <= 'Z') || (c >= 0x1EA0 && c <= 0x1EF9 && (c & 1U) == 0) ||
         kCapitals.find(c) != std::u32string_view::npos;
}

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

bool must_be_there(const Step& step) {
  switch (step.kind) {
    case Step::Kind::optional:
    case Step::Kind::gap:
      return false;
    case Step::Kind::slot:
      return step.slot != Slot::any;
    case Step::Kind::choice:
      for (const Steps& branch : step.branches) {
        bool any = false;
        for (const Step& inner : branch) any = any || must_be_there(inner);
        if (!any) return false;
      }
      return true;
    case Step::Kind::syllable:
    case Step::Kind::list:
      return true;
  }
  return false;
}

/// Recursive descent over the grammar of pattern.h. Remembers the first complaint; every
/// function returns as soon as there is one.
class Parser {
 public:
  Parser(std::string_view written, PatternPlace place) : text_(written), place_(place) {}

  Pattern pattern() {
    Pattern out;
    out.written = text_;
    if (text_.empty()) return complain("there is nothing here"), out;
    if (text_.size() > kMaxPatternBytes) {
      complain("a pattern has at most " + std::to_string(kMaxPatternBytes) + " bytes");
      return out;
    }
    if (take('^')) {
      out.at_start = true;
      if (place_ == PatternPlace::list_entry) complain_before("\"^\" has no place in a word list");
      take(' ');
    }
    out.steps = steps(0);
    if (!complaint_ && take('$')) {
      out.at_end = true;
      if (place_ == PatternPlace::list_entry) complain_before("\"$\" has no place in a word list");
    }
    if (!complaint_ && at_ < text_.size()) complain(unexpected());
    if (!complaint_) gaps(out.steps);
    return out;
  }

  [[nodiscard]] const std::optional<std::string>& complaint() const { return complaint_; }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take(char c) {
    if (peek() != c || at_ >= text_.size()) return false;
    ++at_;
    return true;
  }

  void complain_at(std::size_t at, const std::string& what) {
    if (complaint_) return;
    std::size_t characters = 1;
    for (std::size_t i = 0; i < at && i < text_.size(); ++i) {
      if ((static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80) ++characters;
    }
    complaint_ = "at character " + std::to_string(characters) + ": " + what;
  }
  void complain(const std::string& what) { complain_at(at_, what); }
  void complain_before(const std::string& what) { complain_at(at_ - 1, what); }

  /// A sentence about the character at hand, which no step begins with.
  [[nodiscard]] std::string unexpected() const {
    const auto letter = letter_at(text_, at_);
    if (!letter) return "this is not UTF-8";
    const std::string shown(text_.substr(at_, letter->bytes));
    if (is_upper(letter->code)) return "patterns are written in lower case, not \"" + shown + "\"";
    if (letter->code >= 0x300 && letter->code <= 0x36F) {
      return "a mark stands apart from its letter; write it composed (NFC)";
    }
    if (letter->code == ' ') return "one space between two steps, and none at either end";
    if (letter->code == '|') return "\"|\" stands only between ( and )";
    if (letter->code == '^') return "\"^\" stands only at the very start";
    if (letter->code == '$') return "\"$\" stands only at the very end";
    if (letter->code < 0x20) return "a control character has no place in a pattern";
    return "\"" + shown +
           "\" has no meaning in a pattern; punctuation between syllables is left out";
  }

  Steps steps(std::size_t depth) {
    Steps out;
    while (!complaint_) {
      out.push_back(step(depth));
      if (complaint_ || peek() != ' ') break;
      // A space before the closing anchor is allowed, since "^" may have one after it.
      if (depth == 0 && at_ + 2 == text_.size() && text_[at_ + 1] == '$') {
        ++at_;
        break;
      }
      ++at_;
    }
    return out;
  }

  Step step(std::size_t depth) {
    switch (peek()) {
      case '(':
      case '[':
        return group(depth);
      case '{':
        return list();
      case '<':
        return slot();
      case '.':
        return gap(depth);
      default:
        return syllable();
    }
  }

  Step syllable() {
    Step out;
    out.exact = take('=');
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      const auto letter = letter_at(text_, at_);
      if (!letter || !is_syllable_letter(letter->code)) break;
      at_ += letter->bytes;
    }
    out.text = text_.substr(begin, at_ - begin);
    const bool ends_well =
        at_ == text_.size() || std::string_view(" )]|$").find(text_[at_]) != std::string_view::npos;
    if (out.text.empty() && at_ == text_.size()) {
      complain(out.exact ? "\"=\" wants a syllable after it" : "one more step was expected here");
    } else if (out.text.empty() || !ends_well) {
      const bool opens = std::string_view("([{<=.").find(peek()) != std::string_view::npos;
      complain(!out.text.empty() && opens
                   ? "a space is missing before \"" + std::string(1, peek()) + "\""
                   : unexpected());
    }
    return out;
  }

  Step group(std::size_t depth) {
    Step out;
    const std::size_t begin = at_;
    const bool choice = peek() == '(';
    out.kind = choice ? Step::Kind::choice : Step::Kind::optional;
    ++at_;
    if (depth == kMaxDepth) {
      complain_at(begin, "brackets lie at most " + std::to_string(kMaxDepth) + " deep");
      return out;
    }
    out.branches.push_back(steps(depth + 1));
    while (!complaint_ && choice && take('|')) out.branches.push_back(steps(depth + 1));
    if (complaint_) {
      // An end of the text inside a bracket is about the bracket.
      if (at_ >= text_.size()) never_closed(begin);
      return out;
    }
    if (at_ >= text_.size()) {
      never_closed(begin);
    } else if (!take(choice ? ')' : ']')) {
      complain(unexpected());
    } else if (choice && out.branches.size() == 1) {
      complain_at(begin, "a choice has at least two parts, (a|b); one alone needs no brackets");
    } else {
      between_steps();
    }
    return out;
  }

  void never_closed(std::size_t begin) {
    complaint_.reset();
    complain_at(begin, "\"" + std::string(1, text_[begin]) + "\" is never closed");
  }

  /// What stands between `open` at hand and its `close`; empty after a complaint.
  std::string bracketed(char close) {
    const std::size_t begin = at_++;
    while (is_name_letter(peek())) ++at_;
    std::string inside(text_.substr(begin + 1, at_ - begin - 1));
    if (at_ >= text_.size()) {
      never_closed(begin);
    } else if (!take(close)) {
      complain("a name holds a to z, digits and \"-\"");
    } else if (inside.empty()) {
      complain_at(begin, "a name is missing between the brackets");
    } else {
      between_steps();
    }
    return inside;
  }

  Step list() {
    Step out;
    out.kind = Step::Kind::list;
    const std::size_t begin = at_;
    out.text = bracketed('}');
    if (place_ == PatternPlace::list_entry) {
      complain_at(begin, "an entry of a word list names no other list");
    }
    return out;
  }

  Step slot() {
    Step out;
    out.kind = Step::Kind::slot;
    const std::size_t begin = at_;
    const std::string name = bracketed('>');
    if (complaint_) return out;
    if (place_ == PatternPlace::list_entry) {
      complain_at(begin, "an entry of a word list holds no <…>");
    }
    for (const auto& [known, kind] : kSlots) {
      if (known == name) return out.slot = kind, out;
    }
    complain_at(begin, "there is no <" + name +
                           ">; known are <number>, <money>, <date>, <name>, <any>, <link>");
    return out;
  }

  Step gap(std::size_t depth) {
    Step out;
    out.kind = Step::Kind::gap;
    const std::size_t begin = at_;
    unsigned most = 0;
    std::size_t digits = 0;
    if (!take('.') || !take('.')) {
      complain_at(begin, "a gap is written ..3; other dots are left out");
      return out;
    }
    while (peek() >= '0' && peek() <= '9' && digits < 3) {
      most = most * 10 + static_cast<unsigned>(text_[at_++] - '0');
      ++digits;
    }
    if (digits == 0 || most == 0 || most > kMaxGap) {
      complain_at(begin, "a gap is ..1 to .." + std::to_string(kMaxGap));
    } else if (depth > 0) {
      complain_at(begin, "a gap stands outside of brackets");
    } else if (place_ == PatternPlace::list_entry) {
      complain_at(begin, "an entry of a word list holds no gap");
    } else {
      between_steps();
    }
    out.most = static_cast<std::uint8_t>(most);
    gap_at_ = begin;
    return out;
  }

  /// After a bracket or a gap comes a space, the end of the group or the end.
  void between_steps() {
    if (complaint_ || at_ == text_.size()) return;
    if (std::string_view(" )]|$").find(text_[at_]) == std::string_view::npos) {
      complain("a space is missing here");
    }
  }

  /// What can only be judged with all steps in hand.
  void gaps(const Steps& steps) {
    bool before = false;  // a step that must be there, since the start or the last gap
    bool open = false;    // a gap that still waits for its far side
    for (const Step& step : steps) {
      if (step.kind == Step::Kind::gap) {
        if (!before) {
          complain_at(gap_at_, "a gap needs a word before it that must be there");
          return;
        }
        before = false;
        open = true;
      } else if (must_be_there(step)) {
        before = true;
        open = false;
      }
    }
    if (open) complain_at(gap_at_, "a gap needs a word after it that must be there");
    if (!open && !before) complain_at(0, "everything here may be left out; one word must be there");
  }

  std::string_view text_;
  PatternPlace place_;
  std::size_t at_ = 0;
  std::size_t gap_at_ = 0;  ///< where the last gap was written, for gaps()
  std::optional<std::string> complaint_;
};

void collect_lists(const Steps& steps, std::vector<std::string>& out) {
  for (const Step& step : steps) {
    if (step.kind == Step::Kind::list) out.push_back(step.text);
    for (const Steps& branch : step.branches) collect_lists(branch, out);
  }
}

}  // namespace

Result<Pattern> parse_pattern(std::string_view written, std::string_view where,
                              PatternPlace place) {
  Parser parser(written, place);
  Pattern pattern = parser.pattern();
  if (parser.complaint()) {
    return fail(Errc::wrong_shape, std::string(where), *parser.complaint());
  }
  return pattern;
}

std::string_view name_of(Slot slot) {
  for (const auto& [name, kind] : kSlots) {
    if (kind == slot) return name;
  }
  return "";
}

std::vector<std::string> lists_of(const Pattern& pattern) {
  std::vector<std::string> out;
  collect_lists(pattern.steps, out);
  return out;
}

}  // namespace soat::rules
