// The calendar in the browser: it moves what the server laid out and asks before it sends.
// A drop is a proposal; accepting it posts the form of the page, and the answer is a fresh calendar.
// Positions are classes, texts come from the page.

/**
 * @typedef {{ cell: HTMLElement, row: number }} Spot  a column (or a cell of a table) and a row in it
 * @typedef {{ li: HTMLElement | null, ghost: HTMLElement, cell: HTMLElement, row: number, offset: number, minutes: number,
 *   resized: boolean }} Proposal
 */

const QUARTER = 15;
const clamp = (n, low, high) => Math.max(low, Math.min(high, n));
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const inMinutes = time => time.slice(0, 2) * 60 + +time.slice(3, 5);
const asClock = minutes => [Math.floor(minutes / 60) % 24, minutes % 60].map(n => String(n).padStart(2, '0')).join(':');

/** What to focus in the calendar that replaces this one. */
let focusNext = null;

class Agenda extends HTMLElement {
  connectedCallback() {
    this.scroller = this.querySelector('.ag__scroll');
    this.form = this.querySelector('.proposal');
    this.bar = this.querySelector('.proposal__bar');
    this.times = this.scroller?.dataset.times?.split(' ') ?? null;
    this.proposal = null;
    if (this.dataset.narrowUrl && matchMedia('(max-width: 40rem)').matches) return location.replace(this.dataset.narrowUrl);
    this.addEventListener('pointerdown', e => this.#press(e));
    this.addEventListener('keydown', e => this.#key(e));
    this.addEventListener('click', e => this.#click(e), true);
    this.addEventListener('dragstart', e => e.preventDefault());
    this.addEventListener('htmx:configRequest', e => { if (e.target === this.form) e.detail.path = this.form.action; });
    if (this.scroller) this.#showNow();
    if (focusNext) this.#entry(focusNext)?.querySelector('a').focus({ preventScroll: false });
    focusNext = null;
  }

  /** @returns {HTMLElement[]} */
  get cells() { return [...this.querySelectorAll('.ag__col, td[data-date]')]; }
  get timed() { return this.times !== null; }
  #entry(id) { return this.querySelector(`.ev[data-id="${CSS.escape(id)}"]`); }
  #entries(cell) { return [...cell.querySelectorAll('.ev:not(.proposed)')]; }

  #showNow() {
    const today = this.querySelector('.ag__col.today'), now = this.querySelector('.nowline');
    const hours = this.querySelector('.ag__hours')?.offsetWidth ?? 0;
    if (today && !this.classList.contains('ag--day')) this.scroller.scrollLeft = today.offsetLeft - hours;
    const first = now ?? this.querySelector('.shade:not(.missing)');
    if (first && this.timed) this.scroller.scrollTop = now ? now.offsetTop - this.scroller.clientHeight / 3 : first.offsetHeight;
  }

  // ---- pointer

  /** @returns {Spot | null} */
  #at(x, y) {
    const cell = this.cells.find(c => {
      const r = c.getBoundingClientRect();
      return x >= r.left && x < r.right && (this.timed || (y >= r.top && y < r.bottom));
    });
    if (!cell) return null;
    const r = cell.getBoundingClientRect(), rows = this.timed ? this.times.length : 1;
    return { cell, row: Math.floor((y - r.top) / (r.height / rows)) };
  }

  #press(e) {
    if (e.button !== 0 || this.proposal?.li === null) return;
    const ghost = e.target.closest('.ev.proposed'), li = ghost ? this.proposal.li : e.target.closest('.ev');
    const spot = this.#at(e.clientX, e.clientY);
    if (!spot || e.target.closest('.ev-more, .month__more, .month__day')) return;
    if (li ? !li.dataset.moveUrl : !(this.timed && e.target.closest('.ag__col'))) return;
    const drag = { li, spot, x: e.clientX, y: e.clientY, px: e.clientX, py: e.clientY, size: !!e.target.closest('.ev__grip'), grab: 0 };
    const shown = ghost ?? li;
    if (shown && this.timed) drag.grab = spot.row - +shown.dataset.row;
    this.#follow(e, drag);
  }

  /** Follows one pointer until it is released. A finger must rest first, so that a swipe scrolls. */
  #follow(down, drag) {
    const touch = down.pointerType === 'touch', listening = new AbortController(), { signal } = listening;
    const stop = () => { listening.abort(); clearTimeout(drag.timer); cancelAnimationFrame(drag.frame); drag.live = false; };
    const lift = () => { drag.live = true; this.#drag(drag); this.#edge(drag); };
    if (touch) drag.timer = setTimeout(lift, 350);
    addEventListener('pointermove', e => {
      if (e.pointerId !== down.pointerId) return;
      const far = Math.hypot(e.clientX - drag.x, e.clientY - drag.y) >= 5;
      if (!drag.live && (!far || touch)) return far ? stop() : undefined;
      [drag.px, drag.py] = [e.clientX, e.clientY];
      e.preventDefault();
      if (drag.live) this.#drag(drag); else lift();
    }, { signal });
    addEventListener('pointerup', e => {
      if (e.pointerId !== down.pointerId) return;
      const live = drag.live;
      stop();
      if (live) this.#drop(drag);
    }, { signal });
    addEventListener('pointercancel', () => { stop(); if (this.proposal) this.drop(); }, { signal });
    addEventListener('keydown', e => { if (e.key === 'Escape' && drag.live) { stop(); this.drop(); } }, { signal, capture: true });
    this.addEventListener('touchmove', e => { if (drag.live) e.preventDefault(); }, { signal, passive: false });
    this.addEventListener('contextmenu', e => { if (touch) e.preventDefault(); }, { signal });
  }

  /** Scrolls while the pointer rests at an edge. */
  #edge(drag) {
    if (!drag.live) return;
    const r = this.scroller.getBoundingClientRect(), edge = 40;
    const way = (at, low, high) => (at > high - edge ? 8 : at < low + edge ? -8 : 0);
    this.scroller.scrollBy(way(drag.px, r.left, r.right), way(drag.py, r.top + 40, r.bottom));
    drag.frame = requestAnimationFrame(() => this.#edge(drag));
  }

  #drag(drag) {
    const at = this.#at(drag.px, drag.py);
    if (!at) return;
    if (!drag.li) {
      const [first, last] = [drag.spot.row, clamp(at.row, 0, this.times.length - 1)].sort((a, b) => a - b);
      this.#propose(null, { cell: drag.spot.cell, row: first, minutes: (last - first + 1) * QUARTER });
    } else if (drag.size) {
      const { row, offset, cell } = this.proposal ?? this.#place(drag.li);
      this.#propose(drag.li, { cell, row, minutes: Math.max(1, at.row + 1 - row) * QUARTER - offset, resized: true });
    } else {
      this.#propose(drag.li, { cell: at.cell, row: at.row - drag.grab });
    }
    this.proposal.ghost.classList.add('dragging');
  }

  #drop(drag) {
    this.swallow = true;
    setTimeout(() => { this.swallow = false; });
    if (!this.proposal) return;
    this.proposal.ghost.classList.remove('dragging');
    if (this.proposal.li === null) { location.assign(this.#newUrl()); return; }
    this.#ask();
    if (this.proposal) this.bar.focus({ preventScroll: true });
  }

  // ---- proposals

  /** Where an entry stands. */
  #place(li) {
    const minutes = +li.dataset.minutes, row = +(li.dataset.row ?? 0);
    const offset = this.timed ? inMinutes(li.dataset.at) - inMinutes(this.times[row]) : 0;
    return { cell: li.closest('.ag__col, td'), row, offset, minutes, resized: false };
  }

  /** Shows an entry, or a new one, somewhere else; what stays the same may be left out. */
  #propose(li, change) {
    if (this.proposal && this.proposal.li !== li) this.drop();
    const before = this.proposal ?? { li, ...(li ? this.#place(li) : { row: 0, offset: 0, minutes: 30, resized: false }) };
    const p = { ...before, ...change };
    p.minutes = Math.max(QUARTER - p.offset, p.minutes);
    p.ghost ??= this.#ghost(li);
    if (this.timed) {
      p.row = this.#rowOf(p.cell, clamp(p.row, 0, this.times.length - 1));
      this.#show(p);
    } else {
      for (const cell of this.cells) cell.classList.toggle('over', cell === p.cell);
      (p.cell.querySelector('ol') ?? p.cell).append(p.ghost);
    }
    this.proposal = p;
  }

  #ghost(li) {
    const source = li ?? document.getElementById('agenda-new-entry').content.firstElementChild;
    const ghost = source.cloneNode(true);
    ghost.classList.add('proposed');
    ghost.classList.remove('sel', 'from-before', 'goes-on');
    ghost.className = ghost.className.replace(/\bln\d-\d\b/g, '');
    if (li) { ghost.querySelector('a').tabIndex = -1; ghost.setAttribute('aria-hidden', 'true'); }
    li?.classList.add('faded');
    return ghost;
  }

  #show(p) {
    const end = this.#walk(p.cell, p.row, p.offset + p.minutes);
    const span = Math.max(1, Math.min(end.rows, this.times.length - p.row));
    p.ghost.className = p.ghost.className.replace(/\b[qs]\d+\b/g, '').replace(/\s+/g, ' ').trim();
    p.ghost.classList.add(`q${p.row}`, `s${span}`);
    Object.assign(p.ghost.dataset, { row: p.row, span });
    p.ghost.querySelector('.ev__from').textContent = this.#start(p);
    p.ghost.querySelector('.ev__to').textContent = `–${end.clock}`;
    if (p.ghost.parentNode !== p.cell) p.cell.append(p.ghost);
  }

  /** Rows that a day does not have because the clock moves. */
  #missing(cell, row) {
    return [...cell.querySelectorAll('.missing')].some(s => row >= +s.dataset.row && row < +s.dataset.row + +s.dataset.span);
  }
  #rowOf(cell, row) {
    while (this.#missing(cell, row) && row < this.times.length - 1) row++;
    return row;
  }
  /** Goes a number of minutes down from the top of a row: how many rows that takes and what the clock says there. */
  #walk(cell, from, minutes) {
    let row = from, left = minutes;
    for (; left >= QUARTER && row < this.times.length; row++) if (!this.#missing(cell, row)) left -= QUARTER;
    const rows = row - from + (left > 0 ? 1 : 0), last = this.#rowOf(cell, Math.min(row, this.times.length - 1));
    if (row < this.times.length) return { rows, clock: asClock(inMinutes(this.times[last]) + left) };
    return { rows, clock: asClock(inMinutes(this.times.at(-1)) + QUARTER + left) };
  }
  #start(p) { return this.timed ? asClock(inMinutes(this.times[p.row]) + p.offset) : p.li.dataset.at; }

  #ask() {
    const p = this.proposal, was = this.#place(p.li), say = this.form.dataset;
    if (p.cell === was.cell && p.row === was.row && p.minutes === was.minutes) { this.drop(); return; }
    const title = p.li.querySelector('.ev__title').textContent, when = `${p.cell.dataset.when} ${this.#start(p)}`;
    const newAdviser = p.cell.dataset.adviser && p.cell.dataset.adviser !== p.li.dataset.adviser;
    const values = { title, adviser: p.cell.dataset.name, when };
    if (p.resized) values.when += p.ghost.querySelector('.ev__to').textContent;
    const mails = p.li.dataset.mails === 'true', over = this.#overlaps(p);
    const text = [fill(p.resized ? say.askLength : newAdviser ? say.askAdviser : say.ask, values), mails ? say.mailed : say.notMailed];
    if (over.length) text.push(fill(say.overlap, { titles: over.join(', ') }));
    this.#say(text.join(' '));
    this.form.querySelector('[type=submit]').textContent = mails ? say.saveAndMail : say.save;
    this.bar.querySelector('.proposal__buttons').hidden = false;
    this.form.action = p.li.dataset.moveUrl;
    const values2 = {
      id: p.li.dataset.id, version: p.li.dataset.version, date: p.cell.dataset.date, time: this.#start(p),
      fold: this.timed ? this.times[p.row].slice(5) : '', minutes: p.minutes, adviser: p.cell.dataset.adviser ?? p.li.dataset.adviser,
    };
    for (const [name, value] of Object.entries(values2)) this.form.elements[name].value = value;
  }

  /** Titles of the shown entries of the same adviser that the proposal would overlap. */
  #overlaps(p) {
    const adviser = p.cell.dataset.adviser ?? p.li.dataset.adviser, from = inMinutes(this.#start(p)), to = from + p.minutes;
    return this.#entries(p.cell)
      .filter(li => li !== p.li && li.dataset.adviser === adviser)
      .filter(li => inMinutes(li.dataset.at) < to && inMinutes(li.dataset.at) + +li.dataset.minutes > from)
      .map(li => li.querySelector('.ev__title').textContent);
  }

  #say(text) { this.bar.querySelector('.proposal__text').textContent = text; }

  #accept() {
    if (!this.proposal?.li) return;
    focusNext = this.proposal.li.dataset.id;
    this.form.requestSubmit();
  }

  /** Takes the proposal back; the entry stands where it stood. */
  drop() {
    const { li, ghost } = this.proposal ?? {};
    if (!ghost) return;
    ghost.remove();
    li?.classList.remove('faded');
    for (const cell of this.cells) cell.classList.remove('over');
    this.proposal = null;
    this.bar.querySelector('.proposal__buttons').hidden = true;
    this.#say(li ? fill(this.form.dataset.wasPutBack, { title: li.querySelector('.ev__title').textContent }) : '');
    (li?.querySelector('a') ?? this.scroller).focus({ preventScroll: true });
  }

  #newUrl() {
    const { cell, row, minutes, ghost } = this.proposal;
    const query = new URLSearchParams({ date: cell.dataset.date, time: this.times[row].slice(0, 5), minutes });
    if (cell.dataset.adviser) query.set('adviser', cell.dataset.adviser);
    const url = `${this.dataset.newUrl}?${query}`;
    ghost.querySelector('a').href = url;
    return url;
  }

  #click(e) {
    if (this.swallow) { e.preventDefault(); e.stopPropagation(); return; }
    if (e.target.closest('[data-put-back]')) this.drop();
    else if (e.target.closest('.proposal [type=submit]')) focusNext = this.proposal?.li.dataset.id ?? null;
  }

  // ---- keyboard

  #key(e) {
    if (this.proposal && e.key === 'Escape') { e.preventDefault(); e.stopPropagation(); this.drop(); return; }
    const li = e.target.closest('.ev');
    if (this.proposal?.li && e.key === 'Enter' && (li || e.target === this.bar)) { e.preventDefault(); this.#accept(); return; }
    if (!e.key.startsWith('Arrow') || !(li || e.target === this.bar)) return;
    const down = { ArrowDown: 1, ArrowUp: -1 }[e.key] ?? 0, side = { ArrowRight: 1, ArrowLeft: -1 }[e.key] ?? 0;
    if (e.shiftKey) { e.preventDefault(); this.#nudge(this.proposal ? this.proposal.li : li, down, side, e.altKey); }
    else if (li && !this.proposal) { e.preventDefault(); this.#walkFrom(li, down, side); }
  }

  #nudge(li, down, side, length) {
    if (li && !li.dataset.moveUrl) return;
    const now = this.proposal ?? { ...this.#place(li) }, cells = this.cells;
    const rows = this.timed ? 0 : this.querySelector('tbody tr').querySelectorAll('td').length;
    const step = this.timed ? side : side + down * rows, cell = cells[cells.indexOf(now.cell) + step] ?? now.cell;
    if (this.timed && length && down) this.#propose(li, { minutes: now.minutes + down * QUARTER, resized: true });
    else this.#propose(li, { cell, row: now.row + (this.timed ? this.#step(now, down) : 0) });
    this.proposal.ghost.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (li) this.#ask(); else this.#sayNew();
  }
  /** One row up or down, over rows that the day does not have. */
  #step({ cell, row }, down) {
    let to = row + down;
    while (down && this.#missing(cell, to)) to += down;
    return to < 0 ? 0 : to - row;
  }

  #walkFrom(li, down, side) {
    const cells = this.cells, cell = li.closest('.ag__col, td'), top = li.getBoundingClientRect().top;
    const within = c => this.#entries(c).sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    let next;
    if (down && cell) next = within(cell)[within(cell).indexOf(li) + down];
    for (let k = cells.indexOf(cell) + side; side && !next && cells[k]; k += side) {
      next = within(cells[k]).sort((a, b) => Math.abs(a.getBoundingClientRect().top - top) - Math.abs(b.getBoundingClientRect().top - top))[0];
    }
    next?.querySelector('a').focus();
  }

  /** Begins a new entry in the column that has the focus, today or the first; false when there is no grid to do it in. */
  create() {
    const from = document.activeElement;
    if (!this.timed || !this.scroller.contains(from)) return false;
    const cell = from.closest('.ag__col') ?? this.querySelector('.ag__col.today') ?? this.cells[0], li = from.closest('.ev');
    const now = cell.querySelector('.nowline'), row = li ? +li.dataset.row + +li.dataset.span : now ? this.#rowAt(now) + 1 : 0;
    this.#propose(null, { cell, row: row || this.#firstOpen(cell) });
    this.#sayNew();
    this.proposal.ghost.querySelector('a').focus();
    return true;
  }
  #rowAt(li) { return +/\bq(\d+)/.exec(li.className)[1]; }
  #firstOpen(cell) {
    const shade = cell.querySelector('.shade:not(.missing)');
    return shade?.dataset.row === '0' ? +shade.dataset.span : 0;
  }
  #sayNew() {
    const p = this.proposal;
    this.#newUrl();
    this.#say(fill(this.form.dataset.askNew, { when: `${p.cell.dataset.when} ${p.ghost.querySelector('time').textContent}` }));
  }
}
customElements.define('x-agenda', Agenda);

document.addEventListener('keydown', e => {
  const agenda = document.querySelector('x-agenda');
  if (!agenda || document.body.dataset.shortcuts === 'off' || e.defaultPrevented) return;
  if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || e.target.closest('input, textarea, select, [contenteditable], dialog[open]')) return;
  const link = agenda.querySelector(`[data-key~="${CSS.escape(e.key)}"]`);
  if (!link) return;
  e.preventDefault();
  if (e.key !== 'c' || !agenda.create()) link.click();
});
