// SPDX-FileCopyrightText: The sulh authors
// SPDX-License-Identifier: Apache-2.0
// Draws the map over the server's drawing, which stays below it, in print, and wherever this cannot run. Nothing comes
// from another address; no boundary is drawn, also of what an operator's tiles hold.
import { light, look } from "{brush.js}";

const VENDOR = "/static/vendor/";
const LIBRARY = `${VENDOR}maplibre-gl-6.17.0/maplibre-gl.mjs`;
const WORKER = `${VENDOR}maplibre-gl-6.17.0/maplibre-gl-worker.mjs`;
const RIGHT_TO_LEFT = `${VENDOR}mapbox-gl-rtl-text-0.4.0/mapbox-gl-rtl-text.mjs`;
const TILES = `${VENDOR}pmtiles-4.5.0/pmtiles.js`;
const OWN_TILES = "/basemap";
const E7 = 1e7, CORNERS = 64, EARTH_M = 6371008.8, LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const WORLD_SCALE = 100; // points to a degree
const NAME_PX = 12, NAME_AWAY = 18, TRIES = 12; // how far from its line a name stands; places along it that are tried
const FONT = ["Sulh Naskh", "Noto Naskh Arabic", "sans-serif"];
const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

const frame = document.querySelector(".map-frame");
const part = (name) => frame.parentElement.querySelector(name);
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const shapes = (features = []) => ({ type: "FeatureCollection", features });
const shape = (type, coordinates, properties = {}) => ({ type: "Feature", geometry: { type, coordinates }, properties });

// Base64 VLQ of differences, as lines and zones are registered (docs/format.md): [lon, lat] in degrees.
function vertices(text) {
  const found = [];
  let value = 0, shift = 0, odd = [], lat = 0, lon = 0;
  for (const letter of text) {
    const bits = LETTERS.indexOf(letter);
    value += (bits % 32) * 2 ** shift;
    shift += 5;
    if (bits >= 32) continue;
    odd.push(value % 2 ? -Math.floor(value / 2) : value / 2);
    value = shift = 0;
    if (odd.length < 2) continue;
    (lat += odd[0]), (lon += odd[1]), (odd = []);
    found.push([lon / E7, lat / E7]);
  }
  return found;
}

// A circle of so many metres on the ground, on a sphere: within half a per cent of the ellipsoid.
function circle(lat, lon, metres) {
  const far = Math.max(metres, 1) / EARTH_M, up = (lat * Math.PI) / 180, ring = [];
  for (let n = 0; n <= CORNERS; n += 1) {
    const turn = (2 * Math.PI * n) / CORNERS;
    const y = Math.asin(Math.sin(up) * Math.cos(far) + Math.cos(up) * Math.sin(far) * Math.cos(turn));
    const x = Math.atan2(Math.sin(turn) * Math.sin(far) * Math.cos(up), Math.cos(far) - Math.sin(up) * Math.sin(y));
    ring.push([lon + (x * 180) / Math.PI, (y * 180) / Math.PI]);
  }
  return ring;
}

const box = ([west, south, east, north]) => [[west, south], [east, south], [east, north], [west, north], [west, south]];
const degrees = (value) => `${Number(value.toFixed(3))}°`;

function grid(map) {
  const seen = map.getBounds(), wide = Math.max(seen.getEast() - seen.getWest(), seen.getNorth() - seen.getSouth());
  const step = STEPS.findLast((one) => wide / one <= 9) ?? 30, found = [];
  const some = (low, high) => Array.from({ length: Math.min(40, Math.floor(high / step) - Math.ceil(low / step) + 1) }, (_, n) => (Math.ceil(low / step) + n) * step);
  for (const lon of some(seen.getWest(), seen.getEast())) found.push(shape("LineString", [[lon, seen.getSouth()], [lon, seen.getNorth()]]), shape("Point", [lon, seen.getNorth()], { text: degrees(lon), anchor: "top" }));
  for (const lat of some(seen.getSouth(), seen.getNorth())) found.push(shape("LineString", [[seen.getWest(), lat], [seen.getEast(), lat]]), shape("Point", [seen.getWest(), lat], { text: degrees(lat), anchor: "left" }));
  return shapes(found);
}

// One name for each version of a line or zone, where it is seen. Versions of one line run so close that names along them
// would stand on each other: each gets a place of its own along it and a stroke that leads to it; none hides another.
function named(map, drawn) {
  const { clientWidth: wide, clientHeight: high } = map.getContainer(), pen = document.createElement("canvas").getContext("2d");
  const taken = [], names = [], leaders = [];
  if (pen) pen.font = `${NAME_PX}px ${FONT.map((one) => `"${one}"`).join(", ")}`;
  drawn.forEach(({ path, text }, n) => {
    const seen = path.map((point) => [point, map.project(point)]).filter(([, { x, y }]) => x >= 0 && x <= wide && y >= 0 && y <= high);
    if (!seen.length) return;
    const half = (pen?.measureText(text).width ?? text.length * NAME_PX * 0.6) * 0.53 + 6, tall = NAME_PX * 0.6 + 1;
    const first = Math.floor(((n + 0.5) / drawn.length) * seen.length), places = [];
    for (const away of n % 2 ? [1, -1, 2, -2, 3, -3, 4, -4] : [-1, 1, -2, 2, -3, 3, -4, 4]) {
      for (let step = 0; step < TRIES; step += 1) {
        const [point, { x, y }] = seen[(first + Math.floor((step * seen.length) / TRIES)) % seen.length];
        places.push({ point, x: Math.max(half, Math.min(x, wide - half)), y: y + away * NAME_AWAY });
      }
    }
    const free = ({ x, y }) => y > tall && y < high - tall && taken.every((one) => Math.abs(one.x - x) > one.half + half || Math.abs(one.y - y) > 2 * tall);
    const place = places.find(free) ?? places[0];
    taken.push({ x: place.x, y: place.y, half });
    const middle = map.unproject([place.x, place.y]).toArray();
    names.push(shape("Point", middle, { text, x: place.x, y: place.y, half, tall }));
    leaders.push(shape("LineString", [place.point, middle]));
  });
  return { names: shapes(names), leaders: shapes(leaders) };
}

// Whose each version is, in the page's words. Its label stands last: what comes first gives the line its direction. The
// marks that keep names apart in a sentence are no letters, and what draws letters here does not know them.
function whose(one) {
  const words = frame.querySelector(".map-whose"), of = (org) => words.querySelector(`[data-org="${CSS.escape(org)}"]`);
  const agreed = one.agreed.map((org) => of(org)?.textContent ?? org).join(words.dataset.comma);
  const text = agreed ? words.dataset.agreed.replace("{}", agreed) : one.whose ? (of(one.whose)?.dataset.of ?? one.whose) : words.dataset.proposed;
  return `${text} · ${one.label}`.replace(/[\u2066-\u2069]/g, "");
}

function happened(data) {
  const areas = data.areas.map((one) => [one, one.lat_e7 / E7, one.lon_e7 / E7]);
  areas.sort((one, other) => other[0].radius_m - one[0].radius_m); // the widest first, so that none hides a smaller one
  return {
    areas: shapes(areas.map(([one, lat, lon]) => shape("Polygon", [circle(lat, lon, one.radius_m)], { report: one.report, mark: one.mark }))),
    middles: shapes(areas.map(([one, lat, lon]) => shape("Point", [lon, lat], { report: one.report, mark: one.mark }))),
    cells: shapes(data.cells.map((one) => shape("Polygon", [box([one.west_e7, one.south_e7, one.east_e7, one.north_e7].map((side) => side / E7))], { area: one.area, count: one.count, text: String(one.count) }))),
    lines: shapes(data.lines.map((one) => shape("LineString", vertices(one.vertices), { text: whose(one) }))),
    zones: shapes(data.zones.map((one) => { const ring = vertices(one.vertices); return shape("Polygon", [[...ring, ring[0]]], { text: whose(one) }); })),
  };
}

// The water's edge, without the sides at which the data ends: a straight line there would be read as something on the ground.
function coast(ring, [west, south, east, north]) {
  const found = [[]], side = (a, b) => (a[0] === b[0] && (a[0] === west || a[0] === east)) || (a[1] === b[1] && (a[1] === south || a[1] === north));
  [...ring, ring[0]].forEach((point, at, all) => {
    if (at && side(all[at - 1], point)) found.push([]);
    found.at(-1).push(point);
  });
  return found.filter((line) => line.length > 1);
}

const drawn = (data) => [...data.lines, ...data.zones].map((one) => ({ path: vertices(one.vertices), text: whose(one) }));

function under(ground) {
  if (!ground) return { world: shapes(), sea: shapes(), land: shapes(), coast: shapes(), rivers: shapes(), places: shapes() };
  const to = ([lon, lat]) => [lon / ground.scale, lat / ground.scale], lang = frame.dataset.lang;
  return {
    // The rest of the world, as coarse as a mechanism elsewhere can bear; the sea of the box hides it where more is known.
    world: shapes((ground.world ?? []).map((ring) => shape("Polygon", [[...ring, ring[0]].map(([lon, lat]) => [lon / WORLD_SCALE, lat / WORLD_SCALE])]))),
    sea: shapes([shape("Polygon", [box(ground.box.map((side) => side / ground.scale))])]),
    land: shapes(ground.land.map((ring) => shape("Polygon", [[...ring, ring[0]].map(to)]))),
    coast: shapes(ground.land.flatMap((ring) => coast(ring, ground.box).map((line) => shape("LineString", line.map(to))))),
    rivers: shapes([...ground.rivers.map((line) => shape("LineString", line.map(to))), ...ground.lakes.map((ring) => shape("Polygon", [ring.map(to)]))]),
    places: shapes(ground.places.map(([lon, lat, rank, names]) => shape("Point", to([lon, lat]), { text: names[lang] ?? names.en, rank }))),
  };
}

const word = (id, source, more = {}, paint = {}) => ({ id, type: "symbol", source, layout: { "text-field": ["get", "text"], "text-font": FONT, "text-size": 12, ...more }, paint: { "text-color": colour("--ink"), "text-halo-color": colour("--ground"), "text-halo-width": 1.5, ...paint } });

function style(data, ground, tiles) {
  const sources = { ...under(ground), grid: shapes(), ...happened(data), names: shapes(), leaders: shapes(), chosen: shapes() };
  const water = colour("--map-water"), land = colour("--map-land"), soft = colour("--soft"), press = colour("--press");
  const lit = ["boolean", ["feature-state", "lit"], false];
  return {
    version: 8,
    sources: { ...Object.fromEntries(Object.entries(sources).map(([name, held]) => [name, { type: "geojson", data: held, promoteId: "report", tolerance: 0.2 }])), ...(tiles ? { tiles: { type: "vector", url: `pmtiles://${location.origin}${OWN_TILES}/tiles.pmtiles` } } : {}) },
    layers: [
      { id: "paper", type: "background", paint: { "background-color": ground?.world || ground?.open ? water : colour("--ground") } },
      { id: "world", type: "fill", source: "world", paint: { "fill-color": land, "fill-outline-color": soft } },
      { id: "sea", type: "fill", source: "sea", paint: { "fill-color": water } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": land, "fill-antialias": false } },
      { id: "coast", type: "line", source: "coast", paint: { "line-color": soft, "line-width": 0.7 } },
      { id: "lakes", type: "fill", source: "rivers", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": water } },
      { id: "rivers", type: "line", source: "rivers", filter: ["==", ["geometry-type"], "LineString"], paint: { "line-color": water, "line-width": 2 } },
      ...(tiles ? own(tiles, water, land) : []),
      { id: "grid", type: "line", source: "grid", paint: { "line-color": colour("--rule"), "line-width": 1 } },
      { id: "zones", type: "fill", source: "zones", paint: { "fill-color": soft, "fill-opacity": 0.08 } },
      { id: "zone-edges", type: "line", source: "zones", paint: { "line-color": soft, "line-width": 1.5, "line-dasharray": [2, 2] } },
      { id: "cells", type: "fill", source: "cells", paint: { "fill-color": press, "fill-opacity": ["interpolate", ["linear"], ["get", "count"], 1, 0.12, 5000, 0.6], "fill-outline-color": press } },
      { id: "areas", type: "fill", source: "areas", paint: { "fill-color": press, "fill-opacity": ["case", lit, 0.45, 0.14] } },
      { id: "area-edges", type: "line", source: "areas", paint: { "line-color": press, "line-width": ["case", lit, 4, 1.5] } },
      { id: "middles", type: "circle", source: "middles", paint: { "circle-color": press, "circle-radius": ["case", lit, 5, 2.5] } },
      { id: "lines", type: "line", source: "lines", paint: { "line-color": colour("--ink"), "line-width": 2, "line-dasharray": [4, 2] } },
      { id: "chosen", type: "line", source: "chosen", paint: { "line-color": press, "line-width": 2 } },
      { ...word("places", "places", { "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.5, "text-size": ["match", ["get", "rank"], 0, 14, 1, 13, 12] }, { "text-color": soft }), filter: ["<=", ["get", "rank"], ["step", ["zoom"], 0, 5, 1, 6, 2, 7.5, 3]] },
      { id: "place-dots", type: "circle", source: "places", filter: ["<=", ["get", "rank"], ["step", ["zoom"], 0, 5, 1, 6, 2, 7.5, 3]], paint: { "circle-color": soft, "circle-radius": 2 } },
      { ...word("grid-words", "grid", { "text-anchor": ["get", "anchor"], "text-offset": [0.2, 0.2], "text-size": 10 }, { "text-color": soft }), filter: ["==", ["geometry-type"], "Point"] },
      word("cell-words", "cells", { "text-size": 13 }),
      { id: "leaders", type: "line", source: "leaders", paint: { "line-color": colour("--ink"), "line-width": 0.8 } },
      word("names", "names", { "text-allow-overlap": true, "text-max-width": 60, "text-size": NAME_PX }),
    ],
  };
}

// Of an operator's tiles only what is on this list is drawn: no boundary, no name of a state, no land in colours.
function own(tiles, water, land) {
  const lang = frame.dataset.lang, found = [], vector = (name) => tiles.layers.includes(name);
  for (const name of ["earth", "land"]) if (vector(name)) found.push({ id: `own-${name}`, type: "fill", source: "tiles", "source-layer": name, paint: { "fill-color": land } });
  for (const name of ["water", "ocean"]) if (vector(name)) found.push({ id: `own-${name}`, type: "fill", source: "tiles", "source-layer": name, filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": water } });
  for (const name of ["water", "waterway", "physical_line"]) if (vector(name)) found.push({ id: `own-${name}-line`, type: "line", source: "tiles", "source-layer": name, filter: ["==", ["geometry-type"], "LineString"], paint: { "line-color": water, "line-width": 1.5 } });
  for (const name of ["roads", "transportation", "streets"]) if (vector(name)) found.push({ id: `own-${name}`, type: "line", source: "tiles", "source-layer": name, paint: { "line-color": colour("--rule"), "line-width": 1.5 } });
  const settled = ["in", ["coalesce", ["get", "kind"], ["get", "class"], ["get", "pmap:kind"], ""], ["literal", ["locality", "neighbourhood", "city", "town", "village", "hamlet", "suburb"]]];
  for (const name of ["places", "place"]) if (vector(name)) found.push({ ...word(`own-${name}`, "tiles", { "text-field": ["coalesce", ["get", `name:${lang === "prs" ? "fa" : lang}`], ["get", "name"]] }, { "text-color": colour("--soft") }), "source-layer": name, filter: settled });
  return found;
}

async function json(address) {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

function bounds(data) {
  const found = [...data.areas.flatMap((one) => { const ring = circle(one.lat_e7 / E7, one.lon_e7 / E7, Math.min(one.radius_m, 20000)); return [ring[0], ring[16], ring[32], ring[48]]; }), ...data.cells.flatMap((one) => [[one.west_e7 / E7, one.south_e7 / E7], [one.east_e7 / E7, one.north_e7 / E7]])];
  const all = found.length ? found : data.lines.flatMap((one) => vertices(one.vertices));
  if (!all.length) return null;
  const lons = all.map(([lon]) => lon), lats = all.map(([, lat]) => lat);
  const least = (list) => list.reduce((one, other) => Math.min(one, other)), most = (list) => list.reduce((one, other) => Math.max(one, other));
  return [[least(lons), Math.max(-85, least(lats))], [most(lons), Math.min(85, most(lats))]];
}

const script = (address) => new Promise((done, failed) => {
  const one = document.createElement("script");
  Object.assign(one, { src: address, onload: done, onerror: failed });
  document.head.append(one);
});

async function start() {
  part(".map-draw").hidden = true;
  part(".map-loading").hidden = false;
  try {
    const [library, data, tiles] = await Promise.all([import(LIBRARY), json(frame.dataset.map), json(OWN_TILES)]);
    const ground = data.ground ? await json(data.ground) : null;
    if (tiles.there) {
      await script(TILES);
      library.addProtocol("pmtiles", new globalThis.pmtiles.Protocol().tile);
    }
    library.setWorkerUrl(WORKER);
    if (frame.dataset.dir === "rtl" && library.getRTLTextPluginStatus() === "unavailable") await library.setRTLTextPlugin(RIGHT_TO_LEFT, false);
    // Fonts are drawn by the browser: the page's own must be there first.
    await document.fonts.load('16px "Sulh Naskh"', "ابپ").catch(() => []);
    draw(library, data, ground, tiles.there ? tiles : null);
  } catch (why) {
    console.warn(why);
    frame.hidden = true;
    part(".map-failed").hidden = false;
  } finally {
    part(".map-loading").hidden = true;
  }
}

function draw(library, data, ground, tiles) {
  frame.hidden = false;
  const source = frame.querySelector(".map-source");
  if (ground?.source) source.textContent = source.dataset.text.replace("{}", ground.source);
  if (tiles?.source) source.textContent = source.dataset.text.replace("{}", tiles.source);
  const where = bounds(data), still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new library.Map({
    container: frame.querySelector(".map-sheet"),
    style: style(data, ground, tiles),
    ...(where ? { bounds: where, fitBoundsOptions: { padding: 40, maxZoom: 13 } } : { center: [0, 0], zoom: 1 }),
    attributionControl: false, dragRotate: false, touchPitch: false, pitchWithRotate: false, renderWorldCopies: false,
    cooperativeGestures: false, fadeDuration: 0, maxZoom: 16, localIdeographFontFamily: false, reduceMotion: still,
    validateStyle: false, canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  map.touchZoomRotate.disableRotation();
  map.scrollZoom.disable(); // the wheel scrolls the page; buttons, keys and two fingers change the scale
  map.addControl(new library.ScaleControl({ maxWidth: 120, unit: "metric" }), "bottom-left");
  map.getCanvas().setAttribute("aria-label", frame.querySelector(".map-sheet").getAttribute("aria-label"));
  frame.sulhMap = map; // for tests, which read positions
  map.sulhData = data;
  const regrid = () => around(map);
  map.on("load", () => {
    regrid();
    show(map, frame.dataset.area);
    frame.closest(".mapped").classList.add("alive");
    frame.dataset.drawn = "1";
  });
  map.on("moveend", regrid);
  map.on("resize", regrid);
  tools(map, still);
  pointing(map);
  document.addEventListener("sulh:looked", (event) => again(map, event.detail));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => map.setStyle(style(map.sulhData, ground, tiles), { diff: false }).once("idle", regrid));
}

// What hangs on the piece of ground that is seen.
function around(map) {
  for (const [name, held] of Object.entries({ grid: grid(map), ...named(map, drawn(map.sulhData)) })) map.getSource(name)?.setData(held);
}

async function again(map, { since, until, area }) {
  const url = new URL(frame.dataset.map, location.href);
  for (const [name, value] of Object.entries({ since, until })) value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
  const data = await json(url);
  map.sulhData = data;
  for (const [name, held] of Object.entries(happened(data))) map.getSource(name)?.setData(held);
  around(map);
  show(map, area);
}

function show(map, area) {
  const sides = area ? area.split(",").map(Number) : null;
  map.getSource("chosen").setData(shapes(sides ? [shape("LineString", box(sides))] : []));
  frame.querySelector('[data-do="anywhere"]').hidden = !sides;
}

function tools(map, still) {
  const how = { animate: !still };
  const here = () => {
    const seen = map.getBounds(), round = (value, most) => String(Number(Math.max(-most, Math.min(value, most)).toFixed(4)));
    look({ area: [round(seen.getWest(), 180), round(seen.getSouth(), 90), round(seen.getEast(), 180), round(seen.getNorth(), 90)].join(",") });
  };
  const does = { nearer: () => map.zoomIn(how), farther: () => map.zoomOut(how), here, anywhere: () => look({ area: "" }) };
  for (const button of frame.querySelectorAll("[data-do]")) button.addEventListener("click", does[button.dataset.do]);
}

function pointing(map) {
  const told = frame.querySelector(".map-told"), link = told.querySelector("a");
  let lit = null;
  document.addEventListener("sulh:lit", ({ detail: { report } }) => {
    const each = (id, value) => ["areas", "middles"].forEach((name) => map.setFeatureState({ source: name, id }, { lit: value }));
    if (lit) each(lit, false);
    if (report) each(report, true);
    lit = report;
  });
  const tell = (text, address) => {
    told.querySelector("bdi").textContent = text;
    link.textContent = link.dataset.open;
    link.href = address;
  };
  for (const name of ["areas", "middles", "cells"]) {
    map.on("mouseenter", name, () => (map.getCanvas().style.cursor = "pointer"));
    map.on("mouseleave", name, () => (map.getCanvas().style.cursor = ""));
  }
  map.on("click", (event) => {
    const [found] = map.queryRenderedFeatures(event.point, { layers: ["middles", "areas", "cells"] });
    if (!found) return;
    const { report, mark, area, text } = found.properties;
    if (report) {
      light(report, { from: "map" });
      tell(mark, `/incidents/${report}`);
      document.querySelector(`tr[data-report="${CSS.escape(report)}"]`)?.scrollIntoView({ block: "nearest" });
    } else if (area) {
      const url = new URL(location.href);
      url.pathname = "/incidents";
      url.searchParams.set("area", area);
      tell(`${area}: ${text}`, url.href);
    }
  });
}

if (frame) {
  const line = navigator.connection;
  const poor = line?.saveData || /(^|-)2g$/.test(line?.effectiveType ?? "");
  part(".map-draw button").addEventListener("click", start);
  if (poor) part(".map-draw").hidden = false;
  else {
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((one) => one.isIntersecting)) return;
      seen.disconnect();
      (window.requestIdleCallback ?? setTimeout)(start);
    }, { rootMargin: "200px" });
    seen.observe(frame.parentElement);
  }
}
