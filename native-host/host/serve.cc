// SPDX-License-Identifier: Apache-2.0
#include "host/serve.h"

#include <cstdio>

#include "wire/frame.h"

namespace soat::host {

namespace {

// The one log of the host: its complaints, for whoever reads the browser's own log. Never a
// draft's words, which no Error holds.
void log(const Error& error) {
  std::fprintf(stderr, "soat: %s: %s\n", error.where.c_str(), error.what.c_str());
}

int ended_by(const Error& error) {
  log(error);
  return 1;
}

}  // namespace

int serve(Session& session, const platform::MessagePipe& pipe, std::chrono::milliseconds patience) {
  struct End {
    Session& session;
    ~End() { session.end(); }
  } end{session};
  const wire::ReadFn read = [&pipe](char* into, std::size_t size) { return pipe.read(into, size); };
  while (pipe.wait(patience) == platform::MessagePipe::Wake::input) {
    const auto message = wire::read_frame(read);
    if (!message) return ended_by(message.error());
    if (!*message) return 0;
    const auto sent = pipe.write(wire::frame_of(session.answer(**message)));
    if (!sent) return sent.error().code == Errc::not_found ? 0 : ended_by(sent.error());
    if (const auto rested = session.rest(); !rested) log(rested.error());
  }
  return 0;
}

}  // namespace soat::host
