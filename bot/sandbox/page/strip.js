/** The strip of people and groups: a tab for each column, with the number of unread messages. */
import { h, iconButton } from "./nodes.js";
import { columnsOf, fullName } from "./changes.js";
import { askGroup, askPerson } from "./dialogs.js";
import { portrait } from "./portrait.js";

function nameOf(state, column) {
  return column.personId ? state.people.get(column.personId).first_name : state.chats.get(column.chatId).title;
}

function fullNameOf(state, column) {
  return column.personId ? fullName(state.people.get(column.personId)) : state.chats.get(column.chatId).title;
}

/** The strip; arrow keys move between tabs. */
export function createStrip(app) {
  const { store, t } = app;
  const tabs = h("div", { class: "tabs", role: "tablist", "aria-label": t("people") });
  const tools = h("div", { class: "strip-tools" },
    iconButton("plus", t("person_add"), () => askPerson(app), { class: "icon-button labelled" }),
    iconButton("group", t("group_add"), () => askGroup(app), { class: "icon-button labelled" }));
  tools.firstChild.append(h("span", {}, t("person_add")));
  tools.lastChild.append(h("span", {}, t("group_add")));

  function tab(column) {
    const chosen = column.key === store.state.chosen;
    const unread = store.state.unread.get(column.key);
    const name = nameOf(store.state, column);
    return h("button", { type: "button", role: "tab", id: `tab-${column.key}`, tabindex: chosen ? "0" : "-1", "aria-selected": String(chosen), "aria-controls": column.key, title: fullNameOf(store.state, column), dataset: { key: column.key }, onclick: () => app.goTo(column.key) },
      portrait(name, column.personId ?? column.chatId, !column.personId), h("span", { class: "tab-name" }, name), unread ? h("span", { class: "unread" }, String(unread)) : null);
  }

  function show() {
    const focused = tabs.contains(document.activeElement);
    tabs.replaceChildren(...columnsOf(store.state).map(tab));
    const chosen = tabs.querySelector("[aria-selected=true]");
    chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focused) chosen?.focus({ preventScroll: true });
  }

  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    app.step(step, false);
  });
  show();
  return { node: h("nav", { class: "strip", "aria-label": t("people") }, tabs, tools), show };
}
