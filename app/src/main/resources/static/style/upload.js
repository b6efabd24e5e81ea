// Sends a form with a file and tells how far it has come. Without it the form is sent as forms are. The answer is what the server says:
// a page takes the place of this one; a refusal is shown above the form, in which the file stays chosen.
(() => {
  const form = document.querySelector('form[data-upload]');
  const file = form.querySelector('input[type="file"]');
  const answer = form.querySelector('[data-answer]');
  const box = form.querySelector('[data-progress]');
  const bar = box.querySelector('progress');
  const told = box.querySelector('p');
  const words = box.dataset;
  const send = form.querySelector('button.btn-primary');
  form.querySelectorAll('[data-scripted]').forEach(part => { part.hidden = false; });

  const say = text => { if (told.textContent !== text) told.textContent = text; };
  const ready = () => { box.hidden = true; send.disabled = false; form.removeAttribute('aria-busy'); };
  const refuse = parts => {
    ready();
    answer.replaceChildren(...parts);
    const line = answer.querySelector('.refusal');
    line?.focus();
    line?.scrollIntoView({ block: 'center' });
  };
  const refusal = text => {
    const line = document.createElement('p');
    line.className = 'refusal';
    line.setAttribute('role', 'alert');
    line.tabIndex = -1;
    line.textContent = text;
    return line;
  };

  const show = request => {
    if (request.status < 400) {
      history.replaceState(null, '', request.responseURL);
      document.open();
      document.write(request.responseText);
      document.close();
      scrollTo(0, 0);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const same = page.querySelector('[data-answer]');
    refuse(same ? [...same.childNodes] : [refusal(page.querySelector('.lead')?.textContent ?? words.broken)]);
  };

  const upload = () => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', event => {
      if (!event.lengthComputable) return;
      const percent = Math.floor(100 * event.loaded / event.total);
      bar.value = percent;
      say(words.sent.replace('{0}', percent));
    });
    request.upload.addEventListener('load', () => { bar.removeAttribute('value'); say(words.reading); });
    request.addEventListener('load', () => show(request));
    request.addEventListener('error', () => refuse([refusal(words.broken)]));
    request.addEventListener('abort', () => refuse([refusal(words.stopped)]));
    box.querySelector('button').onclick = () => request.abort();
    request.open('POST', form.action);
    request.send(new FormData(form));
    answer.replaceChildren();
    bar.value = 0;
    say(words.sent.replace('{0}', 0));
    box.hidden = false;
    box.querySelector('button').focus();
    send.disabled = true;
    form.setAttribute('aria-busy', 'true');
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    if (send.disabled) return;
    const chosen = file.files[0];
    if (chosen.size > Number(form.dataset.largest)) {
      refuse([refusal(words.tooLarge)]);
      return;
    }
    // A file that was moved or saved anew since it was chosen breaks off like a bad line: ask before.
    chosen.slice(0, 1).arrayBuffer().then(upload, () => refuse([refusal(words.changed)]));
  });

  const over = on => event => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    form.classList.toggle('over', on);
  };
  form.addEventListener('dragover', over(true));
  form.addEventListener('dragleave', over(false));
  form.addEventListener('drop', event => {
    over(false)(event);
    if (event.dataTransfer.files.length > 0 && !send.disabled) {
      file.files = event.dataTransfer.files;
      file.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
})();
