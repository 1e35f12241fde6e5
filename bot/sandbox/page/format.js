/** The looks of words: a bar that comes when words are chosen in the entry, and Ctrl with B, I, K. */
import { h } from "./nodes.js";
import { askLink } from "./dialogs.js";
import { SIGNS } from "./typed.js";

const LOOKS = [["bold", "B", "KeyB"], ["italic", "I", "KeyI"], ["strikethrough", "S", null], ["spoiler", "▒", null], ["text_link", "🔗", "KeyK"]];
const NAMES = { spoiler: "hidden" }; // else as the kind

function around(entry, before, after) {
  const { selectionStart: start, selectionEnd: end, value } = entry;
  entry.setRangeText(`${before}${value.slice(start, end)}${after}`, start, end, "end");
  entry.dispatchEvent(new Event("input"));
  entry.focus();
}

/** The bar of an entry; `key(event)` is true when it was one of its short cuts. */
export function createFormats(app, entry) {
  const { t } = app;
  const chosen = () => entry.selectionStart !== entry.selectionEnd;
  const node = h("div", { class: "formats", role: "toolbar", "aria-label": t("formats"), hidden: true }, LOOKS.map(([kind, sign]) => button(kind, sign)));

  function apply(kind) {
    if (SIGNS[kind]) around(entry, SIGNS[kind], SIGNS[kind]);
    else askLink(app, (address) => around(entry, "[", `](${address})`));
  }

  /** Pressing it must not take the choice of words out of the entry. */
  function button(kind, sign) {
    return h("button", { type: "button", class: `format-${kind}`, title: t(NAMES[kind] ?? kind), "aria-label": t(NAMES[kind] ?? kind), onpointerdown: (event) => event.preventDefault(), onclick: () => apply(kind) }, h("span", { "aria-hidden": "true" }, sign));
  }

  function show() {
    node.hidden = !chosen() || (document.activeElement !== entry && !node.contains(document.activeElement));
  }

  for (const kind of ["select", "keyup", "pointerup", "input", "focus"]) entry.addEventListener(kind, () => requestAnimationFrame(show));
  entry.addEventListener("blur", () => setTimeout(show));
  node.addEventListener("focusout", () => setTimeout(show));
  return {
    node,
    key(event) {
      const look = (event.ctrlKey || event.metaKey) && chosen() && LOOKS.find(([, , code]) => code && code === event.code);
      if (look) apply(look[0]);
      return Boolean(look);
    },
  };
}
