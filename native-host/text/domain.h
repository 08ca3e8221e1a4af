// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace soat::text {

// Names of hosts, by ICU: IDNA (UTS #46, non-transitional) and the confusables of UTS #39. Both
// are opened at the first call, which costs some milliseconds; drafts without links never pay.

/// The host as browsers ask for it: lower case ASCII, "xn--" for other letters. Empty when it
/// is no host name. `host` is UTF-8 without port and scheme.
[[nodiscard]] std::string host_to_ascii(std::string_view host);

/// The host as it is meant to be read: "xn--bcher-kva.example" is "bücher.example". Empty when
/// it is no host name.
[[nodiscard]] std::string host_to_unicode(std::string_view host);

/// What `utf8` looks like: two names with the same skeleton are easily taken for one another
/// ("vіetcombank" with a Cyrillic letter, "vietcornbank"). Not for display.
[[nodiscard]] std::string skeleton_of(std::string_view utf8);

}  // namespace soat::text
