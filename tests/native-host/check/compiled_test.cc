// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "catch.h"
#include "check/checker.h"
#include "check/matcher.h"
#include "check/readings.h"
#include "platform/files.h"
#include "rules/compile.h"
#include "rules/pack_file.h"
#include "small_pack.h"

using namespace soat;
using namespace soat::check;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kDrafts = {"Mày là đồ ngu, thằng chó",
                                          "do ngu that day",
                                          "đ.ồ n.g.u",
                                          "gọi 0912 345 678 nhé",
                                          "Nghe nói mai mất nước, có thật không?",
                                          "địt mẹ",
                                          "giá 500k",
                                          "Hôm nay trời đẹp",
                                          "đ*t m*",
                                          "chuyển khoản 3 triệu cho tao ngay",
                                          ""};

rules::PackFile small_file() {
  const auto packs = small_pack(
      {
          {"insult/a",
           R"_("match": ["{you} [rất] (ngu|dốt)", "đồ ngu"], "forms": ["bare", "split", "masked", "teencode"])_"},
          {"threat/b",
           R"_("match": ["chuyển khoản <money> ..3 ngay"], "near": {"any": ["tao"], "within": 5}, "unless": {"overlaps": ["ngay ngắn"]})_"},
          {"personal-data/c", R"_("detect": {"name": "phone"})_"},
      },
      R"_({"you": ["mày", "thằng này"]})_");
  rules::PackFile file;
  file.packs = packs->packs();
  file.packs.at(0).rules.at(0).sources = {
      {"code", {"a", "b"}, {"c", "d"}, "V1", "2026-11-23", "e", {rules::Audience::employees}}};
  file.set_aside = {{Errc::wrong_shape, "a", "b"}};
  file.compiled.domains = packs->compiled().domains;
  file.compiled.matching =
      rules::Matching(packs->compiled().matching.tables(), packs->compiled().matching.detected());
  static std::vector<std::shared_ptr<const rules::Packs>> kept;  // the tables lie in them
  kept.push_back(packs);
  return file;
}

Result<rules::PackFile> read(const std::string& bytes, std::uint64_t stamp = 7) {
  return rules::read_pack_file(std::as_bytes(std::span(bytes)), stamp);
}

/// Walks tables over some drafts; sanitizers and assertions see to the rest.
std::size_t walk(const rules::Tables& tables) {
  std::size_t found = 0;
  Readings readings;
  Matcher matcher;
  std::vector<Hit> hits;
  for (const std::string& draft : kDrafts) {
    const text::FoldedText text(draft);
    readings.read(text, tables);
    matcher.begin(text, readings, tables);
    matcher.find_rules(hits);
    found += hits.size();
    matcher.find_contexts(hits);
  }
  return found;
}

/// Every example of every rule, without its marks.
std::vector<std::string> examples(const rules::Packs& packs) {
  std::vector<std::string> out = kDrafts;
  for (const auto& pack : packs.packs())
    for (const auto& rule : pack.rules)
      for (const auto* all : {&rule.flags, &rule.allows})
        for (const auto& example : *all) {
          std::string draft = example.copy();
          for (const char* mark : {"[[", "]]"})
            for (auto at = draft.find(mark); at != std::string::npos; at = draft.find(mark))
              draft.erase(at, 2);
          out.push_back(std::move(draft));
        }
  return out;
}

std::string verdicts(const Checker& checker, const std::vector<std::string>& drafts) {
  std::ostringstream out;
  for (const std::string& draft : drafts)
    for (const Finding& finding : checker.check(draft, {}).findings)
      out << draft << ' ' << finding.rule->id << ' ' << finding.span.begin << '-'
          << finding.span.end << ' ' << static_cast<int>(finding.tier) << '\n';
  return out.str();
}

}  // namespace

TEST_CASE("a compiled file holds what it was made from") {
  const rules::PackFile file = small_file();
  const std::string bytes = rules::pack_file_bytes(file, 7);
  const auto back = read(bytes);
  REQUIRE(back.has_value());
  CHECK(rules::pack_file_bytes(*back, 7) == bytes);
  CHECK(back->packs.at(0).rules.at(0).id == file.packs.at(0).rules.at(0).id);
  CHECK(back->packs.at(0).rules.at(0).sources.at(0).whom ==
        std::vector{rules::Audience::employees});
  CHECK(back->set_aside.at(0).what == "b");
  CHECK(walk(back->compiled.matching.tables()) == walk(file.compiled.matching.tables()));
  CHECK(walk(back->compiled.matching.tables()) > 0);
  CHECK(read(bytes, 8).error().code == Errc::not_found);
}

TEST_CASE("a compiled file cut anywhere, or with any byte changed, is refused") {
  const std::string bytes = rules::pack_file_bytes(small_file(), 7);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    if (read(bytes.substr(0, size)).has_value()) FAIL("cut at " << size);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (at >= 12 && at < 16) continue;  // unused bytes of the header
    if (at >= 40 && at < 64) continue;
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    if (read(changed).has_value()) FAIL("changed at " << at);
  }
}

TEST_CASE("a compiled file whose checksum was made to fit is refused or safe to walk") {
  const std::string bytes = rules::pack_file_bytes(small_file(), 7);
  std::mt19937 random(3);
  std::size_t refused = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string changed = bytes;
    for (unsigned i = 0; i <= random() % 3; ++i) {
      const std::size_t at = 64 + random() % (changed.size() - 64);
      changed[at] = static_cast<char>(random() % 4 == 0 ? 0xFF : random());
    }
    if (random() % 8 == 0) changed.resize(64 + random() % (changed.size() - 64));
    rules::seal_pack_file(changed);
    const auto file = read(changed);
    if (!file) {
      ++refused;
    } else {
      walk(file->compiled.matching.tables());
    }
  }
  CHECK(refused > 1000);
}

TEST_CASE(
    "packs from JSON and from their compiled form give the same verdicts; stale and damaged are made anew") {
  const fs::path folder =
      fs::temp_directory_path() / ("soat-cache-" + std::to_string(std::random_device()()));
  const fs::path cache = folder / "cache";
  fs::create_directories(folder);
  fs::copy(fs::path(SOAT_SOURCE_DIR) / "rules", folder / "rules", fs::copy_options::recursive);
  const auto without_cache = rules::Packs::load(folder / "rules", {});
  REQUIRE(without_cache.has_value());
  const std::vector<std::string> drafts = examples(**without_cache);
  CHECK(drafts.size() > 1000);
  const auto verdicts_of = [&](const std::shared_ptr<const rules::Packs>& packs) {
    auto checker = Checker::of(packs, {});
    REQUIRE(checker.has_value());
    return verdicts(*checker, drafts);
  };
  const auto verdicts_now = [&] {
    auto packs = rules::Packs::load(folder / "rules", cache);
    REQUIRE(packs.has_value());
    return verdicts_of(*packs);
  };
  const std::string from_json = verdicts_of(*without_cache);
  CHECK(verdicts_now() == from_json);
  const fs::path file = cache / "packs.compiled";
  REQUIRE(fs::exists(file));
  const auto made = fs::last_write_time(file);
  CHECK_FALSE(from_json.empty());
  CHECK(verdicts_now() == from_json);
  CHECK(fs::last_write_time(file) == made);  // read, not made again
  const auto cached = rules::Packs::load(folder / "rules", cache);
  CHECK((*cached)->phrases() == (*without_cache)->phrases());

  std::ofstream(file, std::ios::binary | std::ios::in | std::ios::out)
      .seekp(5000)
      .put('x')
      .put('y')
      .put('z');
  CHECK(verdicts_now() == from_json);
  const auto size = fs::file_size(file);
  fs::resize_file(file, size / 2);
  CHECK(verdicts_now() == from_json);
  CHECK(fs::file_size(file) == size);

  fs::remove(folder / "rules" / "conduct" / "personal-data" / "phone.json");
  CHECK(verdicts_now() != from_json);
  fs::remove_all(folder);
}
