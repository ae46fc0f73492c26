// The words of mails: what they may mention goes in at the cursor, and the preview follows what is typed.

const PAUSE = 600;
const page = document.querySelector('[data-wordings]');
const form = /** @type {HTMLFormElement | null} */ (document.getElementById('setting'));
const show = /** @type {HTMLButtonElement | null} */ (document.getElementById('show-preview'));
let timer = 0;
let previews = 0;
/** @type {HTMLInputElement | HTMLTextAreaElement | null} */
let last = null;

/** @param {Element} element */
const isWords = (element) => element.matches('[data-form] input, [data-form] textarea');

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

if (page && form) {
  page.addEventListener('focusin', (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (!isWords(field)) return;
    last = field;
    const shown = /** @type {HTMLInputElement | null} */ (
      page.querySelector(`input[name="show"][value="${/** @type {HTMLElement} */ (field.closest('[data-form]')).dataset.form}"]`));
    if (shown && !shown.checked) {
      shown.checked = true;
      later();
    }
  });
  page.addEventListener('input', later);
  page.addEventListener('change', later);
  page.addEventListener('click', (event) => {
    const mark = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-mark]'));
    if (!mark) return;
    const field = last ?? /** @type {HTMLTextAreaElement | null} */ (page.querySelector('[data-form] textarea'));
    if (!field) return;
    field.focus();
    field.setRangeText(mark.dataset.mark ?? '', field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  later();
}
