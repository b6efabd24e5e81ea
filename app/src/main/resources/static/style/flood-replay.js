// Plays a past period: fetches frames in chunks ahead, and shows them at the speed that is asked for. Nothing is sent that changes anything.
(() => {
  const tools = document.getElementById('replay');
  if (!tools || !window.floodMap) return;
  const play = document.getElementById('replay-play');
  const slider = document.getElementById('replay-at');
  const speed = document.getElementById('replay-speed');
  const time = document.getElementById('replay-time');
  const trouble = document.getElementById('replay-trouble');
  const open = document.getElementById('replay-open');
  const events = [...document.querySelectorAll('#replay-events li')];
  const begins = Number(tools.dataset.begins), seconds = Number(tools.dataset.seconds);
  const CHUNK = 100, RANK = ['RED', 'ORANGE', 'YELLOW', 'BLUE'], LISTED = 12, CITY = 8 * 3600000;
  const flags = Object.fromEntries(RANK.map(colour => [colour, document.querySelector(`#replay-counts [data-count="${colour}"] .warning-flag`)]));
  tools.hidden = false;

  let chunks = new Map(), playing = false, at = 0, asked = 0;
  const step = () => Math.max(60, Number(speed.value) / 2);
  const local = second => new Date(begins + second * 1000 + CITY).toISOString().slice(0, 19);
  const chunk = number => {
    if (!chunks.has(number)) {
      const from = number * CHUNK * step(), to = Math.min(seconds, from + CHUNK * step());
      const asking = from >= to && number > 0 ? Promise.resolve(null) : fetch(`/flood/replay/frames?from=${local(from)}&to=${local(to)}&step=${step()}`).then(answer => {
        if (!answer.ok || answer.redirected) throw new Error(answer.status);
        return answer.json();
      });
      asking.catch(() => chunks.delete(number));
      chunks.set(number, asking);
    }
    return chunks.get(number);
  };
  const list = stations => {
    const warned = stations.filter(one => one.colour).sort((one, other) => RANK.indexOf(one.colour) - RANK.indexOf(other.colour));
    open.replaceChildren(...warned.slice(0, LISTED).map(one => {
      const line = document.createElement('li');
      line.append(flags[one.colour].cloneNode(true), ` ${one.name} `, Object.assign(document.createElement('b'), {textContent: one.value}));
      return line;
    }));
    if (warned.length > LISTED) open.append(Object.assign(document.createElement('li'), {textContent: `+${warned.length - LISTED}`}));
    if (!warned.length) open.append(Object.assign(document.createElement('li'), {textContent: '—'}));
  };
  const show = async () => {
    const mine = ++asked;
    const frame = Math.floor(at / step()), number = Math.floor(frame / CHUNK);
    try {
      const {frames} = await chunk(number) ?? await chunk(number - 1);
      if (mine !== asked) return;
      trouble.textContent = '';
      const stations = new Map();
      const last = Math.min(frames.length - 1, frame - number * CHUNK);
      frames.slice(0, last + 1).forEach(each => each.stations.forEach(one => {
        const before = stations.get(one.id);
        stations.set(one.id, before ? {...before, value: one.value, state: one.state, colour: one.colour} : one);
      }));
      window.floodMap.show([...stations.values()]);
      list([...stations.values()]);
      Object.entries({...frames[last].states, ...frames[last].warned}).forEach(([key, count]) => {
        const place = document.querySelector(`#replay-counts [data-count="${key}"]`);
        place.querySelector('.value').textContent = count;
        place.classList.toggle('none', !count);
      });
      const now = frames[last].at;
      time.textContent = local((now - begins) / 1000).replace('T', ' ');
      slider.setAttribute('aria-valuetext', time.textContent);
      let newest;
      events.forEach(event => {
        const passed = Number(event.dataset.at) <= now;
        event.classList.toggle('passed', passed);
        event.removeAttribute('aria-current');
        if (passed) newest = event;
      });
      if (newest) {
        newest.setAttribute('aria-current', 'step');
        newest.parentElement.scrollTop = newest.offsetTop - newest.parentElement.offsetTop - newest.parentElement.clientHeight / 2;
      }
      if (frame - number * CHUNK > CHUNK / 3) chunk(number + 1);
    } catch {
      if (mine === asked) { trouble.textContent = tools.dataset.failed; stop(); }
    }
  };
  const stop = () => { playing = false; play.textContent = tools.dataset.play; };
  const go = second => { at = Math.max(0, Math.min(seconds, second)); slider.value = at; show(); };
  play.addEventListener('click', () => {
    playing = !playing;
    play.textContent = playing ? tools.dataset.pause : tools.dataset.play;
    if (playing && at >= seconds) go(0);
  });
  slider.addEventListener('input', () => go(Number(slider.value)));
  speed.addEventListener('change', () => { chunks = new Map(); slider.step = step(); go(at); });
  let ticked = performance.now(), shown = -1;
  setInterval(() => {
    const now = performance.now();
    if (playing) {
      at = Math.min(seconds, at + (now - ticked) / 1000 * Number(speed.value));
      slider.value = at;
      const frame = Math.floor(at / step());
      if (frame !== shown) { shown = frame; show(); }
      if (at >= seconds) stop();
    }
    ticked = now;
  }, 250);
  slider.step = step();
  go(0);
})();
