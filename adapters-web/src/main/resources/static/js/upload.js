// <x-upload>: sends the files that are chosen or dropped, one after the other, because their order is that of the pages.
// A file larger than one piece goes in pieces: it can be paused, and goes on where it was after a lost connection or a fresh page.
// It holds no texts: sentences are the element's data. Without it the form inside sends everything at once.

const tries = [1000, 2000, 4000, 8000];
const csrf = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="csrf"]'));
const live = document.getElementById('live');
const lang = document.documentElement.lang;
const megabytes = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const seconds = new Intl.NumberFormat(lang, { style: 'unit', unit: 'second', unitDisplay: 'long' });

/** @param {string | undefined} text @param {...string} values */
const fill = (text, ...values) => values.reduce((said, value, i) => said.replace('%' + (i + 1), value), text ?? '');
/** @param {number} bytes */
const size = (bytes) => megabytes.format(bytes / 1e6);
/** @param {number} wait */
const pause = (wait) => new Promise((resolve) => { setTimeout(resolve, wait); });
/** @param {string} text */
const say = (text) => { if (live) live.textContent = text; };

/** A name for an upload that nobody else has; randomUUID exists on secure pages only. */
function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

class Upload extends HTMLElement {
  /** @type {Row[]} */
  waiting = [];
  busy = false;
  /** Whether anything arrived that the page does not show yet. */
  news = false;
  /** Where it is told what became of the files. */
  part = document.getElementById(this.dataset.follow ?? 'delivery');

  connectedCallback() {
    this.form = /** @type {HTMLFormElement | null} */ (this.querySelector('form'));
    this.action = new URL(this.dataset.action ?? '', location.href).href;
    this.list = /** @type {HTMLElement} */ (this.querySelector('ul'));
    const drop = /** @type {HTMLElement} */ (this.querySelector('.upload__drop'));
    for (const button of this.querySelectorAll('button[value="attach"]')) /** @type {HTMLElement} */ (button).hidden = true;
    this.addEventListener('change', (event) => {
      const field = /** @type {HTMLInputElement} */ (event.target);
      if (field.type !== 'file') return;
      if (field.files?.length) this.take([...field.files]);
      field.value = '';
    });
    this.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      drop.classList.add('upload__drop--over');
    });
    this.addEventListener('dragleave', () => drop.classList.remove('upload__drop--over'));
    this.addEventListener('drop', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      drop.classList.remove('upload__drop--over');
      this.take([...event.dataTransfer?.files ?? []]);
    });
    this.remark = this.querySelector('textarea');
    this.remark?.addEventListener('input', () => this.typed());
    this.typed();
    this.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.busy) this.sendRemark().then((sent) => { if (sent) follow(this.part); });
    });
    addEventListener('beforeunload', (event) => { if (this.busy) event.preventDefault(); });
  }

  /** @param {File[]} files */
  take(files) {
    this.list.hidden = false;
    for (const file of files) {
      const row = new Row(this, file);
      const flaw = this.flaw(file);
      if (flaw) row.fail(flaw, false);
      else this.waiting.push(row);
    }
    this.work();
  }

  /** Why the server would not take it, as far as can be told from here. @param {File} file */
  flaw(file) {
    const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
    if (!this.dataset.endings?.split(' ').includes(ending)) return this.dataset.kind;
    if (file.size === 0) return this.dataset.empty;
    return file.size > Number(this.dataset.limit) ? this.dataset.big : '';
  }

  async work() {
    if (this.busy) return;
    this.busy = true;
    for (let row = this.waiting.shift(); row; row = this.waiting.shift()) {
      if (!row.stopped && !row.paused) await row.send();
    }
    this.busy = false;
    if (this.news) {
      this.news = false;
      await this.sendRemark();
      follow(this.part);
    }
  }

  /** Shows the button only while there is a remark to send with it; files go by themselves. */
  typed() {
    const button = /** @type {HTMLElement | null} */ (this.querySelector('.upload__send'));
    if (button) button.hidden = !this.remark?.value.trim();
  }

  /** Sends what was said about the files that were sent, once they are. @returns {Promise<boolean>} whether it arrived */
  async sendRemark() {
    const said = this.remark;
    if (!said?.value.trim()) return false;
    const body = new FormData();
    body.append('remark', said.value);
    const headers = { 'X-Upload': '1', [csrf.dataset.header ?? '']: csrf.content };
    const answer = await fetch(this.action, { method: 'POST', body, headers }).catch(() => undefined);
    const sent = answer?.status === 204;
    if (sent) said.value = '';
    this.typed();
    const flaw = /** @type {HTMLElement} */ (this.querySelector('.upload__flaw'));
    const answered = answer?.status === 409 || answer?.status === 422;
    flaw.textContent = sent ? '' : answered ? await answer.text() : this.dataset.failed ?? '';
    if (sent) say(this.dataset.sent ?? '');
    return sent;
  }
}

/** Where this browser remembers the names of large files that are on their way. */
const memory = {
  /** @param {string} key */
  get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
  /** @param {string} key @param {string} id */
  keep: (key, id) => { try { localStorage.setItem(key, id); } catch { /* then it begins anew on a fresh page */ } },
  /** @param {string} key */
  drop: (key) => { try { localStorage.removeItem(key); } catch { /* it was not kept either */ } },
};

/** One file on its way. */
class Row {
  stopped = false;
  paused = false;
  /** How many bytes have arrived; unknown before the server was asked. @type {number | undefined} */
  offset;

  /** @param {Upload} upload @param {File} file */
  constructor(upload, file) {
    this.upload = upload;
    this.file = file;
    this.piece = Number(upload.dataset.piece);
    this.large = file.size > this.piece;
    this.key = ['upload', upload.action, file.name, file.size, file.lastModified].join(' ');
    const known = this.large ? memory.get(this.key) : null;
    this.id = known ?? fresh();
    if (!known) this.offset = 0;
    if (this.large) memory.keep(this.key, this.id);
    const part = /** @type {HTMLTemplateElement} */ (upload.querySelector('template')).content.cloneNode(true);
    this.row = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (part).firstElementChild);
    this.bar = /** @type {HTMLProgressElement} */ (this.row.querySelector('progress'));
    this.disc = /** @type {HTMLElement} */ (this.row.querySelector('.disc'));
    this.detail = /** @type {HTMLElement} */ (this.row.querySelector('[data-detail]'));
    this.left = /** @type {HTMLElement} */ (this.row.querySelector('[data-left]'));
    this.retry = /** @type {HTMLElement} */ (this.row.querySelector('[data-retry]'));
    this.hold = /** @type {HTMLElement} */ (this.row.querySelector('[data-pause]'));
    this.goOn = /** @type {HTMLElement} */ (this.row.querySelector('[data-continue]'));
    const stop = /** @type {HTMLElement} */ (this.row.querySelector('[data-stop]'));
    /** @type {HTMLElement} */ (this.row.querySelector('.files__name')).textContent = file.name;
    this.bar.setAttribute('aria-label', file.name);
    this.detail.textContent = upload.dataset.waits ?? '';
    for (const [button, text] of /** @type {[HTMLElement, string | undefined][]} */ (
      [[stop, upload.dataset.cancel], [this.retry, upload.dataset.again],
        [this.hold, upload.dataset.pause], [this.goOn, upload.dataset.continue]])) {
      button.setAttribute('aria-label', fill(text, file.name));
      button.dataset.tip = fill(text, file.name);
    }
    stop.addEventListener('click', () => this.stop());
    this.hold.addEventListener('click', () => this.pause());
    this.goOn.addEventListener('click', () => {
      this.paused = false;
      this.goOn.hidden = true;
      this.again();
      this.hold.focus();
    });
    this.retry.addEventListener('click', () => {
      this.retry.hidden = true;
      this.row.querySelector('.files__detail')?.classList.remove('files__detail--bad');
      this.disc.classList.remove('disc--bad');
      this.bar.hidden = false;
      this.again();
    });
    upload.list.append(this.row);
  }

  again() {
    this.hold.hidden = !this.large;
    if (!this.upload.waiting.includes(this)) this.upload.waiting.push(this);
    this.upload.work();
  }

  pause() {
    this.paused = true;
    this.request?.abort();
    this.hold.hidden = true;
    this.goOn.hidden = false;
    this.left.textContent = '';
    this.detail.textContent = fill(this.upload.dataset.paused, String(Math.floor(this.bar.value)));
    this.goOn.focus();
    say(this.file.name + ': ' + this.detail.textContent);
  }

  stop() {
    this.stopped = true;
    memory.drop(this.key);
    this.request?.abort();
    this.row.remove();
    this.upload.list.hidden = !this.upload.list.firstElementChild;
  }

  async send() {
    this.said = -1;
    this.hold.hidden = !this.large;
    for (let turn = 0; !this.stopped && !this.paused;) {
      const before = this.offset;
      const { status, text } = await (this.large ? this.next() : this.attempt());
      if (this.stopped || this.paused) return;
      if (status === 204 && (!this.large || this.offset === this.file.size)) return this.arrived();
      if (status === 204) {
        turn = this.offset === before ? turn : 0;
        continue;
      }
      if (status === 413) return this.fail(this.upload.dataset.big, false);
      if (status === 409 || status === 422) return this.fail(text, false);
      const passing = status === 0 || status === 429 || status >= 500;
      if (!passing || turn === tries.length) return this.fail(this.upload.dataset.failed, true);
      if (this.large) {
        this.offset = undefined;
        this.left.textContent = '';
        this.detail.textContent = this.upload.dataset.offline ?? '';
      }
      await pause(tries[turn++]);
    }
  }

  /** The whole file. @returns {Promise<{status: number, text: string}>} status 0 when there was no answer of this page's server */
  attempt() {
    const body = new FormData();
    body.append('id', this.id);
    body.append('files', this.file);
    return this.ask('POST', this.upload.action, { 'X-Upload': '1' }, body, 0);
  }

  /** The next piece, once it is known which. A name that the server does not know any more begins anew. */
  async next() {
    const address = this.upload.action + '/parts/' + this.id;
    if (this.offset === undefined) {
      const known = await this.ask('GET', address, {}, null, 0);
      if (known.status !== 204 && known.status !== 404) return known;
      this.offset = known.status === 404 ? 0 : known.offset;
      if (this.offset === this.file.size) return { status: 204, text: '' };
    }
    const begin = this.offset ?? 0;
    const piece = this.file.slice(begin, begin + this.piece);
    const answer = await this.ask('PATCH', address, {
      'Content-Type': 'application/octet-stream',
      'Upload-Offset': String(begin),
      'Upload-Length': String(this.file.size),
      'Upload-Name': encodeURIComponent(this.file.name),
    }, piece, begin);
    const elsewhere = answer.status === 409 && answer.offset >= 0 && answer.offset !== begin;
    if (answer.status !== 204 && !elsewhere) return answer;
    this.offset = answer.offset;
    return { status: 204, text: '' };
  }

  /**
   * @param {string} method @param {string} address @param {Record<string, string>} headers
   * @param {XMLHttpRequestBodyInit | null} body @param {number} sent how many bytes went before
   * @returns {Promise<{status: number, text: string, offset: number}>}
   */
  ask(method, address, headers, body, sent) {
    const request = new XMLHttpRequest();
    this.request = request;
    const begun = performance.now();
    return new Promise((resolve) => {
      const none = () => resolve({ status: 0, text: '', offset: -1 });
      request.upload.addEventListener('progress', (event) => this.progress(event, begun, sent));
      request.addEventListener('load', () => resolve({
        status: request.responseURL === address ? request.status : 403,
        text: request.responseText,
        offset: Number(request.getResponseHeader('Upload-Offset') ?? -1),
      }));
      for (const name of ['error', 'abort', 'timeout']) request.addEventListener(name, none);
      request.open(method, address);
      request.setRequestHeader(csrf.dataset.header ?? '', csrf.content);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.send(body);
    });
  }

  /** @param {ProgressEvent} event @param {number} begun @param {number} before how many bytes went before */
  progress(event, begun, before) {
    const now = event.total ? event.loaded / event.total : 0;
    const part = this.large ? Math.min((before + event.loaded) / this.file.size, 1) : now;
    const speed = Math.max(event.loaded, 1) / Math.max(performance.now() - begun, 1);
    this.bar.value = part * 100;
    const sent = Math.min(part * this.file.size, this.file.size);
    this.detail.textContent = fill(this.upload.dataset.of, size(sent), size(this.file.size));
    const left = Math.ceil((this.file.size - sent) / speed / 1000);
    this.left.textContent = part < 1 && part > .02 ? fill(this.upload.dataset.left, seconds.format(left)) : '';
    const half = Math.floor(part * 2) * 50;
    if (half !== this.said) {
      this.said = half;
      say(fill(this.upload.dataset.said, this.file.name, String(half)));
    }
  }

  arrived() {
    memory.drop(this.key);
    this.upload.news = true;
    this.row.remove();
    this.upload.list.hidden = !this.upload.list.firstElementChild;
    say(this.upload.dataset.sent ?? '');
  }

  /** @param {string | undefined} why @param {boolean} again whether sending again may help */
  fail(why, again) {
    this.hold.hidden = true;
    if (!again) memory.drop(this.key);
    this.bar.hidden = true;
    this.left.textContent = '';
    this.detail.textContent = why ?? '';
    this.detail.parentElement?.classList.add('files__detail--bad');
    this.disc.classList.add('disc--bad');
    this.retry.hidden = !again;
    say(this.file.name + ': ' + why);
  }
}

/** Shows how much is left to do. @param {HTMLElement | null} fresh */
function ring(fresh) {
  const bell = document.getElementById('bell');
  if (!bell || !fresh) return;
  bell.dataset.tip = fresh.dataset.tip;
  bell.replaceChildren(...fresh.childNodes);
}

/** Looks what became of the files, until nothing is being checked any more. @param {HTMLElement | null} known */
async function follow(known, wait = 700) {
  const part = known?.isConnected ? known : document.getElementById('delivery');
  if (!part?.dataset.part) return;
  let now = part;
  const answer = await fetch(part.dataset.part).catch(() => undefined);
  if (answer?.ok && !answer.redirected) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = /** @type {HTMLElement | null} */ (page.getElementById(part.id || 'delivery'));
    if (!fresh) return;
    now = document.adoptNode(fresh);
    now.id = part.id;
    part.replaceWith(now);
    ring(page.getElementById('bell'));
    if (fresh.dataset.checking === undefined) {
      if (fresh.dataset.said) say(fresh.dataset.said);
      if (fresh.dataset.reload !== undefined && !fresh.querySelector('.files__detail--bad')
        && now.dispatchEvent(new CustomEvent('arrived', { bubbles: true, cancelable: true }))) location.reload();
      return;
    }
  }
  await pause(wait);
  follow(now, Math.min(wait * 1.5, 10_000));
}

customElements.define('x-upload', Upload);
for (const part of document.querySelectorAll('[data-part][data-checking]')) follow(/** @type {HTMLElement} */ (part), 2000);
