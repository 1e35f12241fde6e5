/** Building page nodes. Text always becomes a text node, so nothing a person typed can become markup. */

const SVG = "http://www.w3.org/2000/svg";

/** One attribute: `on…` functions become listeners, true an empty attribute, null and false nothing. */
function set(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === "function") node.addEventListener(name.slice(2), value);
  else if (name === "dataset") Object.assign(node.dataset, value);
  else if (name === "value") node.value = value;
  else node.setAttribute(name, value === true ? "" : value);
}

/** An element with attributes and children; strings become text nodes, empty children are left out. */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  for (const [name, value] of Object.entries(attributes)) set(node, name, value);
  return node;
}

const PATHS = {
  plus: "M12 5v14M5 12h14",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  send: "M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4",
  clip: "m19 11-7.5 7.5a4.6 4.6 0 0 1-6.5-6.5l8-8a3.1 3.1 0 0 1 4.4 4.4l-8 8a1.6 1.6 0 0 1-2.2-2.2l7-7",
  menu: "M4 7h16M4 12h16M4 17h10",
  keys: "M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M7 14h10",
  calls: "M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h11",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6z",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
  theme: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  close: "m6 6 12 12M18 6 6 18",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  down: "m6 9 6 6 6-6",
  check: "m5 12 5 5 9-10",
  link: "M8 16 16 8M9 8h7v7",
  group: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5a6.5 6.5 0 0 1 3.5 5.5",
};

/** A line icon; it is decoration, the words beside it or its button's label say what it does. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}

/** A button that shows an icon and is read aloud by its label. */
export function iconButton(name, label, onclick, attributes = {}) {
  return h("button", { type: "button", class: "icon-button", title: label, "aria-label": label, onclick, ...attributes }, icon(name));
}
