// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <exception>

#include "cli/caller.h"
#include "cli/command_line.h"
#include "host/serve.h"
#include "platform/confine.h"
#include "platform/entry.h"
#include "platform/paths.h"

using namespace soat;

namespace {

int complain(const Error& error) {
  std::fprintf(stderr, "soat: %s: %s\n", error.where.c_str(), error.what.c_str());
  return 2;
}

int be_host() {
  const auto pipe = platform::MessagePipe::claim();
  if (!pipe) return complain(pipe.error());
  const auto rules = platform::rules_folder();
  const auto data = platform::data_folder();
  // What cannot be found is told with the first reply; a host that ends without a word leaves
  // the person guessing.
  host::Surroundings around;
  around.version = SOAT_VERSION;
  if (rules) around.rules = *rules;
  if (data) {
    around.data = *data;
    around.cache = *data / "cache";
  }
  around.store.patience = host::kStorePatience;
  host::Session session(std::move(around));
  return host::serve(session, *pipe, host::kPatience);
}

int run(const std::vector<std::string>& arguments) {
  platform::confine();
  switch (cli::caller(arguments)) {
    case cli::Caller::ours:
      return be_host();
    case cli::Caller::stranger:
      std::fprintf(stderr, "soat: %s is not an extension of ours\n", arguments.back().c_str());
      return 2;
    case cli::Caller::person:
      break;
  }
  return cli::command_line(arguments);
}

}  // namespace

int soat_main(const std::vector<std::string>& arguments) {
  // The one place where an exception would be caught: none should get here, so it is a bug.
  try {
    return run(arguments);
  } catch (const std::exception& bug) {
    std::fprintf(stderr, "soat: broken: %s\n", bug.what());
  } catch (...) {
    std::fprintf(stderr, "soat: broken\n");
  }
  return 2;
}
