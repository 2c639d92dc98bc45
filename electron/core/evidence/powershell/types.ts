/** One line of a property's value. */
export interface PrintedValue {
  readonly text: string;
  readonly line: number;
}

/** What was printed of one property; a property without a value has none. */
export interface Field {
  readonly values: readonly PrintedValue[];
  /** The column was too narrow: this is no more than a part of the value. */
  readonly isCut: boolean;
}

/** An object as it was printed: a row of a table, or a block of a list. Names of properties are in small letters. */
export interface PrintedObject {
  /** All properties that were printed, also those without a value here. */
  readonly names: ReadonlySet<string>;
  /** The properties with a value. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Where its table or list starts, which it may share with others: above it stands the command. */
  readonly head: number;
  readonly line: number;
  readonly lastLine: number;
}

/** Takes what a reader finds, one after another: a busy server prints more objects than should stand in memory at once. */
export interface Taker {
  /** @returns false where the object tells nothing after all: its lines are unread then */
  readonly take: (object: PrintedObject) => boolean;
  readonly unread: (line: number) => void;
}
