// SPDX-License-Identifier: Apache-2.0
#include "platform/browsers.h"

#include <algorithm>

namespace soat::platform {

const Browser* browser_named(std::string_view name) {
  const auto all = browsers();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const Browser& browser) { return browser.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace soat::platform
