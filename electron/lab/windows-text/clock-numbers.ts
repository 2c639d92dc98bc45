/** Year, month, day, hour and minute as clocks print them: two digits and more. */
export function clockNumbers(now: Date) {
  return {
    year: String(now.getFullYear()),
    month: two(now.getMonth() + 1),
    day: two(now.getDate()),
    hours: now.getHours(),
    /** 1 to 12, without a zero before it. */
    halfDayHour: now.getHours() % 12 === 0 ? 12 : now.getHours() % 12,
    minutes: two(now.getMinutes()),
  };
}

/** `14:03` */
export function time24(now: Date): string {
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** A number with two digits. */
export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `16.09.2005 ` with a point between the numbers; the blank behind it is printed too. */
export function dayFirst(between: '.' | '/'): (now: Date) => string {
  return (now) => {
    const { year, month, day } = clockNumbers(now);
    return `${[day, month, year].join(between)} `;
  };
}

/** `2005-09-16 ` */
export function yearFirst(between: '-' | '/'): (now: Date) => string {
  return (now) => {
    const { year, month, day } = clockNumbers(now);
    return `${[year, month, day].join(between)} `;
  };
}
