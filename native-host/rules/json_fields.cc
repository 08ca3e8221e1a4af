// SPDX-License-Identifier: Apache-2.0
#include "rules/json_fields.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "platform/files.h"

namespace soat::rules {

using nlohmann::json;

namespace {

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string list_of(std::initializer_list<std::string_view> names) {
  std::string out;
  for (const auto name : names) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

}  // namespace

JsonFile::JsonFile(std::unique_ptr<json> root, std::string shown)
    : root_(std::move(root)), shown_(std::move(shown)) {}
JsonFile::JsonFile(JsonFile&&) noexcept = default;
JsonFile& JsonFile::operator=(JsonFile&&) noexcept = default;
JsonFile::~JsonFile() = default;

Result<JsonFile> JsonFile::parse(std::string_view text, std::string shown) {
  std::vector<std::set<std::string>> keys;  // of the objects still open
  std::string twice;
  const auto watch = [&](int, json::parse_event_t event, json& parsed) {
    if (event == json::parse_event_t::object_start) keys.emplace_back();
    if (event == json::parse_event_t::object_end) keys.pop_back();
    if (event == json::parse_event_t::key &&
        !keys.back().insert(parsed.get<std::string>()).second && twice.empty()) {
      twice = parsed.get<std::string>();
    }
    return true;
  };
  auto root = std::make_unique<json>(nullptr);
  try {
    *root = json::parse(text, watch);
  } catch (const json::parse_error& error) {
    // The library's sentence begins with its own bookkeeping in brackets; the line is enough.
    const auto before = text.substr(0, error.byte == 0 ? 0 : error.byte - 1);
    return fail(Errc::bad_input, std::move(shown),
                "is not JSON: the trouble is at line " +
                    std::to_string(1 + std::count(before.begin(), before.end(), '\n')) +
                    ", or a comma or bracket before it");
  } catch (const json::exception&) {
    return fail(Errc::bad_input, std::move(shown), "holds a number beyond all reason");
  }
  if (!twice.empty()) {
    return fail(Errc::wrong_shape, std::move(shown), "\"" + twice + "\" is written twice");
  }
  return JsonFile(std::move(root), std::move(shown));
}

Result<JsonFile> JsonFile::read(const std::filesystem::path& path, std::string shown) {
  auto text = platform::read_file(path, kMaxFileBytes);
  // Where it lies on this disk says less than where it lies among the rules.
  if (!text) return fail(text.error().code, std::move(shown), text.error().what);
  return parse(*text, std::move(shown));
}

std::string JsonFile::where(const std::string& pointer) const {
  return pointer.empty() ? shown_ : shown_ + ": " + pointer;
}

void JsonFile::complain(const std::string& pointer, std::string what) {
  complain(Error{Errc::wrong_shape, where(pointer), std::move(what)});
}

void JsonFile::complain(Error error) {
  if (!complaint_) complaint_ = std::move(error);
}

std::string pointer_step(std::string_view key) {
  std::string out = "/";
  for (const char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::string text_of(JsonFile& file, const json& value, const std::string& pointer,
                    std::size_t most) {
  if (!value.is_string()) return file.complain(pointer, "must be a text"), std::string();
  const auto& text = value.get_ref<const std::string&>();
  if (text.empty()) return file.complain(pointer, "is empty"), std::string();
  if (characters(text) > most) {
    file.complain(pointer, "has " + std::to_string(characters(text)) + " characters, more than " +
                               std::to_string(most));
    return {};
  }
  if (std::any_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
      })) {
    file.complain(pointer, "holds a control character");
    return {};
  }
  return text;
}

Fields::Fields(JsonFile& file, const json& object, std::string pointer)
    : file_(file), object_(&object), pointer_(std::move(pointer)) {
  if (!object.is_object()) {
    file_.complain(pointer_, "must be an object");
    object_ = nullptr;
  }
}

std::string Fields::at(std::string_view key) const {
  return pointer_ + pointer_step(key);
}

const json* Fields::value(const char* key) {
  asked_.emplace_back(key);
  if (object_ == nullptr) return nullptr;
  const auto found = object_->find(key);
  return found == object_->end() ? nullptr : &*found;
}

bool Fields::has(const char* key) {
  return value(key) != nullptr;
}

const json* Fields::required(const char* key) {
  const json* found = value(key);
  if (found == nullptr) file_.complain(at(key), "is missing");
  return found;
}

std::string Fields::text(const char* key, std::size_t most) {
  const json* found = required(key);
  return found == nullptr ? std::string() : text_of(file_, *found, at(key), most);
}

Bilingual Fields::bilingual(const char* key, std::size_t most) {
  const json* found = required(key);
  if (found == nullptr) return {};
  Fields both(file_, *found, at(key));
  Bilingual out{both.text("vi", most), both.text("en", most)};
  both.finish();
  return out;
}

std::vector<std::string> Fields::texts(const char* key, std::size_t least, std::size_t most) {
  const json* found = least == 0 ? value(key) : required(key);
  std::vector<std::string> out;
  if (found == nullptr) return out;
  if (!found->is_array()) return file_.complain(at(key), "must be a list"), out;
  for (std::size_t i = 0; i < found->size() && !file_.complaint(); ++i) {
    out.push_back(text_of(file_, (*found)[i], at(key) + "/" + std::to_string(i), most));
  }
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < out.size() && !file_.complaint(); ++i) {
    if (!seen.insert(out[i]).second) {
      file_.complain(at(key) + "/" + std::to_string(i), "is in this list twice");
    }
  }
  const std::size_t wanted = std::max<std::size_t>(least, 1);
  if (!file_.complaint() && out.size() < wanted) {
    file_.complain(at(key), "needs at least " + std::to_string(wanted) + ", and has " +
                                std::to_string(out.size()));
  }
  if (file_.complaint()) out.clear();
  return out;
}

std::size_t Fields::one_of(const char* key, std::initializer_list<std::string_view> names) {
  const json* found = required(key);
  if (found == nullptr) return 0;
  if (found->is_string()) {
    const auto& given = found->get_ref<const std::string&>();
    const auto known = std::find(names.begin(), names.end(), given);
    if (known != names.end()) return static_cast<std::size_t>(known - names.begin());
  }
  file_.complain(at(key), "must be one of: " + list_of(names));
  return 0;
}

bool Fields::flag(const char* key) {
  const json* found = value(key);
  if (found == nullptr) return false;
  if (*found != json(true)) file_.complain(at(key), "may only be true; leave it out otherwise");
  return true;
}

void Fields::finish() {
  if (object_ == nullptr) return;
  for (const auto& [key, given] : object_->items()) {
    if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    if (key == "$schema" && pointer_.empty()) {  // what editors go by
      if (!given.is_string()) file_.complain(at(key), "must be a text");
    } else {
      file_.complain(at(key), "is not a known field");
    }
  }
}

}  // namespace soat::rules
