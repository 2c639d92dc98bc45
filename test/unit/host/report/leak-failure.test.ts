import { describe, expect, it } from 'vitest';
import { needlesOf } from '../../../../electron/core/redaction/needles';
import type { LeakPlace } from '../../../../electron/core/redaction/proofs';
import { format } from '../../../../electron/core/text';
import { type DocumentForm, leakCheck } from '../../../../electron/host/leak-check/leak-check';
import { leakFailure } from '../../../../electron/host/report/leak-failure';
import { translateTo } from '../../../../electron/host/report/report-language';
import { pdfOf } from '../../../support/planted-pdf';
import { redactorFor } from '../../../support/redaction';
import { buildZip } from '../../../support/zip-builder';

const needles = needlesOf(redactorFor('10.1.8.103', (known) => known.host('ACMEPGB')));
const leaking = Buffer.from('on ACMEPGB since');
const plain = Buffer.from('nothing');

/** The first place that the check finds in a document, as it comes out of the reader's process. */
function placeIn(bytes: Uint8Array, form: DocumentForm, name = ''): LeakPlace {
  const [place] = leakCheck({ name, form, bytes }, needles).places;
  if (place === undefined) throw new Error('nothing was found');
  return structuredClone(place);
}

describe('a report that still holds something of the site', () => {
  it.each([
    [placeIn(leaking, 'text'), 'Fundstelle: der Text: „… on ACMEPGB since …“'],
    [placeIn(pdfOf({ text: 'on ACMEPGB since' }), 'pdf'), 'Fundstelle: Text von Seite 1:'],
    [placeIn(plain, 'text', 'acmepgb.html'), 'Fundstelle: der Name der Datei:'],
    [
      placeIn(pdfOf({ text: 'nothing', title: 'acmepgb' }), 'pdf'),
      'Fundstelle: Titel, Verweise und Beschreibungen:',
    ],
    [
      placeIn(buildZip([{ name: 'acmepgb.txt', data: plain }]), 'zip'),
      'Fundstelle: die Namen der Teile des Pakets:',
    ],
    [
      placeIn(buildZip([{ name: 'in.zip', data: buildZip([{ name: 'acmepgb.txt', data: plain }]) }]), 'zip'),
      'Fundstelle: die Namen der Teile von in.zip:',
    ],
    [
      placeIn(buildZip([{ name: 'word/document.xml', data: leaking }]), 'zip'),
      'Fundstelle: word/document.xml:',
    ],
  ])('is refused with the place in the reader’s language: %o', async (place, told) => {
    const translate = await translateTo('de');
    const { message } = leakFailure([place]);
    expect(format(message, translate)).toContain(told);
    expect(format(message)).toMatch(/of the site still stands in it, acmepgb, in /i);
  });

  it('advises another name only where the name of the file is what tells', () => {
    const hintOf = (place: LeakPlace) => format(leakFailure([place]).hint ?? { text: '' });
    expect(hintOf(placeIn(plain, 'text', 'acmepgb.html'))).toContain('Save it under another name.');
    expect(hintOf(placeIn(leaking, 'text', 'x.html'))).toContain('Choose another level of redaction');
  });
});
