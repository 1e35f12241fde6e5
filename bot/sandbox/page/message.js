/** One message: a bubble, its buttons, what can be done with it. */
import { h, icon, iconButton } from "./nodes.js";
import { formatted } from "./entities.js";
import { mediaOf, summary } from "./media.js";
import { clockTime, fullMoment } from "./dates.js";
import { openMenu } from "./popup.js";

const TAP_PATIENCE_MS = 15000;
const ICONS = { url: "link", copy: "file", switch_inline: "send", switch_inline_here: "send", switch_inline_chosen: "send" };

function styleOf(button) {
  return ["primary", "success", "danger"].includes(button.style) ? button.style : "plain";
}

function unanswered(node, act) {
  node.removeAttribute("aria-busy");
  act.notice(act.t("no_answer"));
}

function inlineButton(message, button, row, place, act) {
  const node = h("button", { type: "button", class: `inline-button ${styleOf(button)}`, dataset: { row, place } }, h("span", {}, button.text), ICONS[button.kind] && icon(ICONS[button.kind]));
  node.addEventListener("click", async () => {
    node.setAttribute("aria-busy", "true");
    const answer = await act.tap(message, row, place);
    if (answer?.action !== "callback") node.removeAttribute("aria-busy");
    setTimeout(() => node.isConnected && node.hasAttribute("aria-busy") && unanswered(node, act), TAP_PATIENCE_MS);
  });
  return node;
}

function inlineButtons(message, act) {
  const rows = message.buttons ?? [];
  if (!rows.length) return null;
  return h("div", { class: "inline-buttons" }, rows.map((row, y) => h("div", { class: "button-row" }, row.map((button, x) => inlineButton(message, button, y, x, act)))));
}

function quoted(message, chat, act) {
  const id = message.reply_to?.id ?? message.reply_to?.message_id ?? message.reply_to;
  const original = chat.messages.find((other) => other.id === id);
  if (!original) return null;
  return h("div", { class: "quoted" }, h("b", {}, original.sender_name), h("span", {}, summary(original, act.t).slice(0, 80)));
}

function meta(message, act) {
  const language = act.language();
  const edited = message.edit_date ? h("span", { class: "edited" }, act.t("edited")) : null;
  return h("span", { class: "meta", title: fullMoment(language, message.date) }, edited, message.pinned && h("span", {}, act.t("pinned")), h("time", { datetime: new Date(message.date).toISOString() }, clockTime(language, message.date)));
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  return h("div", { class: "reactions" }, message.reactions.map((reaction) => h("span", {}, reaction.emoji ?? "★")));
}

function actionsOf(message, act, own) {
  const copy = { label: act.t("copy"), run: () => act.copy(message.text ?? message.caption ?? "") };
  const edit = own && (message.text ?? message.caption) && !message.via_bot ? { label: act.t("edit"), run: () => act.change(message) } : null;
  return [{ label: act.t("reply"), run: () => act.reply(message) }, { label: act.t("forward"), run: () => act.forward(message) }, edit, (message.text ?? message.caption) && copy].filter(Boolean);
}

function body(message, chat, act) {
  const words = message.text ?? message.caption;
  const entities = message.text ? message.entities : message.caption_entities;
  const sender = chat.type !== "private" && h("b", { class: "sender" }, message.sender_name);
  const forwarded = message.forward_origin && h("small", { class: "edited" }, act.t("forwarded", { name: message.forward_origin.sender_user?.first_name ?? "" }));
  return [sender, forwarded, quoted(message, chat, act), mediaOf(message, act), words && h("div", { class: "words", dir: "auto" }, formatted(words, entities, act)), meta(message, act), reactions(message)];
}

/** The list item of a message; on the right when `own`. */
export function messageNode(message, chat, act, own) {
  const dots = iconButton("more", act.t("message_actions"), () => openMenu(dots, actionsOf(message, act, own)), { class: "dots", "aria-haspopup": "menu" });
  const media = message.photo || message.video ? " with-picture" : "";
  return h("li", { class: `message ${own ? "own" : "theirs"}`, dataset: { id: message.id } },
    h("div", { class: "line" }, h("div", { class: `bubble${media}` }, body(message, chat, act)), dots),
    inlineButtons(message, act));
}
