// SPDX-License-Identifier: Apache-2.0
//
// A rules folder in a temporary place, written file by file.
#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace soat::rules {

class Folder {
 public:
  Folder() {
    std::random_device random;
    path_ = std::filesystem::temp_directory_path() / ("soat-rules-" + std::to_string(random()));
    std::filesystem::create_directories(path_ / "rules");
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// `name` is relative: "rules/conduct/pack.json".
  void write(const std::string& name, const std::string& text) const {
    const auto file = path_ / std::u8string(name.begin(), name.end());
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
  }
  void remove(const std::string& name) const { std::filesystem::remove(path_ / name); }

  [[nodiscard]] std::filesystem::path ours() const { return path_ / "rules"; }
  [[nodiscard]] std::filesystem::path theirs() const { return path_ / "packs"; }

 private:
  std::filesystem::path path_;
};

}  // namespace soat::rules
