/** A column that looks like a phone: a person's chat with the bot, or a group. */
import { h } from "./nodes.js";
import { createActor } from "./act.js";
import { createLog } from "./log.js";
import { createComposer } from "./composer.js";
import { createHeader } from "./header.js";
import { alertBox, toast } from "./notices.js";
import { fullName } from "./changes.js";
import { wordIn } from "./words.js";

const TYPING_MS = 5000;

/** What the chat shows before its first message: the bot's description and a big Start. */
function welcome(app, person) {
  const { bot } = app.store.state;
  const description = person.description || bot.description;
  return h("div", { class: "welcome" },
    h("div", { class: "card" }, h("h3", {}, wordIn(person.language_code, "what_can", app.t)), h("p", {}, description || bot.short_description || bot.name || "")));
}

/** A phone for a column; it listens to the store until `destroy`. */
export function createPhone(app, column) {
  const { store, t } = app;
  const person = () => store.state.people.get(column.personId);
  const chat = () => store.state.chats.get(column.chatId);
  const label = column.personId ? fullName(person()) : chat().title;
  const surface = {
    speaker: () => column.personId ?? header.speaker(),
    notice: (text) => toast(toasts, text),
    fill: (text) => composer.fill(text),
    replyTo: (message) => composer.reply(message),
    editMessage: (message) => composer.edit(message),
  };
  const act = createActor(app, column, surface);
  const header = createHeader(app, column, act, label);
  const toasts = h("div", { class: "toasts" });
  const log = createLog(app, column, act, { owner: surface.speaker, label });
  const composer = createComposer(app, column, act, { last: log.lastOwn, label: `${t("message")}: ${label}` });
  const big = h("button", { type: "button", class: "big-start", onclick: () => act.start() });
  const middle = h("div", { class: "middle" }, log.node, toasts);
  const node = h("section", { class: "phone", id: column.key, "aria-label": t("chat_with", { name: label }), dataset: { key: column.key } }, header.node, middle, composer.node, big);
  let typing = null;

  /** Start before the first message, Unblock after a block, otherwise the entry, which takes over the focus. */
  function showFoot() {
    const focused = document.activeElement === big;
    const fresh = column.personId && !person().started && !chat()?.messages.length;
    const blocked = column.personId && person().blocked;
    middle.querySelector(".welcome")?.remove();
    if (fresh) middle.prepend(welcome(app, person()));
    node.classList.toggle("fresh", Boolean(fresh));
    node.classList.toggle("blocked", Boolean(blocked));
    composer.node.hidden = Boolean(fresh || blocked || person()?.deactivated);
    big.hidden = !fresh && !blocked;
    big.replaceChildren(column.personId ? wordIn(person().language_code, blocked ? "restart" : "start", t) : "");
    if (focused && big.hidden) composer.entry.focus();
  }

  function showTyping(on) {
    clearTimeout(typing);
    header.typing(on);
    if (on) typing = setTimeout(() => showTyping(false), TYPING_MS);
  }

  /** Not on a touch screen, where it would open the keyboard over half of the chat. */
  function focus() {
    if (!matchMedia("(pointer: coarse)").matches) (big.hidden ? composer.entry : big).focus({ preventScroll: true });
  }

  const mine = (change) => change.chat_id === column.chatId || change.chat?.id === column.chatId || (change.person && change.person.id === column.personId) || change.person_id === surface.speaker();
  const listeners = {
    message({ message }) {
      if (message.from === "bot") showTyping(false);
      log.put(message);
      composer.heard();
      if (message.from === column.personId) header.show();
      showFoot();
    },
    deleted: ({ message_ids: ids }) => log.remove(ids),
    person() {
      header.show();
      showFoot();
    },
    chat() {
      header.show();
      log.redraw();
    },
    typing: () => showTyping(true),
    answer(change) {
      log.answered();
      if (change.text && change.alert) alertBox(node, change.text, t);
      else if (change.text) surface.notice(change.text);
    },
  };
  const stop = store.on(Object.keys(listeners), (change) => mine(change) && listeners[change.kind](change));
  header.onSpeaker(log.redraw);
  showFoot();
  return { key: column.key, chatId: column.chatId, node, label, destroy: stop, focus, heard: log.heard };
}
