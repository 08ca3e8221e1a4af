// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/conduct.h"
#include "store/connection.h"
#include "store/sealing.h"
#include "store/settings.h"

namespace soat::store {

/// A longer excerpt is cut: it is also what goes to the allow-list, whose phrases are this long
/// at most.
inline constexpr std::size_t kMostExcerpt = 200;

/// What the log keeps of one draft's words, all of it masked.
struct KeptWords {
  std::optional<std::string> draft;
  std::vector<std::string> excerpts;  ///< one a finding, or none at all

  [[nodiscard]] bool empty() const { return !draft && excerpts.empty(); }
};

/// By the person's choice; nothing of a cancelled draft, nothing where the text is unknown.
[[nodiscard]] KeptWords kept_words(const Ended& ended, Words choice);

/// What a search looks through: the words and the note, folded with marks, and without.
struct Searchable {
  std::string folded;
  std::string bare;
};
[[nodiscard]] Searchable searchable(const KeptWords& words, std::string_view note);

/// A search: every word typed with marks must be there with these marks, and the letters of the
/// whole must be there one after another.
class Search {
 public:
  explicit Search(std::string_view words);
  [[nodiscard]] bool empty() const { return bare_.empty(); }
  [[nodiscard]] bool finds(const Searchable& text) const;

 private:
  std::string bare_;
  std::vector<std::string> marked_;
};

/// As they lie in a sealed box.
[[nodiscard]] std::string packed(const KeptWords& words);
[[nodiscard]] std::optional<KeptWords> unpacked(std::string_view bytes);

/// The seal in place, if any.
[[nodiscard]] Result<std::optional<Seal>> seal_of(Database::Connection& connection);
/// The key to it. Errors: not_allowed (wrong passphrase), not_found (no seal).
[[nodiscard]] Result<SealKey> key_of(Database::Connection& connection,
                                     const std::optional<Seal>& seal, std::string_view passphrase);

/// The words of an entry: open ones, or sealed ones when there is a key. Absent: closed.
[[nodiscard]] Result<std::optional<KeptWords>> words_of(Database::Connection& connection,
                                                        std::int64_t entry,
                                                        const std::optional<Seal>& seal,
                                                        const SealKey* key);
/// Puts the words into an entry whose findings are there already, sealed when there is a seal,
/// and what a search finds beside them. Closed words left from before are replaced.
[[nodiscard]] Result<void> keep_words(Database::Connection& connection, std::int64_t entry,
                                      const KeptWords& words, const std::optional<Seal>& seal);

}  // namespace soat::store
