// SPDX-License-Identifier: Apache-2.0
//
// A rule file of any bytes is read or refused with a place and a sentence; what is read compiles,
// and its phrases can be told. Bytes 0xFF part the input into a rule and a pack's lists.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "rules/canonical.h"
#include "rules/load.h"
#include "rules/load_rule.h"
#include "rules/pack.h"
#include "rules/phrases.h"
#include "rules/sources.h"
#include "rules/tidy.h"

namespace {

using namespace soat;

const rules::Sources& sources() {
  static const rules::Sources all = [] {
    rules::SourceEntry entry;
    entry.source.id = "code";
    entry.source.confidence = "V2";
    return rules::Sources{{"code", entry}};
  }();
  return all;
}

void must_be_said(const Error& error) {
  if (error.where.empty() || error.what.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(bytes), size);
  const std::string_view rule_text = all.substr(0, all.find('\xFF'));
  const std::string_view list_text =
      rule_text.size() == all.size() ? "{}" : all.substr(rule_text.size() + 1);

  rules::ParsedPack pack;
  pack.name = "p";
  if (auto file = rules::JsonFile::parse(list_text, "lists.json")) {
    pack.lists = rules::read_lists(*file, file->root(), "");
    if (file->complaint()) pack.lists.clear();
  }
  auto file = rules::JsonFile::parse(rule_text, "rule.json");
  if (!file) {
    must_be_said(file.error());
    return 0;
  }
  auto rule = rules::rule_of(*file, "p/insult/x", sources(), pack.lists);
  if (!rule) {
    must_be_said(rule.error());
    return 0;
  }
  // What was read once is read the same from its canonical form.
  const auto again = rules::canonical(rule_text, "rule.json");
  if (!again || !rules::uncanonical(*again, "rule.json").empty()) std::abort();

  pack.rules.push_back(std::move(*rule));
  (void)rules::untidy({pack});
  rules::Loaded loaded;
  loaded.packs.push_back(std::move(pack));
  (void)rules::Packs::of(std::move(loaded))->phrases();
  return 0;
}
