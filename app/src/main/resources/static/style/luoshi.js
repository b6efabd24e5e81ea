// What a page needs beyond HTML: the token for htmx, drafts of forms, and the focus on a refusal.
(() => {
  const token = document.querySelector('input[name="_csrf"]');
  if (token) {
    document.body.addEventListener('htmx:configRequest', event => { event.detail.headers['X-CSRF-TOKEN'] = token.value; });
  }
  document.querySelector('[data-focus]')?.focus();

  // A form marked data-draft keeps what is typed until it is accepted, through expired sessions and closed connections, in this tab alone.
  const kept = field => field.name && !['password', 'hidden', 'file', 'submit'].includes(field.type);
  for (const form of document.querySelectorAll('form[data-draft]')) {
    const key = 'draft:' + form.dataset.draft;
    const fields = [...form.elements].filter(kept);
    const draft = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (form.dataset.accepted !== undefined) {
      sessionStorage.removeItem(key);
    } else if (draft && !document.querySelector('.refusal')) {
      fields.forEach(field => {
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = draft[field.name + '=' + field.value] ?? field.checked;
        else if (draft[field.name] !== undefined) field.value = draft[field.name];
      });
      form.querySelector('[data-restored]')?.removeAttribute('hidden');
    }
    const keep = () => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(fields.map(field =>
      field.type === 'checkbox' || field.type === 'radio' ? [field.name + '=' + field.value, field.checked] : [field.name, field.value]))));
    form.addEventListener('input', keep);
    form.addEventListener('change', keep);
    form.addEventListener('reset', () => sessionStorage.removeItem(key));
  }
  document.querySelectorAll('[data-clears]').forEach(mark => sessionStorage.removeItem('draft:' + mark.dataset.clears));
  document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => sessionStorage.clear());
})();
