// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <type_traits>

namespace soat::text {

/// Memory that is used for draft after draft and never cleared: a std::vector would write zeros
/// into what is written over a moment later.
template <typename T>
class Scratch {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  /// Sees to room for `wanted` elements; the first `kept` stay what they are. Elements are
  /// whatever was there before.
  void reserve(std::size_t wanted, std::size_t kept = 0) {
    if (wanted <= room_) return;
    const std::size_t room = std::max(wanted, kept == 0 ? wanted : room_ * 2);
    std::unique_ptr<T[]> fresh = std::make_unique_for_overwrite<T[]>(room);
    std::copy_n(elements_.get(), kept, fresh.get());
    elements_ = std::move(fresh);
    room_ = room;
  }

  [[nodiscard]] std::size_t room() const { return room_; }
  [[nodiscard]] T* data() { return elements_.get(); }
  [[nodiscard]] const T* data() const { return elements_.get(); }

 private:
  std::unique_ptr<T[]> elements_;
  std::size_t room_ = 0;
};

}  // namespace soat::text
