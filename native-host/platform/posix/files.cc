// SPDX-License-Identifier: Apache-2.0
#include "platform/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "platform/utf8_path.h"

namespace soat::platform {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> trouble(const fs::path& at, std::string_view what) {
  const int why = errno;
  return fail(why == ENOENT ? Errc::not_found : Errc::unavailable, utf8_of(at),
              std::string(what) + ": " + std::strerror(why));
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

Result<void> make_private_folder(const fs::path& folder) {
  std::error_code error;
  if (folder.has_parent_path()) {
    fs::create_directories(folder.parent_path(), error);
    if (error) return fail(Errc::unavailable, utf8_of(folder.parent_path()), error.message());
  }
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
    return trouble(folder, "cannot be made");
  struct stat about {};
  if (::stat(folder.c_str(), &about) != 0) return trouble(folder, "cannot be seen");
  if (!S_ISDIR(about.st_mode)) return fail(Errc::unavailable, utf8_of(folder), "is not a folder");
  if ((about.st_mode & 077) != 0 && ::chmod(folder.c_str(), 0700) != 0) {
    return trouble(folder, "is open to others and cannot be closed");
  }
  return {};
}

Result<std::string> read_file(const fs::path& file, std::size_t limit) {
  const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (in.number() < 0) return trouble(file, "cannot be read");
  std::string content;
  char piece[65536];
  for (;;) {
    const ssize_t got = ::read(in.number(), piece, sizeof piece);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return trouble(file, "cannot be read");
    if (got == 0) return content;
    if (content.size() + static_cast<std::size_t>(got) > limit) {
      return fail(Errc::too_big, utf8_of(file), "is over " + std::to_string(limit) + " bytes");
    }
    content.append(piece, static_cast<std::size_t>(got));
  }
}

Result<void> replace_file(const fs::path& file, std::string_view content, Readers readers) {
  std::string beside = file.native() + ".XXXXXX";
  const Descriptor out(::mkostemp(beside.data(), O_CLOEXEC));
  if (out.number() < 0) return trouble(file, "cannot be written");
  const auto undo = [&](std::string_view what) {
    const auto error = trouble(file, what);
    ::unlink(beside.c_str());
    return error;
  };
  while (!content.empty()) {
    const ssize_t put = ::write(out.number(), content.data(), content.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return undo("cannot be written");
    content.remove_prefix(static_cast<std::size_t>(put));
  }
  if (readers == Readers::all && ::fchmod(out.number(), 0644) != 0)
    return undo("cannot be opened to all");
  if (::fsync(out.number()) != 0) return undo("cannot be written");
  if (::rename(beside.c_str(), file.c_str()) != 0) return undo("cannot be replaced");
  return {};
}

namespace {

constexpr int kDeepest = 16;

void add_files(int folder, const std::string& below, int deep, std::vector<FileMark>& out) {
  DIR* const entries = ::fdopendir(folder);
  if (entries == nullptr) {
    ::close(folder);
    return;
  }
  while (const dirent* entry = ::readdir(entries)) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    struct stat about {};
    // Most file systems tell folders apart at once; asking each of them again takes time at every
    // start.
    bool is_folder = entry->d_type == DT_DIR;
    if (!is_folder) {
      if (::fstatat(::dirfd(entries), entry->d_name, &about, 0) != 0) continue;
      is_folder = S_ISDIR(about.st_mode);
    }
    std::string path = below;
    path += name;
    if (is_folder) {
      const int inner = deep > 0
                            ? ::openat(::dirfd(entries), entry->d_name,
                                       O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
                            : -1;
      if (inner >= 0) add_files(inner, path + "/", deep - 1, out);
    } else if (S_ISREG(about.st_mode)) {
      out.push_back({std::move(path), static_cast<std::uint64_t>(about.st_size),
                     std::int64_t{about.st_mtim.tv_sec} * 1'000'000'000 + about.st_mtim.tv_nsec});
    }
  }
  ::closedir(entries);
}

}  // namespace

std::vector<FileMark> files_below(const fs::path& folder) {
  std::vector<FileMark> out;
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK);
  if (opened >= 0) add_files(opened, "", kDeepest, out);
  return out;
}

}  // namespace soat::platform
