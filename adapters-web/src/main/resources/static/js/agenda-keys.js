// Single letters press the links of the calendar that carry them; never in a field, nor when the reader switched them off.

const FIELD = 'input, textarea, select, [contenteditable], dialog[open]';

document.addEventListener('keydown', e => {
  const agenda = document.querySelector('x-agenda');
  if (!agenda || document.body.dataset.shortcuts === 'off' || e.defaultPrevented || e.target.closest(FIELD)) return;
  if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
  const link = agenda.querySelector(`[data-key~="${CSS.escape(e.key)}"]`);
  if (!link) return;
  e.preventDefault();
  if (e.key !== 'c' || !agenda.create()) link.click();
});
