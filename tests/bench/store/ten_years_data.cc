// SPDX-License-Identifier: Apache-2.0
//
// ten_years_data FOLDER: a data folder of ten generated years that end today, for SOAT_DATA.
#include <chrono>
#include <cstdio>
#include <filesystem>

#include "store/database.h"
#include "ten_years.h"

int main(int count, char** arguments) {
  using namespace soat;
  if (count != 2) {
    std::fputs("ten_years_data FOLDER\n", stderr);
    return 2;
  }
  auto opened = store::Database::open(std::filesystem::path(arguments[1]));
  if (!opened) {
    std::fprintf(stderr, "%s: %s\n", opened.error().where.c_str(), opened.error().what.c_str());
    return 2;
  }
  const auto today = store::day_of(opened->local(opened->now()));
  const auto from = today - (bench::last_of_ten_years(store::Day()) - store::Day());
  bench::put_days(*opened, bench::ten_years(from));
  std::printf("%zu drafts\n", bench::put_drafts(*opened, from));
  return 0;
}
