/**
 * The borders between the rooms. A room that may reach everywhere soon does, so
 * each rule names what a room may import and forbids the rest.
 */

const room = (name) => `^electron/${name}/`;
const ROOMS = '^(electron|renderer|resources|test)/';

/** From one place to every room but those named; packages are judged by rules of their own. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: ROOMS, pathNot: allowed },
});

const RESOURCES = '^resources/';
const BUILT_IN = { dependencyTypes: ['core'] };

module.exports = {
  forbidden: [
    only('core-stays-in-core', room('core'), [room('core'), RESOURCES], 'The core knows itself only.'),
    {
      name: 'core-is-pure',
      comment: 'The core takes text and gives facts: no file, socket, clock or process.',
      severity: 'error',
      from: { path: room('core') },
      to: BUILT_IN,
    },
    {
      name: 'core-small-libraries',
      comment: 'Only small pure libraries may stand under the core.',
      severity: 'error',
      from: { path: room('core') },
      to: { path: 'node_modules', pathNot: 'node_modules/(ipaddr\\.js|zod)/' },
    },
    only('cti-knows-core', room('cti'), [room('(cti|core)')], 'The CTI protocol stands on the core.'),
    only(
      'host-knows-core-and-cti',
      room('host'),
      [room('(host|core|cti)'), RESOURCES],
      'Not the practice site.',
    ),
    only(
      'lab-knows-core-and-cti',
      room('lab'),
      [room('(lab|core|cti)'), RESOURCES],
      'Not the incident store.',
    ),
    only('ipc-knows-core', room('ipc'), [room('(ipc|core)')], 'The contract is shared by both ends.'),
    {
      name: 'ipc-is-portable',
      comment: 'The contract runs in the page too.',
      severity: 'error',
      from: { path: room('ipc') },
      to: BUILT_IN,
    },
    only(
      'shell-stays-behind-the-window',
      room('shell'),
      ['^electron/(?!launch/)', RESOURCES],
      'Not the page.',
    ),
    only(
      'main-composes',
      '^electron/(main|program)\\.ts$',
      ['^electron/(?!launch/)', RESOURCES],
      'Not the page.',
    ),
    only(
      'preload-knows-the-contract',
      '^electron/preload\\.ts$',
      [room('ipc')],
      'The bridge is the contract.',
    ),
    only(
      'terminal-without-window',
      '^electron/cli(/|\\.ts$)',
      [room('(core|cti|host|lab|cli)'), RESOURCES],
      'The terminal does its job without Electron.',
    ),
    {
      name: 'electron-in-the-shell-only',
      comment: 'What imports electron cannot run in a terminal or in a unit test.',
      severity: 'error',
      from: {
        path: '^(electron|renderer)/',
        pathNot: '^electron/(shell/|(main|program)\\.ts$|preload\\.ts$|launch/)',
      },
      to: { path: '(^electron$|node_modules/electron/)' },
    },
    only(
      'page-knows-contract-and-core',
      '^renderer/',
      ['^renderer/', room('(core|ipc)'), RESOURCES],
      'The page sees the core and the contract.',
    ),
    {
      name: 'page-takes-only-types-of-the-core',
      comment:
        'The page shows; the core thinks behind the bridge. Addresses, texts, numbers, languages, pictures, the words of the protocol and the titles of steps are shared.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: room('core'),
        pathNot:
          '^electron/core/(net|text|numbers|languages|picture|cti|report/paper|remedy/step-title)(/|\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'page-is-a-page',
      comment: 'The page runs in a sandbox: no Node.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: BUILT_IN,
    },
    only(
      'launch-stands-alone',
      room('launch'),
      [room('launch')],
      'The launch scripts run before anything is built.',
    ),
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one idea, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'found',
      comment: 'What is imported must be there, and be named in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?raw$' },
    },
    {
      name: 'product-without-test-code',
      comment: 'Tests know the product; the product does not know its tests.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
