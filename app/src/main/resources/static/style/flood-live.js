// Keeps a page of the flood room live: hears what has changed, lets htmx read its parts again, and says so when it is not live any more.
(() => {
  const status = document.getElementById('live');
  if (!status) return;
  const word = status.querySelector('.live-word');
  const time = document.getElementById('live-time');
  const HEARD = 40000, ASKED = 30000, PARTS = 3000;
  let heard = 0, asked = 0, parts = 0, tag = '', waiting = false, source;

  const tell = (state, text) => {
    if (status.dataset.state !== state) { status.dataset.state = state; word.textContent = text; }
  };
  const ended = () => { source?.close(); source = null; tell('ended', status.dataset.ended); };
  const read = async only => {
    const answer = await fetch('/flood/map/data' + (only ? '?only=' + only : ''), {headers: only || !tag ? {} : {'If-None-Match': tag}, cache: 'no-store'});
    if (answer.redirected) { ended(); return; }
    if (answer.status === 304) return;
    if (!answer.ok) throw new Error(answer.status);
    const data = await answer.json();
    if (!only) tag = answer.headers.get('ETag');
    time.textContent = status.dataset.past + ' ' + data.at.slice(11);
    if (only) window.floodMap?.put(data.stations); else window.floodMap?.show(data.stations);
  };
  const refresh = only => {
    asked = Date.now();
    read(only).catch(() => tell('off', status.dataset.off));
    if (!waiting) { // the parts of the page follow at a pace at which they can be read
      waiting = true;
      setTimeout(() => { waiting = false; parts = Date.now(); htmx.trigger(document.body, 'flood-changed'); }, Math.max(0, parts + PARTS - Date.now()));
    }
  };
  const hear = handler => event => { heard = Date.now(); tell('on', status.dataset.on); handler?.(event.data); };
  const listen = () => {
    source = new EventSource('/flood/live');
    source.addEventListener('begun', hear(() => refresh('')));
    source.addEventListener('changed', hear(data => { if (data) refresh(data === '*' ? '' : data); }));
    source.addEventListener('beat', hear());
    source.addEventListener('ended', ended);
    source.addEventListener('error', () => { if (status.dataset.state !== 'ended' && Date.now() - heard > 5000) tell('off', status.dataset.off); });
  };
  listen();
  setInterval(() => {
    if (status.dataset.state === 'ended') return;
    const live = Date.now() - heard < HEARD && source.readyState !== EventSource.CLOSED;
    if (!live) tell('off', status.dataset.off);
    if (Date.now() - asked > ASKED) refresh('');
    if (source.readyState === EventSource.CLOSED && Date.now() - heard > ASKED) { heard = Date.now() - HEARD; listen(); }
  }, 5000);

  const clock = document.getElementById('wall-clock');
  if (clock) {
    const ahead = Number(clock.dataset.now) - Date.now();
    const shown = new Intl.DateTimeFormat('zh-CN', {timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false});
    setInterval(() => { clock.textContent = shown.format(Date.now() + ahead).replace('/', '-'); }, 1000);
  }
})();
