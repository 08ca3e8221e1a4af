// SPDX-License-Identifier: Apache-2.0
//
// soat_detectors RULES: every detector over drafts of one thing repeated, of 100 kB and of 1 MB. A
// line a draft: nanoseconds of processor time a byte of folding it, of telling its numbers, of the
// slowest detector beside that, and of the part that grew most from 100 kB to 1 MB: 1 is linear,
// 10 the square. Exit 1 when one grows by more than `kMostGrowth`.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "check/detect/detector.h"
#include "rules/compiled.h"
#include "rules/detector_names.h"
#include "rules/pack.h"

namespace {

using namespace soat;
using namespace soat::check::detect;

/// A megabyte of text leaves the caches, which costs up to three times as much.
constexpr double kMostGrowth = 4;
/// Nanoseconds a byte below which a part is not judged: its time is that of the clock.
constexpr double kTooLittle = 4;

constexpr std::array<std::string_view, 56> kUnits{"0",
                                                  "0 ",
                                                  "09",
                                                  "9.",
                                                  "1-",
                                                  "1/",
                                                  "1,",
                                                  "0900000123 ",
                                                  "0900000123",
                                                  "0️⃣9️⃣",
                                                  "０９",
                                                  "không ",
                                                  "không chín ",
                                                  "khong chin khong ba ",
                                                  "không, chín, ",
                                                  "năm 0900 ",
                                                  "o",
                                                  "o0 ",
                                                  "l0",
                                                  "+84 ",
                                                  "(+84) ",
                                                  "mã 1 ",
                                                  "mst 8000000117 ",
                                                  "cccd 001090000123 ",
                                                  "stk 1234567890 ",
                                                  "vcb 12345678 ",
                                                  "hộ chiếu B1234567 ",
                                                  "số tài khoản của chị ",
                                                  "@",
                                                  "a@",
                                                  "a@a.com ",
                                                  "a.b@c.d ",
                                                  "(at)",
                                                  "a còng ",
                                                  ".",
                                                  "a.",
                                                  "a-",
                                                  "com.",
                                                  "a.com/",
                                                  "a.com ",
                                                  "https://",
                                                  "https://a@",
                                                  "https://vietcombank-login.com ",
                                                  "vietcombank.com.vn.",
                                                  "zaloo.me ",
                                                  "30A-123.45 ",
                                                  "xe 30A-123.45 tông ",
                                                  "số nhà 1 ",
                                                  "số 9 đường A ",
                                                  "thôn A, xã B ",
                                                  "sinh 1/1/1990 ",
                                                  "bé An lớp 1 trường A ",
                                                  "MẬT ",
                                                  "1/BC-A chưa ký ",
                                                  "TÔI ",
                                                  "!"};

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += unit;
  return out;
}

/// The least nanoseconds of processor time that `work` took, of three times.
double least(auto&& work) {
  double best = 1e18;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t begin = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - begin) * 1e9 / CLOCKS_PER_SEC);
  }
  return best;
}

/// Folding, telling numbers, and each detector beside them.
constexpr std::size_t kParts = 2 + rules::kDetectors.size();
const char* part_name(std::size_t part) {
  return part == 0 ? "folding" : part == 1 ? "numbers" : rules::kDetectors[part - 2].name.data();
}

/// Nanoseconds a byte of each part.
std::array<double, kParts> times_of(const std::string& bytes, const KnownDomains& known) {
  std::array<double, kParts> out{};
  const auto size = static_cast<double>(bytes.size());
  text::FoldedText folded;
  const check::Context moment;
  out[0] = least([&] { folded.fold(bytes); }) / size;
  out[1] = least([&] { (void)Draft(bytes, folded, moment, known).numbers(); }) / size;
  Draft draft(bytes, folded, moment, known);
  (void)draft.numbers();
  std::vector<Sighting> seen;
  for (std::size_t i = 2; i < kParts; ++i) {
    const Detector look = find_detector(rules::kDetectors[i - 2].name);
    out[i] = least([&] {
               seen.clear();
               look(draft, {}, seen);
             }) /
             size;
  }
  return out;
}

/// Resident memory at its highest, in MB; 0 where the system does not say.
double peak_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;)
    if (word == "VmHWM:") {
      double kilobytes = 0;
      status >> kilobytes;
      return kilobytes / 1024;
    }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: soat_detectors RULES\n", stderr);
    return 2;
  }
  const auto packs = rules::Packs::load(arguments[1], {});
  if (!packs) {
    std::fprintf(stderr, "%s: %s\n", packs.error().where.c_str(), packs.error().what.c_str());
    return 2;
  }
  const DomainIndex known = index_of((*packs)->compiled().domains);
  std::puts(
      "| 1 MB of | folding, ns a byte | numbers | slowest detector | its ns | grew most | by |");
  std::puts("|---|---|---|---|---|---|---|");
  bool linear = true;
  for (const std::string_view unit : kUnits) {
    const auto small = times_of(repeated(unit, 100'000), *known);
    const auto large = times_of(repeated(unit, 1'000'000), *known);
    std::size_t grown = 0;
    double growth = 0;
    for (std::size_t i = 0; i < kParts; ++i) {
      const double grew = large[i] / std::max(small[i], kTooLittle);
      if (grew <= growth) continue;
      growth = grew;
      grown = i;
    }
    const auto slowest =
        static_cast<std::size_t>(std::max_element(large.begin() + 2, large.end()) - large.begin());
    linear = linear && growth <= kMostGrowth;
    std::printf("| `%s` | %.1f | %.1f | %s | %.1f | %s | %.2f |\n", std::string(unit).c_str(),
                large[0], large[1], part_name(slowest), large[slowest], part_name(grown), growth);
    std::fflush(stdout);
  }
  std::printf("\nresident at most %.0f MB\n", peak_mb());
  return linear ? 0 : 1;
}
