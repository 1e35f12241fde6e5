/** The bar above the entry that says what is being written: a reply to a message, or a change of one's own. */
import { h, iconButton } from "./nodes.js";
import { summary } from "./media.js";

/** A purpose of writing: `set({kind: "reply" | "edit", message})`, `current()`, `leave()`; `left(kind)` hears of leaving. */
export function createPurpose(t, left) {
  const node = h("div", { class: "purpose", hidden: true });
  let purpose = null;

  function set(wanted) {
    purpose = wanted;
    node.hidden = !wanted;
    node.replaceChildren(...(wanted ? content(wanted) : []));
  }

  function content({ kind, message }) {
    const title = kind === "edit" ? t("editing") : t("replying", { name: message.sender_name });
    return [h("div", {}, h("b", {}, title), h("span", {}, summary(message, t))), iconButton("close", t("cancel"), leave)];
  }

  function leave() {
    const kind = purpose?.kind;
    set(null);
    left(kind);
  }

  return { node, set, leave, current: () => purpose };
}
