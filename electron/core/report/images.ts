import type { Message } from '../text';

/** A picture whose bytes were recognised, or why it is not in the report. */
export type ReportImage =
  | {
      readonly type: 'png' | 'jpeg';
      /** Pixels. */
      readonly width: number;
      readonly height: number;
      readonly bytes: Uint8Array;
      readonly why?: undefined;
    }
  | { readonly why: Message };

/** Pictures of a report by their SHA-256. */
export type ReportImages = ReadonlyMap<string, ReportImage>;
