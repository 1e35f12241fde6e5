/** The log of API calls, newest first; a press shows parameters and answer. */
import { h } from "./nodes.js";
import { clockTime } from "./dates.js";

const SHOWN = 200;

function pretty(value) {
  return h("pre", {}, h("code", {}, JSON.stringify(value, null, 2) ?? ""));
}

function tone(status) {
  if (status >= 200 && status < 300) return "good";
  return status === 429 ? "slow" : "bad";
}

function chatOf(call) {
  return call.parameters?.chat_id ?? "";
}

function details(t, call) {
  return [h("h4", {}, t("parameters")), pretty(call.parameters), h("h4", {}, t("answer")), pretty(call.answer)];
}

function callNode(app, call) {
  const { t, store } = app;
  const language = store.state.language === "en" ? "en" : "ru";
  const milliseconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(call.milliseconds ?? 0);
  const head = h("summary", {}, h("span", { class: `code ${tone(call.status)}` }, String(call.status || "✕")), h("b", {}, call.method), h("small", {}, String(chatOf(call))),
    h("span", { class: "ms" }, t("ms", { n: milliseconds })), h("time", {}, clockTime(store.state.language, call.at, true)));
  const node = h("details", { class: "call", ontoggle: () => node.open && node.childElementCount === 1 && node.append(...details(t, call)) }, head);
  return node;
}

/** The drawer with the log. */
export function createCalls(app) {
  const { store, t } = app;
  const search = h("input", { type: "search", placeholder: t("calls_filter"), "aria-label": t("calls_filter"), oninput: show });
  const hide = h("input", { type: "checkbox", checked: store.state.hidePolling, onchange: () => { store.choose({ hidePolling: hide.checked }); show(); } });
  const list = h("div", { class: "calls" });

  function isWanted(call) {
    if (hide.checked && call.method === "getUpdates") return false;
    return `${call.method} ${chatOf(call)}`.toLowerCase().includes(search.value.trim().toLowerCase());
  }

  function show() {
    const wanted = store.state.calls.filter(isWanted).slice(-SHOWN).reverse();
    list.replaceChildren(...(wanted.length ? wanted.map((call) => callNode(app, call)) : [h("p", { class: "nothing" }, t("no_calls"))]));
  }

  function add({ call }) {
    if (!isWanted(call)) return;
    list.querySelector(".nothing")?.remove();
    list.prepend(callNode(app, call));
    while (list.childElementCount > SHOWN) list.lastChild.remove();
  }

  show();
  const stop = store.on(["call"], add);
  return { node: h("div", { class: "drawer-body" }, h("div", { class: "filters" }, search, h("label", { class: "check" }, hide, t("hide_polling"))), list), destroy: stop };
}
