/** A civil date, `yyyy-mm-dd`. */
export type Day = string;

/** Where a day is asked for: a Date is the day that it is at the policy's `time.offsetMinutes` (+07:00 by default). */
export type DayInput = Day | Date;

/** An exact integer in units of 10^-`Summary.digits`; a decimal string beyond 2^53. */
export type Money = number | string;

/** The same shape with every key left out at will; lists are taken whole. */
export type DeepPartial<T> =
  T extends Array<unknown> ? T : T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T;
