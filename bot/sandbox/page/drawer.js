/** A drawer at the side: one at a time, Escape closes it and gives the focus back to its button. */
import { h, iconButton } from "./nodes.js";

/** The frame that shows one of the drawers; `makers` builds {node, destroy} by name. */
export function createDrawers(app, makers) {
  const { t } = app;
  const frame = h("aside", { class: "drawer", hidden: true });
  let open = null;
  let shown = null;

  function close() {
    shown?.destroy();
    frame.hidden = true;
    document.querySelector(`[data-drawer="${open}"]`)?.setAttribute("aria-expanded", "false");
    if (frame.contains(document.activeElement) || document.activeElement === document.body) document.querySelector(`[data-drawer="${open}"]`)?.focus();
    open = shown = null;
  }

  function toggle(name) {
    const wanted = open === name ? null : name;
    if (open) close();
    if (!wanted) return;
    open = wanted;
    shown = makers[wanted](app);
    frame.setAttribute("aria-label", t(wanted));
    frame.replaceChildren(h("div", { class: "drawer-head" }, h("div", {}, h("h2", { tabindex: "-1" }, t(wanted)), h("p", {}, t(`${wanted}_hint`))), iconButton("close", t("close"), close)), shown.node);
    frame.hidden = false;
    document.querySelector(`[data-drawer="${wanted}"]`)?.setAttribute("aria-expanded", "true");
    frame.querySelector("h2").focus();
  }

  frame.addEventListener("keydown", (event) => event.key === "Escape" && close());
  return { node: frame, toggle, close, isOpen: () => open, destroy: () => open && close() };
}
