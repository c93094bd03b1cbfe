// The sixteen outcomes: total in figures and grains, and a row for each.
import { drawGrains } from "./grains.js";
import { attributeOf, button, changing, classOf, el, textOf } from "./dom.js";
import { compact, percent, signed, worded } from "./numbers.js";
import { drawSpark } from "./spark.js";

const LAST = 5;

/** Builds the column; `choose` gets the number of the row that is clicked. */
export function drawOutcomes({ outcomeGroups, outcomes }, problem, choose) {
  const section = document.getElementById("outcomes");
  const summary = drawSummary(section, problem, outcomes[0]);
  const rows = outcomes.map((outcome, id) => drawRow(outcome, () => choose(id)));
  const heads = ["指标", "走势", "2025 推演", "变化", "目标", "状态", "把握"].map((name) => el("th", { scope: "col" }, name));
  const bodies = outcomeGroups.map((group) => {
    const own = rows.filter((_, id) => outcomes[id].group === group.id).map(({ element }) => element);
    return el("tbody", {}, el("tr", { class: "group" }, el("th", { colspan: 7, scope: "rowgroup" }, group.name)), ...own);
  });
  section.append(el("table", { class: "rows" }, el("thead", {}, el("tr", {}, ...heads)), ...bodies));
  return {
    /** Shows what the run says of the outcomes that it answered. */
    show({ books, before, engine, joint }, answered) {
      for (const id of answered) rows[id].show(books.paths[id], before.paths[id], engine.quantiles[id][LAST - 1], engine.probability[id]);
      summary(books, joint, rows.filter(({ isMet }) => isMet()).length);
    },
    focus(chosen) {
      rows.forEach((row, id) => row.focus(id === chosen));
    },
  };
}

function drawSummary(section, problem, total) {
  const [figure, met, jointly] = [el("strong"), el("span"), el("span", { class: "muted" })];
  const grains = drawGrains(problem.outcomes[0].parts.length, total.target);
  section.append(el("div", { class: "summary" }, el("div", {}, figure, met, jointly), grains.element));
  const [number, count, chance] = [figure, met, jointly].map(textOf);
  return (books, joint, meeting) => {
    number(worded(total, books.end(0)));
    count(`${problem.outcomes.length} 项中 ${meeting} 项达标`);
    chance(`同时达标的把握 ${percent(joint)}`);
    grains.show(problem.outcomes[0].parts.map((quantity) => books.quantities[quantity][LAST]));
  };
}

function drawRow(outcome, choose) {
  const { name, short, decimals, mark, targetText } = outcome;
  const spark = drawSpark(outcome.target);
  const [value, change, chance] = ["value", "change", "chance"].map((kind) => el("td", { class: kind }));
  const status = drawStatus();
  const label = button({ class: "name", title: name, "aria-pressed": "false" }, short, () => {});
  const cells = [el("td", {}, spark.element), value, change, el("td", { class: "target" }, targetText), el("td", {}, status.element), chance];
  const element = el("tr", { class: "outcome" }, el("th", { scope: "row" }, label), ...cells);
  element.addEventListener("click", choose);
  const [showValue, showChange, showChance] = [value, change, chance].map(textOf);
  const [mark_, press] = [classOf(element, "is-focused"), attributeOf(label, "aria-pressed")];
  const changeWords = (by, before) => (Math.abs(by) < 1e-9 * Math.max(1, Math.abs(before)) ? "=" : signed(by, decimals) + mark);
  let isMet = false;
  return {
    element,
    isMet: () => isMet,
    show(path, before, quantiles, probability) {
      isMet = outcome.isMet(path[LAST]);
      showValue(compact(outcome, path[LAST]));
      showChange(changeWords(path[LAST] - before[LAST], before[LAST]));
      showChance(quantiles[0] === quantiles[4] ? `${(probability * 100).toFixed(0)}%` : percent(probability));
      status.show(isMet);
      spark.show(path, before);
    },
    focus(is) {
      mark_(is);
      press(String(is));
    },
  };
}

/** A filled flag when met, a hollow one when missed, and the word. */
function drawStatus() {
  const word = el("span");
  const element = el("span", {}, el("svg:svg", { viewBox: "0 0 12 14", "aria-hidden": "true" }, el("svg:path", { d: "M2 13V1.5L10.5 4.7L2 8" })), word);
  const say = textOf(word);
  const show = changing((isMet) => {
    element.className = `status ${isMet ? "met" : "missed"}`;
    say(isMet ? "达标" : "未达");
  }, null);
  return { element, show };
}
