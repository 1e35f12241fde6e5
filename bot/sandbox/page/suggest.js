/** The list above the entry: bot commands for "/", inline results for "@bot words". */
import { h } from "./nodes.js";

/** A listbox steered from the entry: arrows move, Enter or Tab chooses, Escape closes. */
export function createSuggestions(entry, id, label) {
  const list = h("div", { class: "suggestions", id, role: "listbox", "aria-label": label, hidden: true });
  let items = [];
  let at = 0;

  function mark() {
    [...list.children].forEach((node, place) => node.setAttribute("aria-selected", String(place === at)));
    entry.setAttribute("aria-activedescendant", items.length ? `${id}-${at}` : "");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  function hide() {
    items = [];
    list.hidden = true;
    entry.setAttribute("aria-expanded", "false");
    entry.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    const { run } = items[place];
    hide();
    run();
  }

  function option(item, place) {
    return h("button", { type: "button", role: "option", tabindex: "-1", id: `${id}-${place}`, onclick: () => choose(place) },
      h("b", {}, item.title), h("span", {}, item.detail ?? ""));
  }

  function move(step) {
    at = (at + step + items.length) % items.length;
    mark();
  }

  const keys = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => choose(at), Tab: () => choose(at), Escape: hide };
  return {
    node: list,
    hide,
    isOpen: () => !list.hidden,
    /** Shows {title, detail, run} items; without any it says `none`, or hides when there is nothing to say. */
    show(wanted, none = null) {
      if (!wanted.length && !none) return hide();
      items = wanted;
      at = 0;
      list.hidden = false;
      entry.setAttribute("aria-expanded", "true");
      list.replaceChildren(...(wanted.length ? wanted.map(option) : [h("p", {}, none)]));
      mark();
      return undefined;
    },
    /** Takes a key press of the entry; true when it was meant for the list. */
    key(event) {
      if (list.hidden || !keys[event.key] || (!items.length && event.key !== "Escape")) return false;
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
      return true;
    },
  };
}
