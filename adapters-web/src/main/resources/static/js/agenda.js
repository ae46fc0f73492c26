// The calendar in the browser: it moves what the server laid out and asks before it sends.
// A drop is a proposal; accepting it posts the form of the page, and the answer is a fresh calendar.
// Positions are classes, texts come from the page.
import { follow } from './agenda-pointer.js';
import { QUARTER, Rows, asClock, inMinutes } from './agenda-rows.js';

/**
 * The entry that would move (null for a new one), what shows it at its new place, and that place.
 * @typedef {{ li: HTMLElement | null, ghost: HTMLElement, cell: HTMLElement, row: number, offset: number,
 *   minutes: number, resized: boolean }} Proposal
 */

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const title = li => li.querySelector('.ev__title').textContent;
const top = element => element.getBoundingClientRect().top;

/** What to focus in the calendar that replaces this one. */
let focusNext = null;

class Agenda extends HTMLElement {
  connectedCallback() {
    if (this.dataset.narrowUrl && matchMedia('(max-width: 40rem)').matches) return location.replace(this.dataset.narrowUrl);
    this.scroller = this.querySelector('.ag__scroll');
    this.form = this.querySelector('.proposal');
    this.bar = this.querySelector('.proposal__bar');
    this.buttons = this.querySelector('.proposal__buttons');
    this.rows = this.scroller?.dataset.times ? new Rows(this.scroller.dataset.times) : null;
    /** @type {HTMLElement[]} */
    this.cells = [...this.querySelectorAll('.ag__col, td[data-date]')];
    /** @type {Proposal | null} */
    this.proposal = null;
    this.addEventListener('pointerdown', e => this.#press(e));
    this.addEventListener('keydown', e => this.#key(e));
    this.addEventListener('click', e => this.#click(e), true);
    this.addEventListener('htmx:configRequest', e => { if (e.target === this.form) e.detail.path = this.form.action; });
    if (this.rows) this.#showNow();
    if (focusNext) this.querySelector(`.ev[data-id="${CSS.escape(focusNext)}"] a`)?.focus();
    focusNext = null;
  }

  #showNow() {
    const now = this.querySelector('.nowline'), closed = this.querySelector('.shade:not(.missing)');
    if (now && !this.classList.contains('ag--day')) {
      this.scroller.scrollLeft = now.closest('.ag__col').offsetLeft - this.querySelector('.ag__hours').offsetWidth;
    }
    this.scroller.scrollTop = now ? now.offsetTop - this.scroller.clientHeight / 3 : closed?.offsetHeight ?? 0;
  }

  // ---- pointer

  /** Which cell, and which row of it, lies under a point. */
  #at(x, y) {
    const cell = this.cells.find(c => {
      const r = c.getBoundingClientRect();
      return x >= r.left && x < r.right && (this.rows || (y >= r.top && y < r.bottom));
    });
    if (!cell) return null;
    const r = cell.getBoundingClientRect();
    return { cell, row: this.rows ? Math.floor((y - r.top) / (r.height / this.rows.times.length)) : 0 };
  }

  #press(e) {
    const at = this.#at(e.clientX, e.clientY), shown = e.target.closest('.ev');
    if (e.button !== 0 || !at || (this.proposal && !this.proposal.li)) return;
    const li = shown?.matches('.proposed') ? this.proposal.li : shown;
    const free = this.rows && e.target.closest('.ag__col') && !e.target.closest('a');
    if (li ? !li.dataset.moveUrl : !free) return;
    const grab = shown && this.rows ? at.row - +shown.dataset.row : 0;
    const size = !!e.target.closest('.ev__grip');
    follow(e, this.scroller, {
      drag: (x, y) => this.#drag({ li, at, grab, size }, this.#at(x, y)),
      drop: () => this.#drop(),
      cancel: () => this.drop(),
    });
  }

  #drag({ li, at, grab, size }, to) {
    if (!to) return;
    if (!li) {
      const row = Math.max(0, Math.min(at.row, to.row));
      this.#propose(null, { cell: at.cell, row, minutes: (Math.max(at.row, to.row) - row + 1) * QUARTER });
    } else if (size) {
      const { row, offset } = this.proposal ?? this.#place(li);
      this.#propose(li, { minutes: (to.row + 1 - row) * QUARTER - offset, resized: true });
    } else {
      this.#propose(li, { cell: to.cell, row: to.row - grab });
    }
  }

  #drop() {
    this.swallow = true;
    setTimeout(() => { this.swallow = false; });
    if (!this.proposal) return;
    if (!this.proposal.li) return location.assign(this.#newUrl());
    this.#ask();
    if (this.proposal) this.bar.focus({ preventScroll: true });
  }

  // ---- proposals

  /** Where an entry stands. */
  #place(li) {
    const row = +(li.dataset.row ?? 0), { at, minutes } = li.dataset;
    const offset = this.rows ? inMinutes(at) - inMinutes(this.rows.clock(row)) : 0;
    return { cell: li.closest('.ag__col, td'), row, offset, minutes: +minutes, resized: false };
  }

  /** Shows an entry, or a new one, somewhere else; what stays the same may be left out. */
  #propose(li, change) {
    if (this.proposal && this.proposal.li !== li) this.drop();
    const before = this.proposal ?? { li, ...(li ? this.#place(li) : { row: 0, offset: 0, minutes: 30 }) };
    const p = { ...before, ...change, ghost: before.ghost ?? this.#ghost(li) };
    p.minutes = Math.max(QUARTER - p.offset, p.minutes);
    this.proposal = p;
    if (this.rows) this.#show(p);
    else {
      for (const cell of this.cells) cell.classList.toggle('over', cell === p.cell);
      (p.cell.querySelector('ol') ?? p.cell).append(p.ghost);
    }
    p.ghost.classList.toggle('clash', this.#met(p).length > 0);
  }

  #ghost(li) {
    const ghost = (li ?? document.getElementById('agenda-new-entry').content.firstElementChild).cloneNode(true);
    ghost.className = ghost.className.replace(/\b(ln\d-\d|sel|from-before|goes-on)\b/g, '');
    ghost.classList.add('proposed');
    (ghost.querySelector('.ev__head') ?? ghost.querySelector('a')).prepend(document.getElementById('agenda-clash').content.cloneNode(true));
    if (!li) return ghost;
    ghost.querySelector('a').tabIndex = -1;
    ghost.setAttribute('aria-hidden', 'true');
    li.classList.add('faded');
    return ghost;
  }

  #show(p) {
    p.row = this.rows.there(p.cell, p.row);
    const { span, clock } = this.rows.walk(p.cell, p.row, p.offset + p.minutes);
    p.ghost.className = p.ghost.className.replace(/\b[qs]\d+\b/g, '').trim();
    p.ghost.classList.add(`q${p.row}`, `s${span}`);
    Object.assign(p.ghost.dataset, { row: p.row, span });
    p.ghost.querySelector('.ev__from').textContent = this.#start(p);
    p.ghost.querySelector('.ev__to').textContent = `–${clock}`;
    if (p.ghost.parentNode !== p.cell) p.cell.append(p.ghost);
  }

  #start(p) { return this.rows ? asClock(inMinutes(this.rows.clock(p.row)) + p.offset) : p.li.dataset.at; }

  /** Says what accepting would do, and fills the form that does it. */
  #ask() {
    const p = this.proposal, { li, cell } = p, was = this.#place(li), say = this.form.dataset;
    if (cell === was.cell && p.row === was.row && p.minutes === was.minutes) return this.drop();
    const { date, when, name } = cell.dataset, adviser = this.#adviser(p), time = this.#start(p), met = this.#met(p);
    const mails = li.dataset.client === 'true' && (li.dataset.over !== 'true' || `${date}T${time}` > this.dataset.now);
    const ask = p.resized ? say.askLength : adviser === li.dataset.adviser ? say.ask : say.askAdviser;
    const until = p.resized ? p.ghost.querySelector('.ev__to').textContent : '';
    const taken = met.map(other => other.dataset.taken), titles = met.filter(other => !other.dataset.taken).map(title).join(', ');
    this.#say([fill(ask, { title: title(li), when: `${when} ${time}${until}`, adviser: name }),
      ...taken, titles && fill(say.overlap, { titles }),
      li.dataset.group === 'true' ? (mails ? say.mailedGroup : say.notMailedGroup) : mails ? say.mailed : say.notMailed,
    ].filter(Boolean).join(' '));
    this.bar.classList.toggle('clash', met.length > 0);
    this.buttons.querySelector('[type=submit]').textContent = met.length
      ? (mails ? say.saveAndMailAnyway : say.saveAnyway) : mails ? say.saveAndMail : say.save;
    this.buttons.hidden = false;
    this.form.action = li.dataset.moveUrl;
    const { id, version } = li.dataset, fold = this.rows?.fold(p.row) ?? '';
    const values = { id, version, date, time, fold, minutes: p.minutes, adviser, overlapMeant: met.length ? 'yes' : '' };
    for (const field in values) this.form.elements[field].value = values[field];
  }

  /** Whose time a proposal takes; nobody's is known of a new entry in a calendar of several. */
  #adviser(p) { return p.cell.dataset.adviser ?? p.li?.dataset.adviser; }

  /** The entries of that adviser which a proposal meets, those of whole days and those that found no room among them; by start. */
  #met(p) {
    const from = inMinutes(this.#start(p)), starts = li => inMinutes(li.dataset.at), whole = this.#whole(p.cell);
    return [...(whole ? whole.querySelectorAll('.ev') : []), ...p.cell.querySelectorAll('.ev:not(.proposed)')]
      .filter(li => li.dataset.id !== p.li?.dataset.id && li.dataset.adviser === this.#adviser(p))
      .filter(li => starts(li) < from + p.minutes && starts(li) + +li.dataset.minutes > from)
      .sort((a, b) => starts(a) - starts(b));
  }

  /** The lane above a column in which whole days stand. */
  #whole(cell) { return this.rows && this.querySelector(`.ag__whole[aria-labelledby="${cell.getAttribute('aria-labelledby')}"]`); }

  #entries(cell) { return [...cell.querySelectorAll('.ev:not(.proposed, [hidden])')].sort((a, b) => top(a) - top(b)); }
  #say(text) { this.bar.querySelector('[role=status]').textContent = text; }

  /** Takes the proposal back; the entry stands where it stood. */
  drop() {
    if (!this.proposal) return;
    const { li, ghost, cell } = this.proposal;
    ghost.remove();
    li?.classList.remove('faded');
    cell.classList.remove('over');
    this.proposal = null;
    this.buttons.hidden = true;
    this.#say(li ? fill(this.form.dataset.wasPutBack, { title: title(li) }) : '');
    (li?.querySelector('a') ?? this.scroller).focus({ preventScroll: true });
  }

  #newUrl() {
    const view = new URLSearchParams(location.search).get('view');
    const { cell, row, minutes } = this.proposal, { date, adviser } = cell.dataset;
    return `${this.dataset.newUrl}?${new URLSearchParams({ date, time: this.rows.clock(row), minutes, ...(adviser && { adviser }), ...(view && { view }) })}`;
  }

  #click(e) {
    if (this.swallow && e.detail > 0) { e.preventDefault(); e.stopPropagation(); }
    else if (e.target.closest('[data-put-back]')) this.drop();
    else if (e.target.closest('.proposal [type=submit]')) focusNext = this.proposal?.li.dataset.id ?? null;
  }

  // ---- keyboard

  #key(e) {
    const p = this.proposal, li = e.target.closest('.ev'), here = li || e.target === this.bar;
    const down = { ArrowDown: 1, ArrowUp: -1 }[e.key] ?? 0, side = { ArrowRight: 1, ArrowLeft: -1 }[e.key] ?? 0;
    if (p && e.key === 'Escape') this.drop();
    else if (p?.li && here && e.key === 'Enter') this.buttons.querySelector('[type=submit]').click();
    else if (here && (down || side) && e.shiftKey) this.#nudge(p ? p.li : li, down, side, e.altKey);
    else if (li && !p && (down || side)) this.#walk(li, down, side);
    else return;
    e.preventDefault();
    e.stopPropagation();
  }

  /** A quarter, a day or an adviser further; or longer or shorter. In a table up and down are another row of it. */
  #nudge(li, down, side, length) {
    if (li && !li.dataset.moveUrl) return;
    const p = this.proposal ?? this.#place(li), perRow = this.rows ? 0 : p.cell.closest('tr').querySelectorAll('td').length;
    const cell = this.cells[this.cells.indexOf(p.cell) + side + down * perRow] ?? p.cell;
    if (this.rows && length && down) this.#propose(li, { minutes: p.minutes + down * QUARTER, resized: true });
    else this.#propose(li, { cell, row: this.rows ? this.rows.there(cell, p.row + down, down || 1) : 0 });
    this.proposal.ghost.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (li) this.#ask(); else this.#askNew();
  }

  #walk(li, down, side) {
    const cell = li.closest('.ag__col, td, .ag__whole'), here = this.#entries(cell);
    let next = down && here[here.indexOf(li) + down];
    const nearness = other => Math.abs(top(other) - top(li));
    for (let k = this.cells.indexOf(cell) + side; side && !next && this.cells[k]; k += side) {
      [next] = this.#entries(this.cells[k]).sort((a, b) => nearness(a) - nearness(b));
    }
    if (next) next.querySelector('a').focus();
  }

  /** Begins a new entry in the column of the focus, today's or the first; false when the focus is not in a grid. */
  create() {
    const from = document.activeElement;
    if (!this.rows || !this.scroller.contains(from)) return false;
    const cell = from.closest('.ag__col') ?? this.querySelector('.ag__col.today') ?? this.cells[0];
    const after = from.closest('.ev') ?? cell.querySelector('.shade[data-row="0"]');
    this.#propose(null, { cell, row: after ? +after.dataset.row + +after.dataset.span : 0 });
    this.#askNew();
    return true;
  }

  #askNew() {
    const { cell, ghost } = this.proposal, link = ghost.querySelector('a');
    this.#say(fill(this.form.dataset.askNew, { when: `${cell.dataset.when} ${ghost.querySelector('time').textContent}` }));
    link.href = this.#newUrl();
    link.focus();
  }
}
customElements.define('x-agenda', Agenda);
