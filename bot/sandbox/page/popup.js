/** A small menu at a button: arrow keys move, Enter chooses, Escape closes and gives the focus back. */
import { h } from "./nodes.js";

function moved(menu, step) {
  const items = [...menu.querySelectorAll("[role=menuitem]")];
  const at = items.indexOf(document.activeElement);
  items[(at + step + items.length) % items.length].focus();
}

function place(menu, anchor) {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = box.bottom + height + 6 < window.innerHeight;
  menu.style.left = `${Math.max(6, Math.min(box.right - width, window.innerWidth - width - 6))}px`;
  menu.style.top = `${below ? box.bottom + 4 : Math.max(6, box.top - height - 4)}px`;
}

function closer(menu, anchor, outside) {
  return (refocus) => {
    document.removeEventListener("pointerdown", outside.listener, true);
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    if (refocus) anchor.focus();
  };
}

/** Opens a menu of {label, run, danger?} at the anchor. */
export function openMenu(anchor, items) {
  const outside = {};
  const choose = (item) => () => {
    close(true);
    item.run();
  };
  const menu = h("div", { class: "menu", role: "menu" }, items.map((item) => h("button", { type: "button", role: "menuitem", tabindex: "-1", class: item.danger ? "danger-text" : null, onclick: choose(item) }, item.label)));
  const close = closer(menu, anchor, outside);
  outside.listener = (event) => menu.contains(event.target) || close(false);
  const keys = { ArrowDown: () => moved(menu, 1), ArrowUp: () => moved(menu, -1), Escape: () => close(true), Tab: () => close(true) };
  menu.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  document.body.append(menu);
  document.addEventListener("pointerdown", outside.listener, true);
  anchor.setAttribute("aria-expanded", "true");
  place(menu, anchor);
  moved(menu, 1);
}
