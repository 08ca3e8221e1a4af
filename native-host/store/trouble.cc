// SPDX-License-Identifier: Apache-2.0
#include "store/trouble.h"

#include <array>

#include "store/trouble_sentence.h"

namespace soat::store {

namespace {

struct Known {
  Trouble trouble;
  std::string_view name;
  std::string_view sentence;
};

constexpr std::array<Known, 5> kKnown{{
    {Trouble::full, "store-full",
     "there is no room left on the disk; nothing kept so far is lost, but nothing new can be "
     "kept until some room is made"},
    {Trouble::locked, "store-locked",
     "another program has been using it for too long; close other browsers or copies of soat, "
     "then try again"},
    {Trouble::read_only, "store-read-only",
     "it, or its folder, may not be written; give yourself the right to write there"},
    {Trouble::damaged, "store-damaged",
     "it is damaged; \"soat doctor --repair\" keeps a copy and saves what can be read"},
    {Trouble::newer, "store-newer",
     "it was written by a newer version of Soát and is left untouched; install that version"},
}};

}  // namespace

Trouble trouble_of(const Error& error) {
  for (const Known& known : kKnown) {
    if (error.what == known.sentence) return known.trouble;
  }
  return Trouble::other;
}

std::string_view name_of(Trouble trouble) {
  for (const Known& known : kKnown) {
    if (trouble == known.trouble) return known.name;
  }
  return {};
}

std::string_view sentence_of(Trouble trouble) {
  for (const Known& known : kKnown) {
    if (trouble == known.trouble) return known.sentence;
  }
  return {};
}

}  // namespace soat::store
