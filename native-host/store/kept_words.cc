// SPDX-License-Identifier: Apache-2.0
#include "store/kept_words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "store/mask.h"
#include "text/fold_table.h"
#include "text/folded_text.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace soat::store {

namespace {

using Json = nlohmann::json;

bool is_personal(std::string_view category) {
  return category == "personal-data" || category == "child-data";
}

// `utf8` folded, with the tone of each word behind its first vowel: "hòa" and "hoà" are one
// word, and "đá" is still the beginning of "đáng".
std::string search_form(std::string_view utf8) {
  const text::FoldedText folded(utf8);
  const auto& symbols = folded.symbols();
  std::string form;
  std::uint8_t tone = 0;  // of this word, still to be written
  for (std::size_t at = 0; at < symbols.size(); ++at) {
    const text::Symbol& symbol = symbols[at];
    if (at == 0 || !symbols[at - 1].in_word()) {
      tone = 0;
      for (std::size_t end = at; end < symbols.size() && symbols[end].in_word() && tone == 0; ++end)
        tone = symbols[end].tone();
    }
    if (!symbol.in_word()) {
      const bool blank = symbol.kind == text::Kind::space || symbol.kind == text::Kind::line_break;
      if (!blank) text::append_utf8(form, symbol.letter);
      if (blank && !form.empty() && form.back() != ' ') form += ' ';
      continue;
    }
    if (symbol.kind == text::Kind::letter) {
      text::append_utf8(
          form, text::composed(symbol.base, static_cast<std::uint8_t>(symbol.quality() << 5)));
    } else {
      text::append_utf8(form, symbol.letter);
    }
    if (tone != 0 && text::is_vowel(symbol.base)) {
      form += static_cast<char>(tone);  // 1–16: a control character, which no folded text holds
      tone = 0;
    }
  }
  while (!form.empty() && form.back() == ' ') form.pop_back();
  return form;
}

}  // namespace

KeptWords kept_words(const Ended& ended, Words choice) {
  KeptWords kept;
  if (choice == Words::none || ended.outcome == Outcome::cancelled || ended.text.empty())
    return kept;
  std::vector<text::Span> personal;
  for (const Ended::Found& found : ended.findings) {
    if (is_personal(found.category)) personal.push_back(found.span);
  }
  const MaskedDraft masked(ended.text, personal);
  for (const Ended::Found& found : ended.findings)
    kept.excerpts.push_back(masked.part(found.span, kMostExcerpt));
  if (choice == Words::drafts) kept.draft = masked.whole();
  return kept;
}

Searchable searchable(const KeptWords& words, std::string_view note) {
  std::string all(note);
  const auto add = [&](std::string_view more) {
    all += '\n';
    all += more;
  };
  if (words.draft) add(*words.draft);
  for (const std::string& excerpt : words.excerpts) add(excerpt);
  return {search_form(all), text::folded_bare(all)};
}

Search::Search(std::string_view words) : bare_(text::folded_bare(words)) {
  const std::string form = search_form(words);
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = std::min(form.find(' ', at), form.size());
    std::string word = form.substr(at, end - at);
    if (!word.empty() && word != text::folded_bare(word)) marked_.push_back(std::move(word));
    at = end + 1;
  }
}

bool Search::finds(const Searchable& text) const {
  if (text.bare.find(bare_) == std::string::npos) return false;
  for (const std::string& word : marked_) {
    if (text.folded.find(word) == std::string::npos) return false;
  }
  return true;
}

std::string packed(const KeptWords& words) {
  Json json{{"excerpts", words.excerpts}};
  if (words.draft) json["draft"] = *words.draft;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<KeptWords> unpacked(std::string_view bytes) {
  const Json json = Json::parse(bytes, nullptr, false);
  if (!json.is_object() || !json.contains("excerpts") || !json["excerpts"].is_array())
    return std::nullopt;
  KeptWords words;
  for (const Json& excerpt : json["excerpts"]) {
    if (!excerpt.is_string()) return std::nullopt;
    words.excerpts.push_back(excerpt.get<std::string>());
  }
  if (json.contains("draft")) {
    if (!json["draft"].is_string()) return std::nullopt;
    words.draft = json["draft"].get<std::string>();
  }
  return words;
}

Result<std::optional<Seal>> seal_of(Database::Connection& connection) {
  std::optional<Seal> seal;
  const auto read = connection.each(
      "SELECT public_key, salt, operations, memory, wrapped FROM seal", [&](const Row& row) {
        seal = Seal{std::string(row.bytes(0)), std::string(row.bytes(1)), row.integer(2),
                    row.integer(3), std::string(row.bytes(4))};
      });
  if (!read) return tl::make_unexpected(read.error());
  // Sealing to a key that is not one would lose the words for good.
  if (seal && seal->public_key.size() != kPublicKeyBytes) return connection.damaged();
  return seal;
}

Result<SealKey> key_of(Database::Connection& connection, const std::optional<Seal>& seal,
                       std::string_view passphrase) {
  if (!seal) return fail(Errc::not_found, connection.shown(), "no words are sealed");
  auto key = opened(*seal, passphrase);
  if (!key) {
    return fail(Errc::not_allowed, connection.shown(),
                "this passphrase does not open the sealed words");
  }
  return std::move(*key);
}

Result<std::optional<KeptWords>> words_of(Database::Connection& connection, std::int64_t entry,
                                          const std::optional<Seal>& seal, const SealKey* key) {
  KeptWords words;
  std::optional<std::string> box;
  auto read = connection.each(
      "SELECT words, sealed FROM entry WHERE entry = ?1",
      [&](const Row& row) {
        if (!row.is_null(0)) words.draft = std::string(row.text(0));
        if (!row.is_null(1)) box = std::string(row.bytes(1));
      },
      entry);
  if (!read) return tl::make_unexpected(read.error());
  if (box) {
    if (!seal || key == nullptr) return std::optional<KeptWords>();
    const auto open = unsealed(*seal, *key, *box);
    return open ? unpacked(*open) : std::nullopt;
  }
  read = connection.each(
      "SELECT excerpt FROM finding WHERE entry = ?1 AND excerpt IS NOT NULL ORDER BY finding",
      [&](const Row& row) { words.excerpts.emplace_back(row.text(0)); }, entry);
  if (!read) return tl::make_unexpected(read.error());
  return std::optional(std::move(words));
}

Result<void> keep_words(Database::Connection& connection, std::int64_t entry,
                        const KeptWords& words, const std::optional<Seal>& seal) {
  const bool closed = seal.has_value() && !words.empty();
  std::string note;
  std::vector<std::int64_t> findings;
  auto read = connection.each(
      "SELECT note FROM entry WHERE entry = ?1", [&](const Row& row) { note = row.text(0); },
      entry);
  if (read) {
    read = connection.each(
        "SELECT finding FROM finding WHERE entry = ?1 ORDER BY finding",
        [&](const Row& row) { findings.push_back(row.integer(0)); }, entry);
  }
  if (!read) return read;
  const std::string box = closed ? sealed(*seal, packed(words)) : std::string();
  const Searchable search = searchable(closed ? KeptWords{} : words, note);
  auto put = connection.run(
      "UPDATE entry SET words = ?2, sealed = ?3, folded = ?4, bare = ?5 WHERE entry = ?1", entry,
      closed ? std::optional<std::string>() : words.draft,
      closed ? std::optional(Blob{box}) : std::nullopt, search.folded, search.bare);
  for (std::size_t i = 0; put && i < findings.size(); ++i) {
    const bool open = !closed && i < words.excerpts.size();
    put = connection.run("UPDATE finding SET excerpt = ?2 WHERE finding = ?1", findings[i],
                         open ? std::optional(words.excerpts[i]) : std::nullopt);
  }
  return put;
}

}  // namespace soat::store
