/** The frame of the page: the bar on top, the strip of people, the columns, the drawers. */
import { h, iconButton } from "./nodes.js";
import { LANGUAGES } from "./words.js";
import { strings } from "./strings.js";
import { createCalls } from "./calls.js";
import { createClockBar } from "./clockbar.js";
import { createColumns } from "./columns.js";
import { createDrawers } from "./drawer.js";
import { createStrip } from "./strip.js";
import { createTrouble, troublesOn } from "./trouble.js";
import { toast } from "./notices.js";

function languageSwitch(app) {
  const { store, t } = app;
  const select = h("select", { class: "page-language", "aria-label": t("page_language"), title: t("page_language"), onchange: () => store.choose({ language: select.value }) },
    LANGUAGES.map((code) => h("option", { value: code, selected: code === store.state.language, lang: code, title: strings[code].self }, strings[code].short)));
  return select;
}

function themeSwitch(app) {
  const { store, t } = app;
  const isDark = () => (store.state.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  return iconButton("theme", t("theme"), () => store.choose({ theme: isDark() ? "light" : "dark" }));
}

function drawerButton(app, drawers, name, sign) {
  const button = iconButton(sign, app.t(name), () => drawers.toggle(name), { class: "icon-button labelled", "aria-expanded": "false", dataset: { drawer: name } });
  button.append(h("span", {}, app.t(name)));
  return button;
}

/** The sign on the trouble button: how many are on. */
function markTrouble(app, button) {
  const on = troublesOn(app.store.state.trouble);
  button.querySelector(".unread")?.remove();
  if (on) button.append(h("span", { class: "unread", "aria-label": app.t("trouble_on", { n: on }) }, String(on)));
}

/** Arrow keys move between people wherever they have nothing else to do. */
function arrowKeys(app) {
  return (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const { target } = event;
    const busy = (target.matches("input, select, textarea") && target.value) || !target.closest(".phone") || target.matches("select, audio, video");
    if (!step || busy || event.ctrlKey || event.shiftKey || event.metaKey) return;
    event.preventDefault();
    app.chosen(target.closest(".phone").dataset.key);
    app.step(step);
  };
}

/** Keeps count of what came where nobody looked, and has it read aloud. */
function hear(app, columns, strip) {
  return ({ chat_id: chatId, message }) => {
    const phone = columns.phoneOfChat(chatId);
    if (!phone) return;
    if (message.from === "bot") app.announce(phone.heard(message));
    if (message.edit_date || columns.isVisible(phone.key)) return;
    app.store.state.unread.set(phone.key, (app.store.state.unread.get(phone.key) ?? 0) + 1);
    strip.show();
  };
}

/** The whole page for the present state. */
export function createShell(app) {
  const { store, t } = app;
  const drawers = createDrawers(app, { calls: createCalls, trouble: createTrouble });
  const columns = createColumns(app);
  const strip = createStrip(app);
  const clock = createClockBar(app);
  const trouble = drawerButton(app, drawers, "trouble", "bolt");
  const lost = h("p", { class: "lost", role: "alert", hidden: true });
  const toasts = h("div", { class: "toasts page-toasts" });
  const bar = h("header", { class: "bar" }, h("h1", {}, t("title")), clock.node, h("div", { class: "tools" }, drawerButton(app, drawers, "calls", "calls"), trouble, languageSwitch(app), themeSwitch(app)));
  const node = h("div", { class: "page" }, bar, lost, strip.node, h("div", { class: "stage" }, columns.node, drawers.node), toasts);
  node.addEventListener("keydown", arrowKeys(app));
  node.addEventListener("focusin", (event) => {
    const phone = event.target.closest?.(".phone");
    if (phone) app.chosen(phone.dataset.key);
  });

  function showConnection() {
    lost.hidden = store.state.connected;
    lost.textContent = t(store.state.people.size ? "lost" : "connecting");
  }

  function sync() {
    columns.sync();
    strip.show();
  }

  const stops = [
    store.on(["trouble", "state"], () => markTrouble(app, trouble)),
    store.on(["choice"], showConnection),
    store.on(["person", "chat"], sync),
    store.on(["message"], hear(app, columns, strip)),
  ];
  markTrouble(app, trouble);
  showConnection();
  return {
    node,
    ready: (drawer) => drawer && drawers.toggle(drawer),
    openDrawer: drawers.isOpen,
    say: (text) => toast(toasts, text),
    showChosen() {
      strip.show();
      node.querySelectorAll(".phone").forEach((phone) => phone.classList.toggle("chosen", phone.dataset.key === store.state.chosen));
    },
    reveal(key, focus) {
      sync();
      this.showChosen();
      columns.reveal(key, focus);
    },
    destroy() {
      stops.forEach((stop) => stop());
      clock.destroy();
      drawers.destroy();
      columns.destroy();
      node.remove();
    },
  };
}
