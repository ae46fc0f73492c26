// The words of mails: what they may mention goes in at the cursor and is seen, and the preview follows what is typed.

const PAUSE = 600;
const page = document.querySelector('[data-wordings]');
const form = /** @type {HTMLFormElement | null} */ (document.getElementById('setting'));
const show = /** @type {HTMLButtonElement | null} */ (document.getElementById('show-preview'));
const known = new Set([...document.querySelectorAll('[data-mark]')].map((chip) => /** @type {HTMLElement} */ (chip).dataset.mark));
let timer = 0;
let previews = 0;
/** @type {HTMLElement | null} */
let last = null;
/** @type {Range | null} */
let place = null;

/** @param {Element} element */
const isWords = (element) => element.matches('[data-form] .field input, [data-form] .field textarea, [data-rich-area]') && !element.closest('[data-rich-link]');

function later() {
  clearTimeout(timer);
  timer = setTimeout(preview, PAUSE);
}

/** Shows it in a frame of its own each time, so that going back in the browser does not walk through previews. */
function preview() {
  const old = [...document.querySelectorAll('.preview__frame')];
  if (!form || !show || old.length === 0) return;
  const fresh = /** @type {HTMLIFrameElement} */ (old[0].cloneNode());
  fresh.name = `preview-${++previews}`;
  fresh.classList.add('preview__frame--coming');
  old[old.length - 1].after(fresh);
  fresh.addEventListener('load', () => {
    fresh.classList.remove('preview__frame--coming');
    for (const other of old) other.remove();
  }, { once: true });
  show.formTarget = fresh.name;
  form.requestSubmit(show);
}

/** Puts it where the cursor is, or was. @param {string} mark */
function insert(mark) {
  const field = last ?? /** @type {HTMLElement | null} */ (page?.querySelector('[data-rich-area]:not([hidden]), [data-form] textarea:not([hidden])'));
  if (!field) return;
  const away = document.activeElement !== field;
  field.focus();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.setRangeText(mark, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return;
  }
  if (away && place && field.contains(place.startContainer)) {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(place);
  }
  document.execCommand('insertText', false, mark);
}

/** Colours what the words mention: what will be filled in, and what will be refused. */
function colour() {
  if (!('highlights' in CSS)) return;
  const good = new Highlight();
  const bad = new Highlight();
  for (const area of document.querySelectorAll('[data-rich-area]')) {
    const texts = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const found of (text.nodeValue ?? '').matchAll(/\{\{\s*([^{}]*?)\s*}}/g)) {
        const range = new Range();
        range.setStart(text, found.index);
        range.setEnd(text, found.index + found[0].length);
        (known.has(`{{${found[1]}}}`) ? good : bad).add(range);
      }
    }
  }
  CSS.highlights.set('mark', good);
  CSS.highlights.set('mark-unknown', bad);
}

if (page && form) {
  page.addEventListener('focusin', (event) => {
    const field = /** @type {HTMLElement} */ (event.target);
    if (!isWords(field)) return;
    last = field;
    const shown = /** @type {HTMLInputElement | null} */ (
      page.querySelector(`input[name="show"][value="${/** @type {HTMLElement} */ (field.closest('[data-form]')).dataset.form}"]`));
    if (shown && !shown.checked) {
      shown.checked = true;
      later();
    }
  });
  // At leaving, not at each change of the selection: a browser tells of those only with its next frame.
  page.addEventListener('focusout', (event) => {
    const area = /** @type {HTMLElement} */ (event.target);
    const range = area.matches('[data-rich-area]') && getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : null;
    if (range && area.contains(range.startContainer)) place = range.cloneRange();
  });
  page.addEventListener('input', () => { later(); colour(); });
  page.addEventListener('change', later);
  page.addEventListener('mousedown', (event) => {
    if (/** @type {Element} */ (event.target).closest('[data-mark]')) event.preventDefault();
  });
  page.addEventListener('click', (event) => {
    const chip = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-mark]'));
    if (chip) insert(chip.dataset.mark ?? '');
  });
  colour();
  later();
}
