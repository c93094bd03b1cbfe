// The page: what a hand does changes the settings, and one run a frame answers them everywhere.
import { Books, driversOf } from "../engine-js/books.js";
import { PlainEngine } from "../engine-js/plain.js";
import { read, writer } from "./address.js";
import { button, propertyOf } from "./dom.js";
import { mountFocus } from "./focus.js";
import { History } from "./history.js";
import { drawLevers } from "./levers.js";
import { drawOutcomes } from "./outcomes.js";

const DRAWS = 10_000;

/** Starts the page on its content. `makeCharts` mounts the charts of one outcome, see focus.js. */
export function start(content, makeCharts) {
  const { problem, goals, levers, outcomes } = content;
  const plan = problem.levers;
  const engine = new PlainEngine(problem, DRAWS);
  const [books, before] = [new Books(problem, goals, levers), new Books(problem, goals, levers)];
  outcomes.forEach((outcome, id) => (outcome.isMet = meets(problem.outcomes[id])));
  const run = { values: [...plan], books, before, engine, joint: 0 };
  const state = { focus: 0, panel: null, history: null };
  const write = writer(levers, plan, outcomes);
  const tools = drawTools(() => travel(state.history.undo()), () => travel(state.history.redo()), () => put(plan.map((value, id) => [id, value])));
  const column = drawLevers(content, plan, { drag, settle: () => state.history.endGesture(), put });
  const rows = drawOutcomes(content, problem, (id) => {
    if (id === state.focus) return;
    focus(id);
    write(run.values, id);
  });
  const ask = oneRunAFrame(answer);

  function drag(id, value) {
    run.values[id] = value;
    state.history.record(run.values, id);
    ask(id);
  }
  function put(changes) {
    for (const [id, value] of changes) run.values[id] = value;
    state.history.record(run.values);
    for (const [id] of changes) ask(id);
  }
  function travel(values) {
    if (values === null) return;
    run.values = [...values];
    levers.forEach((_, id) => ask(id));
  }
  function answer(moved) {
    for (const id of moved) books.move(id, run.values[id]);
    run.joint = engine.move(run.values, moved.length === 1 ? moved[0] : null);
    show(moved, engine.answered);
    write(run.values, state.focus);
  }
  function show(moved, answered) {
    column.show(run.values, moved);
    rows.show(run, answered);
    if (answered.includes(state.focus)) showFocus();
    tools(state.history, run.values.every((value, id) => value === plan[id]));
    performance.clearMarks("answered");
    performance.mark("answered");
  }
  function showFocus() {
    const sways = new Map(driversOf(problem, state.focus).map((lever) => [lever, books.sway(state.focus, lever, before)]));
    column.need(new Map([...sways].map(([lever, { need }]) => [lever, need])));
    state.panel.show(run, sways);
  }
  function focus(id) {
    state.panel?.dispose();
    state.focus = id;
    rows.focus(id);
    state.panel = mountFocus(content, id, makeCharts, put);
    showFocus();
  }
  function follow() {
    const asked = read(levers, plan, outcomes);
    put(asked.values.map((value, id) => [id, value]));
    if (asked.focus !== state.focus) focus(asked.focus);
  }

  const asked = read(levers, plan, outcomes);
  run.values = asked.values;
  state.history = new History(run.values);
  books.set(run.values);
  engine.first();
  run.joint = engine.move(run.values);
  focus(asked.focus);
  show(levers.map((_, id) => id), outcomes.map((_, id) => id));
  addEventListener("hashchange", follow);
  performance.mark("usable");
}

const meets = ({ strict, bound }) => (strict ? (value) => value > bound : (value) => value >= bound);

/** Returns what notes a moved lever; all that were noted are answered together at the next frame. */
function oneRunAFrame(answer) {
  let moved = new Set();
  return (id) => {
    if (moved.size === 0) {
      requestAnimationFrame(() => {
        const all = [...moved];
        moved = new Set();
        answer(all);
      });
    }
    moved.add(id);
  };
}

/** Undo, redo and back to the plan; returns what shows which of them there is. */
function drawTools(undo, redo, reset) {
  const buttons = [["撤销", undo, "Control+Z"], ["重做", redo, "Control+Shift+Z"], ["全部复位", reset, ""]].map(([name, act, keys]) =>
    button({ disabled: "", "aria-keyshortcuts": keys }, name, act),
  );
  document.getElementById("tools").append(...buttons);
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || event.target.type === "text") return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  });
  const [disableUndo, disableRedo, disableReset] = buttons.map((element) => propertyOf(element, "disabled"));
  return ({ past, future }, isPlan) => {
    disableUndo(past.length === 0);
    disableRedo(future.length === 0);
    disableReset(isPlan);
  };
}
