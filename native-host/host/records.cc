// SPDX-License-Identifier: Apache-2.0
#include "host/records.h"

#include "store/trouble.h"

namespace soat::host {

Records::Records(std::filesystem::path folder, store::Surroundings around)
    : folder_(std::move(folder)), around_(std::move(around)) {}

Result<store::Database*> Records::database(Attempt attempt) {
  if (database_) return &*database_;
  if (folder_.empty()) {
    trouble_ = Error{Errc::not_found, "HOME", "is not set, so there is no data folder"};
    return tl::make_unexpected(*trouble_);
  }
  const Millis now = around_.now();
  const bool resting = trouble_ && now >= tried_ && now - tried_ < kPause;
  if (attempt == Attempt::patient && resting) return tl::make_unexpected(*trouble_);
  tried_ = now;
  auto opened = store::Database::open(folder_, around_);
  if (!opened) {
    trouble_ = opened.error();
    return tl::make_unexpected(*trouble_);
  }
  trouble_.reset();
  database_ = *std::move(opened);
  return &*database_;
}

const store::Settings& Records::settings() {
  const auto open = database(Attempt::patient);
  if (!open) return settings_;
  const auto revision = store::settings_revision(**open);
  if (!revision) {
    noted(revision.error());
    return settings_;
  }
  if (revision_ == *revision) return settings_;
  auto read = store::settings(**open);
  if (!read) {
    noted(read.error());
    return settings_;
  }
  settings_ = *std::move(read);
  revision_ = *revision;
  ++version_;
  return settings_;
}

Result<void> Records::record(const store::Ended& ended) {
  write_waiting();
  const auto open = database(Attempt::patient);
  const auto recorded =
      open ? store::record(**open, ended) : Result<void>(tl::make_unexpected(open.error()));
  if (recorded) return recorded;
  noted(recorded.error());
  if (waiting_.size() == kMostWaiting) waiting_.pop_front();
  waiting_.push_back({ended, std::string(ended.text)});
  return recorded;
}

void Records::write_waiting() {
  if (waiting_.empty()) return;
  const auto open = database(Attempt::patient);
  if (!open) return;
  while (!waiting_.empty()) {
    Waiting& first = waiting_.front();
    first.ended.text = first.text;
    const auto recorded = store::record(**open, first.ended);
    if (!recorded) {
      noted(recorded.error());
      return;
    }
    waiting_.pop_front();
  }
}

const Error& Records::noted(const Error& error) {
  switch (store::trouble_of(error)) {
    case store::Trouble::other:
      break;
    case store::Trouble::damaged:
    case store::Trouble::newer:
      // Whatever mends these puts another file in the old one's place.
      database_.reset();
      [[fallthrough]];
    default:
      trouble_ = error;
  }
  return error;
}

}  // namespace soat::host
