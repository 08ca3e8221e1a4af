// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/verdict.h"

namespace soat::check {

/// A verdict that says each thing once.
///
/// Rules are written apart, and several may see the same words: "thằng ngu" is a harsh name, holds
/// a coarse form of address, and a word of contempt. A person needs one of the three. A finding
/// is left out when it lies wholly within another that is at least as loud and says the same kind
/// of thing (one category; insult and profanity count as one). Of two with the same span and tier
/// the first in the verdict stays.
///
/// Not part of Checker: `soat rules test` asks of every rule that it finds its own examples, and
/// must see what other rules would hide.
[[nodiscard]] Verdict told_once(Verdict verdict);

}  // namespace soat::check
