/**
 * Groups checks that may run beside each other, without changing their order: neighbours of which none
 * needs the machine for itself.
 *
 * @template {{ alone?: true }} T
 * @param {T[]} checks
 * @returns {T[][]} groups to run one after the other
 */
export function besideEachOther(checks) {
  /** @type {T[][]} */
  const groups = [];
  for (const check of checks) {
    const last = groups.at(-1);
    if (last === undefined || check.alone || last.some(({ alone }) => alone)) groups.push([check]);
    else last.push(check);
  }
  return groups;
}
