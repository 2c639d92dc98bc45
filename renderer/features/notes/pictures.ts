/** What is pasted has no name of its own but this one. */
const nameless = /^image\.\w+$/i;

/** Pictures among what a clipboard holds, those without a name named by the time. */
export function picturesOf(data: DataTransfer | null, now = new Date()): readonly File[] {
  const files = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
  return files.map((file) => {
    if (!nameless.test(file.name)) return file;
    const stamp = [now.getHours(), now.getMinutes(), now.getSeconds()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    const ending = file.name.slice(file.name.lastIndexOf('.'));
    return new File([file], `pasted-${stamp}${ending}`, { type: file.type });
  });
}

/** Where the bytes of a picture are shown from: the app's own address, never a file's. */
export function pictureSource(incident: string, sha256: string): string {
  return `/picture/${incident}/${sha256}`;
}
