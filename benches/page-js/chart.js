// What both pages lay out by themselves: the axis, the words at the right end, and the stacked dots.

export const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];
/// Columns of dots, and rows that they have room for at least.
export const COLUMNS = 26;
export const LEAST_ROWS = 6;
/// Pixels between the words at the right end.
export const LABEL_GAP = 20;
/// What is drawn, and the words for it, by kind.
export const COLOURS = { target: "#15202b", projection: "#0b6790", plan: "#ad4a17", sea: "#0b6790", hollow: "#948d7e", muted: "#626d78", line: "#ddd7ca" };

/** Ends and step of the value axis: all values with an eighth of their range to spare, on round numbers. */
export function extent(paths, values) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  for (const path of paths) {
    for (const value of path) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const spare = Math.max((high - low) * 0.12, Math.abs(high) * 0.02, 1e-6);
  const step = roundStep((high - low + 2 * spare) / 4);
  const bottom = Math.floor((low - spare) / step) * step;
  return { min: low >= 0 ? Math.max(0, bottom) : bottom, max: Math.ceil((high + spare) / step) * step, step };
}

function roundStep(raw) {
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 2.5, 5, 10].find((many) => many * power >= raw * 0.999) * power;
}

/** Moves heights apart until neighbours keep the gap; there are three at most. */
export function spread(heights, gap) {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a] - heights[b]);
  const groups = [];
  for (const index of order) {
    let group = { centre: heights[index], members: [index] };
    while (groups.length > 0) {
      const above = groups.at(-1);
      const size = above.members.length + group.members.length;
      if (group.centre - above.centre >= (gap * size) / 2) break;
      const centre = (above.centre * above.members.length + group.centre * group.members.length) / size;
      group = { centre, members: [...above.members, ...group.members] };
      groups.pop();
    }
    groups.push(group);
  }
  const places = [];
  for (const { centre, members } of groups) members.forEach((index, place) => (places[index] = centre + gap * (place - (members.length - 1) / 2)));
  return places;
}

/** Pixels that a label of 14 takes with its gap: Chinese characters are square, others about half as wide. */
export function labelRoom(text) {
  return 14 * [...text].reduce((width, char) => width + (char < "\u0100" ? 0.58 : 1), 0) + 16;
}

/** Stacks the sorted `values` as dots: cells of those that meet the target and of those that miss it, column and row from below. */
export function stack(values, target, meets) {
  const [least, most] = [Math.min(target, values[0]), Math.max(target, values.at(-1))];
  const spare = Math.max((most - least) / 20, Math.abs(most) * 1e-3, 1e-9);
  const low = least - spare;
  const scale = COLUMNS / (most + spare - low);
  const heights = new Uint8Array(COLUMNS);
  const plot = { met: [], missed: [], rows: 0, targetAt: (target - low) * scale };
  for (const value of values) {
    const column = Math.floor((value - low) * scale);
    (meets(value) ? plot.met : plot.missed).push([column, heights[column]]);
    heights[column] += 1;
  }
  plot.rows = Math.max(...heights);
  return plot;
}
