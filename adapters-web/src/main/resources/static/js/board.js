// Keys of the panel of a document: A approves, R rejects once a remark says why, the arrows walk to the document before or after.

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
