// SPDX-License-Identifier: Apache-2.0
#include "rules/pack.h"

#include <utility>

#include "rules/compile.h"
#include "rules/load.h"
#include "rules/phrases.h"

namespace soat::rules {

struct Packs::Parts {
  std::vector<PackText> packs;
  std::vector<Error> set_aside;
  std::vector<ParsedPack> parsed;
  Compiled compiled;
};

Packs::Packs() : parts_(std::make_unique<Parts>()) {}
Packs::~Packs() = default;

Result<std::shared_ptr<const Packs>> Packs::load(const std::filesystem::path& folder,
                                                 const std::filesystem::path& cache,
                                                 const std::filesystem::path& theirs) {
  (void)cache;
  auto loaded = rules::load({folder, theirs});
  if (!loaded) return tl::make_unexpected(loaded.error());
  return of(std::move(*loaded));
}

std::shared_ptr<const Packs> Packs::of(Loaded loaded) {
  std::shared_ptr<Packs> out(new Packs);
  Parts& parts = *out->parts_;
  for (const ParsedPack& pack : loaded.packs) {
    PackText text{pack.name, pack.version, pack.title, pack.ours, {}};
    for (const ParsedRule& rule : pack.rules) text.rules.push_back(rule.text);
    parts.packs.push_back(std::move(text));
  }
  parts.set_aside = std::move(loaded.set_aside);
  parts.compiled.matching = compile(loaded.packs, parts.set_aside);
  parts.compiled.domains = std::move(loaded.domains);
  parts.parsed = std::move(loaded.packs);
  return out;
}

const std::vector<PackText>& Packs::packs() const {
  return parts_->packs;
}
const std::vector<Error>& Packs::set_aside() const {
  return parts_->set_aside;
}
const Packs::Compiled& Packs::compiled() const {
  return parts_->compiled;
}
std::vector<std::string> Packs::phrases() const {
  return phrases_of(parts_->parsed);
}

}  // namespace soat::rules
