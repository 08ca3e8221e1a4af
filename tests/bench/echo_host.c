// SPDX-License-Identifier: Apache-2.0
//
// The floor of tests/bench/start.cc: the least a native-messaging host can do. Linked statically,
// it reads one frame and writes it back, until its input ends.
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

static int fill(char* into, size_t size) {
  size_t done = 0;
  while (done < size) {
    const ssize_t got = read(STDIN_FILENO, into + done, size - done);
    if (got <= 0) return 0;
    done += (size_t)got;
  }
  return 1;
}

int main(void) {
  static char frame[4 + 1024 * 1024];
  for (;;) {
    if (!fill(frame, 4)) return 0;
    const uint32_t length = *(const uint32_t*)(const void*)frame;
    if (length > 1024 * 1024 || !fill(frame + 4, length)) return 1;
    if (write(STDOUT_FILENO, frame, 4 + length) < 0) return 1;
  }
}
