import type { Site } from '../case/types';
import type { SideFacts } from '../diagnosis/types';
import { sourceWords, windowsNames } from '../incident/phrases';
import { formatEndpoint } from '../net/endpoint';
import { type Message, say } from '../text';
import type { Tell } from './tell';
import type { Report, ReportInput, ReportSidesRow } from './types';

/** The site in rows: what was stated, completed by what the evidence shows. */
export function siteOf(input: ReportInput, tell: Tell): Report['site'] {
  const { facts } = input.before;
  const site: Site | null = input.incident?.site ?? input.site ?? null;
  const unknown = tell(say('not known'));
  const dialer = [facts.dialerHost, facts.dialerAddress?.value].filter((one) => one != null).join(', ');
  const row = (label: Message, of: (side: SideFacts) => string | null | undefined): ReportSidesRow => ({
    label: tell(label),
    A: of(facts.sides.A) ?? unknown,
    B: of(facts.sides.B) ?? unknown,
  });
  return {
    general: [
      {
        label: tell(say('Active side')),
        value: facts.active === null ? unknown : activeText(facts.active, site, tell),
      },
      {
        label: tell(say('ICM instance')),
        value: facts.instance === null ? unknown : String(facts.instance),
      },
      { label: tell(say('Dialer')), value: dialer === '' ? unknown : dialer },
    ],
    sides: [
      row(say('Host'), ({ host }) => host?.value),
      row(say('Windows'), ({ windows }) => (windows === null ? null : windowsNames[windows])),
      row(say('Visible address'), ({ visible }) => visible?.value),
      row(say('Private address'), (side) => side.private?.value),
      row(say('The dialer calls'), ({ dialed }) => (dialed === null ? null : formatEndpoint(dialed.value))),
    ],
  };
}

function activeText(active: string, site: Site | null, tell: Tell): string {
  const source = site?.activeKnownBy ?? null;
  return source === null ? active : `${active} (${tell(sourceWords[source])})`;
}
