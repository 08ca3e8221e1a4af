// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace soat {

/// What a program may do differently about an error. The sentence for people is Error::what.
enum class Errc {
  bad_input,    ///< malformed: not UTF-8, not JSON, not a frame
  wrong_shape,  ///< well-formed, but not what the schema says
  too_big,      ///< over a stated limit
  not_found,    ///< a file, a row, a rule that should be there
  not_allowed,  ///< asked by someone who may not ask it
  unavailable,  ///< the disk, the database or another process says no; may pass
  damaged,      ///< stored data fails its own check
  too_new,      ///< written by a newer version; left alone
};

/// What went wrong, said once, for the person who has to fix it.
/// `where` names the thing at fault ("rules/conduct/insult/stupid.json: /match/0"), never the
/// function that noticed. `what` is a sentence without the thing's name. Neither holds a
/// draft's words.
struct Error {
  Errc code = Errc::bad_input;
  std::string where;
  std::string what;
};

/// A value, or the Error that stands in its place. tl::expected 1.0 is not [[nodiscard]]:
/// mark every function that returns one.
template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Errc code, std::string where, std::string what) {
  return tl::make_unexpected(Error{code, std::move(where), std::move(what)});
}

}  // namespace soat
