// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/compiled.h"
#include "rules/load.h"
#include "rules/pack.h"

namespace soat::rules {

/// What a compiled pack file holds: everything Packs needs but the JSON it came from.
struct PackFile {
  std::vector<PackText> packs;
  std::vector<Error> set_aside;
  Packs::Compiled compiled;
};

/// The bytes of a compiled pack file. Layout, all numbers of this machine:
///
///   header   64 bytes: magic, format, stamp, size, checksum of what follows
///   texts    packs, errors, domains, detectors: numbers and length-prefixed strings
///   arrays   those of Tables, each its element size, its length and its elements at a multiple of
///   8
///
/// `stamp` is what the file was made from, by stamp_of().
[[nodiscard]] std::string pack_file_bytes(const PackFile& content, std::uint64_t stamp);

/// Writes the length and checksum of `bytes` into their header. Tests damage files and seal them
/// again, so that what stands behind the checksum is tried too.
void seal_pack_file(std::string& bytes);

/// Reads what pack_file_bytes() wrote; `bytes` must outlive the outcome, whose tables and words lie
/// in them, and begin at a multiple of 8. Nothing is believed: Errc::damaged for a wrong length,
/// checksum, index, order or cycle anywhere, Errc::too_new for another format, Errc::not_found for
/// another stamp. Tables that pass can be walked with any draft.
[[nodiscard]] Result<PackFile> read_pack_file(std::span<const std::byte> bytes,
                                              std::uint64_t stamp);

/// What the packs of `folders` are at this moment: names, sizes and times of their files, and the
/// version of this program. Two equal stamps are taken for equal rules.
[[nodiscard]] std::uint64_t stamp_of(const Folders& folders);

/// Why `tables` cannot be walked safely; empty when they can. Part of read_pack_file().
[[nodiscard]] std::string fault_in(const Tables& tables, std::size_t rules);

}  // namespace soat::rules
