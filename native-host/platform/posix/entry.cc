// SPDX-License-Identifier: Apache-2.0
#include "platform/entry.h"

int main(int argc, char** argv) {
  return soat_main(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
