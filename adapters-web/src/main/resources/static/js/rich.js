// Rich text: a text field that becomes an editor of paragraphs, lists, links and strong or emphasised words.
// Without it the plain text is typed. It holds no texts; what it sends the server cleans.
import Squire from '../vendor/squire.js';

const kept = new Set(['P', 'DIV', 'BR', 'B', 'STRONG', 'I', 'EM', 'U', 'A', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'SPAN']);
const unread = new Set(['SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'MATH', 'TEXTAREA']);

/** What is pasted or was kept, without anything that could do or load something. @param {string} html */
function cleaned(html) {
  const from = new DOMParser().parseFromString(html, 'text/html').body;
  const into = document.createDocumentFragment();
  copy(from, into);
  return into;
}

/** @param {Node} from @param {Node} into */
function copy(from, into) {
  for (const node of from.childNodes) {
    if (node instanceof Text) into.appendChild(document.createTextNode(node.data));
    else if (node instanceof Element && !unread.has(node.tagName.toUpperCase())) copy(node, kept.has(node.tagName) ? into.appendChild(bare(node)) : into);
  }
}

/** @param {Element} element */
function bare(element) {
  const made = document.createElement(element.tagName);
  const address = element.getAttribute('href') ?? '';
  if (element.tagName === 'A' && (/^(https?:|mailto:)/i.test(address) || /^\{\{\w+\.link}}$/.test(address))) made.setAttribute('href', address);
  if (element.matches('span.filled')) made.className = 'filled';
  return made;
}

/** One field. @param {HTMLElement} field */
function enrich(field) {
  const area = /** @type {HTMLElement} */ (field.querySelector('[data-rich-area]'));
  const html = /** @type {HTMLTextAreaElement} */ (field.querySelector('[data-rich-html]'));
  const plain = /** @type {HTMLTextAreaElement} */ (field.querySelector('[data-rich-plain]'));
  const tools = /** @type {HTMLElement} */ (field.querySelector('[data-rich-tools]'));
  const link = /** @type {HTMLElement} */ (field.querySelector('[data-rich-link]'));
  const address = /** @type {HTMLInputElement} */ (link.querySelector('input'));
  const buttons = /** @type {HTMLButtonElement[]} */ ([...tools.querySelectorAll('button')]);
  const label = /** @type {HTMLLabelElement | null} */ (document.querySelector(`label[for="${plain.id}"]`));

  area.hidden = tools.hidden = false;
  plain.hidden = plain.disabled = true;
  html.disabled = false;
  // What names the field now is the editor; links in the error summary lead there.
  area.id = plain.id;
  plain.removeAttribute('id');
  label?.addEventListener('click', () => area.focus());

  const editor = new Squire(area, { blockTag: 'P', addLinks: true, sanitizeToDOMFragment: cleaned });
  editor.setKeyHandler('Tab', null);
  editor.setKeyHandler('Shift-Tab', null);
  editor.setHTML(html.value);
  html.value = editor.getHTML();
  editor.addEventListener('input', () => {
    // What is changed is no longer what was put in.
    const at = getSelection()?.anchorNode;
    (at instanceof Element ? at : at?.parentElement)?.closest('.filled')?.classList.remove('filled');
    html.value = editor.getHTML();
    html.dispatchEvent(new Event('input', { bubbles: true }));
  });

  const marks = { bold: 'B', italic: 'I', list: 'UL', numbers: 'OL', link: 'A' };
  const show = () => {
    for (const button of buttons) {
      const tag = marks[/** @type {keyof typeof marks} */ (button.dataset.rich)];
      if (tag) button.setAttribute('aria-pressed', String(editor.hasFormat(tag)));
    }
  };
  editor.addEventListener('pathChange', show);
  editor.addEventListener('select', show);

  const pressed = (/** @type {HTMLButtonElement} */ button) => button.getAttribute('aria-pressed') === 'true';
  const does = {
    bold: (/** @type {boolean} */ on) => (on ? editor.removeBold() : editor.bold()),
    italic: (/** @type {boolean} */ on) => (on ? editor.removeItalic() : editor.italic()),
    list: (/** @type {boolean} */ on) => (on ? editor.removeList() : editor.makeUnorderedList()),
    numbers: (/** @type {boolean} */ on) => (on ? editor.removeList() : editor.makeOrderedList()),
    link: (/** @type {boolean} */ on) => (on ? editor.removeLink() : ask()),
  };
  /** @type {Range | undefined} */
  let place;
  const ask = () => { place = editor.getSelection(); link.hidden = false; address.focus(); };
  const put = () => {
    const typed = address.value.trim();
    const full = /^(https?:|mailto:)/i.test(typed) ? typed : typed.includes('@') ? 'mailto:' + typed : 'https://' + typed;
    link.hidden = true;
    address.value = '';
    if (place) editor.setSelection(place);
    if (typed) editor.makeLink(full);
    area.focus();
  };
  link.querySelector('button')?.addEventListener('click', put);
  address.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) { event.preventDefault(); put(); }
    if (event.key === 'Escape') { event.preventDefault(); link.hidden = true; area.focus(); }
  });

  // One stop for the Tab key; the arrows go along the buttons.
  buttons.forEach((button, i) => {
    button.tabIndex = i === 0 ? 0 : -1;
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => { does[/** @type {keyof typeof does} */ (button.dataset.rich)](pressed(button)); show(); });
  });
  tools.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    if (!step || at < 0) return;
    event.preventDefault();
    const next = buttons[(at + step + buttons.length) % buttons.length];
    buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  });
}

for (const field of document.querySelectorAll('[data-rich-field]')) enrich(/** @type {HTMLElement} */ (field));
