import { describe, expect, it } from 'vitest';
import { encodings } from '../../../../electron/host/evidence/encodings';
import { encodingChoices } from '../../../../renderer/features/evidence/encodings';

describe('the menu of encodings', () => {
  it('offers what the decoder knows, under the same names', () => {
    expect(encodingChoices()).toEqual(encodings.map(({ id, label }) => ({ value: id, label: label.text })));
  });
});
