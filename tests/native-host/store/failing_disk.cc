// SPDX-License-Identifier: Apache-2.0
#include "failing_disk.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>

namespace soat::tests {

namespace {

struct File {
  sqlite3_file base;
  sqlite3_file* real;
};

int counted = 0;
int failing = 0;
FailingDisk::How how = FailingDisk::How::once;

sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<File*>(file)->real;
}

// Whether this operation fails.
bool fails() {
  ++counted;
  if (failing == 0) return false;
  if (how == FailingDisk::How::once) return counted == failing;
  return counted >= failing;
}

int failed(int code) {
  if (how == FailingDisk::How::killed || how == FailingDisk::How::torn) ::kill(::getpid(), SIGKILL);
  return how == FailingDisk::How::full && code == SQLITE_IOERR_WRITE ? SQLITE_FULL : code;
}

int close_file(sqlite3_file* f) {
  const int code = real(f)->pMethods->xClose(real(f));
  sqlite3_free(real(f));
  return code;
}
int read(sqlite3_file* f, void* into, int size, sqlite3_int64 from) {
  return real(f)->pMethods->xRead(real(f), into, size, from);
}
int write(sqlite3_file* f, const void* bytes, int size, sqlite3_int64 to) {
  if (fails()) {
    if (how == FailingDisk::How::torn)
      (void)real(f)->pMethods->xWrite(real(f), bytes, size / 2, to);
    return failed(SQLITE_IOERR_WRITE);
  }
  return real(f)->pMethods->xWrite(real(f), bytes, size, to);
}
int truncate(sqlite3_file* f, sqlite3_int64 size) {
  if (fails()) return failed(SQLITE_IOERR_TRUNCATE);
  return real(f)->pMethods->xTruncate(real(f), size);
}
int sync(sqlite3_file* f, int flags) {
  if (fails()) return failed(SQLITE_IOERR_FSYNC);
  // A killed process leaves what it wrote in the system's hands: nothing here needs the disk.
  (void)f;
  (void)flags;
  return SQLITE_OK;
}
int file_size(sqlite3_file* f, sqlite3_int64* size) {
  return real(f)->pMethods->xFileSize(real(f), size);
}
int lock(sqlite3_file* f, int level) {
  return real(f)->pMethods->xLock(real(f), level);
}
int unlock(sqlite3_file* f, int level) {
  return real(f)->pMethods->xUnlock(real(f), level);
}
int reserved(sqlite3_file* f, int* is) {
  return real(f)->pMethods->xCheckReservedLock(real(f), is);
}
int control(sqlite3_file* f, int what, void* with) {
  return real(f)->pMethods->xFileControl(real(f), what, with);
}
int sector(sqlite3_file* f) {
  return real(f)->pMethods->xSectorSize(real(f));
}
int device(sqlite3_file* f) {
  return real(f)->pMethods->xDeviceCharacteristics(real(f));
}
int shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** at) {
  return real(f)->pMethods->xShmMap(real(f), page, size, extend, at);
}
int shm_lock(sqlite3_file* f, int from, int n, int flags) {
  return real(f)->pMethods->xShmLock(real(f), from, n, flags);
}
void shm_barrier(sqlite3_file* f) {
  real(f)->pMethods->xShmBarrier(real(f));
}
int shm_unmap(sqlite3_file* f, int remove) {
  return real(f)->pMethods->xShmUnmap(real(f), remove);
}

constexpr sqlite3_io_methods kMethods{2,           close_file, read,    write,   truncate,
                                      sync,        file_size,  lock,    unlock,  reserved,
                                      control,     sector,     device,  shm_map, shm_lock,
                                      shm_barrier, shm_unmap,  nullptr, nullptr};

sqlite3_vfs* below() {
  return sqlite3_vfs_find("unix");
}

int open_file(sqlite3_vfs*, sqlite3_filename path, sqlite3_file* f, int flags, int* out) {
  auto* file = reinterpret_cast<File*>(f);
  file->base.pMethods = nullptr;
  file->real = static_cast<sqlite3_file*>(sqlite3_malloc(below()->szOsFile));
  const int code = below()->xOpen(below(), path, file->real, flags, out);
  if (code != SQLITE_OK) {
    sqlite3_free(file->real);
    return code;
  }
  file->base.pMethods = &kMethods;
  return SQLITE_OK;
}
int delete_file(sqlite3_vfs*, const char* path, int) {
  if (fails()) return failed(SQLITE_IOERR_DELETE);
  return below()->xDelete(below(), path, 0);
}
int access_file(sqlite3_vfs*, const char* path, int what, int* is) {
  return below()->xAccess(below(), path, what, is);
}
int full_path(sqlite3_vfs*, const char* path, int size, char* into) {
  return below()->xFullPathname(below(), path, size, into);
}

}  // namespace

// Declared for rename() below.
bool rename_fails();
bool rename_fails() {
  if (!fails()) return false;
  errno = EIO;
  (void)failed(SQLITE_IOERR);
  return true;
}

const std::string& FailingDisk::name() {
  static sqlite3_vfs vfs = *below();
  static const std::string kName = [] {
    vfs.zName = "failing";
    vfs.szOsFile = sizeof(File);
    vfs.pNext = nullptr;
    vfs.xOpen = open_file;
    vfs.xDelete = delete_file;
    vfs.xAccess = access_file;
    vfs.xFullPathname = full_path;
    sqlite3_vfs_register(&vfs, 0);
    return std::string("failing");
  }();
  return kName;
}

void FailingDisk::fail(int nth, How how_it_fails) {
  counted = 0;
  failing = nth;
  how = how_it_fails;
}

int FailingDisk::operations() {
  return counted;
}

}  // namespace soat::tests

// In the C library's place, so that moves of whole files can fail and be the last thing done, too.
extern "C" int rename(const char* from, const char* to) noexcept {
  if (soat::tests::rename_fails()) return -1;
  return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
