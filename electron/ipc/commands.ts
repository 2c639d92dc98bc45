/**
 * The commands by name: what the palette lists, the menus hold and keys begin. Their words and what
 * they do stand in the page (`renderer/commands/`); the main process knows their names, keys and
 * places in the menus.
 */
export const commandIds = [
  'incident.new',
  'incident.open',
  'incident.openFolder',
  'practice.choose',
  'incident.handOver',
  'export.pdf',
  'export.docx',
  'export.html',
  'export.markdown',
  'export.text',
  'export.json',
  'window.close',
  'edit.undo',
  'edit.redo',
  'settings.name',
  'settings.language',
  'drawer.toggle',
  'notes.toggle',
  'timeline.show',
  'messages.close',
  'zoom.in',
  'zoom.out',
  'zoom.reset',
  'theme.system',
  'theme.light',
  'theme.dark',
  'go.home',
  'go.back',
  'go.next',
  'go.site',
  'go.dialer',
  'go.connection',
  'go.netstat',
  'go.diagnosis',
  'go.fix',
  'go.verify',
  'go.report',
  'palette.open',
  'help.show',
  'help.glossary',
  'help.shortcuts',
  'help.about',
  'support.show',
] as const;
export type CommandId = (typeof commandIds)[number];

/** Words of the menus that are no commands. */
export const menuWords = [
  'file',
  'edit',
  'view',
  'go',
  'help',
  'recent',
  'noRecent',
  'export',
  'theme',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'fullScreen',
  'quit',
] as const;
export type MenuWord = (typeof menuWords)[number];

/** What stands in a menu: a command, a line between two, something of the system's own, or a menu below it. */
export type MenuEntry =
  | CommandId
  | '-'
  | {
      readonly role: 'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen' | 'quit';
      readonly word: MenuWord;
    }
  | { readonly word: MenuWord; readonly entries: readonly MenuEntry[] | 'recent' };

/** The menus, in their order. */
export const menuLayout: readonly { readonly word: MenuWord; readonly entries: readonly MenuEntry[] }[] = [
  {
    word: 'file',
    entries: [
      'incident.new',
      'incident.open',
      'incident.openFolder',
      { word: 'recent', entries: 'recent' },
      'practice.choose',
      '-',
      'incident.handOver',
      {
        word: 'export',
        entries: [
          'export.pdf',
          'export.docx',
          'export.html',
          'export.markdown',
          'export.text',
          'export.json',
        ],
      },
      '-',
      'window.close',
      { role: 'quit', word: 'quit' },
    ],
  },
  {
    word: 'edit',
    entries: [
      'edit.undo',
      'edit.redo',
      '-',
      { role: 'cut', word: 'cut' },
      { role: 'copy', word: 'copy' },
      { role: 'paste', word: 'paste' },
      { role: 'selectAll', word: 'selectAll' },
      '-',
      'settings.name',
      'settings.language',
    ],
  },
  {
    word: 'view',
    entries: [
      'drawer.toggle',
      'notes.toggle',
      'timeline.show',
      'messages.close',
      '-',
      'zoom.in',
      'zoom.out',
      'zoom.reset',
      { role: 'togglefullscreen', word: 'fullScreen' },
      '-',
      { word: 'theme', entries: ['theme.system', 'theme.light', 'theme.dark'] },
    ],
  },
  {
    word: 'go',
    entries: [
      'go.home',
      'go.back',
      'go.next',
      '-',
      'go.site',
      'go.dialer',
      'go.connection',
      'go.netstat',
      'go.diagnosis',
      'go.fix',
      'go.verify',
      'go.report',
    ],
  },
  {
    word: 'help',
    entries: [
      'palette.open',
      '-',
      'help.show',
      'help.glossary',
      'help.shortcuts',
      '-',
      'support.show',
      'help.about',
    ],
  },
];
