// SPDX-License-Identifier: Apache-2.0
#include "platform/files.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "catch.h"
#include "platform/mapped_file.h"
#include "platform/utf8_path.h"
#include "temporary_folder.h"

using namespace soat;
using tests::TemporaryFolder;

namespace {
unsigned mode_of(const std::filesystem::path& path) {
  struct stat about {};
  return stat(path.c_str(), &about) == 0 ? about.st_mode & 0777u : 0u;
}
}  // namespace

TEST_CASE("the data folder is made for this person alone, and closed when it was open",
          "[platform]") {
  const TemporaryFolder folder;
  const auto own = folder.path() / "new" / platform::path_of("soát");
  REQUIRE(platform::make_private_folder(own));
  CHECK(mode_of(own) == 0700);
  REQUIRE(chmod(own.c_str(), 0755) == 0);
  REQUIRE(platform::make_private_folder(own));
  CHECK(mode_of(own) == 0700);
}

TEST_CASE("where a file stands in the way, making a folder says so", "[platform]") {
  const TemporaryFolder folder;
  const auto file = folder.write("soat", "");
  const auto made = platform::make_private_folder(file);
  REQUIRE_FALSE(made);
  CHECK(made.error().where == file.native());
  CHECK(made.error().what == "is not a folder");
  CHECK_FALSE(platform::make_private_folder(file / "below"));
}

TEST_CASE("a file is replaced whole, with the mode its readers need", "[platform]") {
  const TemporaryFolder folder;
  const auto file = folder.write("manifest.json", "before");
  const auto [readers, mode] = GENERATE(table<platform::Readers, unsigned>(
      {{platform::Readers::owner, 0600u}, {platform::Readers::all, 0644u}}));
  REQUIRE(platform::replace_file(file, "after", readers));
  CHECK(tests::content_of(file) == "after");
  CHECK(mode_of(file) == mode);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a file that cannot be replaced stays as it was", "[platform]") {
  const TemporaryFolder folder;
  const auto taken = folder.path() / "taken";
  std::filesystem::create_directories(taken / "by-a-folder");
  CHECK_FALSE(platform::replace_file(taken, "x", platform::Readers::owner));
  CHECK(std::filesystem::is_directory(taken / "by-a-folder"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
  CHECK_FALSE(
      platform::replace_file(folder.path() / "missing" / "file", "x", platform::Readers::owner));
}

TEST_CASE("reading stops at the limit and names the file", "[platform]") {
  const TemporaryFolder folder;
  const auto file = folder.write("ten", "0123456789");
  CHECK(platform::read_file(file, 10).value() == "0123456789");
  CHECK(platform::read_file(file, 9).error().code == Errc::too_big);
  CHECK(platform::read_file(folder.path() / "none", 9).error().code == Errc::not_found);
}

TEST_CASE("a mapped file shows the bytes on disk, none for an empty one", "[platform]") {
  const TemporaryFolder folder;
  const auto full = platform::MappedFile::open(folder.write("full", std::string("a\0b", 3)));
  REQUIRE(full);
  CHECK(full->bytes().size() == 3);
  CHECK(full->bytes()[2] == std::byte{'b'});
  const auto empty = platform::MappedFile::open(folder.write("empty", ""));
  REQUIRE(empty);
  CHECK(empty->bytes().empty());
  CHECK(platform::MappedFile::open(folder.path() / "none").error().code == Errc::not_found);
  CHECK(platform::MappedFile::open(folder.path()).error().what == "is not a file");
}

TEST_CASE("files below a folder are found with size and time, through links to files alone") {
  namespace fs = std::filesystem;
  const TemporaryFolder temporary;
  const fs::path folder = temporary.path() / "below";
  fs::create_directories(folder / "a" / "b");
  std::ofstream(folder / "a" / "b" / "one") << "12345";
  std::ofstream(folder / "two") << "1";
  fs::create_symlink(folder / "two", folder / "a" / "link");
  fs::create_directory_symlink(folder, folder / "a" / "round");
  const auto found = [&] {
    auto all = platform::files_below(folder);
    std::sort(all.begin(), all.end(), [](const auto& x, const auto& y) { return x.name < y.name; });
    return all;
  };
  const auto before = found();
  REQUIRE(before.size() == 3);
  CHECK(before[0].name == "a/b/one");
  CHECK(before[0].size == 5);
  CHECK(before[1].name == "a/link");
  CHECK(before[1].size == 1);
  CHECK(before[2].name == "two");
  fs::last_write_time(folder / "two",
                      fs::last_write_time(folder / "two") + std::chrono::seconds(2));
  const auto after = found();
  CHECK(after[0].changed == before[0].changed);
  CHECK(after[1].changed > before[1].changed);
  CHECK(after[2].changed > before[2].changed);
  fs::remove_all(folder);
  CHECK(platform::files_below(folder).empty());
}
