// The search field in the bar: a combo box over what the server suggests. The arrows walk, Enter follows, Escape closes.

const field = /** @type {HTMLInputElement | null} */ (document.getElementById('search'));
const place = document.getElementById('suggestions');
let at = -1;

const options = () => [...(place?.querySelectorAll('[role="option"]') ?? [])];

/** Marks the option at an index, or none at -1. @param {number} index */
function mark(index) {
  at = index;
  options().forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
  const marked = options()[index];
  if (marked) field?.setAttribute('aria-activedescendant', marked.id);
  else field?.removeAttribute('aria-activedescendant');
  marked?.scrollIntoView({ block: 'nearest' });
}

function close() {
  place?.replaceChildren();
  field?.setAttribute('aria-expanded', 'false');
  mark(-1);
}

if (field && place) {
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', place.id);

  place.addEventListener('htmx:afterSwap', () => {
    const list = /** @type {HTMLElement | null} */ (place.querySelector('[role="listbox"]'));
    field.setAttribute('aria-expanded', String(list !== null));
    field.setAttribute('aria-controls', list?.id ?? place.id);
    const live = document.getElementById('live');
    if (live && list) live.textContent = list.dataset.said ?? '';
    mark(-1);
  });

  field.addEventListener('keydown', (event) => {
    const last = options().length - 1;
    if (last < 0) return;
    if (event.key === 'ArrowDown') mark(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') mark(at <= 0 ? last : at - 1);
    else if (event.key === 'Enter' && at >= 0) /** @type {HTMLElement} */ (options()[at]).click();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
}
