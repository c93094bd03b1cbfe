// The lever column: sliders by group, each with its ticks, field, word and way back.
import { attributeOf, button, changing, classOf, el, propertyOf, textOf } from "./dom.js";
import { fixed } from "./numbers.js";

/// A value counts as the plan's when it is closer than half of the smallest step.
const SAME = 0.005;

function wordFor(value, plan) {
  if (Math.abs(value - plan) < SAME) return "规划路径";
  if (Math.abs(value) < SAME) return "停滞";
  if (value < 0) return "下降";
  return value < plan ? "低于规划" : "高于规划";
}

/** Builds the column; `act` is told what a hand does. */
export function drawLevers({ groups, levers }, plan, act) {
  const rows = levers.map((lever, id) => {
    const put = (value) => act.put([[id, value]]);
    return drawLever(lever, plan[id], { drag: (value) => act.drag(id, value), settle: act.settle, put, reset: () => put(plan[id]) });
  });
  const section = document.getElementById("levers");
  section.append(key());
  const resets = groups.map((group) => {
    const own = levers.flatMap((lever, id) => (lever.group === group.id ? [id] : []));
    const back = () => act.put(own.map((id) => [id, plan[id]]));
    const reset = button({ class: "reset", "aria-label": `整组复位：${group.name}`, disabled: "" }, "↺", back);
    section.append(el("fieldset", {}, el("legend", {}, `${group.name} `, reset), ...own.map((id) => rows[id].element)));
    return [own, propertyOf(reset, "disabled")];
  });
  return {
    /** Shows the values of the levers that were moved. */
    show(values, moved) {
      for (const id of moved) rows[id].show(values[id]);
      for (const [own, disable] of resets) disable(own.every((id) => values[id] === plan[id]));
    },
    /** Shows the value that the focused target needs of each lever; those without one have no tick. */
    need(needed) {
      rows.forEach((row, id) => row.need(needed.get(id) ?? null));
    },
  };
}

function key() {
  const ticks = { zero: "2020 水平（零增长）", plan: "规划路径", needed: "让选中指标恰好达标" };
  const entries = Object.entries({ ...ticks, below: "下降", under: "低于规划", above: "高于规划" });
  return el("ul", { class: "key" }, ...entries.map(([kind, words]) => el("li", {}, el("span", { class: `key-${kind}` }), words)));
}

/** The share of the range in per cent, within it. */
const share = ({ min, max }, value) => Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100));

// A tick spans the slider and is shifted by per cent of it: moving it lays nothing out.
function tick(lever, kind, value) {
  const element = el("span", { class: `tick ${kind}` });
  const shift = changing((text) => (element.style.transform = text), "");
  const at = (value) => shift(`translateX(${share(lever, value).toFixed(2)}%)`);
  if (value !== undefined) at(value);
  return { element, at };
}

function drawLever(lever, plan, act) {
  const { name, help, unit, min, max, step } = lever;
  const id = `lever-${lever.id}`;
  const slider = el("input", { type: "range", id, min, max, step });
  const field = el("input", { type: "text", inputmode: "decimal", autocomplete: "off", "aria-label": `${name}（${unit}）` });
  const word = el("span", { class: "word" });
  const reset = button({ class: "reset", "aria-label": `复位：${name}`, disabled: "" }, "↺", act.reset);
  const [zero, planned, needed] = [tick(lever, "zero", 0), tick(lever, "plan", plan), tick(lever, "needed")];
  const ranges = el("span", { class: "ranges" });
  const [from, to] = [share(lever, 0), share(lever, plan)].map((part) => `${part.toFixed(2)}%`);
  ranges.style.background = `linear-gradient(to right, var(--warm-soft) ${from}, var(--line) ${from} ${to}, var(--sea-soft) ${to})`;
  const slide = el("span", { class: "slide" }, ranges, zero.element, planned.element, needed.element, slider);
  const words = el("span", { class: "words" }, el("label", { for: id, title: help }, name), word);
  const element = el("div", { class: "lever" }, words, slide, field, el("span", { class: "unit" }, unit), reset);
  slider.addEventListener("input", () => act.drag(Number(slider.value)));
  slider.addEventListener("change", act.settle);
  slider.addEventListener("dblclick", act.reset);
  const row = shower(plan, unit, { element, slider, field, word, reset });
  takeTyped(field, lever, act.put);
  const hide = propertyOf(needed.element, "hidden");
  hide(true);
  const need = changing((value) => {
    hide(value === null);
    if (value !== null) needed.at(value);
  }, null);
  return { element, show: row, need };
}

/** What a row shows of its value. */
function shower(plan, unit, { element, slider, field, word, reset }) {
  const [say, spoken] = [textOf(word), attributeOf(slider, "aria-valuetext")];
  const [change, disable] = [classOf(element, "is-changed"), propertyOf(reset, "disabled")];
  const show = (value) => {
    const text = fixed(value, 2);
    const words = wordFor(value, plan);
    // The slider that is dragged has the value already: to say it again would paint it again.
    if (Number(slider.value) !== value) slider.value = value;
    field.value = text.replace("−", "-");
    say(words);
    spoken(`${text}${unit}，${words}`);
    change(value !== plan);
    disable(value === plan);
  };
  show(plan);
  return changing(show, plan);
}

function takeTyped(field, { min, max }, put) {
  let kept = field.value;
  field.addEventListener("focus", () => (kept = field.value));
  field.addEventListener("change", () => {
    const value = Number(field.value.trim() || NaN);
    const isTaken = value >= min && value <= max;
    field.toggleAttribute("aria-invalid", !isTaken);
    field.value = isTaken ? value.toFixed(2) : kept;
    if (isTaken) put(value);
  });
}
