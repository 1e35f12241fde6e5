/** The messages of a chat: kept in step with the store, scrolled to the newest, with a line for each new day. */
import { h } from "./nodes.js";
import { messageNode } from "./message.js";
import { longDay, sameDay } from "./dates.js";
import { summary } from "./media.js";

const NEAR_BOTTOM = 80;

/** Puts the focus where it was before a node was drawn anew: on the same button, else on the log. */
function refocus(old, fresh, list) {
  if (!old.contains(document.activeElement)) return () => {};
  const { row, place } = document.activeElement.dataset;
  const same = `[data-row="${row}"][data-place="${place}"]`;
  return () => ((row !== undefined && (fresh.querySelector(same) ?? fresh.querySelector(".inline-button"))) || list).focus();
}

/** What holds the parts of an album together. */
function albumNode(message, own) {
  const look = message.photo || message.video ? "parts pictures" : "parts";
  return h("li", { class: `album ${own ? "own" : "theirs"}` }, h("ol", { class: look }));
}

function dayLine(message, previous, language) {
  if (previous && sameDay(previous.date, message.date)) return null;
  return h("li", { class: "day", role: "separator" }, h("span", {}, longDay(language, message.date)));
}

/** The log of a column; `owner()` tells whose messages stand on the right. */
export function createLog(app, column, act, { owner, label }) {
  const { store } = app;
  const list = h("ol", { class: "log", role: "log", "aria-live": "off", "aria-label": label, tabindex: "0" });
  const nodes = new Map();
  const chat = () => store.state.chats.get(column.chatId) ?? { type: "private", messages: [] };
  const isOwn = (message) => message.from !== "bot" && message.from === owner();
  const draw = (message) => messageNode(message, chat(), act, isOwn(message));
  const atBottom = () => list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_BOTTOM;
  let following = true; // the reader is at the newest message, also while pictures still load
  let seenTop = 0;
  let drawing = 0;
  const toBottom = () => list.scrollTo({ top: list.scrollHeight });

  /** Scrolls once per frame, however many messages came in it. */
  function keepUp() {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => following && toBottom());
  }

  function add(message, previous) {
    const line = dayLine(message, previous, store.state.language);
    const node = draw(message);
    nodes.set(message.id, node);
    if (line) list.append(line);
    homeOf(message, previous).append(node);
  }

  /** Where a message goes: to the other parts of its album, else into the log itself. */
  function homeOf(message, previous) {
    const group = message.media_group_id;
    if (!group) return list;
    const begun = previous?.media_group_id === group && nodes.get(previous.id)?.closest(".parts");
    if (begun) return begun;
    const album = albumNode(message, isOwn(message));
    list.append(album);
    return album.querySelector(".parts");
  }

  /** Adds the newest message, and lets go of what the chat no longer holds. */
  function append(message) {
    add(message, chat().messages.at(-2));
    const [oldest] = chat().messages;
    remove([...nodes.keys()].filter((id) => id < oldest.id));
  }

  function put(message) {
    const old = nodes.get(message.id);
    if (!old) return append(message);
    const fresh = draw(message);
    const back = refocus(old, fresh, list);
    old.replaceWith(fresh);
    seenTop = 0;
    nodes.set(message.id, fresh);
    back();
    return undefined;
  }

  function remove(ids) {
    for (const id of ids) {
      const node = nodes.get(id);
      if (node?.contains(document.activeElement)) list.focus();
      node?.remove();
      nodes.delete(id);
    }
    seenTop = 0; // what is shorter now moves by itself: that is nobody scrolling up
    keepUp();
    list.querySelectorAll(".album:not(:has(.message))").forEach((album) => album.remove());
    list.querySelectorAll(".day").forEach((day) => (!day.nextElementSibling || day.nextElementSibling.matches(".day")) && day.remove());
  }

  function redraw() {
    nodes.clear();
    list.replaceChildren();
    chat().messages.forEach((message, at, all) => add(message, all[at - 1]));
    keepUp();
  }

  list.addEventListener("scroll", () => {
    following = atBottom() || (following && list.scrollTop >= seenTop);
    seenTop = list.scrollTop;
  });
  list.addEventListener("load", keepUp, true);
  new ResizeObserver(keepUp).observe(list);
  redraw();
  return {
    node: list,
    redraw,
    /** Shows a new or edited message; follows to the bottom if the reader was there. */
    put(message) {
      following ||= isOwn(message);
      put(message);
      keepUp();
    },
    remove,
    /** All taps have been answered: no button waits any more. */
    answered: () => list.querySelectorAll("[aria-busy]").forEach((node) => node.removeAttribute("aria-busy")),
    lastOwn: () => chat().messages.findLast((message) => isOwn(message) && (message.text ?? message.caption) && !message.via_bot),
    heard: (message) => app.t("new_message", { chat: label, sender: message.sender_name, text: summary(message, app.t) }),
  };
}
