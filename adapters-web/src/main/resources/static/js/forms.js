// What forms do: ask before typed text is lost, show the fields that apply, fill fields that depend on others.

// Unsaved changes: a form with data-guard asks before it is left or replaced. One that came back with errors says data-guard="dirty".
/** @type {Set<HTMLFormElement>} */
const dirty = new Set();
document.addEventListener('input', (event) => {
  const form = /** @type {HTMLInputElement} */ (event.target).form;
  if (form?.matches('[data-guard]')) dirty.add(form);
});
document.addEventListener('submit', (event) => {
  // What is shown in a frame beside the form is not saved.
  const elsewhere = /** @type {HTMLButtonElement | null} */ (event.submitter)?.formTarget;
  if (!elsewhere) dirty.delete(/** @type {HTMLFormElement} */ (event.target));
});
document.addEventListener('htmx:sendError', (event) => {
  const { elt } = /** @type {CustomEvent} */ (event).detail;
  if (elt.matches('form[data-guard]')) dirty.add(elt);
});
addEventListener('beforeunload', (event) => {
  if ([...dirty].some((form) => form.isConnected)) event.preventDefault();
});
document.addEventListener('htmx:beforeRequest', (event) => {
  const { elt, target } = /** @type {CustomEvent} */ (event).detail;
  const lost = [...dirty].filter((form) => target?.contains(form) && !form.contains(elt));
  if (lost.length === 0) return;
  if (confirm(document.body.dataset.leave)) lost.forEach((form) => dirty.delete(form));
  else event.preventDefault();
});
// What comes along with an answer replaces no part in which something was typed.
document.addEventListener('htmx:oobBeforeSwap', (event) => {
  const { target } = /** @type {CustomEvent} */ (event).detail;
  if ([...dirty].some((form) => target?.contains(form))) event.preventDefault();
});

// Fields that depend on others: shown by data-show-when="field=value|value", filled again by data-refill.
/** @param {HTMLFormElement} form */
function reveal(form) {
  for (const part of form.querySelectorAll('[data-show-when]')) {
    const [field, wanted] = /** @type {HTMLElement} */ (part).dataset.showWhen?.split('=') ?? [];
    const shown = new FormData(form).getAll(field).some((value) => wanted.split('|').includes(String(value)));
    /** @type {HTMLElement} */ (part).hidden = !shown;
    if (part instanceof HTMLFieldSetElement) part.disabled = !shown;
  }
}
/** @param {HTMLFormElement} form @param {Record<string, string>} [values] beside those of its fields */
function refill(form, values) {
  const url = form.dataset.refillUrl;
  if (url) window.htmx.ajax('POST', url, { source: form, target: form, swap: 'morph:outerHTML', values });
}
document.addEventListener('change', (event) => {
  const field = /** @type {HTMLInputElement} */ (event.target);
  const form = field.form;
  if (!form) return;
  reveal(form);
  if (field.hasAttribute('data-refill')) refill(form);
});
// A button that fills fields does so in place.
document.addEventListener('click', (event) => {
  const button = /** @type {Element} */ (event.target).closest('button');
  const form = button?.form;
  if (!button?.hasAttribute('data-refill') || !form?.dataset.refillUrl) return;
  event.preventDefault();
  if (form.matches('[data-guard]')) dirty.add(form);
  refill(form, { [button.name]: button.value });
});

/** @param {HTMLFormElement} form */
function arrive(form) {
  reveal(form);
  if (form.dataset.guard === 'dirty') dirty.add(form);
}
document.addEventListener('htmx:load', (event) => {
  const part = /** @type {CustomEvent} */ (event).detail.elt;
  for (const form of [part.closest('form'), ...part.querySelectorAll('form')]) if (form) arrive(form);
});
for (const form of document.forms) arrive(form);
