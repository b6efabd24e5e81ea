// The map of stations: what the server says of each, drawn. Shape and fill are the state, flag and ring the colour of a warning; nothing by colour alone.
(() => {
  const element = document.getElementById('flood-map');
  if (!element || !window.ol) return;
  const {Feature, Map: OlMap, View, geom, layer, proj, source, style, control} = ol;
  const STATES = {ONLINE: '#1f7a45', LATE: '#8a6100', SILENT: '#5f6b7a', STOPPED: '#5f6b7a'};
  const COLOURS = {BLUE: ['#1257a8', '#fff'], YELLOW: ['#ffd400', '#1b2733'], ORANGE: ['#f28c00', '#1b2733'], RED: ['#b3130f', '#fff']};
  const RANK = Object.keys(COLOURS);
  const letters = [...element.dataset.letters];
  const large = document.body.classList.contains('wall') ? 1.7 : 1;
  const font = size => `600 ${Math.round(size * large)}px Inter, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`;
  const text = (options) => new style.Text({overflow: true, ...options});

  const shape = state => {
    const stroke = new style.Stroke({color: state === 'SILENT' || state === 'STOPPED' ? STATES[state] : '#fff', width: state === 'SILENT' ? 2.5 * large : 1.5 * large});
    const fill = new style.Fill({color: state === 'SILENT' ? '#fff' : STATES[state]});
    if (state === 'LATE') return new style.RegularShape({points: 3, radius: 8.5 * large, fill, stroke});
    if (state === 'STOPPED') return new style.RegularShape({points: 4, radius: 7 * large, radius2: 0, angle: Math.PI / 4, stroke: new style.Stroke({color: STATES.STOPPED, width: 2.5 * large})});
    return new style.Circle({radius: 6 * large, fill, stroke});
  };
  const shapes = Object.fromEntries(Object.keys(STATES).map(state => [state, new style.Style({image: shape(state)})]));
  const flags = Object.fromEntries(RANK.map((colour, rank) => [colour, [
    new style.Style({image: new style.Circle({radius: 11 * large, stroke: new style.Stroke({color: '#1b2733', width: 5.5 * large})})}),
    new style.Style({image: new style.Circle({radius: 11 * large, stroke: new style.Stroke({color: COLOURS[colour][0], width: 3.5 * large})})}),
    new style.Style({text: text({text: letters[rank], font: font(12), offsetX: 15 * large, offsetY: -13 * large, fill: new style.Fill({color: COLOURS[colour][1]}),
      backgroundFill: new style.Fill({color: COLOURS[colour][0]}), backgroundStroke: new style.Stroke({color: '#1b2733', width: 1}), padding: [2, 3, 1, 4]})})]]));
  const drawn = feature => [...(flags[feature.get('colour')] ?? []), shapes[feature.get('state')]].map(one => {
    one.setZIndex(RANK.indexOf(feature.get('colour')) + 1);
    return one;
  });
  const label = feature => feature.get('state') === 'STOPPED' || feature.get('value') === '—' && !feature.get('colour') ? null : new style.Style({
    zIndex: RANK.indexOf(feature.get('colour')),
    text: text({text: (feature.get('colour') ? feature.get('name').slice(0, 12) + '\n' : '') + feature.get('value'), font: font(12), offsetY: (feature.get('colour') ? 28 : 20) * large,
      fill: new style.Fill({color: '#1b2733'}), stroke: new style.Stroke({color: '#fff', width: 4})})});

  const stations = new source.Vector();
  const counties = new source.Vector();
  const tiles = element.dataset.tiles;
  const map = new OlMap({
    target: element,
    controls: control.defaults.defaults({rotate: false, attribution: false, zoomOptions: {zoomInTipLabel: element.dataset.zoomIn, zoomOutTipLabel: element.dataset.zoomOut}})
      .extend([new control.Attribution({collapsible: false})]),
    layers: [
      tiles ? new layer.Tile({source: new source.XYZ({url: tiles})}) :
        new layer.Graticule({strokeStyle: new style.Stroke({color: '#c6d0dc', width: 1}), showLabels: true, wrapX: false, targetSize: 160,
          lonLabelStyle: text({font: font(11), fill: new style.Fill({color: '#54606e'}), textBaseline: 'bottom'}), latLabelStyle: text({font: font(11), fill: new style.Fill({color: '#54606e'}), textAlign: 'end'})}),
      new layer.Vector({source: counties, declutter: true, style: feature => new style.Style({text: text({text: feature.get('name'), font: font(16), fill: new style.Fill({color: '#7c8896'}),
        stroke: new style.Stroke({color: '#fff', width: 4})})})}),
      new layer.Vector({source: stations, style: drawn}),
      new layer.Vector({source: stations, declutter: true, style: label}),
    ],
    view: new View({center: proj.fromLonLat([113.2, 35.2]), zoom: 9, maxZoom: 18}),
  });
  const note = document.createElement('p');
  note.className = 'map-source';
  note.textContent = element.dataset.attribution;
  element.append(note);

  let fitted = false;
  const put = dot => {
    let feature = stations.getFeatureById(dot.id);
    if (!feature) {
      feature = new Feature(new geom.Point(proj.fromLonLat([dot.lon, dot.lat])));
      feature.setId(dot.id);
      stations.addFeature(feature);
    }
    feature.setProperties({colour: undefined, ...dot});
  };
  const nameCounties = dots => {
    const places = {};
    dots.filter(dot => dot.county).forEach(dot => (places[dot.county] ??= []).push(proj.fromLonLat([dot.lon, dot.lat])));
    counties.clear();
    counties.addFeatures(Object.entries(places).map(([name, all]) => new Feature({name, geometry: new geom.Point([0, 1].map(axis => all.reduce((sum, one) => sum + one[axis], 0) / all.length))})));
  };
  const show = dots => {
    const there = new Set(dots.map(dot => dot.id));
    stations.getFeatures().filter(feature => !there.has(feature.getId())).forEach(feature => stations.removeFeature(feature));
    dots.forEach(put);
    if (!tiles) nameCounties(dots);
    if (!fitted && dots.length) {
      map.getView().fit(stations.getExtent(), {padding: [50, 60, 60, 60], maxZoom: 13});
      fitted = true;
    }
  };
  const beside = document.getElementById('flood-station');
  const open = id => {
    if (!beside) return;
    beside.hidden = false;
    htmx.ajax('GET', '/flood/map/stations/' + id, {target: beside, swap: 'innerHTML'}).then(() => beside.querySelector('h2')?.focus({preventScroll: false}));
  };
  map.on('singleclick', event => map.forEachFeatureAtPixel(event.pixel, feature => { if (feature.getId()) { open(feature.getId()); return true; } }, {hitTolerance: 6}));
  map.on('pointermove', event => { element.style.cursor = map.hasFeatureAtPixel(event.pixel, {hitTolerance: 6}) ? 'pointer' : ''; });
  // Who looks at a line of the list sees where it is.
  document.addEventListener('focusin', event => {
    const feature = event.target.dataset?.station && stations.getFeatureById(event.target.dataset.station);
    if (feature) map.getView().animate({center: feature.getGeometry().getCoordinates(), duration: 200});
  });
  window.floodMap = {show, put: dots => dots.forEach(put)};
})();
