import { say } from '../../core/text';
import { papersOf } from '../../lab/statements';
import type { Player, Step } from './player';

/** From the site's papers to the diagnosis: the same on every site. */
export const lookSteps: readonly Step[] = [
  { title: say('Site'), play: openSite },
  { title: say('Symptom'), play: seeSymptom },
  { title: say('Evidence'), play: takeEvidence },
  { title: say('Diagnosis'), play: diagnose },
];

async function openSite({ site, incident, tell, translate, words }: Player): Promise<boolean> {
  incident.say([{ type: 'created', title: words(site.title), practice: site.id }, ...papersOf(site)]);
  tell(say('Practice: this is a rehearsal on this machine. Nothing outside of it is contacted.'));
  tell(site.story);
  tell(say('The addresses of the case, and the loopback addresses that are really bound for them:'));
  const map = site.state(translate).map.map((one) => say('{shown} → {real}  {what}', one));
  for (const one of map) tell(one);
  // The report shows the case's addresses, so it holds what they stood for.
  incident.say([{ type: 'noted', step: 'site', text: map.map(words).join('\n') }]);
  return true;
}

/** What the dialer's window shows: a session or none, as the site has it. */
async function seeSymptom({ site, dial }: Player): Promise<boolean> {
  const session = await dial('before');
  return session === 'open' || site.state().dialer.session !== 'open';
}

async function takeEvidence({ site, capture, dial }: Player): Promise<boolean> {
  for (const { side, kept = false } of site.state().hosts) {
    // What is older is brought first: the order of the pieces is their order in time.
    if (kept && !(await capture(side, 'earlier', 'before'))) return false;
    if (!(await capture(side, 'netstat-ipconfig', 'before'))) return false;
    if (!(await capture(side, 'registry', 'before'))) return false;
    if (!(await capture(side, 'programs', 'before'))) return false;
  }
  const ofDialer =
    (await capture('dialer', 'netstat-ipconfig', 'before')) &&
    (await capture('dialer', 'dialer-key', 'before'));
  // A try after the listener was seen: an older refusal could be from before it.
  if (ofDialer) await dial('before');
  return ofDialer;
}

async function diagnose({ incident, tell }: Player): Promise<boolean> {
  const { verdict } = incident.snapshot().before;
  incident.say([{ type: 'step-opened', step: 'diagnosis' }]);
  tell(verdict.title);
  tell(verdict.sentence);
  if (verdict.expected !== null) tell(verdict.expected);
  return true;
}
