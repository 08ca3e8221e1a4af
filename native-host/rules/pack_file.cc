// SPDX-License-Identifier: Apache-2.0
#include "rules/pack_file.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <type_traits>
#include <utility>

#include "platform/files.h"
#include "platform/utf8_path.h"
#include "rules/detector_names.h"

namespace soat::rules {
namespace {

constexpr std::uint64_t kMagic = 0x6B6361705F74616FULL;  // "oat_pack"
/// Raised with every change of the layout, of a struct in it, of the hash, the fold or the
/// chat spellings: all that the compiler bakes in.
constexpr std::uint32_t kFormat = 8;
constexpr std::size_t kAlign = 8;

struct Header {
  std::uint64_t magic = kMagic;
  std::uint32_t format = kFormat;
  std::uint32_t unused = 0;
  std::uint64_t stamp = 0;
  std::uint64_t size = 0;  ///< of the whole file
  std::uint64_t checksum = 0;
  std::uint64_t reserved[3] = {0, 0, 0};
};
static_assert(sizeof(Header) == 64);

/// Detects damage, not forgery: fault_in() makes sure of the rest. Sums of words, and sums of those
/// sums, which tell where a word stood; four side by side, since one would wait for itself at every
/// word, through the whole file at each start.
std::uint64_t checksum_of(const char* bytes, std::size_t size) {
  constexpr std::size_t kLanes = 4;
  std::uint64_t sums[kLanes] = {1, 2, 3, 4};
  std::uint64_t sums_of_sums[kLanes] = {0, 0, 0, 0};
  std::size_t at = 0;
  for (; at + kLanes * 8 <= size; at += kLanes * 8)
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes + at + lane * 8, 8);
      sums[lane] += word;
      sums_of_sums[lane] += sums[lane];
    }
  const auto stirred = [](std::uint64_t sum, std::uint64_t word) {
    sum = (sum ^ word) * 0xFF51AFD7ED558CCDULL;
    return sum ^ sum >> 32;
  };
  std::uint64_t sum = 0x9E3779B97F4A7C15ULL ^ size;
  for (; at < size; ++at) sum = stirred(sum, static_cast<unsigned char>(bytes[at]));
  for (const std::uint64_t lane : sums) sum = stirred(sum, lane);
  for (const std::uint64_t lane : sums_of_sums) sum = stirred(sum, lane);
  return sum;
}

// One list of what is written, for writer and reader alike: `Io` has number(), text() and each().

template <typename Io, typename T>
void bilingual(Io& io, T& text) {
  io.text(text.vi);
  io.text(text.en);
}

template <typename Io, typename T>
void source(Io& io, T& of) {
  io.text(of.id);
  bilingual(io, of.title);
  bilingual(io, of.paraphrase);
  io.text(of.confidence);
  io.text(of.read_on);
  io.text(of.url);
  io.each(of.whom, [&](auto& one) { io.number(one, Audience::employees); });
}

template <typename Io, typename T>
void rule_text(Io& io, T& rule) {
  io.text(rule.id);
  io.text(rule.category);
  io.number(rule.tier, Tier::warn);
  bilingual(io, rule.title);
  bilingual(io, rule.seen);
  bilingual(io, rule.why);
  bilingual(io, rule.advise);
  io.each(rule.sources, [&](auto& one) { source(io, one); });
  io.number(rule.fix, Fix::add_unverified);
  io.each(rule.flags, [&](auto& one) { io.text(one); });
  io.each(rule.allows, [&](auto& one) { io.text(one); });
}

template <typename Io, typename T>
void detected(Io& io, T& one) {
  io.number(one.rule, std::uint32_t{0xFFFFFFFF});
  io.text(one.detect.name);
  io.each_pair(one.detect.with, [&](auto& value) { io.value(value); });
}

template <typename Io, typename Content, typename Detections>
void texts(Io& io, Content& content, Detections& detections) {
  io.each(content.packs, [&](auto& pack) {
    io.text(pack.name);
    io.text(pack.version);
    bilingual(io, pack.title);
    io.number(pack.ours, true);
    io.each(pack.rules, [&](auto& rule) { rule_text(io, rule); });
  });
  io.each(content.set_aside, [&](auto& error) {
    io.number(error.code, Errc::too_new);
    io.text(error.where);
    io.text(error.what);
  });
  io.each(content.compiled.domains.known, [&](auto& known) {
    io.text(known.domain);
    io.text(known.name);
  });
  io.each(content.compiled.domains.suffixes, [&](auto& one) { io.text(one); });
  io.each(detections, [&](auto& one) { detected(io, one); });
}

template <typename Io, typename T>
void arrays(Io& io, T& tables) {
  io.array(tables.slots);
  io.array(tables.marked);
  io.array(tables.keys);
  io.array(tables.letters);
  io.array(tables.aliases);
  io.array(tables.by_shape);
  io.array(tables.meant);
  io.array(tables.begins);
  io.array(tables.roots);
  io.array(tables.nodes);
  io.array(tables.edges);
  io.array(tables.openings);
  io.array(tables.children);
  io.array(tables.outputs);
  io.array(tables.rules);
  io.array(tables.context_ids);
}

class Writer {
 public:
  template <typename T>
  void number(const T& value, T) {
    raw(static_cast<std::uint64_t>(value));
  }
  void text(std::string_view value) {
    raw(value.size());
    out_ += value;
  }
  template <typename T, typename F>
  void each(const std::vector<T>& all, F write) {
    raw(all.size());
    for (const T& one : all) write(one);
  }
  template <typename Map, typename F>
  void each_pair(const Map& all, F write) {
    raw(all.size());
    for (const auto& [name, value] : all) {
      text(name);
      write(value);
    }
  }
  void value(const DetectValue& value) {
    raw(value.index());
    if (const auto* yes = std::get_if<bool>(&value)) raw(*yes ? 1 : 0);
    if (const auto* number = std::get_if<std::int64_t>(&value))
      raw(static_cast<std::uint64_t>(*number));
    if (const auto* word = std::get_if<std::string>(&value)) text(*word);
    if (const auto* words = std::get_if<std::vector<std::string>>(&value))
      each(*words, [&](const std::string& one) { text(one); });
  }
  template <typename T>
  void array(std::span<const T> all) {
    static_assert(std::is_trivially_copyable_v<T> && kAlign % alignof(T) == 0);
    raw(sizeof(T));
    raw(all.size());
    out_.resize((out_.size() + kAlign - 1) / kAlign * kAlign);
    if (!all.empty()) out_.append(reinterpret_cast<const char*>(all.data()), all.size_bytes());
  }
  std::string& out() { return out_; }

 private:
  void raw(std::uint64_t value) {
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  std::string out_ = std::string(sizeof(Header), '\0');
};

/// Reads within bounds; after the first fault everything reads as nothing.
class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <typename T>
  void number(T& value, T most) {
    const std::uint64_t read = raw();
    if (read > static_cast<std::uint64_t>(most)) return fail();
    value = static_cast<T>(read);
  }
  void text(std::string& value) { value = next_text(); }
  void text(RuleWords& value) { value = RuleWords::lying_in(next_text()); }
  template <typename T, typename F>
  void each(std::vector<T>& all, F read) {
    // Each element takes eight bytes at least, so that a wrong count cannot ask for much memory.
    all.resize(count(8));
    for (T& one : all) {
      if (failed_) return;
      read(one);
    }
  }
  template <typename Map, typename F>
  void each_pair(Map& all, F read) {
    for (std::size_t left = count(8); left > 0 && !failed_; --left) {
      std::string name;
      text(name);
      read(all[name]);
    }
  }
  void value(DetectValue& value) {
    switch (raw()) {
      case 0:
        value = raw() != 0;
        break;
      case 1:
        value = static_cast<std::int64_t>(raw());
        break;
      case 2:
        text(value.emplace<std::string>());
        break;
      case 3:
        each(value.emplace<std::vector<std::string>>(), [&](std::string& one) { text(one); });
        break;
      default:
        fail();
    }
  }
  template <typename T>
  void array(std::span<const T>& all) {
    if (raw() != sizeof(T)) return fail();
    const std::uint64_t size = raw();
    at_ = (at_ + kAlign - 1) / kAlign * kAlign;
    if (failed_ || at_ > bytes_.size() || size > (bytes_.size() - at_) / sizeof(T)) return fail();
    all = {reinterpret_cast<const T*>(bytes_.data() + at_), static_cast<std::size_t>(size)};
    at_ += all.size_bytes();
  }
  [[nodiscard]] bool whole() const { return !failed_ && at_ == bytes_.size(); }
  void skip(std::size_t size) { at_ += size; }

 private:
  std::uint64_t raw() {
    std::uint64_t value = 0;
    if (failed_ || bytes_.size() - at_ < sizeof value) {
      fail();
      return 0;
    }
    std::memcpy(&value, bytes_.data() + at_, sizeof value);
    at_ += sizeof value;
    return value;
  }
  std::string_view next_text() {
    const std::size_t size = count(1);
    const std::string_view text(reinterpret_cast<const char*>(bytes_.data()) + at_, size);
    at_ += size;
    return text;
  }
  /// A count of things that take `bytes` or more each; 0 when so many cannot be there.
  std::size_t count(std::size_t bytes) {
    const std::uint64_t value = raw();
    if (failed_ || value > (bytes_.size() - at_) / bytes) {
      fail();
      return 0;
    }
    return static_cast<std::size_t>(value);
  }
  void fail() {
    failed_ = true;
    at_ = bytes_.size();
  }

  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

tl::unexpected<Error> damaged(std::string what) {
  return fail(Errc::damaged, "the compiled rules", std::move(what));
}

}  // namespace

std::string pack_file_bytes(const PackFile& content, std::uint64_t stamp) {
  Writer writer;
  texts(writer, content, content.compiled.matching.detected());
  const Tables& tables = content.compiled.matching.tables();
  arrays(writer, tables);
  std::string out = std::move(writer.out());
  Header header;
  header.stamp = stamp;
  std::memcpy(out.data(), &header, sizeof header);
  seal_pack_file(out);
  return out;
}

void seal_pack_file(std::string& bytes) {
  Header header;
  if (bytes.size() < sizeof header) return;
  std::memcpy(&header, bytes.data(), sizeof header);
  header.size = bytes.size();
  header.checksum = checksum_of(bytes.data() + sizeof header, bytes.size() - sizeof header);
  std::memcpy(bytes.data(), &header, sizeof header);
}

Result<PackFile> read_pack_file(std::span<const std::byte> bytes, std::uint64_t stamp) {
  Header header;
  if (bytes.size() < sizeof header) return damaged("is shorter than its header");
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % kAlign != 0)
    return damaged("does not lie at a multiple of 8");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kMagic) return damaged("is no file of compiled rules");
  if (header.format != kFormat)
    return fail(Errc::too_new, "the compiled rules", "are of another format");
  if (header.size != bytes.size()) return damaged("has another length than it says");
  if (header.stamp != stamp)
    return fail(Errc::not_found, "the compiled rules", "were made from other files");
  if (header.checksum != checksum_of(reinterpret_cast<const char*>(bytes.data()) + sizeof header,
                                     bytes.size() - sizeof header))
    return damaged("fails its checksum");

  Reader reader(bytes);
  reader.skip(sizeof header);
  PackFile content;
  std::vector<Matching::Detected> detections;
  texts(reader, content, detections);
  Tables tables;
  arrays(reader, tables);
  if (!reader.whole()) return damaged("ends in the middle of something");
  std::size_t rules = 0;
  for (const PackText& pack : content.packs) rules += pack.rules.size();
  if (const std::string fault = fault_in(tables, rules); !fault.empty()) return damaged(fault);
  for (const Matching::Detected& one : detections)
    if (one.rule >= rules || detector_named(one.detect.name) == nullptr)
      return damaged("names a detector there is not");
  content.compiled.matching = Matching(tables, std::move(detections));
  return content;
}

std::uint64_t stamp_of(const Folders& folders) {
  std::string all = SOAT_VERSION;
  for (const std::filesystem::path& folder : {folders.ours, folders.theirs}) {
    all += '\n';
    if (folder.empty()) continue;
    all += platform::utf8_of(folder);
    std::vector<platform::FileMark> files = platform::files_below(folder);
    std::sort(files.begin(), files.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    for (const platform::FileMark& file : files) {
      all += '\n';
      all += file.name;
      all.append(reinterpret_cast<const char*>(&file.size), sizeof file.size);
      all.append(reinterpret_cast<const char*>(&file.changed), sizeof file.changed);
    }
  }
  return checksum_of(all.data(), all.size());
}

}  // namespace soat::rules
