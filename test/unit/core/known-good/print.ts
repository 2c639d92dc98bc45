import {
  type Fingerprint,
  type HostField,
  hostFields,
  type SiteField,
  siteFields,
  type Values,
} from '../../../../electron/core/known-good/fingerprint';

type Given = {
  readonly site?: Partial<Record<SiteField, Values>>;
  readonly A?: Partial<Record<HostField, Values>>;
  readonly B?: Partial<Record<HostField, Values>>;
};

/** A fingerprint of which only this is known. */
export function print(given: Given = {}): Fingerprint {
  const none = <F extends string>(fields: readonly F[], own: Partial<Record<F, Values>> = {}) =>
    Object.fromEntries(fields.map((field) => [field, own[field] ?? null])) as Record<F, Values>;
  return {
    site: none(siteFields, given.site),
    A: none(hostFields, given.A),
    B: none(hostFields, given.B),
  };
}

/** The case's site. */
export const north = print({
  site: { active: ['B'], instance: ['0'] },
  A: { host: ['PGA'], dialed: ['10.1.8.102:42027'], cards: ['00-0C-29-4F-8E-30'] },
  B: { host: ['PGB'], dialed: ['10.1.8.103:43027'], listeners: ['10.1.8.103:43027'] },
});
