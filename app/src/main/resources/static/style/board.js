// The page of a plan: either side finds the other, and decisions are made from the keyboard. Without it rows are ticked and buttons pressed.
(() => {
  const board = document.getElementById('board');
  const list = board.querySelector('.readings');
  const paper = document.getElementById('paper'); // on a phone it does not scroll by itself: the page would leave the row for it
  const decide = document.getElementById('decide');
  const rows = () => [...list.querySelectorAll('.entry:not([hidden])')];
  const here = () => list.querySelector('.entry.here');
  const stored = key => sessionStorage.getItem(key + board.dataset.plan);
  const store = (key, value) => sessionStorage.setItem(key + board.dataset.plan, value);
  const typing = target => target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');

  // Either side finds the other.
  const marks = row => (row.dataset.at ?? '').split(' ').map(at => document.getElementById('n' + at)).filter(Boolean);
  const go = (row, scrollPaper = true) => {
    here()?.classList.remove('here');
    board.querySelectorAll('mark.here').forEach(mark => mark.classList.remove('here'));
    if (!row) return;
    row.classList.add('here');
    row.focus({preventScroll: true});
    row.scrollIntoView({block: 'nearest'});
    const found = marks(row);
    found.forEach(mark => mark.classList.add('here'));
    if (scrollPaper && getComputedStyle(paper).overflowY !== 'visible') found[0]?.scrollIntoView({block: 'center'});
    store('row', row.id);
  };
  const step = by => {
    const all = rows();
    const at = all.indexOf(here());
    go(all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))]);
  };
  const byMark = mark => [...list.querySelectorAll('.entry')].find(row => (row.dataset.at ?? '').split(' ').includes(mark.id.slice(1)));
  board.querySelector('.paper').addEventListener('click', event => {
    for (let mark = event.target.closest('mark'); mark; mark = mark.parentElement.closest('mark')) {
      const row = mark.id && byMark(mark);
      if (row) {
        if (row.hidden) widen();
        go(row, false);
        return;
      }
    }
  });
  list.addEventListener('click', event => {
    const asking = event.target.closest('a[href^="#q"]');
    if (asking) {
      const asked = document.getElementById(asking.hash.slice(1));
      event.preventDefault();
      if (asked?.hidden) widen();
      go(asked);
      return;
    }
    const row = event.target.closest('.entry');
    if (!row || typing(event.target) || event.target.closest('button, summary, a[href^="/"]')) return;
    if (event.target.closest('a[href^="#"]')) event.preventDefault();
    go(row);
  });

  // What is shown.
  const filters = document.getElementById('filters');
  const count = () => { // as it is now, not as it was when the page came
    const shown = [...list.querySelectorAll('.entry')].map(row => row.dataset.show.split(' '));
    [...filters.elements.show.options].filter(option => option.value && option.value === option.value.toUpperCase()).forEach(option => {
      option.textContent = option.textContent.replace(/（\d+）$/, '（' + shown.filter(show => show.includes(option.value)).length + '）');
    });
  };
  const narrow = () => {
    const {show, kind, section} = filters.elements;
    list.querySelectorAll('.entry').forEach(row => {
      row.hidden = !(!show.value || row.dataset.show.split(' ').includes(show.value)) || !(!kind.value || row.dataset.kind === kind.value)
        || !(!section.value || row.dataset.section === section.value);
      if (row.hidden) row.querySelectorAll('input[name=items]:checked').forEach(box => { box.checked = false; });
    });
    list.querySelectorAll('.heading[id]').forEach(heading => { heading.hidden = !list.querySelector('.entry[data-section="' + heading.id.slice(1) + '"]:not([hidden])'); });
    count();
    store('filters', JSON.stringify([show.value, kind.value, section.value]));
  };
  const widen = () => { filters.reset(); narrow(); };
  if (filters) {
    filters.hidden = false;
    const kept = JSON.parse(stored('filters') ?? '["","",""]');
    ['show', 'kind', 'section'].forEach((name, i) => {
      if ([...filters.elements[name].options].some(option => option.value === kept[i])) filters.elements[name].value = kept[i];
    });
    filters.addEventListener('change', narrow);
    filters.addEventListener('submit', event => event.preventDefault());
    narrow();
    document.getElementById('all')?.addEventListener('click', () => {
      const open = rows().filter(row => row.dataset.show.split(' ')[0] === 'OPEN' && row.dataset.asked === undefined).map(row => row.querySelector('input[name=items]')).filter(Boolean);
      const tick = open.some(box => !box.checked);
      open.forEach(box => { box.checked = tick; });
    });
  }

  // Deciding: what is ticked, or else the row one stands on.
  const chosen = () => {
    const ticked = [...list.querySelectorAll('input[name=items]:checked')].map(box => box.closest('.entry'));
    return ticked.length > 0 ? ticked : [here()].filter(row => row?.dataset.items);
  };
  const tell = text => {
    const told = document.getElementById('told');
    told.innerHTML = '<p class="refusal" role="alert"></p>';
    told.firstChild.textContent = text;
  };
  const exchange = html => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    parsed.querySelectorAll('#told, #progress, #asked-part, #rows > li[id], body > ol > li[id]').forEach(part => document.getElementById(part.id)?.replaceWith(part));
  };
  let busy = false;
  const send = async (what, about) => {
    if (busy || about.length === 0) return;
    busy = true;
    const next = what === 'approve' ? null : rows()[rows().indexOf(about[about.length - 1]) + 1];
    const form = new FormData(decide);
    form.delete('items');
    form.set('do', what);
    about.forEach(row => form.append('items', row.dataset.items));
    try {
      const answer = await fetch(decide.action, {method: 'POST', body: new URLSearchParams(form), headers: {'X-Part': 'board'}});
      if (answer.redirected) { location.href = answer.url; return; }
      if (!answer.ok && answer.status !== 422) { tell(board.dataset.lost); return; }
      const id = about[0].id;
      exchange(await answer.text());
      go(answer.ok && next ? document.getElementById(next.id) : document.getElementById(id));
      if (filters) narrow();
      if (here()?.hidden) step(0);
    } catch (lost) {
      tell(board.dataset.lost);
    } finally {
      busy = false;
    }
  };
  const edit = () => {
    const row = chosen()[0];
    const held = row?.querySelector('a.held');
    if (row) location.href = held ? held.getAttribute('href') + '/correct' : '/plans/' + board.dataset.plan + '/promises/new?edition=' + board.dataset.edition + '&items=' + chosen().map(one => one.dataset.items).join('.');
  };
  decide?.addEventListener('submit', event => {
    event.preventDefault();
    const what = event.submitter?.value ?? 'confirm';
    if (what === 'edit') edit(); else send(what, chosen());
  });

  // A promise that the reader passed over is added by choosing its words.
  const add = document.createElement('a');
  add.className = 'btn btn-primary add';
  add.hidden = true;
  board.append(add);
  const place = (node, offset) => {
    const line = (node.nodeType === 3 ? node.parentElement : node).closest('[data-from]');
    if (!line) return -1;
    const range = document.createRange();
    range.selectNodeContents(line);
    range.setEnd(node, offset);
    const before = range.cloneContents();
    before.querySelectorAll('sup, .permalink').forEach(note => note.remove());
    return Number(line.dataset.from) + before.textContent.length;
  };
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const from = range && board.dataset.add ? place(range.startContainer, range.startOffset) : -1;
    const to = range && from >= 0 ? place(range.endContainer, range.endOffset) : -1;
    add.hidden = !(from >= 0 && to > from);
    if (!add.hidden) {
      const box = range.getBoundingClientRect();
      add.textContent = board.dataset.add;
      add.href = '/plans/' + board.dataset.plan + '/promises/new?edition=' + board.dataset.edition + '&from=' + from + '&to=' + to;
      add.style.setProperty('top', Math.max(8, box.top - 44) + 'px');
      add.style.setProperty('left', Math.max(8, Math.min(box.left, innerWidth - 160)) + 'px');
    }
  });

  // What asks: the one promise that came of it is taken with Y; of several, one is chosen.
  const follow = () => {
    const ways = here().querySelectorAll('[data-follow]');
    if (ways.length === 1) ways[0].click(); else ways[0]?.focus();
  };
  const drop = () => {
    const way = here().querySelector('details');
    if (!way) return;
    way.open = true;
    way.querySelector('input[name=reason]').focus();
  };
  const keys = {
    j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
    y: () => here()?.matches('.finding') ? here().querySelector('[data-key=y]')?.click() : here()?.matches('.asked') ? follow() : send('confirm', chosen()),
    n: () => here()?.matches('.finding') ? here().querySelector('[data-key=n]')?.focus() : here()?.matches('.asked') ? drop() : send('reject', chosen()),
    r: () => document.getElementById('reason')?.focus(),
    s: () => send('split', chosen()), m: () => send('merge', chosen()), a: () => document.querySelector('[data-key=a]') && send('approve', chosen()),
    e: () => decide && edit(), w: () => { if (!add.hidden) location.href = add.href; },
    x: () => { const box = here()?.querySelector('input[name=items]'); if (box) { box.checked = !box.checked; step(1); } },
    u: () => (here()?.querySelector('form [data-key=u]') ?? document.getElementById('undo'))?.click(),
    o: () => { filters.elements.show.value = filters.elements.show.value === 'OPEN' ? '' : 'OPEN'; narrow(); if (!here() || here().hidden) step(0); },
    '?': () => { const help = document.querySelector('.keys'); if (help) help.open = !help.open; }
  };
  // WCAG 2.1.4: keys of one letter can be switched off.
  const single = document.getElementById('single-keys');
  if (single) {
    single.checked = localStorage.getItem('single-keys') !== 'off';
    single.addEventListener('change', () => localStorage.setItem('single-keys', single.checked ? 'on' : 'off'));
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target)) {
      if (event.key === 'Escape') { event.target.blur(); here()?.focus(); }
      if (event.key === 'Enter' && event.target.id === 'reason') { event.preventDefault(); event.target.blur(); send('reject', chosen()); }
      return;
    }
    if (event.key === ' ' && event.target.matches('.entry')) { event.preventDefault(); keys.x(); return; }
    if (event.key.length === 1 && single && !single.checked) return;
    const act = keys[event.key] ?? (event.key.length === 1 ? keys[event.key.toLowerCase()] : null);
    if (!act || event.target.closest('.bar') || (event.key.startsWith('Arrow') && !list.contains(event.target))) return;
    event.preventDefault();
    act();
  });

  // Where one was.
  const back = document.getElementById(location.hash.slice(1));
  const was = stored('row') ?? '';
  const row = back?.matches('mark') ? byMark(back) : document.getElementById(was) ?? (was.startsWith('q') ? rows()[0] : null); // what asked is answered: the next
  if (row && !row.hidden) go(row, !back);
})();
