// While a lever moves: one run for all moves of a frame, everything on the page from that run, and nothing animated.
import assert from "node:assert/strict";
import { opening } from "./engines.mjs";

const { everywhere } = opening({ view: "whatif", parameters: { focus: "productivity" } });

everywhere("many moves within a frame are one run of the engine", async (page) => {
  const runs = await page.driver.executeAsyncScript((done) => {
    const slider = document.getElementById("lever-gdp");
    let runs = 0;
    const observer = new window.PerformanceObserver((list) => { runs += list.getEntriesByName("answered").length; });
    observer.observe({ type: "mark" });
    for (let value = 1; value <= 8; value += 1) {
      slider.value = String(value);
      slider.dispatchEvent(new window.Event("input", { bubbles: true }));
    }
    setTimeout(() => {
      observer.disconnect();
      done(runs);
    }, 500);
  });
  assert.equal(runs, 1);
  assert.equal(Number(await page.value(await page.lever("地区生产总值"))), 8);
});

everywhere("while the hand drags, number, sentence, chart, formula and status are of the same run, and nothing is animated", async (page) => {
  await page.untilChartIsDrawn();
  await page.run(() => {
    const text = (selector) => document.querySelector(selector).textContent;
    window.frames_seen = [];
    window.is_watching = true;
    window.runs_seen = 0;
    new window.PerformanceObserver((list) => { window.runs_seen += list.getEntriesByName("answered").length; }).observe({ type: "mark" });
    const watch = () => {
      window.frames_seen.push({
        row: text("[data-outcome=productivity] .outcome__value"),
        status: text("[data-outcome=productivity] .status"),
        sentence: text(".focus__sentence"),
        label: text(".path-picture__label--projection"),
        formula: text(".focus__formula"),
        line: document.querySelector(".path-picture__line--projection").getAttribute("points"),
        spark: document.querySelector("[data-outcome=productivity] .spark").outerHTML,
        moving: document.getAnimations().filter((one) => one.playState === "running" && one.effect?.target?.closest(".whatif")).length,
      });
      if (window.is_watching) requestAnimationFrame(watch);
    };
    watch();
  });
  await page.drag(await page.lever("地区生产总值"), -70);
  const { frames, runs, kept } = await page.run(() => {
    window.is_watching = false;
    return { frames: window.frames_seen, runs: window.runs_seen, kept: performance.getEntriesByName("answered").length };
  });
  assert.equal(kept, 1, "marks do not pile up");
  // WebKit's remote control lets the hand jump: from here to there.
  assert.ok(runs >= 2 && runs <= frames.length, `${runs} runs in ${frames.length} frames`);
  const lines = new Map();
  for (const { row, status, sentence, label, formula, line, spark, moving } of frames) {
    assert.ok(sentence.includes(`${row}元/人`) && label === `推演 ${row}` && formula.endsWith(`= ${row}元/人`), JSON.stringify({ row, sentence, label, formula }));
    assert.equal(/达标/.test(status), /达到目标/.test(sentence), `${status}: ${sentence}`);
    assert.equal(moving, 0, "nothing is animated");
    // The small path is drawn anew exactly when the chart is.
    assert.equal(lines.get(line) ?? spark, spark);
    lines.set(line, spark);
  }
  assert.ok(new Set(frames.map((frame) => frame.row)).size >= 2, "before and after");
});
