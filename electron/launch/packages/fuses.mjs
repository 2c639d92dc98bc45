import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** The signs of a fuse, as Electron keeps them: '1' and '0'. */
const on = 0x31;
const off = 0x30;

/** electron-builder's names of the fuses, by Electron's own numbers. */
const names = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

/**
 * The fuses of an Electron executable, as they stand in its bytes.
 *
 * @param {string} executable
 * @returns {Promise<Record<string, boolean | null>>} null for a fuse that is neither on nor off, or that this Electron lacks
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    Object.entries(names).map(([name, number]) => {
      const sign = Number(wire[number]);
      return [name, sign === on ? true : sign === off ? false : null];
    }),
  );
}
