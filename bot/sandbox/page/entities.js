/** Formatted text: Telegram's entities (offsets in UTF-16 units, as JavaScript counts) to nodes. */
import { h } from "./nodes.js";
import { entityTime } from "./dates.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

function linkTo(url, children, act) {
  const follow = (event) => {
    event.preventDefault();
    act.follow(url);
  };
  return h("a", { href: /^(https?|tg|mailto|tel):/i.test(url) ? url : `https://${url}`, rel: "noopener noreferrer", target: "_blank", onclick: follow }, children);
}

function spoiler(children, act) {
  const show = (event) => {
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    if (!node.classList.contains("hidden-text")) return;
    event.preventDefault();
    event.stopPropagation();
    node.classList.remove("hidden-text");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  const node = h("span", { class: "spoiler hidden-text", role: "button", tabindex: "0", "aria-label": act.t("spoiler"), onkeydown: show }, children);
  node.addEventListener("click", show, true);
  return node;
}

function quote(children, act, expandable) {
  const body = h("blockquote", { class: expandable ? "folded" : null }, children);
  if (!expandable) return body;
  const toggle = h("button", { type: "button", class: "unfold", "aria-expanded": "false", onclick: () => {
    const folded = body.classList.toggle("folded");
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = act.t(folded ? "expand" : "collapse");
  } }, act.t("expand"));
  return h("div", { class: "expandable" }, body, toggle);
}

function dateTime(children, entity, act) {
  const at = entity.unix_time * 1000;
  const shown = entityTime(act.language(), at, entity.date_time_format ?? entity.format, act.now());
  const show = (event) => { event.preventDefault(); act.showTime(at); };
  return h("a", { href: "#", role: "button", class: "date-time", onclick: show }, shown ?? children); // a button would not break in lines
}

const makers = {
  url: (children, entity, act, text) => linkTo(text, children, act),
  text_link: (children, entity, act) => linkTo(entity.url, children, act),
  email: (children, entity, act, text) => linkTo(`mailto:${text}`, children, act),
  phone_number: (children, entity, act, text) => linkTo(`tel:${text}`, children, act),
  mention: (children, entity, act, text) => linkTo(`https://t.me/${text.slice(1)}`, children, act),
  bot_command: (children, entity, act, text) => h("button", { type: "button", class: "command-link", onclick: () => act.sayCommand(text) }, children),
  spoiler: (children, entity, act) => spoiler(children, act),
  pre: (children, entity) => h("pre", { dataset: { language: entity.language ?? "" } }, h("code", {}, children)),
  blockquote: (children, entity, act) => quote(children, act, false),
  expandable_blockquote: (children, entity, act) => quote(children, act, true),
  date_time: dateTime,
};

function make(entity, children, act, text) {
  if (TAGS[entity.type]) return h(TAGS[entity.type], {}, children);
  const maker = makers[entity.type];
  return maker ? maker(children, entity, act, text) : h("span", {}, children);
}

/** Outer entities come before the ones they hold. */
function ordered(entities) {
  return [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
}

const BLOCKS = ["pre", "blockquote", "expandable_blockquote"];

/** A block brings its own line breaks, so the one before it and the one after it are not shown again. */
function plain(text, afterBlock, beforeBlock) {
  const start = afterBlock && text.startsWith("\n") ? 1 : 0;
  return beforeBlock && text.length > start && text.endsWith("\n") ? text.slice(start, -1) : text.slice(start);
}

function between(text, entities, start, end, act) {
  const nodes = [];
  let at = start;
  let afterBlock = false;
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift();
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < at) continue;
    if (entity.offset > at) nodes.push(plain(text.slice(at, entity.offset), afterBlock, BLOCKS.includes(entity.type)));
    nodes.push(make(entity, between(text, entities, entity.offset, stop, act), act, text.slice(entity.offset, stop)));
    at = stop;
    afterBlock = BLOCKS.includes(entity.type);
  }
  if (at < end) nodes.push(plain(text.slice(at, end), afterBlock, false));
  return nodes;
}

/** The nodes of a text with its entities; `act` says what links, commands and times do. */
export function formatted(text, entities, act) {
  return between(text, ordered(entities ?? []), 0, text.length, act);
}
