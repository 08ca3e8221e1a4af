// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "check/checker.h"
#include "cli/shared.h"

namespace soat::cli {

struct CheckOptions {
  std::vector<std::string> files;  ///< UTF-8 paths, "-" for standard input; none: standard input
  bool jsonl = false;
  check::Site site = check::Site::other;
  check::Surface surface = check::Surface::post;
};

/// `soat check`: for people, or with --jsonl for other programs. Answers the exit code.
///
/// For people the person's own changes hold (rules off, phrases allowed); with --jsonl the packs
/// alone do, so that another program gets the same answer on every computer.
int check_command(const CheckOptions& options, const Shared& shared);

}  // namespace soat::cli
