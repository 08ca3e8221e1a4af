// SPDX-License-Identifier: Apache-2.0
//
// Writes fold_table.gen.inc: how every code point folds, as ICU and the tables below have it.
// Run by hand when ICU or a table changes:  make_fold_table > native-host/text/fold_table.gen.inc
// tests/native-host/text/fold_table_test.cc compares the outcome with ICU, code point by code
// point.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "text/fold_table.h"
#include "text/folded_text.h"

namespace {

using namespace soat::text;
using Class = Fold::Class;

/// Letters people use for Latin ones that ICU's confusables miss or read otherwise. Pairs:
/// the stranger, the Latin letter. Upper and lower case of one letter can look like two.
constexpr std::u32string_view kStrangers =
    // Cyrillic
    U"аaАaвbВbсcСcеeЕeнhНhіiІiјjЈjкkКkмmМmоoОoпnрpРpԛqԚqгrѕsЅsтtТtуyУyүyҮyѵvѴvԝwԜwхxХxьbЬbһhҺhԁdԀdӏlӀlґr"
    // Greek
    U"αaΑaβbΒbεeΕeηnΗhιiΙiκkΚkμuΜmνvΝnοoΟoρpΡpσoςcτtΤtυuΥyχxΧxγyΖzζzωwϲcϳj"
    // Latin beyond ASCII: small capitals, phonetic letters, strokes
    U"ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzıiɑaɡgɩiʋvʊuɔoɛeəeŋnɲnħhłlŁløoØoɨiʉuɵoƀbǥgƙkƥpƭtƒfƈcɗdɓbɦhɱmɳnʂsʈtʐz"
    // Parenthesized, negative circled and negative squared letters
    U"⒜a⒝b⒞c⒟d⒠e⒡f⒢g⒣h⒤i⒥j⒦k⒧l⒨m⒩n⒪o⒫p⒬q⒭r⒮s⒯t⒰u⒱v⒲w⒳x⒴y⒵z";

std::map<char32_t, char> strangers() {
  std::map<char32_t, char> found;
  for (std::size_t i = 0; i + 1 < kStrangers.size(); i += 2)
    found[kStrangers[i]] = static_cast<char>(kStrangers[i + 1]);
  for (char32_t i = 0; i < 26; ++i)
    for (char32_t row : {0x1F150U, 0x1F170U}) found[row + i] = static_cast<char>('a' + i);
  return found;
}

constexpr std::uint32_t pack(Class what, std::uint32_t value, std::uint32_t flags = 0) {
  return static_cast<std::uint32_t>(what) | value << 4 | flags << 25;
}

constexpr std::uint32_t letter_value(char base, unsigned marks) {
  return static_cast<std::uint32_t>(base) | marks << 7;
}

class Maker {
 public:
  Maker() {
    UErrorCode status = U_ZERO_ERROR;
    nfkc_cf_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
    nfd_ = icu::Normalizer2::getNFDInstance(status);
    nfc_ = icu::Normalizer2::getNFCInstance(status);
    spoof_ = uspoof_open(&status);
    for (char c = 'a'; c <= 'z'; ++c) {
      // 'l' and 'm' are prototypes of much that is not like them at reading size.
      skeletons_.emplace(skeleton(static_cast<UChar32>(c)), c);
    }
  }

  std::uint32_t fold(UChar32 code) {
    if (code >= 0xD800 && code <= 0xDFFF) return pack(Class::sign, 0);
    if (code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029 || code == 0x85)
      return pack(Class::line_break, '\n');
    if (code == 0x2800 || u_charType(code) == U_CONTROL_CHAR || u_isUWhiteSpace(code))
      return pack(Class::space, ' ');
    const auto breaks = u_getIntPropertyValue(code, UCHAR_GRAPHEME_CLUSTER_BREAK);
    const bool extends =
        breaks == U_GCB_EXTEND || breaks == U_GCB_ZWJ || breaks == U_GCB_SPACING_MARK;
    icu::UnicodeString folded = nfkc_cf_->normalize(icu::UnicodeString(code), status_);
    if (folded.isEmpty()) return pack(extends ? Class::joiner : Class::hidden, 0);
    if (extends) {
      const UChar32 mark = folded.char32At(0);
      for (char base : {'a', 'o', 'u'})
        if (marks_on(base, static_cast<char32_t>(mark)) != 0 && folded.countChar32() == 1)
          return pack(Class::mark, static_cast<std::uint32_t>(mark));
      const bool enclosing = u_charType(code) == U_ENCLOSING_MARK;
      return pack(Class::overlay, 0, lookalike | (enclosing ? keycap : foreign_mark));
    }
    unsigned flags = u_isupper(code) ? static_cast<unsigned>(upper) : 0U;
    if (const auto stranger = strangers_.find(static_cast<char32_t>(code));
        stranger != strangers_.end())
      return pack(Class::letter, letter_value(stranger->second, 0), flags | lookalike);
    if (breaks == U_GCB_REGIONAL_INDICATOR ||
        (code > 0xFF && folded == icu::UnicodeString(code) &&
         (u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC) ||
          u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION))))
      return pack(Class::sign, 0, emoji);
    if (code > 0x7F && !(code >= 0xFF00 && code < 0xFFF0)) {
      const int digit =
          u_getNumericValue(code) == u_charDigitValue(code) ? u_charDigitValue(code) : -1;
      if (digit >= 0)
        return pack(Class::digit, letter_value(static_cast<char>('0' + digit), 0),
                    lookalike | keycap);
    }
    if (code >= 0x2776 && code <= 0x2793 && (code - 0x2776) % 10 != 9)  // dingbat circled digits
      return pack(Class::digit, letter_value(static_cast<char>('1' + (code - 0x2776) % 10), 0),
                  lookalike | keycap);
    if (code >= 0x2460 && code <= 0x2468)
      return pack(Class::digit, letter_value(static_cast<char>('1' + (code - 0x2460)), 0),
                  lookalike | keycap);
    if (code >= 0x24F5 && code <= 0x24FD)
      return pack(Class::digit, letter_value(static_cast<char>('1' + (code - 0x24F5)), 0),
                  lookalike | keycap);

    icu::UnicodeString apart = nfd_->normalize(folded, status_);
    const bool full_width = code >= 0xFF00 && code < 0xFFF0;
    if (full_width) flags |= wide;
    const UChar32 base = apart.char32At(0);
    if (one_cluster(apart)) {
      const bool compatible =
          !full_width && code > 0x7F &&
          nfd_->normalize(icu::UnicodeString(u_tolower(code)), status_) != apart;
      if (compatible && code != 0x110) flags |= lookalike;
      if (base == 0x111 && apart.length() == 1)
        return pack(Class::letter, letter_value('d', first << 5U), flags);
      if (base >= 'a' && base <= 'z') {
        unsigned marks = 0;
        for (int i = 1; i < apart.length(); ++i) {
          const unsigned mark = marks_on(static_cast<char>(base), apart.charAt(i));
          const bool second_tone = (mark & 31U) != 0 && (marks & 31U) != 0;
          if (mark == 0 || second_tone) flags |= foreign_mark | lookalike;
          if (!second_tone) marks |= mark;
        }
        return pack(Class::letter, letter_value(static_cast<char>(base), marks), flags);
      }
      if (base >= '0' && base <= '9' && apart.length() == 1)
        return pack(Class::digit, letter_value(static_cast<char>(base), 0), flags);
    }
    // The skeleton says what a letter looks like; asked of the lower-case form first, because
    // capital І looks like l to it.
    if (u_isalpha(code)) {
      for (const UChar32 shape : {u_tolower(code), code}) {
        const auto like = skeletons_.find(skeleton(shape));
        if (like != skeletons_.end() && shape > 0x7F && u_charType(code) != U_MODIFIER_LETTER)
          return pack(Class::letter, letter_value(like->second, 0), flags | lookalike);
      }
    }
    const icu::UnicodeString together = nfc_->normalize(folded, status_);
    if (together.countChar32() > 1) {
      std::u32string sequence;
      for (int i = 0; i < together.length(); i = together.moveIndex32(i, 1))
        sequence += static_cast<char32_t>(together.char32At(i));
      return pack(Class::sequence, index_of(sequence), flags);
    }
    const auto to = together.char32At(0);
    const bool alphabetic = u_isalpha(to) || u_charType(to) == U_OTHER_LETTER;
    if (u_isUWhiteSpace(to)) return pack(Class::space, ' ');
    return pack(alphabetic ? Class::other_letter : Class::sign,
                to == code ? 0 : static_cast<std::uint32_t>(to), flags);
  }

  const std::u32string& sequences() const { return sequences_; }

  char32_t composed(char base, unsigned marks) {
    icu::UnicodeString letter(static_cast<UChar32>(base));
    const auto quality = marks >> 5U;
    if (base == 'd') return quality == first ? U'đ' : U'd';
    const char32_t mark = base == 'a'   ? (quality == first    ? 0x306
                                           : quality == second ? 0x302
                                                               : 0)
                          : base == 'e' ? (quality == first ? 0x302 : 0)
                          : base == 'o' ? (quality == first    ? 0x302
                                           : quality == second ? 0x31B
                                                               : 0)
                          : base == 'u' ? (quality == first ? 0x31B : 0)
                                        : 0;
    if (mark != 0) letter.append(static_cast<UChar32>(mark));
    icu::UnicodeString toned = letter;
    switch (marks & 31U) {
      case grave:
        toned.append(static_cast<UChar32>(0x300));
        break;
      case acute:
        toned.append(static_cast<UChar32>(0x301));
        break;
      case hook:
        toned.append(static_cast<UChar32>(0x309));
        break;
      case tilde:
        toned.append(static_cast<UChar32>(0x303));
        break;
      case dot:
        toned.append(static_cast<UChar32>(0x323));
        break;
      default:
        break;
    }
    const icu::UnicodeString whole = nfc_->normalize(toned, status_);
    if (whole.countChar32() == 1) return static_cast<char32_t>(whole.char32At(0));
    const icu::UnicodeString without = nfc_->normalize(letter, status_);
    return without.countChar32() == 1 ? static_cast<char32_t>(without.char32At(0))
                                      : static_cast<char32_t>(base);
  }

 private:
  /// One letter or digit with nothing but combining marks after it.
  static bool one_cluster(const icu::UnicodeString& apart) {
    if (apart.isEmpty()) return false;
    for (int i = apart.moveIndex32(0, 1); i < apart.length(); i = apart.moveIndex32(i, 1))
      if (u_charType(apart.char32At(i)) != U_NON_SPACING_MARK) return false;
    return true;
  }

  icu::UnicodeString skeleton(UChar32 code) {
    UErrorCode status = U_ZERO_ERROR;
    std::array<UChar, 64> out{};
    const icu::UnicodeString in(code);
    const auto n = uspoof_getSkeleton(spoof_, 0, in.getBuffer(), in.length(), out.data(),
                                      static_cast<std::int32_t>(out.size()), &status);
    return U_SUCCESS(status) ? icu::UnicodeString(out.data(), n) : icu::UnicodeString();
  }

  std::uint32_t index_of(const std::u32string& sequence) {
    const auto known = sequence_index_.find(sequence);
    if (known != sequence_index_.end()) return known->second;
    const auto index = static_cast<std::uint32_t>(sequences_.size());
    sequences_ += static_cast<char32_t>(sequence.size());
    sequences_ += sequence;
    return sequence_index_[sequence] = index;
  }

  const icu::Normalizer2* nfkc_cf_ = nullptr;
  const icu::Normalizer2* nfd_ = nullptr;
  const icu::Normalizer2* nfc_ = nullptr;
  USpoofChecker* spoof_ = nullptr;
  UErrorCode status_ = U_ZERO_ERROR;
  std::map<icu::UnicodeString, char> skeletons_;
  std::map<char32_t, char> strangers_ = strangers();
  std::u32string sequences_;
  std::map<std::u32string, std::uint32_t> sequence_index_;
};

template <typename Numbers>
void write(const char* head, const Numbers& numbers) {
  std::printf("%s = {", head);
  std::size_t i = 0;
  for (const auto number : numbers) {
    const auto value = static_cast<unsigned>(number);
    std::printf(i++ % 20 == 0 ? "\n    %u," : "%u,", value);
  }
  std::printf("\n};\n");
}

}  // namespace

int main() {
  Maker maker;
  std::vector<unsigned> block_of;
  std::vector<std::uint32_t> folds;
  std::map<std::vector<std::uint32_t>, unsigned> known;
  for (UChar32 start = 0; start < 0x110000; start += 128) {
    std::vector<std::uint32_t> block;
    for (UChar32 i = 0; i < 128; ++i) block.push_back(maker.fold(start + i));
    const auto [at, fresh] = known.emplace(block, static_cast<unsigned>(known.size()));
    if (fresh) folds.insert(folds.end(), block.begin(), block.end());
    block_of.push_back(at->second);
  }
  if (known.size() > 256) {
    std::fprintf(stderr, "make_fold_table: %zu blocks do not fit a byte\n", known.size());
    return 1;
  }
  std::vector<char32_t> composed;
  for (char base = 'a'; base <= 'z'; ++base)
    for (unsigned marks = 0; marks < 128; ++marks) composed.push_back(maker.composed(base, marks));
  std::printf(
      "// SPDX-License-Identifier: Apache-2.0\n// Made by make_fold_table.cc with ICU %s, Unicode %s; not written by hand.\n",
      U_ICU_VERSION, U_UNICODE_VERSION);
  write("constexpr std::array<std::uint8_t, 0x110000 / 128> kBlockOf", block_of);
  write("constexpr std::uint32_t kFolds[]", folds);
  write("constexpr char32_t kSequences[]", maker.sequences());
  write("constexpr std::array<char32_t, 26 * 4 * 32> kComposed", composed);
}
