/** Stands in the branch that no value can reach, so that a new value of a union fails the type check. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}`);
}
