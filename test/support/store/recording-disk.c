/*
 * A disk that writes down what is asked of it: preloaded into a Node program (LD_PRELOAD). Every call that
 * changes a file or a folder whose path begins with RECORD_UNDER, and every fsync, is a line of RECORD_TO:
 * what, path, number or second path, bytes in hexadecimal, with tabs between them. One call at a time, so
 * the lines stand in the order in which the calls were carried out.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

static int counts(const char *path) {
  const char *under = getenv("RECORD_UNDER");
  return under != NULL && strncmp(path, under, strlen(under)) == 0;
}

static void put(const char *bytes, size_t size) {
  static int file = -1;
  if (file < 0) {
    file = ((int (*)(const char *, int, mode_t))next("open"))(getenv("RECORD_TO"),
                                                            O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
  while (size > 0) {
    ssize_t done = ((ssize_t(*)(int, const void *, size_t))next("write"))(file, bytes, size);
    if (done <= 0) abort();
    bytes += done;
    size -= done;
  }
}

static void note(const char *what, const char *path, const char *second, const void *bytes, size_t size) {
  int before = errno;
  char head[8400];
  int length = snprintf(head, sizeof head, "%s\t%s\t%s\t", what, path, second);
  char *line = malloc(length + 2 * size + 1);
  memcpy(line, head, length);
  for (size_t at = 0; at < size; at += 1) {
    static const char digits[] = "0123456789abcdef";
    unsigned char byte = ((const unsigned char *)bytes)[at];
    line[length++] = digits[byte >> 4];
    line[length++] = digits[byte & 15];
  }
  line[length++] = '\n';
  put(line, length);
  free(line);
  errno = before;
}

static const char *path_of(int fd, char *into, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, into, size - 1);
  into[length < 0 ? 0 : length] = 0;
  return into;
}

static int open_as(const char *name, const char *path, int flags, mode_t mode) {
  int (*real)(const char *, int, mode_t) = next(name);
  if ((flags & (O_CREAT | O_TRUNC)) == 0 || !counts(path)) return real(path, flags, mode);
  pthread_mutex_lock(&one);
  int isNew = access(path, F_OK) != 0;
  int fd = real(path, flags, mode);
  if (fd >= 0 && isNew) note("create", path, "", "", 0);
  if (fd >= 0 && !isNew && (flags & O_TRUNC) != 0) note("truncate", path, "0", "", 0);
  pthread_mutex_unlock(&one);
  return fd;
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
  int (*real)(int) = next(name);
  if (!counts(path_of(fd, path, sizeof path))) return real(fd);
  pthread_mutex_lock(&one);
  int result = real(fd);
  if (result == 0) note("fsync", path, "", "", 0);
  pthread_mutex_unlock(&one);
  return result;
}

int fsync(int fd) { return sync_as("fsync", fd); }
int fdatasync(int fd) { return sync_as("fdatasync", fd); }

/* rename, link */
static int two_paths(const char *name, const char *from, const char *to) {
  int (*real)(const char *, const char *) = next(name);
  if (!counts(from) && !counts(to)) return real(from, to);
  pthread_mutex_lock(&one);
  int result = real(from, to);
  if (result == 0) note(name, from, to, "", 0);
  pthread_mutex_unlock(&one);
  return result;
}

int rename(const char *from, const char *to) { return two_paths("rename", from, to); }
int link(const char *from, const char *to) { return two_paths("link", from, to); }

/* unlink, rmdir */
static int one_path(const char *name, const char *path) {
  int (*real)(const char *) = next(name);
  if (!counts(path)) return real(path);
  pthread_mutex_lock(&one);
  int result = real(path);
  if (result == 0) note("remove", path, "", "", 0);
  pthread_mutex_unlock(&one);
  return result;
}

int unlink(const char *path) { return one_path("unlink", path); }
int rmdir(const char *path) { return one_path("rmdir", path); }

int mkdir(const char *path, mode_t mode) {
  int (*real)(const char *, mode_t) = next("mkdir");
  if (!counts(path)) return real(path, mode);
  pthread_mutex_lock(&one);
  int result = real(path, mode);
  if (result == 0) note("mkdir", path, "", "", 0);
  pthread_mutex_unlock(&one);
  return result;
}

static int truncate_as(const char *name, int fd, off_t length) {
  char path[4096], number[32];
  int (*real)(int, off_t) = next(name);
  if (!counts(path_of(fd, path, sizeof path))) return real(fd, length);
  pthread_mutex_lock(&one);
  int result = real(fd, length);
  snprintf(number, sizeof number, "%lld", (long long)length);
  if (result == 0) note("truncate", path, number, "", 0);
  pthread_mutex_unlock(&one);
  return result;
}

int ftruncate(int fd, off_t length) { return truncate_as("ftruncate", fd, length); }
int ftruncate64(int fd, off_t length) { return truncate_as("ftruncate64", fd, length); }

static ssize_t real_write(int fd, const void *bytes, size_t size, off_t at) {
  return at < 0 ? ((ssize_t(*)(int, const void *, size_t))next("write"))(fd, bytes, size)
                : ((ssize_t(*)(int, const void *, size_t, off_t))next("pwrite"))(fd, bytes, size, at);
}

static ssize_t write_at(int fd, const void *bytes, size_t size, off_t at) {
  char path[4096], number[32];
  if (!counts(path_of(fd, path, sizeof path))) return real_write(fd, bytes, size, at);
  pthread_mutex_lock(&one);
  off_t where = at < 0 ? lseek(fd, 0, SEEK_CUR) : at;
  ssize_t result = real_write(fd, bytes, size, at);
  snprintf(number, sizeof number, "%lld", (long long)where);
  if (result > 0) note("write", path, number, bytes, result);
  pthread_mutex_unlock(&one);
  return result;
}

ssize_t write(int fd, const void *bytes, size_t size) { return write_at(fd, bytes, size, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { return write_at(fd, bytes, size, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t size, off_t at) { return write_at(fd, bytes, size, at); }
