// SPDX-License-Identifier: Apache-2.0
//
// What the Labour Code (45/2019/QH14, articles 111 and 112) gives: 1 January; five days of Tết;
// the 10th of the 3rd lunar month; 30 April; 1 May; 2 September and one day beside it. A holiday
// on a weekly day off moves to the next working day.
//
// Left out, because they were not certain when this was written: working days swapped against a
// Saturday (each year's notice; they hold for agencies, not for everyone), the second day of the
// 2027 National Day (1 or 3 September), the further days of Tết 2027 (5 to 9 February are off by
// every choice the law leaves), and 24 November, Culture Day.
#include <array>

#include "store/schedule.h"

namespace soat::store {

namespace {

struct Known {
  int year;
  unsigned month;
  unsigned day;
  const char* name;
};

constexpr const char* kNewYear = "Tết Dương lịch";
constexpr const char* kTet = "Tết Nguyên đán";
constexpr const char* kHungKings = "Giỗ Tổ Hùng Vương";
constexpr const char* kHungKingsMoved = "Giỗ Tổ Hùng Vương (nghỉ bù)";
constexpr const char* kReunification = "Ngày Chiến thắng 30/4";
constexpr const char* kLabour = "Ngày Quốc tế Lao động";
constexpr const char* kLabourMoved = "Ngày Quốc tế Lao động (nghỉ bù)";
constexpr const char* kNational = "Quốc khánh";

// New year's days of the lunar calendar: 29 January 2025, 17 February 2026, 6 February 2027.
constexpr std::array<Known, 34> kHolidays{{
    {2025, 1, 1, kNewYear},
    {2025, 1, 27, kTet},
    {2025, 1, 28, kTet},
    {2025, 1, 29, kTet},
    {2025, 1, 30, kTet},
    {2025, 1, 31, kTet},
    {2025, 4, 7, kHungKings},
    {2025, 4, 30, kReunification},
    {2025, 5, 1, kLabour},
    {2025, 9, 1, kNational},
    {2025, 9, 2, kNational},

    {2026, 1, 1, kNewYear},
    {2026, 2, 16, kTet},
    {2026, 2, 17, kTet},
    {2026, 2, 18, kTet},
    {2026, 2, 19, kTet},
    {2026, 2, 20, kTet},
    {2026, 4, 26, kHungKings},
    {2026, 4, 27, kHungKingsMoved},
    {2026, 4, 30, kReunification},
    {2026, 5, 1, kLabour},
    {2026, 9, 1, kNational},
    {2026, 9, 2, kNational},

    {2027, 1, 1, kNewYear},
    {2027, 2, 5, kTet},
    {2027, 2, 6, kTet},
    {2027, 2, 7, kTet},
    {2027, 2, 8, kTet},
    {2027, 2, 9, kTet},
    {2027, 4, 16, kHungKings},
    {2027, 4, 30, kReunification},
    {2027, 5, 1, kLabour},
    {2027, 5, 3, kLabourMoved},
    {2027, 9, 2, kNational},
}};

}  // namespace

std::vector<Holiday> public_holidays() {
  std::vector<Holiday> days;
  for (const Known& known : kHolidays) {
    days.push_back(
        {std::chrono::year_month_day(std::chrono::year(known.year), std::chrono::month(known.month),
                                     std::chrono::day(known.day)),
         known.name});
  }
  return days;
}

}  // namespace soat::store
