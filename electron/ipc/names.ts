import type { Verb } from './contract';

/**
 * The verbs by name, for the preload: it needs no schema, and stays small without them.
 * The type below fails where this list and the contract differ.
 */
export const verbNames = [
  'app.about',
  'app.copy',
  'app.licences',
  'app.showLicences',
  'app.lost',
  'window.act',
  'menu.offer',
  'menu.chosen',
  'support.show',
  'support.save',
  'incidents.create',
  'incidents.open',
  'incidents.choose',
  'incidents.close',
  'incidents.say',
  'library.page',
  'library.duplicate',
  'library.archive',
  'library.delete',
  'library.restore',
  'library.erase',
  'timeline.page',
  'pictures.add',
  'pictures.choose',
  'pictures.take',
  'settings.get',
  'settings.setName',
  'settings.setLook',
  'package.save',
  'package.choose',
  'package.take',
  'package.arrived',
  'package.opening',
  'package.stop',
  'evidence.add',
  'evidence.choose',
  'evidence.progress',
  'evidence.stop',
  'collectors.save',
  'evidence.lines',
  'evidence.sockets',
  'connection.test',
  'connection.session',
  'connection.path',
  'connection.progress',
  'connection.cancel',
  'practice.list',
  'practice.start',
  'practice.state',
  'practice.capture',
  'practice.dial',
  'practice.order',
  'practice.restart',
  'practice.failOver',
  'practice.explain',
  'sites.list',
  'sites.match',
  'sites.answer',
  'sites.rename',
  'sites.forget',
  'report.export',
  'report.summary',
  'report.proofs',
] as const satisfies readonly Verb[];

type Missing = Exclude<Verb, (typeof verbNames)[number]>;
const nothingMissing: [Missing] extends [never] ? true : Missing = true;
void nothingMissing;

/** The channel of a verb between preload and main. */
export function channelOf(verb: Verb): string {
  return `rebind:${verb}`;
}
