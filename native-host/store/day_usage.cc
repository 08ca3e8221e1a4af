// SPDX-License-Identifier: Apache-2.0
#include "store/day_usage.h"

#include <algorithm>

#include "base/check.h"

namespace soat::store {

namespace {

void put(std::string& bytes, Millis time) {
  SOAT_CHECK(time >= 0 && time <= 0xFFFFFFFFLL);
  for (int shift = 0; shift < 32; shift += 8)
    bytes += static_cast<char>(static_cast<unsigned char>(time >> shift & 0xFF));
}

}  // namespace

void DayUsage::add(VisitSite site, Activity activity, bool work, unsigned hour, Millis time) {
  hours[hour] += time;
  for (Cell& cell : cells) {
    if (cell.site == site && cell.activity == activity && cell.work == work) {
      cell.time += time;
      return;
    }
  }
  cells.push_back({site, activity, work, time});
}

Millis DayUsage::sum() const {
  Millis sum = 0;
  for (const Cell& cell : cells) sum += cell.time;
  return sum;
}

std::string bytes_of(const DayUsage& day) {
  std::string bytes;
  bytes.reserve(kHourBytes + day.cells.size() * kCellBytes);
  for (const Millis hour : day.hours) put(bytes, hour);
  for (const DayUsage::Cell& cell : day.cells) {
    bytes += static_cast<char>(cell.site);
    bytes += static_cast<char>(cell.activity);
    bytes += cell.work ? '\1' : '\0';
    bytes += '\0';
    put(bytes, cell.time);
  }
  return bytes;
}

bool DayBytes::is_sound() const {
  if (bytes_.size() < kHourBytes || (bytes_.size() - kHourBytes) % kCellBytes != 0) return false;
  for (std::size_t at = kHourBytes; at < bytes_.size(); at += kCellBytes) {
    if (static_cast<unsigned char>(bytes_[at]) >= kVisitSites ||
        static_cast<unsigned char>(bytes_[at + 1]) >= kActivities)
      return false;
  }
  return true;
}

DayUsage DayBytes::day() const {
  DayUsage day;
  for (std::size_t hour = 0; hour < day.hours.size(); ++hour) day.hours[hour] = this->hour(hour);
  for (std::size_t at = 0; at < cells(); ++at) day.cells.push_back(cell(at));
  return day;
}

}  // namespace soat::store
