/** The foot of a phone: the entry with its lists, or the big Start button. */
import { h, icon, iconButton } from "./nodes.js";
import { createSuggestions } from "./suggest.js";
import { createInline } from "./inline.js";
import { keyboardNode, keyboardOf, forcedReply } from "./keyboard.js";
import { openAttachments } from "./attach.js";
import { summary } from "./media.js";

const TALLEST = 140;

/** The entry of a column; `last()` gives the speaker's newest own message, for ArrowUp. */
export function createComposer(app, column, act, { last, label }) {
  const { store, t } = app;
  const chat = () => store.state.chats.get(column.chatId);
  let purpose = null; // {kind: "reply" | "edit", message}
  let shownKeyboard = null;
  let keyboardFolded = false;

  const entry = h("textarea", { rows: "1", placeholder: t("message"), "aria-label": label, role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": `${column.key}-list`, autocomplete: "off", value: store.state.drafts.get(column.key) ?? "" });
  const suggestions = createSuggestions(entry, `${column.key}-list`, t("commands"));
  const inline = createInline(app, column, act.speaker, suggestions, () => fill(""));
  const bar = h("div", { class: "purpose", hidden: true });
  const keys = h("div", { class: "keys" });
  const commands = iconButton("menu", t("commands"), () => (suggestions.isOpen() ? suggestions.hide() : showCommands("")));
  const clip = iconButton("clip", t("attach"), () => openAttachments(app, act, column.chatId, clip, takeText), { "aria-haspopup": "menu" });
  const keysToggle = iconButton("keys", t("keyboard"), () => foldKeyboard(!keyboardFolded), { class: "icon-button keys-toggle" });
  const send = h("button", { type: "submit", class: "icon-button send", title: t("send"), "aria-label": t("send") }, icon("send"));
  const form = h("form", { class: "composer" }, suggestions.node, bar, h("div", { class: "entry-row" }, commands, clip, entry, keysToggle, send), keys);

  function grow() {
    entry.style.height = "auto";
    if (entry.scrollHeight) entry.style.height = `${Math.min(entry.scrollHeight + 2, TALLEST)}px`; // 0 while hidden
  }

  function typed() {
    store.state.drafts.set(column.key, entry.value);
    grow();
    if (inline.typed(entry.value)) return;
    if (/^\/\w*$/.test(entry.value)) showCommands(entry.value.slice(1));
    else suggestions.hide();
  }

  function fill(text) {
    entry.value = text;
    typed();
    entry.focus();
  }

  function takeText() {
    const text = entry.value.trim();
    fill("");
    return text;
  }

  function showCommands(beginning) {
    const known = store.state.people.get(act.speaker())?.commands ?? [];
    const found = known.filter(({ command }) => command.startsWith(beginning));
    suggestions.show(found.map(({ command, description }) => ({ title: `/${command}`, detail: description, run: () => { fill(""); act.say(`/${command}`); } })));
    if (found.length) entry.focus();
  }

  function setPurpose(wanted) {
    purpose = wanted;
    bar.hidden = !wanted;
    if (!wanted) return bar.replaceChildren();
    const title = wanted.kind === "edit" ? t("editing") : t("replying", { name: wanted.message.sender_name });
    bar.replaceChildren(h("div", {}, h("b", {}, title), h("span", {}, summary(wanted.message, t))), iconButton("close", t("cancel"), () => leavePurpose()));
    entry.focus();
    return undefined;
  }

  function leavePurpose() {
    if (purpose?.kind === "edit") fill("");
    setPurpose(null);
  }

  function submit(event) {
    event?.preventDefault();
    const text = entry.value.trim();
    if (!text) return;
    const { kind, message } = purpose ?? {};
    if (kind === "edit") act.edit(message.id, text);
    else act.say(text, message?.id);
    setPurpose(null);
    fill("");
  }

  function foldKeyboard(folded) {
    keyboardFolded = folded;
    keys.hidden = folded;
    keysToggle.setAttribute("aria-pressed", String(!folded));
  }

  function showKeyboard() {
    const keyboard = keyboardOf(chat());
    if (keyboard?.messageId === shownKeyboard) return;
    shownKeyboard = keyboard?.messageId ?? null;
    keysToggle.hidden = !keyboard;
    entry.placeholder = keyboard?.input_field_placeholder || t("message");
    keys.replaceChildren(...(keyboard ? [keyboardNode(app, act, keyboard, () => foldKeyboard(true))] : []));
    foldKeyboard(!keyboard);
  }

  function editLast() {
    const message = last();
    if (!message) return;
    setPurpose({ kind: "edit", message });
    fill(message.text);
  }

  function key(event) {
    if (suggestions.key(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) submit(event);
    else if (event.key === "Escape" && purpose) leavePurpose();
    else if (event.key === "ArrowUp" && !entry.value) editLast();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  form.addEventListener("submit", submit);
  entry.addEventListener("input", typed);
  entry.addEventListener("keydown", key);
  showKeyboard();
  keysToggle.hidden = !keyboardOf(chat());
  requestAnimationFrame(grow);
  return {
    node: form,
    entry,
    fill,
    reply: (message) => setPurpose({ kind: "reply", message }),
    edit(message) {
      setPurpose({ kind: "edit", message });
      fill(message.text);
    },
    /** A message came: its reply keyboard, or the reply that it asks for. */
    heard() {
      showKeyboard();
      const asking = forcedReply(chat());
      if (asking) setPurpose({ kind: "reply", message: asking });
    },
  };
}
