// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/shared.h"

namespace soat::cli {

/// `soat usage`: time between two days, the last seven when none are named.
struct UsageOptions {
  std::string from;
  std::string to;
  bool json = false;
};
int usage_command(const UsageOptions& options, const Shared& shared);

/// `soat log`: the person's own log, newest first.
struct LogOptions {
  std::string query;
  std::string from;
  std::string to;
  unsigned limit = 50;
  std::string passphrase_file;
  bool json = false;
};
int log_command(const LogOptions& options, const Shared& shared);

/// `soat export DIR`: log and usage, each as JSON and CSV.
struct ExportOptions {
  std::string folder;
  std::string passphrase_file;
};
int export_command(const ExportOptions& options, const Shared& shared);

/// `soat erase`: everything, the log, one entry, or a range of days. Asks first unless `yes`.
struct EraseOptions {
  bool all = false;
  bool log = false;
  std::optional<std::int64_t> entry;
  std::string from;
  std::string to;
  bool yes = false;
};
int erase_command(const EraseOptions& options, const Shared& shared);

/// `soat settings [NAME=VALUE…]`: prints them as the protocol has them, after the changes.
int settings_command(const std::vector<std::string>& changes, const Shared& shared);

}  // namespace soat::cli
