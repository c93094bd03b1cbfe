// Elements that are touched only when what they show is another thing.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children. */
export function el(name, attributes = {}, ...children) {
  const element = name.startsWith("svg:") ? document.createElementNS(SVG, name.slice(4)) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A button with what it does. */
export function button(attributes, words, act) {
  const element = el("button", { type: "button", ...attributes }, words);
  element.addEventListener("click", act);
  return element;
}

/** Calls `set` only with another value than before. */
export function changing(set, shown) {
  return (value) => {
    if (value !== shown) set((shown = value));
  };
}

/** Sets a text of its own within the element. */
export function textOf(element) {
  const node = element.appendChild(document.createTextNode(""));
  return changing((text) => (node.data = text), "");
}

export function attributeOf(element, name) {
  return changing((value) => element.setAttribute(name, value), null);
}

/** Sets a property such as `value` or `disabled`. */
export function propertyOf(element, name) {
  return changing((value) => (element[name] = value), element[name]);
}

export function classOf(element, name) {
  return changing((is) => element.classList.toggle(name, is), element.classList.contains(name));
}
