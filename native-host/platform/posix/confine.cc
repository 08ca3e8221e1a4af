// SPDX-License-Identifier: Apache-2.0
#include "platform/confine.h"

#include <sys/resource.h>
#include <sys/stat.h>

#if defined(__linux__)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <vector>
#endif

namespace soat::platform {

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#else
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#endif

// The sanitizers' leak check runs in a process it clones and reads us by ptrace; the filter of a
// sanitized build lets these two pass and refuses all the rest.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif
#else
constexpr bool kSanitized = false;
#endif

constexpr std::uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;

// A list of what is refused, not of what is allowed: the C library, SQLite and the memory
// allocator call different things on every distribution, and a filter that kills the host over
// a new fstat variant would cost the person all checking. What is refused here has no reason to
// be called by any of them.
std::vector<sock_filter> filter() {
  std::vector<sock_filter> code;
  const auto statement = [&code](unsigned short op, std::uint32_t k) {
    code.push_back({op, 0, 0, k});
  };
  const auto when_equal = [&code](std::uint32_t k, std::uint8_t then, std::uint8_t otherwise) {
    code.push_back({BPF_JMP | BPF_JEQ | BPF_K, then, otherwise, k});
  };
  const auto load = [&](std::size_t offset) {
    statement(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
  };

  // Numbers mean other calls under another architecture's table (32-bit programs on x86-64).
  load(offsetof(seccomp_data, arch));
  when_equal(kArchitecture, 1, 0);
  statement(BPF_RET | BPF_K, kRefuse);

  load(offsetof(seccomp_data, nr));
#if defined(__x86_64__)
  // The x32 table: the same calls with bit 30 set.
  code.push_back({BPF_JMP | BPF_JGE | BPF_K, 0, 1, 0x40000000});
  statement(BPF_RET | BPF_K, kRefuse);
#endif
  std::vector<long> refused = {
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    SYS_execve,
    SYS_execveat,
#if defined(SYS_fork)
    SYS_fork,
    SYS_vfork,
#endif
    // A ring performs sockets and opens behind the filter's back.
    SYS_io_uring_setup,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_userfaultfd
  };
  if (!kSanitized) refused.push_back(SYS_ptrace);
  for (const long call : refused) {
    when_equal(static_cast<std::uint32_t>(call), 0, 1);
    statement(BPF_RET | BPF_K, kRefuse);
  }

  if (!kSanitized) {
    // clone3 keeps its flags in memory, out of a filter's sight. "No such call" makes the C
    // library fall back to clone, whose flags are looked at: threads pass, processes do not.
    when_equal(SYS_clone3, 0, 1);
    statement(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS);
    when_equal(SYS_clone, 0, 4);
    load(offsetof(seccomp_data, args));  // little-endian: the low half of the flags
    code.push_back({BPF_JMP | BPF_JSET | BPF_K, 1, 0, CLONE_THREAD});
    statement(BPF_RET | BPF_K, kRefuse);
    statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  }
  statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  return code;
}

bool refuse_sockets_and_processes() {
  std::vector<sock_filter> code = filter();
  const sock_fprog program{static_cast<unsigned short>(code.size()), code.data()};
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

}  // namespace

#else

namespace {
bool refuse_sockets_and_processes() {
  return false;
}
}  // namespace

#endif

Confinement confine() {
  ::umask(077);
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
#if defined(__linux__)
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
  return refuse_sockets_and_processes() ? Confinement::full : Confinement::partial;
}

}  // namespace soat::platform
