import { describe, expect, it } from 'vitest';
import { causeIds } from '../../../../electron/core/diagnosis/types';
import { causeOf } from '../../../../electron/core/diagnosis/verdict';
import { format } from '../../../../electron/core/text';
import { causeTitle, toneOfFinding } from '../../../../renderer/features/diagnosis/cause-words';
import { DiagnosisStep } from '../../../../renderer/features/diagnosis/DiagnosisStep';
import { capture } from '../../../support/page/texts';
import { buttonTag, show, theCase, theSite, wordsOf } from './shown-step';

describe('the diagnosis of the case', () => {
  it('says the verdict with the values that were found', async () => {
    const words = wordsOf(await show(DiagnosisStep, theCase));
    expect(words).toContain('CTI Server B listens on the private network card only');
    expect(words).toMatch(/Confirmed CTI Server B listens on 172\.1\.8\.103:43027/);
    expect(words).toContain('expected to listen on 10.1.8.103:43027');
  });

  it('opens the deciding line of the evidence', async () => {
    const markup = await show(DiagnosisStep, theCase);
    expect(markup).toContain('title="Show line 12 of PGB.txt"');
  });

  it('leads on to the fix', async () => {
    expect(buttonTag(await show(DiagnosisStep, theCase), 'Plan the fix')).toContain('data-kind="main"');
  });

  it('has the picture’s content as a list for screen readers', async () => {
    const words = wordsOf(await show(DiagnosisStep, theCase));
    expect(words).toContain('For CTI Server B the dialer calls 10.1.8.103:43027: nothing listens there.');
  });

  it('does not list the verdict among what else it could be', async () => {
    const markup = await show(DiagnosisStep, theCase);
    const others = markup.slice(markup.indexOf('What else it could be'));
    expect(others).not.toContain(causeTitle('wrong-nic-binding'));
    expect(others).toContain(causeTitle('loopback-only'));
    // What is not known is folded, and counted.
    expect(others).toContain('Not known, as evidence is missing');
  });
});

describe('a second fault', () => {
  it('is told beside the verdict, with its side, and opens its own line', async () => {
    // Side A too listens on its private card alone.
    const listening = capture('A', 'private').replace(
      '  TCP    10.1.8.102:139 ',
      '  TCP    172.1.8.102:42027      0.0.0.0:0              LISTENING\r\n  TCP    10.1.8.102:139 ',
    );
    const brought = [
      { owner: 'B', text: capture('B', 'private') },
      { owner: 'A', text: listening },
    ] as const;
    const words = wordsOf(await show(DiagnosisStep, { said: theSite, brought }));
    expect(words).toContain('CTI Server B listens on the private network card only');
    const also = words.slice(words.indexOf('Confirmed as well'), words.indexOf('Where the dialer calls'));
    expect(also).toContain(`Side A: ${causeTitle('wrong-nic-binding')}`);
    expect(also).toContain('172.1.8.102:42027');
  });

  it('is nowhere where there is none', async () => {
    expect(wordsOf(await show(DiagnosisStep, theCase))).not.toContain('Confirmed as well');
  });
});

describe('a diagnosis that is not decided', () => {
  it('leads to the check that tells most', async () => {
    const markup = await show(DiagnosisStep, { said: theSite });
    expect(wordsOf(markup)).toContain(
      'Next best check: Run netstat -n -a and ipconfig /all on the CTI Server of side B',
    );
    expect(buttonTag(markup, 'Go to netstat and adapters')).toBeTruthy();
    expect(() => buttonTag(markup, 'Plan the fix')).toThrow();
  });

  it('says what to do with nothing at all', async () => {
    const words = wordsOf(await show(DiagnosisStep, {}));
    expect(words).toContain('Not decided yet');
    expect(words).toContain('Enter what the Dialer Properties hold for CTI Server A');
  });
});

describe('a fault on the idle side', () => {
  it('is told as latent, and in amber', async () => {
    const markup = await show(DiagnosisStep, {
      said: theSite,
      brought: [{ owner: 'B', text: capture('B', 'private') }],
      later: [{ type: 'site-set', active: 'A', activeKnownBy: 'procmon' }],
    });
    expect(/<section[^>]*aria-label="Verdict"/.exec(markup)?.[0]).toContain(
      'data-kind="latent" data-tone="look"',
    );
    expect(wordsOf(markup)).toContain('Confirmed, and latent');
  });
});

describe('what came from evidence', () => {
  it('is shown as text, whatever it holds', async () => {
    const markup = await show(DiagnosisStep, {
      said: theSite,
      brought: [
        {
          owner: 'B',
          name: '<img src=x onerror=alert(1)>.txt',
          text: capture('B', 'private').replaceAll(
            'Ethernet adapter Private',
            'Ethernet adapter <b>Private</b>',
          ),
        },
      ],
    });
    expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;.txt');
    expect(markup).toContain('&lt;b&gt;Private&lt;/b&gt;');
    expect(markup).not.toMatch(/<img|<b>/);
  });
});

describe('words and colours of causes', () => {
  it('are the causes’ own titles', () => {
    for (const id of causeIds) expect(causeTitle(id)).toBe(format(causeOf(id).title));
  });

  it('keep red for a fault', () => {
    expect(toneOfFinding({ cause: 'wrong-port', status: 'confirmed' })).toBe('wrong');
    expect(toneOfFinding({ cause: 'side-idle', status: 'confirmed' })).toBe('idle');
    expect(toneOfFinding({ cause: 'healthy', status: 'confirmed' })).toBe('good');
    expect(toneOfFinding({ cause: 'healthy', status: 'ruled-out' })).toBe('unknown');
    expect(toneOfFinding({ cause: 'wrong-port', status: 'ruled-out' })).toBe('good');
    expect(toneOfFinding({ cause: 'wrong-port', status: 'possible' })).toBe('look');
  });
});
