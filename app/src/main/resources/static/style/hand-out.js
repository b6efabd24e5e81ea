// One box ticks all rows of a table; it stands between where only some are ticked.
(() => {
  for (const all of document.querySelectorAll('[data-all]')) {
    const boxes = [...all.form.elements].filter(field => field.name === all.dataset.all && field.type === 'checkbox');
    const told = () => {
      const ticked = boxes.filter(box => box.checked).length;
      all.checked = ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    all.addEventListener('change', () => { boxes.forEach(box => { box.checked = all.checked; }); });
    all.form.addEventListener('change', event => { if (event.target !== all) told(); });
    told();
  }
})();
