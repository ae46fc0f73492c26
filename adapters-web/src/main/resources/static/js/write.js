// Writing a mail: keeps the draft while it is typed, shows how it will look, puts in people, tells which of them mail came back from.
// Everything works without it. It holds no texts.

const form = /** @type {HTMLFormElement} */ (document.getElementById('letter'));
const saved = /** @type {HTMLElement} */ (form.querySelector('[data-saved]'));
const preview = /** @type {HTMLIFrameElement | null} */ (document.getElementById('preview'));

// The draft keeps itself 600 ms after the last key.
let timer = 0;
/** @type {Promise<void> | undefined} */
let saving;
let changed = false;

async function save() {
  changed = false;
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value);
  try {
    const answer = await fetch(form.dataset.draft ?? '', { method: 'POST', body: typed, redirect: 'manual' });
    const said = answer.ok ? await answer.text() : '';
    saved.textContent = said || (form.dataset.failed ?? '');
    saved.classList.toggle('write__saved--bad', !said);
    if (said) preview?.contentWindow?.location.replace(preview.src);
  } catch {
    saved.textContent = form.dataset.failed ?? '';
    saved.classList.add('write__saved--bad');
  }
}

function later() {
  changed = true;
  clearTimeout(timer);
  timer = setTimeout(() => { saving = (saving ?? Promise.resolve()).then(save).finally(() => { saving = undefined; }); }, 600);
}

form.addEventListener('input', (event) => { if (!(/** @type {HTMLElement} */ (event.target)).matches('input[type="file"]')) { later(); people(); } });
addEventListener('pagehide', () => { if (changed) clearTimeout(timer); });
addEventListener('beforeunload', (event) => { if (changed && !leaving) event.preventDefault(); });

// Whatever is under way is kept first, so that nothing comes after the draft has ended.
let leaving = false;
form.addEventListener('submit', (event) => {
  clearTimeout(timer);
  leaving = true;
  if (!saving) return;
  event.preventDefault();
  const button = /** @type {SubmitEvent} */ (event).submitter;
  saving.finally(() => form.requestSubmit(button));
});
// The Enter key in a field of one line sends nothing.
form.addEventListener('keydown', (event) => {
  const at = /** @type {HTMLElement} */ (event.target);
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && at.matches('input:not([type="file"])')) event.preventDefault();
});

// People of the dossier: a button puts them in, and takes them out again.
const adders = /** @type {HTMLButtonElement[]} */ ([...form.querySelectorAll('[data-add]')]);
const lineOf = (/** @type {HTMLButtonElement} */ button) => /** @type {HTMLInputElement} */ (form.elements.namedItem(button.dataset.add ?? ''));
const holds = (/** @type {HTMLButtonElement} */ button) => lineOf(button).value.toLowerCase().includes((button.dataset.address ?? '?').toLowerCase());
const bounced = /** @type {HTMLElement[]} */ ([...form.querySelectorAll('[data-bounced]')]);
function people() {
  for (const said of bounced) {
    const line = /** @type {HTMLInputElement} */ (form.elements.namedItem(said.dataset.bounced ?? ''));
    said.hidden = !line.value.toLowerCase().includes((said.dataset.address ?? '?').toLowerCase());
  }
  for (const button of adders) button.setAttribute('aria-pressed', String(holds(button)));
}
for (const button of adders) {
  button.addEventListener('click', () => {
    const line = lineOf(button);
    const others = line.value.split(/[,;](?=(?:[^"]*"[^"]*")*[^"]*$)/).map((one) => one.trim()).filter(Boolean);
    const without = others.filter((one) => !one.toLowerCase().includes((button.dataset.address ?? '?').toLowerCase()));
    line.value = (holds(button) ? without : [...others, button.dataset.person]).join(', ');
    line.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
for (const group of form.querySelectorAll('[data-people]')) /** @type {HTMLElement} */ (group).hidden = false;
people();
