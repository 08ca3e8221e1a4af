// SPDX-License-Identifier: Apache-2.0
#include "rules/pack.h"

#include <optional>
#include <utility>

#include "platform/files.h"
#include "platform/mapped_file.h"
#include "rules/compile.h"
#include "rules/load.h"
#include "rules/pack_file.h"
#include "rules/phrases.h"

namespace soat::rules {

namespace {

constexpr const char8_t* kFileName = u8"packs.compiled";

}  // namespace

struct Packs::Parts {
  std::optional<platform::MappedFile> mapped;  // in which the tables of `content` lie
  PackFile content;
  std::vector<ParsedPack> parsed;  // empty when they came from a compiled file
  Folders folders;                 // where to read them again then
};

Packs::Packs() : parts_(std::make_unique<Parts>()) {}
Packs::~Packs() = default;

Result<std::shared_ptr<const Packs>> Packs::load(const std::filesystem::path& folder,
                                                 const std::filesystem::path& cache,
                                                 const std::filesystem::path& theirs) {
  const Folders folders{folder, theirs};
  if (cache.empty()) {
    auto loaded = rules::load(folders);
    if (!loaded) return tl::make_unexpected(loaded.error());
    return of(std::move(*loaded));
  }
  const std::uint64_t stamp = stamp_of(folders);
  const std::filesystem::path file = cache / kFileName;
  if (auto mapped = platform::MappedFile::open(file)) {
    if (auto content = read_pack_file(mapped->bytes(), stamp)) {
      std::shared_ptr<Packs> packs(new Packs);
      packs->parts_->mapped.emplace(std::move(*mapped));
      packs->parts_->content = std::move(*content);
      packs->parts_->folders = folders;
      return packs;
    }
  }
  // Missing, stale or damaged: all the same, JSON is the truth.
  auto loaded = rules::load(folders);
  if (!loaded) return tl::make_unexpected(loaded.error());
  const auto packs = of(std::move(*loaded));
  const Parts& parts = *packs->parts_;
  // A cache that cannot be written costs the next start some milliseconds, nothing else.
  if (platform::make_private_folder(cache))
    (void)platform::replace_file(file, pack_file_bytes(parts.content, stamp),
                                 platform::Readers::owner);
  return packs;
}

std::shared_ptr<const Packs> Packs::of(Loaded loaded) {
  std::shared_ptr<Packs> out(new Packs);
  Parts& parts = *out->parts_;
  for (const ParsedPack& pack : loaded.packs) {
    PackText text{pack.name, pack.version, pack.title, pack.ours, {}};
    for (const ParsedRule& rule : pack.rules) text.rules.push_back(rule.text);
    parts.content.packs.push_back(std::move(text));
  }
  parts.content.set_aside = std::move(loaded.set_aside);
  parts.content.compiled.matching = compile(loaded.packs, parts.content.set_aside);
  parts.content.compiled.domains = std::move(loaded.domains);
  parts.parsed = std::move(loaded.packs);
  return out;
}

const std::vector<PackText>& Packs::packs() const {
  return parts_->content.packs;
}
const std::vector<Error>& Packs::set_aside() const {
  return parts_->content.set_aside;
}
const Packs::Compiled& Packs::compiled() const {
  return parts_->content.compiled;
}
std::vector<std::string> Packs::phrases() const {
  if (!parts_->mapped) return phrases_of(parts_->parsed);
  // A compiled file has no phrases left: only people ask for them, and can wait for the JSON.
  const auto loaded = rules::load(parts_->folders);
  return loaded ? phrases_of(loaded->packs) : std::vector<std::string>();
}

}  // namespace soat::rules
