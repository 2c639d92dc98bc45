/**
 * What electron-builder makes of Rebind, on every system, from one configuration.
 *
 * Everything that runs is bundled into `dist/`, so no package of `node_modules` ships.
 * The flavours differ by one fuse: Playwright drives a window through the inspector, which
 * what is released does not have.
 */

/** @typedef {'release' | 'test'} Flavour */

/**
 * The fuses of the runtime that ships. `grantFileProtocolExtraPrivileges` is newer than
 * Electron 25: it is left out where the runtime has no such fuse.
 *
 * @param {{ flavour: Flavour, electronMajor: number }} about
 */
export function fusesOf({ flavour, electronMajor }) {
  return {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: flavour === 'test',
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    ...(electronMajor >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
  };
}

/** What of the project's folder ships. */
export const shipped = [
  'package.json',
  'LICENSE',
  'dist/main.cjs',
  'dist/main-*.cjs',
  'dist/preload.cjs',
  'dist/*-worker.cjs',
  'dist/cli.cjs',
  'dist/licences.json',
  'dist/renderer/**',
  'resources/locales/*.json',
  'resources/icons/linux/256x256.png',
  '!**/*.map',
  '!node_modules',
];

/**
 * A file's name, with the places that electron-builder fills.
 *
 * @param {string} product
 * @param {string} kind
 */
const name = (product, kind) => `${product}-\${version}-${kind}.\${ext}`;

/**
 * @param {object} about
 * @param {Flavour} about.flavour
 * @param {string} about.electronVersion
 * @param {string | null} about.electronDist a folder that holds Electron, to be taken as it is; null: electron-builder fetches it
 * @param {string} about.output
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfig({ flavour, electronVersion, electronDist, output }) {
  return {
    appId: 'org.rebind.Rebind',
    productName: 'Rebind',
    copyright: 'MIT licence',
    electronVersion,
    ...(electronDist === null ? {} : { electronDist }),
    electronFuses: fusesOf({ flavour, electronMajor: Number.parseInt(electronVersion, 10) }),
    directories: { output, buildResources: 'resources/icons' },
    files: [...shipped],
    asar: true,
    npmRebuild: false,
    nodeGypRebuild: false,
    extraMetadata: {
      desktopName: 'rebind.desktop',
      author: { name: 'The developers of Rebind', email: 'rebind@example.invalid' },
      // A package must name one; Rebind has none.
      homepage: 'https://example.invalid/rebind',
    },
    // Nothing looks for a newer Rebind: there is no network where it is used.
    publish: null,
    fileAssociations: [
      {
        ext: 'rebind',
        name: 'Rebind incident',
        description: 'A Rebind incident, to hand over',
        mimeType: 'application/vnd.rebind.incident+zip',
        role: 'Editor',
      },
    ],
    win: {
      icon: 'resources/icons/icon.ico',
      target: [
        { target: 'nsis', arch: ['x64'] },
        { target: 'portable', arch: ['x64'] },
      ],
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      // For the technician alone: no administrator is needed.
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      artifactName: name('Rebind', 'setup'),
    },
    portable: { requestExecutionLevel: 'user', artifactName: name('Rebind', 'portable') },
    mac: {
      icon: 'resources/icons/icon.icns',
      category: 'public.app-category.utilities',
      target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    },
    linux: {
      icon: 'resources/icons/linux',
      category: 'Network',
      synopsis: 'Finds out why a Cisco BA Dialer cannot open a CTI session',
      description:
        'Leads the technician from the symptom to a proven cause, a safe fix, a second check and a report.',
      maintainer: 'The developers of Rebind <rebind@example.invalid>',
      executableName: 'rebind',
      target: ['AppImage', 'deb', 'tar.gz'],
    },
    deb: {
      // What the runtime's own libraries ask for, and no more.
      depends: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'xdg-utils'],
      recommends: [],
      packageCategory: 'net',
    },
  };
}
