// A lever move as a hand makes it: the mouse drags the slider, and the browser hands its movements over at the start of a frame.

/// Movements that only tell how many frames a contestant takes until all of it shows.
const TRIED = 8;
/// So long a rest follows each movement, that no two of them fall into one frame; also when slowed down not so long that the page takes the hand for resting.
const REST_MS = 50;
/// The way of the mouse: there and back again in so many steps.
const STEPS = 15;
/// So many frames after a movement it is looked whether something still changes.
const WATCHED = 3;

/** What the main thread has worked so far, in seconds of its own time. */
export async function worked(driver) {
  const { metrics } = await driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const [script, style, layout] = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"].map(of);
  const all = of("TaskDuration");
  return { script, "style and layout": style + layout, "paint and other": all - script - style - layout, all };
}

/** The work between two of these for each move, in milliseconds. */
export function since(before, after, moves) {
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, ((value - before[name]) * 1000) / moves]));
}

/** Drags the slider `moves` times: milliseconds from each input event to the frame that shows all of it, and the work of a move. */
export async function drag(driver, name, moves, slower) {
  const { x, y, width } = await driver.executeScript(prepare, name);
  const mouse = (type, step) => {
    const place = Math.abs(((step + STEPS) % (2 * STEPS)) - STEPS) / STEPS;
    return driver.sendDevToolsCommand("Input.dispatchMouseEvent", { type, x: x + width * (0.2 + 0.6 * place), y, button: "left", buttons: 1, clickCount: 1 });
  };
  const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS * slower));
  const to = async (from, count) => {
    for (let step = from; step < from + count; step += 1) {
      await mouse("mouseMoved", step);
      await rest();
    }
  };
  await mouse("mousePressed", 0);
  await rest();
  await driver.executeScript(watchChanges, WATCHED);
  await to(1, TRIED);
  const frames = await driver.executeScript(watchFrames);
  const before = await worked(driver);
  await to(1 + TRIED, moves);
  const work = since(before, await worked(driver), moves);
  const taken = await driver.executeScript(() => window.benchTaken);
  await mouse("mouseReleased", TRIED + moves);
  if (taken.length !== moves) throw new Error(`${moves} movements of the mouse made ${taken.length} inputs`);
  return { taken, frames, work };
}

// The rest runs in the page.

/** Brings the slider into sight and says where its track is. */
function prepare(name) {
  const slider = [...document.querySelectorAll("input[type=range]")].find((input) => {
    const label = input.getAttribute("aria-label") ?? input.labels?.[0]?.textContent ?? "";
    return label.startsWith(name);
  });
  slider.scrollIntoView({ block: "nearest" });
  const { left, top, width, height } = slider.getBoundingClientRect();
  return { x: left, y: top + height / 2, width };
}

/** Notes after each input in which frame something last changed, in the document or on a canvas; the input's own frame is the first. */
function watchChanges(watched) {
  const last = (window.benchLast = []);
  let frame = 0;
  const changed = () => {
    if (frame > 0) last[last.length - 1] = frame;
  };
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  const drawing = CanvasRenderingContext2D.prototype;
  const whole = { fill: drawing.fill, stroke: drawing.stroke, fillText: drawing.fillText, clearRect: drawing.clearRect };
  for (const [name, draw] of Object.entries(whole)) {
    drawing[name] = function (...given) {
      changed();
      return draw.apply(this, given);
    };
  }
  const moved = () => {
    last.push(0);
    frame = 1;
    const next = () => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        frame = frame < watched ? frame + 1 : 0;
        if (frame > 0) requestAnimationFrame(next);
      };
      channel.port2.postMessage(null);
    };
    requestAnimationFrame(next);
  };
  addEventListener("input", moved, { capture: true });
  window.benchUnwatch = () => {
    removeEventListener("input", moved, { capture: true });
    observer.disconnect();
    Object.assign(drawing, whole);
  };
}

/** Goes on with noting how long each input takes until that many frames are painted, and returns how many. */
function watchFrames() {
  window.benchUnwatch();
  const frames = Math.max(1, window.benchLast.toSorted((a, b) => a - b)[Math.floor(window.benchLast.length / 2)]);
  const taken = (window.benchTaken = []);
  const painted = (left, done) =>
    requestAnimationFrame(() => {
      if (left > 1) return painted(left - 1, done);
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(null);
    });
  addEventListener(
    "input",
    () => {
      const start = performance.now();
      painted(frames, () => taken.push(performance.now() - start));
    },
    { capture: true },
  );
  return frames;
}
