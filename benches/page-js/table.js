// The page: sliders on the left, sixteen answers in the middle, the focused one on the right.
import { PlainEngine } from "../engine-js/plain.js";

const DRAWS = 10_000;
const YEARS = 5;
const DOTS = 50;
const FOCUS = 0;
const GRAIN_ROWS = 12;
const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children. */
function el(name, attributes = {}, ...children) {
  const element = name.startsWith("svg:") ? document.createElementNS(SVG, name.slice(4)) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Sets a text only when it is another one. */
function textOf(element) {
  const node = element.appendChild(document.createTextNode(""));
  let shown = "";
  return (text) => {
    if (text !== shown) node.data = shown = text;
  };
}

/** Sets an attribute only when it is another one. */
function attributeOf(element, name) {
  let shown = null;
  return (value) => {
    if (value !== shown) element.setAttribute(name, (shown = value));
  };
}

/** The table on its page. `makeFan(element, years)` returns a function that draws `{ base, quantiles, target }`. */
export function start({ problem, groups, levers, outcomes }, makeFan) {
  const engine = new PlainEngine(problem, DRAWS);
  const values = [...problem.levers];
  let changed = null;
  let isAsked = false;
  const ask = (lever) => {
    changed = changed === null || changed === lever ? lever : "several";
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(answer);
  };
  drawLevers(groups, levers, values, ask);
  const rows = drawRows(outcomes);
  const total = drawTotal();
  const focus = drawFocus(outcomes[FOCUS], makeFan);
  const show = (ids, joint) => {
    for (const id of ids) rows[id](engine.quantiles[id], engine.probability[id]);
    total(values, joint, problem, engine);
    if (ids.includes(FOCUS)) focus(engine, problem.outcomes[FOCUS]);
    performance.mark("answered");
  };
  function answer() {
    const one = changed === "several" ? null : changed;
    [isAsked, changed] = [false, null];
    const joint = engine.move(values, one);
    show(engine.answered, joint);
  }
  const joint = engine.first();
  show(outcomes.map((_, id) => id), joint);
  performance.mark("usable");
}

function drawLevers(groups, levers, values, ask) {
  const section = document.getElementById("levers");
  for (const group of groups) {
    const own = levers.map((lever, id) => [lever, id]).filter(([lever]) => lever.group === group.id);
    if (own.length > 0) section.append(el("h2", {}, group.name), ...own.map(([lever, id]) => drawLever(lever, id, values, ask)));
  }
}

function drawLever({ name, min, max, step }, id, values, ask) {
  const slider = el("input", { type: "range", min, max, step: "any", "aria-label": name });
  const field = el("input", { type: "number", min, max, step, "aria-label": name });
  slider.value = values[id];
  field.value = values[id].toFixed(2);
  slider.addEventListener("input", () => {
    values[id] = Number(slider.value);
    field.value = values[id].toFixed(2);
    ask(id);
  });
  field.addEventListener("change", () => {
    values[id] = Math.min(max, Math.max(min, Number(field.value) || 0));
    slider.value = values[id];
    ask(id);
  });
  return el("label", { class: "lever" }, el("span", {}, name), slider, field, el("span", {}, "%/年"));
}

function drawRows(outcomes) {
  const body = el("tbody");
  const head = el("tr", {}, ...["指标", "走势", "2025 推演", "变化", "目标", "状态", "把握"].map((name) => el("th", {}, name)));
  const update = outcomes.map((outcome, id) => drawRow(outcome, body, id === FOCUS));
  const section = document.getElementById("outcomes");
  section.append(el("div", { class: "total", id: "total" }), el("table", {}, el("thead", {}, head), body));
  return update;
}

function drawRow({ name, decimals, baseline, target }, body, isFocused) {
  const line = el("svg:path");
  const cells = Array.from({ length: 4 }, () => el("td"));
  const goal = el("td", {}, target.toFixed(decimals));
  const spark = el("td", {}, el("svg:svg", { viewBox: "0 0 100 24", class: "spark" }, line));
  body.append(el("tr", isFocused ? { class: "is-focused" } : {}, el("td", {}, name), spark, cells[0], cells[1], goal, cells[2], cells[3]));
  const [value, change, status, chance] = cells.map(textOf);
  const path = attributeOf(line, "d");
  let before = null;
  return (quantiles, probability) => {
    const end = quantiles[YEARS - 1][2];
    before ??= end;
    value(end.toFixed(decimals));
    change(Math.abs(end - before) < 1e-9 ? "=" : (end - before).toFixed(decimals));
    status(end >= target ? "⚑ 达标" : "○ 未达");
    chance(`${Math.round(probability * 100)}%`);
    path(sparkline(baseline ?? end, quantiles, target));
  };
}

function sparkline(baseline, quantiles, target) {
  // An outcome that has only an end point has no path before it.
  const medians = [baseline, ...quantiles.map((year) => year[2] || baseline)];
  const [low, high] = [Math.min(baseline, target), Math.max(baseline, target)];
  const span = high - low || 1;
  return medians.map((value, year) => `${year ? "L" : "M"}${(2 + year * 19.2).toFixed(1)} ${(20 - ((value - low) / span) * 16).toFixed(1)}`).join("");
}

/** The total in figures, and in grains of ten thousand people. */
function drawTotal() {
  const paths = Array.from({ length: 6 }, () => el("svg:path"));
  const figure = el("strong");
  const words = el("span");
  document.getElementById("total").append(figure, words, el("svg:svg", { viewBox: "0 0 320 96", class: "grains" }, ...paths));
  const [number, sentence] = [figure, words].map(textOf);
  const draw = paths.map((path) => attributeOf(path, "d"));
  return (levers, joint, problem, engine) => {
    number(`${engine.quantiles[0][YEARS - 1][2].toFixed(1)} 万人`);
    sentence(`同时达标的把握 ${joint < 0.01 ? "<1" : Math.round(joint * 100)}%`);
    let grain = 0;
    problem.outcomes[0].parts.forEach((quantity, index) => {
      const size = Math.round(problem.base[quantity] * (1 + levers[problem.leverOf[quantity]] / 100) ** YEARS);
      draw[index](grains(grain, size));
      grain += size;
    });
  };
}

function grains(from, count) {
  let path = "";
  for (let grain = from; grain < from + count; grain += 1) {
    path += `M${4 + 8 * Math.floor(grain / GRAIN_ROWS)} ${4 + 8 * (grain % GRAIN_ROWS)}h0`;
  }
  return path;
}

/** The fan, fifty dots and one sentence about the focused outcome. */
function drawFocus({ name, baseline, target, decimals }, makeFan) {
  const holder = el("div", { id: "fan" });
  const words = el("p");
  const circles = Array.from({ length: DOTS }, () => el("svg:circle", { r: 5 }));
  const section = document.getElementById("focus");
  section.append(el("h2", {}, name), holder, words, el("svg:svg", { viewBox: "0 0 360 120", class: "dots" }, ...circles));
  const fan = makeFan(holder, [2020, 2021, 2022, 2023, 2024, 2025]);
  const sentence = textOf(words);
  const dots = circles.map((circle) => ["cx", "cy", "class"].map((attribute) => attributeOf(circle, attribute)));
  return (engine, outcome) => {
    fan({ baseline, target, quantiles: engine.quantiles[FOCUS] });
    const met = Math.round(engine.probability[FOCUS] * DOTS);
    sentence(`按当前设置，2025 年为 ${engine.quantiles[FOCUS][YEARS - 1][2].toFixed(decimals)}，50 次中约 ${met} 次达标。`);
    place(dots, engine.fifty(outcome, DOTS), target);
  };
}

function place(dots, values, target) {
  const [low, high] = [values[0], values[values.length - 1]];
  const width = (high - low || 1) / 24;
  const heights = new Map();
  values.forEach((value, index) => {
    const column = Math.round((value - low) / width);
    const height = heights.get(column) ?? 0;
    heights.set(column, height + 1);
    const [x, y, kind] = dots[index];
    x(8 + column * 14);
    y(112 - height * 12);
    kind(value >= target ? "met" : "missed");
  });
}
