/*
 * Stands in, under Wine, for programs of Windows that Wine lacks or that print nothing
 * there: one program under many names.
 *
 * It prints the text that lies for its command line in the folder SHIM_DIR (that of
 * `netstat -n -a` is netstat-n-a.txt; signs that no file may have in its name are `_`) and
 * ends with 0. Where none lies there it says so on the error output and ends with 1.
 *
 * As `find` it knows /i, which Wine's does not. As `regedit /s /e` it exports, and writes
 * temporary.reg with one byte a letter: Wine's `type` cannot print a UTF-16 text as that
 * of Windows does.
 */
#include <ctype.h>
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int print_text(const char *name, int count, char **words)
{
    char path[1024];
    FILE *text;
    char *sign;
    int letter, word;

    sprintf(path, "%.400s\\%.60s", getenv("SHIM_DIR") ? getenv("SHIM_DIR") : ".", name);
    for (word = 1; word < count; word++) {
        sign = path + strlen(path);
        sprintf(sign, "-%.60s", words[word] + strspn(words[word], "-/"));
        for (; *sign; sign++) if (strchr("*:?<>|/\\", *sign)) *sign = '_';
    }
    text = fopen(strcat(path, ".txt"), "rb");
    if (!text) {
        fprintf(stderr, "%s: nothing to show.\r\n", name);
        return 1;
    }
    while ((letter = fgetc(text)) != EOF) fputc(letter, stdout);
    fclose(text);
    return 0;
}

static int same(const char *one, const char *other, size_t length, int any_case)
{
    return any_case ? !_strnicmp(one, other, length) : !strncmp(one, other, length);
}

static int find(int count, char **words)
{
    int any_case = count == 3 && !_stricmp(words[1], "/i"), found = 0;
    const char *wanted = words[count - 1], *at;
    char line[8192];

    while (fgets(line, sizeof line, stdin)) {
        for (at = line; *at && !same(at, wanted, strlen(wanted), any_case); at++) continue;
        if (!*at) continue;
        fputs(line, stdout);
        found = 1;
    }
    return !found;
}

static int export_key(const char *file, const char *key)
{
    char command[2048], *bytes;
    size_t length, at;
    FILE *exported;

    sprintf(command, "reg export \"%.800s\" \"%.800s\" /y >nul 2>&1", key, file);
    system(command);
    if (!strstr(file, "temporary.reg") || !(exported = fopen(file, "rb"))) return 0;
    bytes = malloc(1 << 20);
    length = fread(bytes, 1, 1 << 20, exported);
    fclose(exported);
    exported = fopen(file, "wb");
    for (at = 2; at < length; at += 2) fputc(bytes[at], exported);
    fclose(exported);
    return 0;
}

int main(int count, char **words)
{
    char name[64];
    const char *program = strrchr(words[0], '\\');
    char *dot;

    sprintf(name, "%.60s", program ? program + 1 : words[0]);
    if ((dot = strchr(name, '.'))) *dot = 0;
    for (dot = name; *dot; dot++) *dot = (char)tolower((unsigned char)*dot);
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    if (!strcmp(name, "find")) return find(count, words);
    if (!strcmp(name, "regedit") && count == 5) return export_key(words[3], words[4]);
    return print_text(name, count, words);
}
