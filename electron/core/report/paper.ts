/** The two papers that reports are printed on. */
export const papers = ['A4', 'Letter'] as const;
export type Paper = (typeof papers)[number];

/** Width and height in millimetres. */
export const paperSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

/** Space around what is printed, in millimetres. */
export const pageMargins = { top: 13, right: 14, bottom: 16, left: 14 } as const;

/**
 * Countries whose offices print on US Letter, as the Unicode locale data list them
 * (`measurementData`, `paperSize` US-Letter).
 */
const letterCountries: readonly string[] = [
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
];

/**
 * The paper that is usual where a language tag is spoken: `en-US` prints on Letter. A tag without
 * a country counts as its most likely one, and what is no tag at all as A4.
 * @param tag a language tag, as in `en-US` or `de`
 */
export function usualPaper(tag: string): Paper {
  try {
    const { region } = new Intl.Locale(tag).maximize();
    return region !== undefined && letterCountries.includes(region) ? 'Letter' : 'A4';
  } catch {
    return 'A4';
  }
}
