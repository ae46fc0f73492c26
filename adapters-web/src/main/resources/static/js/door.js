// Shows a password while its button is pressed in.
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-reveal]'))) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.reveal ?? ''));
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  });
  field.form?.addEventListener('submit', () => { field.type = 'password'; });
}
