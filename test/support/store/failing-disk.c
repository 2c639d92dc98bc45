/*
 * A disk that fails when it is told to: preloaded into a Node program (LD_PRELOAD), it stands before
 * the C library's calls. The program arms it by opening a path that is none:
 *
 *   /.failing-disk/arm CALL NUMBER HOW FOREVER PREFIX
 *
 * From then on the NUMBERth CALL (fsync, rename, write, truncate, open, link; any: whichever of them) on a
 * path that begins with PREFIX goes wrong: HOW is an errno, or 0, which ends the process there as kill -9 does. FOREVER 1:
 * every such call after it too. A write that goes wrong puts half of its bytes on the disk first.
 * Opening /.failing-disk/state gives EEXIST where it went wrong since, ENOENT where it did not.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static char call[16], prefix[1024];
static int number, how, forever, count, hits;

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

/* Counts a call; true where it has to go wrong. */
static int wrong(const char *name, const char *path) {
  if (call[0] == 0 || (strcmp(call, "any") != 0 && strcmp(call, name) != 0)) return 0;
  if (strncmp(path, prefix, strlen(prefix)) != 0) return 0;
  int now = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
  if (forever ? now < number : now != number) return 0;
  __atomic_add_fetch(&hits, 1, __ATOMIC_SEQ_CST);
  return 1;
}

static void fail(void) {
  if (how == 0) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = how;
}

static const char *path_of(int fd, char *into, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, into, size - 1);
  into[length < 0 ? 0 : length] = 0;
  return into;
}

/* Takes a message to this library. True where the path was one. */
static int told(const char *path) {
  if (strncmp(path, "/.failing-disk/", 15) != 0) return 0;
  const char *word = path + 15;
  errno = ENOENT;
  if (strcmp(word, "state") == 0) {
    if (hits > 0) errno = EEXIST;
  } else if (strncmp(word, "arm ", 4) == 0) {
    call[0] = 0;
    count = hits = 0;
    sscanf(word + 4, "%15s %d %d %d %1023s", call, &number, &how, &forever, prefix);
  } else {
    call[0] = 0;
  }
  return 1;
}

static int open_as(const char *name, const char *path, int flags, mode_t mode) {
  if (told(path)) return -1;
  if ((flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0 && wrong("open", path)) {
    fail();
    return -1;
  }
  return ((int (*)(const char *, int, mode_t))next(name))(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = va_arg(more, mode_t);
  va_end(more);
  return open_as("open", path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = va_arg(more, mode_t);
  va_end(more);
  return open_as("open64", path, flags, mode);
}

static int sync_as(const char *name, int fd) {
  char path[4096];
  if (wrong("fsync", path_of(fd, path, sizeof path))) {
    fail();
    return -1;
  }
  return ((int (*)(int))next(name))(fd);
}

int fsync(int fd) { return sync_as("fsync", fd); }
int fdatasync(int fd) { return sync_as("fdatasync", fd); }

int rename(const char *from, const char *to) {
  if (wrong("rename", from)) {
    fail();
    return -1;
  }
  return ((int (*)(const char *, const char *))next("rename"))(from, to);
}

int link(const char *from, const char *to) {
  if (wrong("link", from)) {
    fail();
    return -1;
  }
  return ((int (*)(const char *, const char *))next("link"))(from, to);
}

static int truncate_as(const char *name, int fd, off_t length) {
  char path[4096];
  if (wrong("truncate", path_of(fd, path, sizeof path))) {
    fail();
    return -1;
  }
  return ((int (*)(int, off_t))next(name))(fd, length);
}

int ftruncate(int fd, off_t length) { return truncate_as("ftruncate", fd, length); }
int ftruncate64(int fd, off_t length) { return truncate_as("ftruncate64", fd, length); }

static ssize_t put(int fd, const void *bytes, size_t size, off_t at) {
  return at < 0 ? ((ssize_t(*)(int, const void *, size_t))next("write"))(fd, bytes, size)
                : ((ssize_t(*)(int, const void *, size_t, off_t))next("pwrite"))(fd, bytes, size, at);
}

static ssize_t write_at(int fd, const void *bytes, size_t size, off_t at) {
  char path[4096];
  if (wrong("write", path_of(fd, path, sizeof path))) {
    put(fd, bytes, size / 2, at);
    fail();
    return -1;
  }
  return put(fd, bytes, size, at);
}

ssize_t write(int fd, const void *bytes, size_t size) { return write_at(fd, bytes, size, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { return write_at(fd, bytes, size, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t size, off_t at) { return write_at(fd, bytes, size, at); }
