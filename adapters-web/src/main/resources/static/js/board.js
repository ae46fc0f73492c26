// Keys of the panel of a document: A approves, R rejects once a remark says why, the arrows walk to the document before or after.
// A file that is dropped on a row is sent to its document, by the <x-upload> of the panel of that document; one that is dragged from
// the tray is put to it.

const FIELD = 'input, textarea, select, [contenteditable], dialog[open]';
const walk = { ArrowUp: 'document-before', ArrowDown: 'document-after', a: 'approve' };

document.addEventListener('keydown', (event) => {
  const at = /** @type {Element} */ (event.target);
  if (document.body.dataset.shortcuts === 'off' || event.defaultPrevented || at.closest(FIELD)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const remark = /** @type {HTMLTextAreaElement | null} */ (document.querySelector('#judge #remark'));
  const pressed = event.key === 'r' && remark?.value.trim() ? 'reject' : walk[event.key];
  const button = document.getElementById(pressed ?? '');
  if (button) button.click();
  else if (event.key === 'r' && remark) remark.focus();
  else return;
  event.preventDefault();
});

const OVER = 'board__row--over';
const parsed = (/** @type {string} */ text) => new DOMParser().parseFromString(text, 'text/html');
const FROM_TRAY = 'application/x-tray';
const has = (/** @type {DragEvent} */ event, /** @type {string} */ type) => event.dataTransfer?.types.includes(type);
const leave = () => { for (const row of document.querySelectorAll('.' + OVER)) row.classList.remove(OVER); };

/** The row that takes the files that are dragged over it. @param {Event} event @returns {HTMLElement | null} */
const target = (event) => /** @type {Element} */ (event.target).closest('tr[data-drop]');

document.addEventListener('dragover', (event) => {
  if (event.defaultPrevented || !event.dataTransfer || !(has(event, 'Files') || has(event, FROM_TRAY))) return;
  leave();
  const row = target(event);
  row?.classList.add(OVER);
  event.dataTransfer.dropEffect = !row ? 'none' : has(event, FROM_TRAY) ? 'move' : 'copy';
  event.preventDefault();
});
document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) leave(); });
document.addEventListener('drop', (event) => {
  leave();
  const place = event.dataTransfer?.getData(FROM_TRAY);
  if (event.defaultPrevented || !(has(event, 'Files') || place)) return;
  event.preventDefault();
  const row = target(event);
  if (row && place) return put(place, row.id.slice('d-'.length));
  const files = [...event.dataTransfer?.files ?? []];
  if (row && files.length) send(row, files);
});

document.addEventListener('dragstart', (event) => {
  const file = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest?.('[data-place]'));
  if (!file || !event.dataTransfer) return;
  event.dataTransfer.setData(FROM_TRAY, file.dataset.place ?? '');
  event.dataTransfer.effectAllowed = 'move';
});

/** Puts a file of the tray to a document, by the same form as its panel has. @param {string} place @param {string} row */
function put(place, row) {
  const csrf = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="csrf"]'));
  const form = document.createElement('form');
  form.method = 'post';
  form.action = place;
  for (const [name, value] of [[csrf.dataset.parameter ?? '', csrf.content], ['document', row]]) {
    const field = document.createElement('input');
    [field.type, field.name, field.value] = ['hidden', name, value];
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

/** @param {HTMLElement} row @param {File[]} files */
async function send(row, files) {
  const upload = row.querySelector('x-upload') ?? await fetchUpload(row);
  if (upload) /** @type {any} */ (upload).take(files);
  else location.assign(row.dataset.drop ?? '');
}

/** Gets from the panel of the document what sends files to it. None when no file is waited for any more. @param {HTMLElement} row */
async function fetchUpload(row) {
  const answer = await fetch(row.dataset.drop ?? '').catch(() => undefined);
  if (!answer?.ok || answer.redirected) return null;
  const page = parsed(await answer.text());
  const [upload, part] = [page.getElementById('upload'), page.getElementById('delivery')];
  if (!upload || !part) return null;
  for (const element of [part, upload]) {
    document.adoptNode(element).removeAttribute('id');
    row.querySelector('.board__file')?.append(element);
  }
  part.replaceChildren();
  /** @type {HTMLElement} */ (upload.querySelector('form')).hidden = true;
  /** @type {any} */ (upload).part = part;
  return upload;
}

document.addEventListener('arrived', (event) => {
  const row = /** @type {HTMLElement} */ (event.target).closest('tr');
  if (!row) return;
  event.preventDefault();
  refresh(row);
});

/** Shows a row, and what is counted from all rows, as they are now; the other rows may be at work. @param {HTMLElement} row */
async function refresh(row) {
  const answer = await fetch(location.href).catch(() => undefined);
  if (!answer?.ok || answer.redirected) return;
  const page = parsed(await answer.text());
  const counted = '#readiness, .page__actions > .segment, .board__group';
  const [before, after] = [[...document.querySelectorAll(counted)], [...page.querySelectorAll(counted)]];
  if (before.length === after.length) before.forEach((part, i) => part.replaceWith(document.adoptNode(after[i])));
  const fresh = page.getElementById(row.id);
  if (fresh) row.replaceWith(document.adoptNode(fresh));
  else row.remove();
}
