// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "base/result.h"

namespace soat::platform {

/// A file's bytes, read-only, paged in by the system as they are touched.
///
/// The bytes are those of the file as it lies on disk: whoever maps a file must check what it
/// reads, and must replace such files by renaming a new one over them, never write into them
/// (a shrinking file would kill its readers).
class MappedFile {
 public:
  /// An empty file gives empty bytes. Errors: not_found, unavailable.
  [[nodiscard]] static Result<MappedFile> open(const std::filesystem::path& file);

  [[nodiscard]] std::span<const std::byte> bytes() const { return {begin_, size_}; }

  MappedFile(MappedFile&& from) noexcept;
  MappedFile& operator=(MappedFile&& from) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

 private:
  MappedFile(const std::byte* begin, std::size_t size) : begin_(begin), size_(size) {}
  const std::byte* begin_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace soat::platform
