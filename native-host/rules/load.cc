// SPDX-License-Identifier: Apache-2.0
#include "rules/load.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "platform/utf8_path.h"
#include "rules/json_fields.h"
#include "rules/load_rule.h"
#include "rules/sources.h"

namespace soat::rules {

namespace fs = std::filesystem;
using nlohmann::json;
using platform::utf8_of;

namespace {

constexpr std::size_t kMaxPackText = 400;
constexpr std::size_t kMaxDomain = 253;  // RFC 1035
constexpr std::size_t kMaxDomainName = 80;

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

bool is_version(const std::string& text) {
  int dots = 0;
  bool digit = false;
  for (const char c : text) {
    if (c == '.' && digit) {
      ++dots;
      digit = false;
    } else if (c >= '0' && c <= '9') {
      digit = true;
    } else {
      return false;
    }
  }
  return dots == 2 && digit;
}

/// Labels of a to z, digits and "-", apart by dots; as it is looked up, so never in Unicode.
bool is_domain(std::string_view text) {
  bool label = false;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    if (!letter && (c != '.' || !label)) return false;
    label = letter;
  }
  return label;
}

void check_domains(JsonFile& file, const std::string& pointer,
                   const std::vector<std::string>& domains) {
  for (std::size_t i = 0; i < domains.size(); ++i) {
    if (!file.complaint() && !is_domain(domains[i])) {
      file.complain(pointer + "/" + std::to_string(i), "must be a domain such as example.com.vn");
    }
  }
}

/// What a folder holds, by name, without what begins with a dot. Trouble is set aside.
std::vector<fs::path> entries_of(const fs::path& folder, const std::string& shown,
                                 std::vector<Error>& set_aside) {
  std::vector<fs::path> out;
  std::error_code trouble;
  for (fs::directory_iterator it(folder, trouble), end; !trouble && it != end;
       it.increment(trouble)) {
    if (utf8_of(it->path().filename()).front() != '.') out.push_back(it->path());
  }
  if (trouble) {
    set_aside.push_back({Errc::unavailable, shown, "cannot be listed: " + trouble.message()});
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// Reads packs into a Loaded, one file after another.
class Loader {
 public:
  explicit Loader(Loaded& out) : out_(out) {}

  void sources(const fs::path& folder) {
    const std::string shown = shown_folder(folder) + "sources.json";
    auto file = JsonFile::read(folder / "sources.json", shown);
    if (!file) return set_aside(file.error());
    auto read = sources_of(*file);
    if (!read) return set_aside(read.error());
    sources_ = std::move(*read);
  }

  void domains(const fs::path& folder);

  void packs(const fs::path& folder, bool ours) {
    const std::string shown = shown_folder(folder);
    for (const auto& path : entries_of(folder, shown, out_.set_aside)) {
      if (is_folder(path)) pack(path, shown, ours);
    }
  }

 private:
  static std::string shown_folder(const fs::path& folder) {
    const fs::path last =
        folder.has_filename() ? folder.filename() : folder.parent_path().filename();
    return utf8_of(last) + "/";
  }

  void set_aside(Error error) { out_.set_aside.push_back(std::move(error)); }

  void pack(const fs::path& folder, const std::string& above, bool ours);
  bool about(const fs::path& folder, const std::string& shown, ParsedPack& pack);
  bool lists(const fs::path& folder, const std::string& shown, ParsedPack& pack);
  bool lists_file(const fs::path& path, const std::string& shown, ParsedPack& pack);
  void category(const fs::path& folder, const std::string& shown, ParsedPack& pack);
  void rule(const fs::path& path, const std::string& shown, const std::string& category,
            ParsedPack& pack);

  Loaded& out_;
  Sources sources_;
};

void Loader::domains(const fs::path& folder) {
  const std::string shown = shown_folder(folder) + "domains.json";
  std::error_code ignored;
  if (!fs::exists(folder / "domains.json", ignored)) return;
  auto file = JsonFile::read(folder / "domains.json", shown);
  if (!file) return set_aside(file.error());
  Fields top(*file, file->root(), "");
  Domains read;
  if (const json* known = top.required("known"); known != nullptr && !file->complaint()) {
    if (!known->is_array()) file->complain("/known", "must be a list");
    for (std::size_t i = 0; i < known->size() && !file->complaint(); ++i) {
      Fields one(*file, (*known)[i], "/known/" + std::to_string(i));
      read.known.push_back({one.text("domain", kMaxDomain), one.text("name", kMaxDomainName)});
      one.finish();
      if (!file->complaint() && !is_domain(read.known.back().domain)) {
        file->complain(one.at("domain"), "must be a domain such as example.com.vn");
      }
    }
  }
  read.suffixes = top.texts("suffixes", 1, kMaxDomain);
  check_domains(*file, "/suffixes", read.suffixes);
  top.finish();
  if (file->complaint()) return set_aside(*file->complaint());
  std::sort(read.known.begin(), read.known.end(),
            [](const KnownDomain& a, const KnownDomain& b) { return a.domain < b.domain; });
  out_.domains = std::move(read);
}

void Loader::pack(const fs::path& folder, const std::string& above, bool ours) {
  ParsedPack pack;
  pack.ours = ours;
  pack.name = utf8_of(folder.filename());
  const std::string shown = above + pack.name + "/";
  if (!is_name(pack.name)) {
    return set_aside({Errc::wrong_shape, shown, "a pack's name holds a to z, digits and \"-\""});
  }
  const auto same = [&](const ParsedPack& other) { return other.name == pack.name; };
  if (std::any_of(out_.packs.begin(), out_.packs.end(), same)) {
    return set_aside({Errc::wrong_shape, shown, "another pack already has this name"});
  }
  if (!about(folder, shown, pack) || !lists(folder, shown, pack)) return;
  for (const auto& path : entries_of(folder, shown, out_.set_aside)) {
    const std::string name = utf8_of(path.filename());
    if (is_folder(path)) {
      if (name != "lists") category(path, shown, pack);
    } else if (path.extension() == ".json" && name != "pack.json" && name != "lists.json") {
      set_aside({Errc::wrong_shape, shown + name, "a rule lies in the folder of its category"});
    }
  }
  out_.packs.push_back(std::move(pack));
}

bool Loader::about(const fs::path& folder, const std::string& shown, ParsedPack& pack) {
  auto file = JsonFile::read(folder / "pack.json", shown + "pack.json");
  if (!file) return set_aside(file.error()), false;
  Fields fields(*file, file->root(), "");
  const std::string name = fields.text("name", kMaxPackText);
  pack.version = fields.text("version", kMaxPackText);
  pack.title = fields.bilingual("title", kMaxTitleCharacters);
  pack.words = fields.text("words", kMaxPackText);
  fields.finish();
  if (!file->complaint() && name != pack.name) {
    file->complain("/name", "must be the folder's name, \"" + pack.name + "\"");
  }
  if (!file->complaint() && !is_version(pack.version)) {
    file->complain("/version", "must be three numbers such as 2026.11.1");
  }
  if (file->complaint()) return set_aside(*file->complaint()), false;
  return true;
}

bool Loader::lists(const fs::path& folder, const std::string& shown, ParsedPack& pack) {
  std::error_code ignored;
  if (fs::exists(folder / "lists.json", ignored) &&
      !lists_file(folder / "lists.json", shown + "lists.json", pack)) {
    return false;
  }
  if (!is_folder(folder / "lists")) return true;
  const std::string inside = shown + "lists/";
  for (const auto& path : entries_of(folder / "lists", inside, out_.set_aside)) {
    const std::string name = inside + utf8_of(path.filename());
    if (is_folder(path) || path.extension() != ".json") {
      return set_aside({Errc::wrong_shape, name, "is not a file of word lists, ending in .json"}),
             false;
    }
    if (!lists_file(path, name, pack)) return false;
  }
  return true;
}

bool Loader::lists_file(const fs::path& path, const std::string& shown, ParsedPack& pack) {
  auto file = JsonFile::read(path, shown);
  if (!file) return set_aside(file.error()), false;
  auto read = read_lists(*file, file->root(), "");
  for (auto& [name, entries] : read) {
    if (file->complaint()) break;
    if (!pack.lists.emplace(name, std::move(entries)).second) {
      file->complain("/" + name, "is a list of another file of this pack");
    }
  }
  if (file->complaint()) return set_aside(*file->complaint()), false;
  return true;
}

void Loader::category(const fs::path& folder, const std::string& shown, ParsedPack& pack) {
  const std::string name = utf8_of(folder.filename());
  const std::string inside = shown + name + "/";
  for (const auto& path : entries_of(folder, inside, out_.set_aside)) {
    const std::string file = utf8_of(path.filename());
    if (is_folder(path)) {
      set_aside({Errc::wrong_shape, inside + file, "a category holds rules and no folders"});
    } else if (path.extension() != ".json") {
      set_aside({Errc::wrong_shape, inside + file, "is not a rule; a rule's name ends in .json"});
    } else {
      rule(path, inside + file, name, pack);
    }
  }
}

void Loader::rule(const fs::path& path, const std::string& shown, const std::string& category,
                  ParsedPack& pack) {
  const std::string stem = utf8_of(path.stem());
  if (!is_name(stem)) {
    return set_aside({Errc::wrong_shape, shown, "a rule's name holds a to z, digits and \"-\""});
  }
  auto file = JsonFile::read(path, shown);
  if (!file) return set_aside(file.error());
  auto rule = rule_of(*file, pack.name + "/" + category + "/" + stem, sources_, pack.lists);
  if (!rule) return set_aside(rule.error());
  pack.rules.push_back(std::move(*rule));
}

}  // namespace

Result<Loaded> load(const Folders& folders) {
  if (!is_folder(folders.ours)) {
    return fail(Errc::not_found, utf8_of(folders.ours), "is not a folder of rules");
  }
  Loaded out;
  Loader loader(out);
  loader.sources(folders.ours);
  loader.domains(folders.ours);
  loader.packs(folders.ours, true);
  // Having no packs of one's own is the ordinary case, and no complaint.
  if (!folders.theirs.empty() && is_folder(folders.theirs)) loader.packs(folders.theirs, false);
  return out;
}

}  // namespace soat::rules
