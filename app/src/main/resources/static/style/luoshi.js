// What a page needs beyond HTML: the token for htmx, drafts of forms, and the focus on a refusal.
(() => {
  const token = document.querySelector('input[name="_csrf"]');
  if (token) {
    document.body.addEventListener('htmx:configRequest', event => { event.detail.headers['X-CSRF-TOKEN'] = token.value; });
  }
  document.querySelector('[data-focus]')?.focus();

  // A form marked data-draft keeps what is typed until it is accepted, through expired sessions and closed connections, in this tab alone.
  // What was accepted is forgotten first: the same form may stand on the page that says so.
  document.querySelectorAll('[data-clears]').forEach(mark => sessionStorage.removeItem('draft:' + mark.dataset.clears));
  const kept = field => field.name && !['password', 'hidden', 'file', 'submit'].includes(field.type);
  for (const form of document.querySelectorAll('form[data-draft]')) {
    const key = 'draft:' + form.dataset.draft;
    const fields = [...form.elements].filter(kept);
    const draft = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (form.dataset.accepted !== undefined) {
      sessionStorage.removeItem(key);
    } else if (draft && !document.querySelector('.refusal')) {
      const differ = fields.filter(field => {
        const [name, own] = field.type === 'checkbox' || field.type === 'radio' ? [field.name + '=' + field.value, 'checked'] : [field.name, 'value'];
        const before = field[own];
        field[own] = draft[name] ?? before;
        return field[own] !== before;
      });
      if (differ.length > 0) {
        form.querySelector('[data-restored]')?.removeAttribute('hidden');
        form.closest('details')?.setAttribute('open', '');
      }
    }
    const keep = () => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(fields.map(field =>
      field.type === 'checkbox' || field.type === 'radio' ? [field.name + '=' + field.value, field.checked] : [field.name, field.value]))));
    form.addEventListener('input', keep);
    form.addEventListener('change', keep);
    form.addEventListener('reset', () => {
      sessionStorage.removeItem(key);
      form.querySelector('[data-restored]')?.setAttribute('hidden', '');
    });
  }
  // One tick for all of a table: data-ticks names the fields.
  document.querySelectorAll('[data-ticks]').forEach(all => all.addEventListener('change', () => {
    document.querySelectorAll(`input[type="checkbox"][name="${all.dataset.ticks}"]`).forEach(one => { one.checked = all.checked; });
  }));
  // A table wider than the screen is moved by keyboard too.
  document.querySelectorAll('.wide').forEach(wide => {
    if (wide.scrollWidth > wide.clientWidth) {
      wide.tabIndex = 0;
      wide.setAttribute('role', 'region');
      wide.setAttribute('aria-label', document.querySelector('h1').textContent);
    }
  });
  // On a phone the places lie in one line that is moved sideways: the one where one is, is in sight.
  const places = document.querySelector('.places');
  const here = places?.querySelector('[aria-current]');
  if (here) places.scrollLeft = here.offsetLeft - places.offsetLeft - (places.clientWidth - here.offsetWidth) / 2;
  // What unfolds from the bar folds up again when one goes on.
  const open = () => document.querySelectorAll('.bar details[open], .more[open]');
  document.addEventListener('click', event => open().forEach(menu => { if (!menu.contains(event.target)) menu.open = false; }));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') open().forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
  });
  // A second click while a form is on its way does not send it again: its refusal would hide that the first was taken.
  const sent = new WeakSet();
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (sent.has(form)) { event.preventDefault(); return; }
    sent.add(form);
    setTimeout(() => sent.delete(form), 4000);
  });
  document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => sessionStorage.clear());
})();
