// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/detect/detector.h"

namespace soat::check::detect {

/// The host of a link in a draft.
struct Host {
  text::Span span;   ///< of the host alone
  text::Span link;   ///< of the whole link, without the full stop behind it
  std::string name;  ///< as written, UTF-8
  std::string user;  ///< what stands before an "@": "https://vietcombank.com.vn@host"
  /// It ends in what is a word as well, and nothing else says that it is a link: "zalo-vn.me",
  /// but also "vui.la".
  bool guessed = false;
};

/// Hosts of all links of the draft, in order: with a scheme, with "www.", or a name that ends in
/// what a top-level domain is likely to be. A sentence that follows without its blank
/// ("tuoitre.vn.Hôm nay") is no part of a host.
[[nodiscard]] std::vector<Host> hosts_of(Draft& draft);

/// The host of one address, without scheme, user, port and path. Empty when there is none.
[[nodiscard]] std::string host_of(std::string_view address);

}  // namespace soat::check::detect
