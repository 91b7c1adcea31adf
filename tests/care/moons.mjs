// The Vietnamese lunar calendar said a second time: months from the moon and the sun, not from a table. New moons and the
// sun's longitude by J. Meeus, Astronomical Algorithms, chapters 49 and 25 (lower accuracy); rules of the calendar as
// published for UTC+7: the eleventh month has the winter solstice, and of thirteen months the first without a major term is leap.
const RAD = Math.PI / 180;
const sin = (degrees) => Math.sin(degrees * RAD);
/** Of the Julian day of 1970-01-01, 0:00 UT. */
const EPOCH = 2_440_587.5;

/** TT − UT in days, for 1999–2051: about 64 to 93 seconds. */
const deltaT = (year) => (63.8 + 0.33 * (year - 2000) + 0.0055 * (year - 2000) ** 2) / 86_400;

/** The k-th new moon since January 2000, as days since 1970 in UT. */
function newMoon(k) {
  const t = k / 1236.85;
  const mean =
    2_451_550.09766 + 29.530588861 * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3 + 0.00000000073 * t ** 4;
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3;
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2;
  const terms = [
    [-0.4072, moon],
    [0.17241 * e, sun],
    [0.01608, 2 * moon],
    [0.01039, 2 * f],
    [0.00739 * e, moon - sun],
    [-0.00514 * e, moon + sun],
    [0.00208 * e * e, 2 * sun],
    [-0.00111, moon - 2 * f],
    [-0.00057, moon + 2 * f],
    [0.00056 * e, 2 * moon + sun],
    [-0.00042, 3 * moon],
    [0.00042 * e, sun + 2 * f],
    [0.00038 * e, sun - 2 * f],
    [-0.00024 * e, 2 * moon - sun],
    [-0.00017, node],
    [0.000325, 299.77 + 0.107408 * k - 0.009173 * t ** 2],
    [0.000165, 251.88 + 0.016321 * k],
    [0.000164, 251.83 + 26.651886 * k],
    [0.000126, 349.42 + 36.412478 * k],
    [0.00011, 84.66 + 18.206239 * k],
  ];
  const exact = terms.reduce((sum, [size, angle]) => sum + size * sin(angle), mean);
  return exact - EPOCH - deltaT(2000 + k / 12.3685);
}

/** Apparent longitude of the sun in degrees, at days since 1970 in UT. */
function sunAt(days) {
  const jd = days + EPOCH;
  const t = (jd - 2_451_545) / 36_525;
  const m = 357.52911 + 35_999.05029 * t - 0.0001537 * t ** 2;
  const c =
    (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * sin(m) +
    (0.019993 - 0.000101 * t) * sin(2 * m) +
    0.000289 * sin(3 * m);
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t ** 2;
  const apparent = mean + c - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

/** Lunar months by their first day (days since 1970): `{ year, month, leap, start, days }`, for an hour east of Greenwich. */
export function lunarMonths(first, last, hours = 7) {
  const local = hours / 24;
  const starts = [];
  for (let k = Math.floor((first - 2000) * 12.3685) - 16; k < (last - 1998) * 12.3685 + 4; k += 1)
    starts.push(Math.floor(newMoon(k) + local));
  const term = (day) => Math.floor(sunAt(day - local) / 30);
  /** The month with the solstice of a year: the sun passes 270 degrees in it. */
  const eleventh = (year) => {
    const after = starts.findIndex(
      (start) => start > Date.UTC(year, 11, 1) / 86_400_000 && term(start) >= 9 && term(start) < 12,
    );
    return after - 1;
  };
  const months = [];
  for (let year = first - 1; year <= last; year += 1) {
    const [from, to] = [eleventh(year), eleventh(year + 1)];
    const leap =
      to - from === 13
        ? starts.findIndex((start, at) => at > from && at < to && term(start) === term(starts[at + 1]))
        : -1;
    let month = 10;
    let own = year;
    for (let at = from; at < to; at += 1) {
      if (at !== leap) month = (month % 12) + 1;
      if (month === 1) own = year + 1;
      months.push({
        year: own,
        month,
        leap: at === leap,
        start: starts[at],
        days: starts[at + 1] - starts[at],
      });
    }
  }
  return months.filter(({ year }) => year >= first && year <= last);
}
