// Numbers as a Chinese reader expects them.

/** A number with so many digits behind the point, three at most, grouped by thousands. */
export function fixed(value, decimals) {
  const plain = Math.abs(value).toFixed(decimals);
  const text = plain.length < 4 ? plain : plain.replace(/\d(?=(\d{3})+(\.|$))/g, "$&,");
  return value < 0 && Number(plain) !== 0 ? `−${text}` : text;
}

/** With an explicit sign, for changes. */
export function signed(value, decimals) {
  const text = fixed(value, decimals);
  if (text.startsWith("−")) return text;
  return `${Number(Math.abs(value).toFixed(decimals)) === 0 ? "±" : "+"}${text}`;
}

/** A chance with the digits that 10,000 draws carry. */
export function percent(chance) {
  const value = chance * 100;
  if (value < 1) return "<1%";
  return value > 99 ? ">99%" : `${value.toFixed(0)}%`;
}

/** In little room: `285.0万`, `8.2%`, `3,900`. */
export const compact = ({ mark, isShare, decimals }, value, digits = decimals) => `${fixed(value, digits)}${mark}${isShare ? "%" : ""}`;

/** Number and unit: `285.0万人`. */
export const worded = ({ unit, decimals }, value, digits = decimals) => fixed(value, digits) + unit;
