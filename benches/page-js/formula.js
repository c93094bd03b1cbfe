// The formula of an outcome with the numbers of 2025 put in.
import { fixed } from "./numbers.js";

const LAST = 5;

/** Returns what writes the left side of the formula for the books of the moment. */
export function formulaOf({ problem, quantities }, id) {
  const { parts, over, scale, endPoint } = problem.outcomes[id];
  if (endPoint >= 0) return () => "2025 年水平直接设定";
  if (over < 0 && parts.length === 1) return () => quantities[parts[0]].name;
  const valueOf = (books, quantity) => books.quantities[quantity][LAST];
  const quantity = (books, which) => {
    const value = valueOf(books, which);
    return fixed(value, decimalsOf(value)) + quantities[which].unit;
  };
  const sum = (books) => parts.map((part) => quantity(books, part)).join(" + ");
  if (over < 0) return sum;
  const total = (books) => fixed(parts.reduce((sum, part) => sum + valueOf(books, part), 0), 1) + quantities[parts[0]].unit;
  const above = parts.length > 1 ? total : sum;
  return (books) => `${above(books)} ÷ ${quantity(books, over)}${factor(scale)}`;
}

// Four significant digits are enough to check a ratio by hand.
function decimalsOf(value) {
  const size = Math.abs(value);
  if (size >= 1000) return 0;
  if (size >= 100) return 1;
  return size >= 10 ? 2 : 3;
}

function factor(scale) {
  if (scale === 1) return "";
  return scale === 1e4 ? " × 10⁴" : ` × ${scale}`;
}
