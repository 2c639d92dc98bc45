// @ts-nocheck: it uses what Electron keeps for its own default app, which no types describe.
/*
 * Starts the app folder that is named on the command line, as Electron's own
 * default app does: `electron [switches] FOLDER [arguments]`. The trial runtime
 * comes without one. Electron looks for it under resources/default_app.asar,
 * and a folder of that name will do.
 */
const { app } = require('electron');
const Module = require('node:module');
const path = require('node:path');

/** Switches that take the next word as their value; the rest carry it after `=`. */
const REQUIRE = new Set(['-r', '--require']);

const preloads = [];
let folder = null;
for (let at = 1; at < process.argv.length; at += 1) {
  const word = process.argv[at];
  if (REQUIRE.has(word)) {
    at += 1;
    preloads.push(process.argv[at]);
  } else if (!word.startsWith('-')) {
    folder = path.resolve(word);
    break;
  }
}

// So that the app knows that it was not packaged, as under Electron's own default app.
process.defaultApp = true;
for (const name of preloads) if (name) Module._load(name, module, false);

try {
  if (folder === null) throw new Error('Name the app folder to start.');
  const about = require(path.join(folder, 'package.json'));
  const name = about.productName || about.name;
  if (name) app.name = name;
  if (about.version) app.setVersion(about.version);
  app.setAppPath(folder);
  Module._load(path.join(folder, about.main || 'index.js'), Module, true);
} catch (error) {
  process.stderr.write(`${error.stack || error}\n`);
  app.exit(1);
}
