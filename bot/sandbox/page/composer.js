/** The foot of a phone: the entry, with the lists above it and the reply keyboard below. */
import { h, icon, iconButton } from "./nodes.js";
import { createSuggestions } from "./suggest.js";
import { createInline } from "./inline.js";
import { createKeyboardDock, forcedReply } from "./keyboard.js";
import { createPurpose } from "./purpose.js";
import { openAttachments } from "./attach.js";
import { createFormats } from "./format.js";
import { asTyped } from "./typed.js";

const TALLEST = 140; // pixels

function createEntry(t, column, label, draft) {
  return h("textarea", { rows: "1", placeholder: t("message"), "aria-label": label, role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": `${column.key}-list`, autocomplete: "off", value: draft });
}

/** As tall as its words, up to a limit; 0 while hidden, when nothing can be measured. */
function grow(entry) {
  entry.style.height = "auto";
  if (entry.scrollHeight) entry.style.height = `${Math.min(entry.scrollHeight + 2, TALLEST)}px`;
}

/** The entry of a column; `last()` gives the speaker's newest own message, for ArrowUp. */
export function createComposer(app, column, act, { last, label }) {
  const { store, t } = app;
  const chat = () => store.state.chats.get(column.chatId);
  const entry = createEntry(t, column, label, store.state.drafts.get(column.key) ?? "");
  const suggestions = createSuggestions(entry, `${column.key}-list`, t("commands"));
  const inline = createInline(app, column, act.speaker, suggestions, () => fill(""));
  const purpose = createPurpose(t, (kind) => kind === "edit" && fill(""));
  const formats = createFormats(app, entry);
  const dock = createKeyboardDock(app, act, chat, entry);
  const commands = iconButton("menu", t("commands"), () => (suggestions.isOpen() ? suggestions.hide() : showCommands("")));
  const clip = iconButton("clip", t("attach"), () => openAttachments(app, act, column.chatId, clip, takeWords), { "aria-haspopup": "menu" });
  const send = h("button", { type: "submit", class: "icon-button send", title: t("send"), "aria-label": t("send") }, icon("send"));
  const form = h("form", { class: "composer", onsubmit: submit }, suggestions.node, purpose.node, formats.node, h("div", { class: "entry-row" }, commands, clip, entry, dock.toggle, send), dock.node);

  function typed() {
    store.state.drafts.set(column.key, entry.value);
    grow(entry);
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

  /** For a file: its caption, and what it answers. */
  function takeWords() {
    const { kind, message } = purpose.current() ?? {};
    if (kind === "reply") purpose.set(null);
    return { caption: takeText(), replyTo: kind === "reply" ? message.id : null };
  }

  function command(name) {
    fill("");
    act.say(`/${name}`);
  }

  function showCommands(beginning) {
    const known = store.state.people.get(act.speaker())?.commands ?? [];
    const found = known.filter((one) => one.command.startsWith(beginning));
    suggestions.show(found.map((one) => ({ title: `/${one.command}`, detail: one.description, run: () => command(one.command) })));
    if (found.length) entry.focus();
  }

  function submit(event) {
    event.preventDefault();
    if (!entry.value.trim()) return;
    const text = takeText();
    const { kind, message } = purpose.current() ?? {};
    purpose.set(null);
    if (kind === "edit") act.edit(message.id, text);
    else act.say(text, message?.id);
  }

  function edit(message) {
    if (!message) return;
    purpose.set({ kind: "edit", message });
    fill(asTyped(message.text ?? message.caption, message.text ? message.entities : message.caption_entities));
  }

  function key(event) {
    if (suggestions.key(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) submit(event);
    else if (event.key === "Escape" && purpose.current()) purpose.leave();
    else if (event.key === "ArrowUp" && !entry.value) edit(last());
    else if (!formats.key(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  entry.addEventListener("input", typed);
  entry.addEventListener("keydown", key);
  dock.show();
  requestAnimationFrame(() => grow(entry));
  return {
    node: form,
    entry,
    fill,
    edit,
    reply(message) {
      purpose.set({ kind: "reply", message });
      entry.focus();
    },
    /** A message came: its reply keyboard, or the reply that it asks for. */
    heard() {
      dock.show();
      const asking = forcedReply(chat());
      if (asking) purpose.set({ kind: "reply", message: asking });
    },
  };
}
