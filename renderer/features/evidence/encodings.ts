/** Code pages that can be chosen by hand, by the names that the decoder takes. The most likely at such sites come first. */
export const encodings: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'cp437', label: 'cp437, DOS, United States' },
  { value: 'cp850', label: 'cp850, DOS, Western Europe' },
  { value: 'cp852', label: 'cp852, DOS, Central Europe' },
  { value: 'cp866', label: 'cp866, DOS, Cyrillic' },
  { value: 'win1252', label: 'Windows-1252, Western Europe' },
  { value: 'win1250', label: 'Windows-1250, Central Europe' },
  { value: 'win1251', label: 'Windows-1251, Cyrillic' },
  { value: 'cp932', label: 'cp932, Japanese' },
  { value: 'cp936', label: 'cp936, Simplified Chinese' },
  { value: 'cp949', label: 'cp949, Korean' },
  { value: 'utf8', label: 'UTF-8' },
  { value: 'utf16le', label: 'UTF-16, little endian' },
  { value: 'utf16be', label: 'UTF-16, big endian' },
];
