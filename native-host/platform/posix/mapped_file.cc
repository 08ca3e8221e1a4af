// SPDX-License-Identifier: Apache-2.0
#include "platform/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "platform/utf8_path.h"

namespace soat::platform {

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
  const auto trouble = [&file] {
    const int why = errno;
    return fail(why == ENOENT ? Errc::not_found : Errc::unavailable, utf8_of(file),
                std::string("cannot be read: ") + std::strerror(why));
  };
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return trouble();
  struct stat about {};
  void* begin = nullptr;
  bool mapped = fstat(descriptor, &about) == 0;
  if (mapped && !S_ISREG(about.st_mode)) {
    ::close(descriptor);
    return fail(Errc::unavailable, utf8_of(file), "is not a file");
  }
  if (mapped && about.st_size > 0) {
    begin = ::mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE,
                   descriptor, 0);
    mapped = begin != MAP_FAILED;
  }
  const auto error = mapped ? tl::unexpected<Error>(Error{}) : trouble();
  ::close(descriptor);
  if (!mapped) return error;
  return MappedFile(static_cast<const std::byte*>(begin), static_cast<std::size_t>(about.st_size));
}

MappedFile::MappedFile(MappedFile&& from) noexcept
    : begin_(std::exchange(from.begin_, nullptr)), size_(std::exchange(from.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& from) noexcept {
  std::swap(begin_, from.begin_);
  std::swap(size_, from.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (size_ > 0) ::munmap(const_cast<std::byte*>(begin_), size_);
}

}  // namespace soat::platform
