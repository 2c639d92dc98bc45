/** One event as it stands in a file, before it is known what it says. */
export type RawEvent = Readonly<Record<string, unknown>>;

/** One step up: what an event of version `from` is in version `from + 1`. */
export interface Migration {
  readonly from: number;
  /**
   * Pure and total: whatever stands in the event, it gives one of the next version or leaves it
   * as it is for the schema to refuse. The version number itself is set by the one who calls.
   */
  lift(event: RawEvent): RawEvent;
}
