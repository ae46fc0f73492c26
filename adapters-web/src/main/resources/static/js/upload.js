// <x-upload>: sends the files that are chosen or dropped, one after the other, because their order is that of the pages.
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

  connectedCallback() {
    this.form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
    this.list = /** @type {HTMLElement} */ (this.querySelector('ul'));
    const drop = /** @type {HTMLElement} */ (this.querySelector('.upload__drop'));
    this.addEventListener('change', (event) => {
      const field = /** @type {HTMLInputElement} */ (event.target);
      if (field.files?.length) this.take([...field.files]);
      field.value = '';
    });
    this.addEventListener('dragover', (event) => { event.preventDefault(); drop.classList.add('upload__drop--over'); });
    this.addEventListener('dragleave', () => drop.classList.remove('upload__drop--over'));
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('upload__drop--over');
      this.take([...event.dataTransfer?.files ?? []]);
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
      if (!row.stopped) await row.send();
    }
    this.busy = false;
    if (this.news) follow();
    this.news = false;
  }
}

/** One file on its way. */
class Row {
  id = fresh();
  stopped = false;

  /** @param {Upload} upload @param {File} file */
  constructor(upload, file) {
    this.upload = upload;
    this.file = file;
    const part = /** @type {HTMLTemplateElement} */ (upload.querySelector('template')).content.cloneNode(true);
    this.row = /** @type {HTMLElement} */ (/** @type {DocumentFragment} */ (part).firstElementChild);
    this.bar = /** @type {HTMLProgressElement} */ (this.row.querySelector('progress'));
    this.disc = /** @type {HTMLElement} */ (this.row.querySelector('.disc'));
    this.detail = /** @type {HTMLElement} */ (this.row.querySelector('[data-detail]'));
    this.left = /** @type {HTMLElement} */ (this.row.querySelector('[data-left]'));
    this.retry = /** @type {HTMLElement} */ (this.row.querySelector('[data-retry]'));
    const stop = /** @type {HTMLElement} */ (this.row.querySelector('[data-stop]'));
    /** @type {HTMLElement} */ (this.row.querySelector('.files__name')).textContent = file.name;
    this.bar.setAttribute('aria-label', file.name);
    this.detail.textContent = upload.dataset.waits ?? '';
    for (const [button, text] of /** @type {[HTMLElement, string | undefined][]} */ (
      [[stop, upload.dataset.cancel], [this.retry, upload.dataset.again]])) {
      button.setAttribute('aria-label', fill(text, file.name));
      button.dataset.tip = fill(text, file.name);
    }
    stop.addEventListener('click', () => this.stop());
    this.retry.addEventListener('click', () => {
      this.retry.hidden = true;
      this.row.querySelector('.files__detail')?.classList.remove('files__detail--bad');
      this.disc.classList.remove('disc--bad');
      this.bar.hidden = false;
      upload.waiting.push(this);
      upload.work();
    });
    upload.list.append(this.row);
  }

  stop() {
    this.stopped = true;
    this.request?.abort();
    this.row.remove();
    this.upload.list.hidden = !this.upload.list.firstElementChild;
  }

  async send() {
    this.said = -1;
    for (let turn = 0; !this.stopped; turn++) {
      const { status, text } = await this.attempt();
      if (this.stopped) return;
      if (status === 204) return this.arrived();
      if (status === 413) return this.fail(this.upload.dataset.big, false);
      if (status === 409 || status === 422) return this.fail(text, false);
      const passing = status === 0 || status === 429 || status >= 500;
      if (!passing || turn === tries.length) return this.fail(this.upload.dataset.failed, true);
      await pause(tries[turn]);
    }
  }

  /** @returns {Promise<{status: number, text: string}>} status 0 when there was no answer of this page's server */
  attempt() {
    const { form } = this.upload;
    const body = new FormData();
    body.append('id', this.id);
    body.append('files', this.file);
    const request = new XMLHttpRequest();
    this.request = request;
    const begun = performance.now();
    return new Promise((resolve) => {
      const none = () => resolve({ status: 0, text: '' });
      request.upload.addEventListener('progress', (event) => this.progress(event, begun));
      request.addEventListener('load', () => resolve({
        status: request.responseURL === form.action ? request.status : 403,
        text: request.responseText,
      }));
      for (const name of ['error', 'abort', 'timeout']) request.addEventListener(name, none);
      request.open('POST', form.action);
      request.setRequestHeader('X-Upload', '1');
      request.setRequestHeader(csrf.dataset.header ?? '', csrf.content);
      request.send(body);
    });
  }

  /** @param {ProgressEvent} event @param {number} begun */
  progress(event, begun) {
    const part = event.total ? event.loaded / event.total : 0;
    this.bar.value = part * 100;
    const sent = Math.min(part * this.file.size, this.file.size);
    this.detail.textContent = fill(this.upload.dataset.of, size(sent), size(this.file.size));
    const left = Math.ceil((performance.now() - begun) / 1000 * (1 - part) / Math.max(part, .01));
    this.left.textContent = part < 1 && part > .02 ? fill(this.upload.dataset.left, seconds.format(left)) : '';
    const half = Math.floor(part * 2) * 50;
    if (half !== this.said) {
      this.said = half;
      say(fill(this.upload.dataset.said, this.file.name, String(half)));
    }
  }

  arrived() {
    this.upload.news = true;
    this.row.remove();
    this.upload.list.hidden = !this.upload.list.firstElementChild;
    say(this.upload.dataset.sent ?? '');
  }

  /** @param {string | undefined} why @param {boolean} again whether sending again may help */
  fail(why, again) {
    this.bar.hidden = true;
    this.left.textContent = '';
    this.detail.textContent = why ?? '';
    this.detail.parentElement?.classList.add('files__detail--bad');
    this.disc.classList.add('disc--bad');
    this.retry.hidden = !again;
    say(this.file.name + ': ' + why);
  }
}

/** Looks what became of the files, until nothing is being checked any more. */
async function follow(wait = 700) {
  const part = document.getElementById('delivery');
  if (!part?.dataset.part) return;
  const answer = await fetch(part.dataset.part).catch(() => undefined);
  if (answer?.ok && !answer.redirected) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = /** @type {HTMLElement | null} */ (page.getElementById('delivery'));
    if (!fresh) return;
    part.replaceWith(document.adoptNode(fresh));
    if (fresh.dataset.checking === undefined) {
      if (fresh.dataset.said) say(fresh.dataset.said);
      if (fresh.dataset.reload !== undefined && !fresh.querySelector('.files__detail--bad')) location.reload();
      return;
    }
  }
  await pause(wait);
  follow(Math.min(wait * 1.5, 10_000));
}

customElements.define('x-upload', Upload);
if (document.querySelector('#delivery[data-checking]')) follow(2000);
