// Warns before the session ends and keeps it at one press; pages open in other tabs know of it.
const warning = /** @type {HTMLDialogElement} */ (document.getElementById('session'));
const csrf = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="csrf"]'));
const tabs = new BroadcastChannel('session');
const early = 120_000;
let end = 0;

/** @param {number} seconds until the session ends when nothing is done @param {boolean} [tell] */
function lasts(seconds, tell = true) {
  end = Date.now() + seconds * 1000;
  if (warning.open) warning.close();
  if (tell) tabs.postMessage(seconds);
}

async function stay() {
  const answer = await fetch('/session', { method: 'POST', headers: { [csrf.dataset.header ?? '']: csrf.content } });
  if (answer.status === 204) lasts(Number(answer.headers.get('Session-Seconds')));
  else location.reload();
}

setInterval(() => {
  const left = end - Date.now();
  if (left <= 0) location.reload();
  else if (left <= early && !warning.open) warning.showModal();
}, 1000);

tabs.addEventListener('message', (event) => lasts(event.data, false));
document.addEventListener('htmx:afterOnLoad', () => lasts(Number(warning.dataset.seconds)));
warning.querySelector('[data-stay]')?.addEventListener('click', stay);
warning.addEventListener('cancel', (event) => { event.preventDefault(); stay(); });
lasts(Number(warning.dataset.seconds));
