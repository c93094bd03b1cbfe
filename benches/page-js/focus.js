// The outcome in focus: sentence, chart, fifty dots, formula with the current numbers, and the levers that decide it.
import { driversOf } from "../engine-js/books.js";
import { extent, stack } from "./chart.js";
import { attributeOf, el, textOf } from "./dom.js";
import { drawDrivers } from "./drivers.js";
import { formulaOf } from "./formula.js";
import { compact, fixed, worded } from "./numbers.js";

const DOTS = 50;
const LAST = 5;
/// A screen reader says the sentence once it has rested.
const REST_MS = 800;

/**
 * Builds the panel of an outcome. `makeCharts` mounts both charts in their places within one whole and returns `{ show, dispose }`; `show` gets the picture of
 * the fan and the stacked dots.
 */
export function mountFocus(content, id, makeCharts, put) {
  const { problem, levers, outcomes, outcomeGroups } = content;
  const outcome = outcomes[id];
  const section = document.getElementById("focus");
  const [sentence, spoken, formula] = [el("p", { class: "sentence" }), el("p", { class: "unseen", role: "status" }), el("span")];
  const [times, note] = [el("strong"), el("p", { class: "note" })];
  const [fan, dots] = ["fan", "dots"].map((place) => el("div", { class: place }));
  const whole = el("div", { id: "charts", role: "img" }, fan, el("p", {}, "如果重来 50 次 ", times), dots);
  const drivers = drawDrivers(outcome, levers, driversOf(problem, id), put);
  const group = outcomeGroups.find((group) => group.id === outcome.group).name;
  section.replaceChildren(
    el("p", { class: "muted" }, `${group} · 表1-${outcome.no}`),
    el("h2", {}, outcome.name),
    sentence,
    spoken,
    whole,
    note,
    el("p", { class: "formula" }, el("span", { class: "muted" }, "公式"), formula),
    el("h3", {}, "由哪些拉杆决定"),
    drivers.table,
    el("p", { class: "note" }, "现值单位为 %/年；+1 点与贡献为 2025 年结果的变化；按“恰好”把这一根拨到刚够达标。"),
  );
  const [say, count, explain, compute] = [sentence, times, note, formula].map(textOf);
  const speak = rested(textOf(spoken));
  const describe = attributeOf(whole, "aria-label");
  const charts = makeCharts({ whole, fan, dots }, outcome);
  const formulaWords = formulaOf(content, id);
  const show = ({ books, before, engine, values }, sways) => {
    const words = sentenceOf(outcome, books.end(id));
    say(words);
    speak(words);
    describe(`${outcome.name} 2020–2025：${words}`);
    const fifty = engine.fifty(problem.outcomes[id], DOTS);
    const plot = stack(fifty, outcome.target, outcome.isMet);
    count(`${DOTS} 次中约 ${plot.met.length} 次达标。`);
    explain(noteOf(engine.draws));
    charts.show(picture(outcome, books.paths[id], before.paths[id], engine.quantiles[id]), plot);
    compute(`${formulaWords(books)} = ${worded(outcome, books.end(id))}`);
    drivers.show(values, sways);
  };
  return { show, dispose: charts.dispose };
}

function rested(say) {
  let pending = 0;
  return (words) => {
    clearTimeout(pending);
    pending = setTimeout(say, REST_MS, words);
  };
}

const noteOf = (draws) =>
  `各增速按假设的年度波动抽样 ${fixed(draws, 0)} 次得出，只回答“速度照此设置时有多大把握”，不是预测。规划路径恰好够到目标，所以每项约一半把握，十六项同时达到则很难。`;

function sentenceOf(outcome, value) {
  const { name, target, targetWords, isShare, decimals } = outcome;
  const start = `按当前设置，2025 年${name}为 ${worded(outcome, value)}，`;
  if (outcome.isMet(value)) return `${start}达到目标（${targetWords}）。`;
  const gap = isShare ? `${fixed(target - value, decimals)} 个百分点` : worded(outcome, target - value);
  return `${start}距目标（${targetWords}）还差 ${gap}。`;
}

/** What the fan shows: bands by quantile, the path, the plan's when it is another, the axis, and what stands at the right end. */
function picture(outcome, path, before, quantiles) {
  const years = (values) => Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  const isSame = path.every((value, year) => Object.is(value, before[year]));
  const hasYear = (year) => !Number.isNaN(path[year]);
  const fan = [0, 1, 3, 4].map((k) => [years(path)[0], ...quantiles.map((year, index) => (hasYear(index + 1) ? year[k] : null))]);
  const paths = isSame ? [path] : [path, before];
  const ends = [
    { kind: "target", value: outcome.target, text: `目标 ${outcome.targetText}` },
    { kind: "projection", value: path[LAST], text: `推演 ${compact(outcome, path[LAST])}` },
  ];
  if (!isSame) ends.push({ kind: "plan", value: before[LAST], text: `规划路径 ${compact(outcome, before[LAST])}` });
  const baseline = outcome.baseline === null ? [] : [outcome.baseline];
  return {
    fan,
    projection: years(path),
    plan: isSame ? null : years(before),
    baseline: outcome.baseline,
    target: outcome.target,
    axis: extent([...paths, ...fan.map((band) => band.filter((value) => value !== null))], [outcome.target, ...baseline]),
    ends,
  };
}
