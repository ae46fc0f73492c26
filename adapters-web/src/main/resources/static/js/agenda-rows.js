// The rows of the calendar and the clock beside them: pure reading, nothing here changes the page.

/** Length of a row, in minutes. */
export const QUARTER = 15;

/** @param {string} clock "09:30" @returns {number} minutes of the day */
export const inMinutes = clock => clock.slice(0, 2) * 60 + +clock.slice(3, 5);

/** @param {number} minutes of the day, beyond midnight too */
export const asClock = minutes => [Math.floor(minutes / 60) % 24, minutes % 60].map(n => String(n).padStart(2, '0')).join(':');

/**
 * The shared rows of all columns. Where the clock moves, a day may miss some of them: another day of the week brought
 * them, and the server shaded them.
 */
export class Rows {
  /** @param {string} times "08:00 08:15 …"; an hour that comes twice ends in A and B */
  constructor(times) { this.times = times.split(' '); }

  get last() { return this.times.length - 1; }
  clock(row) { return this.times[row].slice(0, 5); }
  /** Which showing of an hour that comes twice: "A", "B" or nothing. */
  fold(row) { return this.times[row].slice(5); }

  missing(column, row) {
    return [...column.querySelectorAll('.missing')].some(shade => {
      const first = +shade.dataset.row;
      return row >= first && row < first + +shade.dataset.span;
    });
  }

  /** The row itself, or the next one in a direction that the day does have. */
  there(column, row, way = 1) {
    let to = Math.max(0, Math.min(row, this.last));
    while (this.missing(column, to) && to + way >= 0 && to + way <= this.last) to += way;
    return to;
  }

  /** Goes down from the top of a row: how many rows the minutes take, and what the clock says at their end. */
  walk(column, from, minutes) {
    let row = from, left = minutes;
    for (; left >= QUARTER && row <= this.last; row++) if (!this.missing(column, row)) left -= QUARTER;
    const span = row - from + (left > 0 && row <= this.last ? 1 : 0);
    const end = row <= this.last ? inMinutes(this.times[this.there(column, row)]) : inMinutes(this.times[this.last]) + QUARTER;
    return { span: Math.max(1, span), clock: asClock(end + left) };
  }
}
