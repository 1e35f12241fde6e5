/** The drawer with trouble switches, drawn from whatever GET /sandbox/trouble tells that there is. */
import { h } from "./nodes.js";
import { named } from "./words.js";
import { fullName } from "./changes.js";

const TIMES = [null, 1, 3, 10];
const METHODS = [null, "getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery", "sendPhoto", "sendDocument"];

/** How many troubles are on; shown on the drawer's button. */
export function troublesOn(trouble) {
  return (trouble.switches?.length ?? 0) + (trouble.latency > 0 ? 1 : 0);
}

function field(label, control) {
  return h("label", { class: "field" }, h("span", {}, label), control);
}

function select(options) {
  return h("select", {}, options.map(([value, label]) => h("option", { value: value ?? "" }, label)));
}

/** The fields that say for whom, for what and how long; `read` gives them as the server wants them. */
function scopeOf(app) {
  const { t, store } = app;
  const people = [...store.state.people.values()].map((person) => [String(person.id), fullName(person)]);
  const person = select([[null, t("scope_everyone")], ...people]);
  const method = select(METHODS.map((name) => [name, name ?? t("scope_all_methods")]));
  const times = select(TIMES.map((number) => [number && String(number), number ? t("scope_times", { n: number }) : t("always")]));
  const seconds = h("input", { type: "number", min: "0", step: "1", value: "5" });
  const node = h("fieldset", { class: "scope" }, h("legend", {}, t("scope")), field(t("scope_person"), person), field(t("scope_method"), method), field(t("scope_long"), times), field(t("scope_seconds"), seconds));
  const read = () => ({
    ...(person.value ? { person_id: Number(person.value) } : {}),
    ...(method.value ? { methods: [method.value] } : {}),
    ...(times.value ? { times: Number(times.value) } : {}),
    retry_after: Math.max(1, Math.round(Number(seconds.value))),
    seconds: Number(seconds.value),
  });
  return { node, read };
}

function scopeWords(app, one) {
  const person = app.store.state.people.get(one.person_id);
  const left = one.left && app.t("scope_left", { n: one.left });
  return [person && fullName(person), one.methods?.join(", "), left].filter(Boolean).join(" · ");
}

function toggle(label, detail, on, change) {
  const box = h("input", { type: "checkbox", role: "switch", checked: on, onchange: () => change(box.checked) });
  return h("label", { class: "toggle" }, h("span", { class: "toggle-words" }, h("b", {}, label), detail && h("small", {}, detail)), box);
}

/** The kinds of trouble, each with a switch; one that is on says for whom and for how long. */
function kindRows(app, trouble, scope) {
  const { t, server } = app;
  return (trouble.kinds ?? []).map((kind) => {
    const active = (trouble.switches ?? []).filter((one) => one.kind === kind);
    const detail = active.map((one) => scopeWords(app, one)).filter(Boolean).join("; ") || t(`${kind}_means`);
    const change = (on) => server.setTrouble(on ? { on: kind, ...scope.read() } : { off: kind });
    return toggle(named(t, "trouble", kind), detail === `${kind}_means` ? null : detail, active.length > 0, change);
  });
}

/** Everything else that the server lets us set: yes/no as a switch, a number as a field. */
function plainRows(app, trouble) {
  const { t, server } = app;
  const plain = Object.entries(trouble).filter(([, value]) => ["boolean", "number"].includes(typeof value));
  return plain.map(([name, value]) => {
    const label = named(t, "trouble", name);
    if (typeof value === "boolean") return toggle(label, null, value, (on) => server.setTrouble({ [name]: on }));
    const input = h("input", { type: "number", min: "0", step: "any", value: String(value), onchange: () => server.setTrouble({ [name]: Number(input.value) }) });
    return h("label", { class: "toggle" }, h("span", { class: "toggle-words" }, h("b", {}, label)), input);
  });
}

/** The drawer; it is drawn anew when the server says that something changed. */
export function createTrouble(app) {
  const { store, t } = app;
  const scope = scopeOf(app);
  const rows = h("div", { class: "toggles" });
  const more = h("div", { class: "toggles" });
  const off = h("button", { type: "button", class: "pill", onclick: () => app.server.setTrouble({ off: null, latency: 0 }) }, t("all_off"));

  function show() {
    const { trouble } = store.state;
    const at = [...rows.querySelectorAll("input")].indexOf(document.activeElement);
    rows.replaceChildren(...kindRows(app, trouble, scope));
    more.replaceChildren(...plainRows(app, trouble));
    rows.querySelectorAll("input")[at]?.focus();
    off.disabled = troublesOn(trouble) === 0;
  }

  show();
  const stop = store.on(["trouble"], show);
  return { node: h("div", { class: "drawer-body" }, more, scope.node, rows, h("div", { class: "dialog-buttons" }, off)), destroy: stop };
}
