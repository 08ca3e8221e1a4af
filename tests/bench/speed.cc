// SPDX-License-Identifier: Apache-2.0
//
// soat_speed PHRASES DRAFTS…: how long one draft takes, in one process, interleaved: the
// single-pass floor (decode and one table look-up), folding, folding and matching, the whole
// check, and the check with JSON in and out. PHRASES holds one phrase a line; DRAFTS are files of
// drafts, each ended by a NUL. One line of JSON a file of drafts; nanoseconds.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "check/checker.h"
#include "check/matcher.h"
#include "check/readings.h"
#include "rules/compiled.h"
#include "rules/load.h"
#include "rules/pack.h"
#include "text/fold_table.h"
#include "text/folded_text.h"
#include "text/utf8.h"
#include "wire/line.h"

namespace {

using namespace soat;
using Nanos = std::chrono::nanoseconds;

std::string read_all(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out;
  for (std::size_t begin = 0, end = 0; (end = text.find(at, begin)) != std::string::npos;
       begin = end + 1)
    if (end > begin) out.push_back(text.substr(begin, end - begin));
  return out;
}

/// One rule whose patterns are the phrases, seeing through everything.
std::shared_ptr<const rules::Packs> pack_of(const std::vector<std::string>& phrases) {
  rules::Loaded loaded;
  loaded.packs.resize(1);
  loaded.packs[0].name = "bench";
  rules::ParsedRule rule;
  rule.text.id = "bench/insult/phrases";
  rule.text.category = "insult";
  rule.text.tier = rules::Tier::warn;
  rule.forms = {.bare = true,
                .split = true,
                .leet = true,
                .repeat = true,
                .lookalike = true,
                .masked = true,
                .joined = true};
  for (const std::string& phrase : phrases)
    if (auto pattern = rules::parse_pattern(phrase, "phrases"))
      rule.match.push_back(std::move(*pattern));
  loaded.packs[0].rules.push_back(std::move(rule));
  return rules::Packs::of(std::move(loaded));
}

std::string json_line(const std::string& draft) {
  std::string out = R"({"id":1,"text":")";
  for (const char c : draft) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    }
  }
  return out + R"(","surface":"post"})";
}

struct Figure {
  const char* name;
  std::function<std::size_t(std::size_t)> once;  // of draft i
  std::vector<std::vector<std::int64_t>> times;  // by draft
};

std::int64_t at_share(std::vector<std::int64_t> sorted, double share) {
  std::sort(sorted.begin(), sorted.end());
  return sorted.empty()
             ? 0
             : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "soat_speed PHRASES DRAFTS…\n";
    return 2;
  }
  constexpr int kRounds = 9;
  const auto packs = pack_of(split(read_all(arguments[1]), '\n'));
  const rules::Tables& tables = packs->compiled().matching.tables();
  const auto checker = check::Checker::of(packs, {});
  if (!checker) return 2;
  for (int file = 2; file < count; ++file) {
    const std::vector<std::string> drafts = split(read_all(arguments[file]), '\0');
    std::vector<std::string> lines;
    for (const std::string& draft : drafts) lines.push_back(json_line(draft));
    text::FoldedText text;
    check::Readings readings;
    check::Matcher matcher;
    std::vector<check::Hit> hits;
    std::size_t sink = 0;
    std::size_t characters = 0;
    for (const std::string& draft : drafts) characters += text::FoldedText(draft).utf16_size();
    std::vector<Figure> figures;
    figures.push_back({"floor",
                       [&](std::size_t i) {
                         std::size_t sum = 0;
                         for (std::size_t at = 0; at < drafts[i].size();)
                           sum += text::fold_of(text::next_code(drafts[i], at)).value();
                         return sum;
                       },
                       {}});
    figures.push_back({"fold",
                       [&](std::size_t i) {
                         text.fold(drafts[i]);
                         return text.words().size();
                       },
                       {}});
    figures.push_back({"match",
                       [&](std::size_t i) {
                         text.fold(drafts[i]);
                         readings.read(text, tables);
                         matcher.begin(text, readings, tables);
                         matcher.find_rules(hits);
                         return hits.size();
                       },
                       {}});
    figures.push_back({"check",
                       [&](std::size_t i) { return checker->check(drafts[i], {}).findings.size(); },
                       {}});
    figures.push_back(
        {"json",
         [&](std::size_t i) {
           const auto line = wire::decode_line(lines[i]);
           if (!line.line) return std::size_t{0};
           return wire::encode_line(line.id, checker->check(line.line->text, {})).size();
         },
         {}});
    for (Figure& figure : figures) figure.times.resize(drafts.size());
    for (int round = 0; round < kRounds; ++round) {
      for (Figure& figure : figures) {
        for (std::size_t i = 0; i < drafts.size(); ++i) {
          const auto begin = std::chrono::steady_clock::now();
          sink += figure.once(i);
          figure.times[i].push_back(
              std::chrono::duration_cast<Nanos>(std::chrono::steady_clock::now() - begin).count());
        }
      }
    }
    std::cout << "{\"drafts\":" << drafts.size() << ",\"characters\":" << characters;
    for (Figure& figure : figures) {
      // The fastest of the rounds is the draft's own time; what is above it is the machine's.
      std::vector<std::int64_t> best;
      std::int64_t total = 0;
      for (const auto& times : figure.times) {
        best.push_back(*std::min_element(times.begin(), times.end()));
        total += best.back();
      }
      std::cout << ",\"" << figure.name << "\":{\"total\":" << total
                << ",\"p50\":" << at_share(best, .5) << ",\"p99\":" << at_share(best, .99) << "}";
    }
    std::size_t found = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) found += figures[2].once(i);
    std::cout << ",\"hits\":" << found << ",\"sink\":" << sink % 2 << "}" << std::endl;
  }
}
