// Small behaviour that all pages share. Everything works without it; it holds no texts.

const places = { v: '/today', d: '/dossiers', a: '/calendar' };
/** @type {(id: string) => HTMLElement | null} */
const byId = (id) => document.getElementById(id);
/** @type {(element: Element) => boolean} */
const isField = (element) => element.matches('input, select, textarea, [contenteditable]');

/** Opens or folds what a disclosure button controls. @param {Element} button @param {boolean} open */
function disclose(button, open) {
  button.setAttribute('aria-expanded', String(open));
  const target = byId(button.getAttribute('aria-controls') ?? '');
  if (button.matches('[data-drawer]')) target?.classList.toggle('side--open', open);
  else if (target) target.hidden = !open;
}

document.addEventListener('click', (event) => {
  const clicked = /** @type {Element} */ (event.target);
  const button = clicked.closest('button');
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(clicked)) menu.removeAttribute('open');
  }
  if (!button) return;
  if (button.hasAttribute('aria-controls')) disclose(button, button.getAttribute('aria-expanded') !== 'true');
  if (button.dataset.dialog) /** @type {HTMLDialogElement | null} */ (byId(button.dataset.dialog))?.showModal();
  if (button.hasAttribute('data-dismiss')) button.closest('[data-toast]')?.remove();
});

// Theme: shown at once, kept by the server in a cookie.
const isDark = () => getComputedStyle(document.documentElement).colorScheme === 'dark'
  || (document.documentElement.dataset.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);

/** @param {string} theme */
function show(theme) {
  document.documentElement.dataset.theme = theme;
  for (const button of document.querySelectorAll('[data-theme-form] button')) {
    const pressed = button.matches('[data-theme-toggle]') ? isDark() : button.getAttribute('value') === theme;
    button.setAttribute('aria-pressed', String(pressed));
  }
}

document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
  if (!form.matches('[data-theme-form]') || !button) return;
  event.preventDefault();
  if (button.matches('[data-theme-toggle]')) button.value = isDark() ? 'light' : 'dark';
  const sent = new URLSearchParams(/** @type {any} */ (new FormData(form, button)));
  fetch(form.action, { method: 'POST', body: sent, redirect: 'manual' }).catch(() => trouble(true));
  show(button.value);
});

// Keys. A single letter never fires in a field or a dialog, nor when the reader switched letters off.
let afterG = 0;
document.addEventListener('keydown', (event) => {
  const at = /** @type {Element} */ (event.target);
  const key = event.key.toLowerCase();
  const withControl = event.ctrlKey || event.metaKey;
  if (withControl && key === 'k' && byId('search')) {
    event.preventDefault();
    byId('search')?.focus();
  } else if (withControl && key === 'enter') {
    at.closest('form')?.requestSubmit();
  } else if (key === 'escape') {
    const open = at.closest('details[data-menu][open]');
    open?.removeAttribute('open');
    open?.querySelector('summary')?.focus();
    const drawer = document.querySelector('[data-drawer][aria-expanded="true"]');
    if (drawer) disclose(drawer, false);
  } else if (!withControl && !event.altKey && !isField(at) && !at.closest('dialog')) letter(event, key);
}, true);

// Escape that nothing nearer took closes the panel.
document.addEventListener('keydown', (event) => {
  const nearer = document.querySelector('dialog[open], details[data-menu][open], .ev.proposed, .side--open');
  if (event.key === 'Escape' && !event.defaultPrevented && !nearer) byId('panel-close')?.click();
});

/** @param {KeyboardEvent} event @param {string} key */
function letter(event, key) {
  if (document.body.dataset.shortcuts !== 'on' || !document.body.matches('.desk')) return;
  const place = event.timeStamp - afterG < 1500 && afterG > 0 ? places[key] : undefined;
  afterG = key === 'g' ? event.timeStamp : 0;
  if (place) {
    event.stopImmediatePropagation();
    location.assign(place);
  } else if (key === '?') /** @type {HTMLDialogElement | null} */ (byId('keys'))?.showModal();
}

/** Prepares what has just arrived: the page at first, later what htmx swapped in. @param {ParentNode} part */
function arrive(part) {
  const all = (/** @type {string} */ what) => [
    ...(part instanceof Element && part.matches(what) ? [part] : []), ...part.querySelectorAll(what)];
  for (const button of all('[data-folded]')) {
    button.removeAttribute('data-folded');
    disclose(button, false);
  }
  for (const toast of all('[data-toast]')) leave(/** @type {HTMLElement} */ (toast));
  /** @type {HTMLElement | undefined} */ (all('[data-focus]')[0])?.focus();
}

/** A toast goes by itself, one with a button only when it is closed or 20 seconds after it was left. @param {HTMLElement} toast */
function leave(toast) {
  const stays = toast.dataset.toast === 'stays';
  const wait = stays ? 20000 : 8000;
  let timer = stays ? 0 : setTimeout(() => toast.remove(), wait);
  for (const name of ['focusin', 'pointerenter']) toast.addEventListener(name, () => clearTimeout(timer));
  for (const name of ['focusout', 'pointerleave']) {
    toast.addEventListener(name, () => { clearTimeout(timer); timer = setTimeout(() => toast.remove(), wait); });
  }
}

const trouble = (/** @type {boolean} */ there) => { const note = byId('trouble'); if (note) note.hidden = !there; };
for (const name of ['htmx:sendError', 'htmx:timeout', 'htmx:responseError']) document.addEventListener(name, () => trouble(true));
document.addEventListener('htmx:afterOnLoad', (event) => { if (/** @type {CustomEvent} */ (event).detail.xhr.status < 500) trouble(false); });
// The morph extension takes every swap for one of the whole element: what was to go into these would bring another of them along.
document.addEventListener('htmx:oobBeforeSwap', (event) => {
  const { target, fragment } = /** @type {CustomEvent} */ (event).detail, came = fragment.firstElementChild;
  if (target.matches('#toasts, #side-content') && came?.id === target.id) fragment.replaceChildren(...came.childNodes);
});
document.addEventListener('htmx:load', (event) => arrive(/** @type {CustomEvent} */ (event).detail.elt));
show(document.documentElement.dataset.theme ?? 'system');
arrive(document);
