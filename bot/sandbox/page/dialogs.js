/** Dialogs with a few fields: a new person, a new group, a link to open. */
import { h } from "./nodes.js";
import { named } from "./words.js";
import { fullName } from "./changes.js";

/** The languages a person can have; German stands for one that the bot does not speak. */
export const PERSON_LANGUAGES = ["ru", "kk", "en", "de"];

function labelled(label, control) {
  return h("label", { class: "field" }, h("span", {}, label), control);
}

/** A select of languages by their names. */
export function languageSelect(t, chosen, attributes = {}) {
  const codes = PERSON_LANGUAGES.includes(chosen) ? PERSON_LANGUAGES : [...PERSON_LANGUAGES, chosen];
  return h("select", attributes, codes.map((code) => h("option", { value: code, selected: code === chosen }, named(t, "lang", code))));
}

/** Asks with a form in a dialog; `send(FormData)` gets what was filled in. Escape closes. */
export function ask(t, { title, fields, action, send }) {
  const submit = (event) => {
    event.preventDefault();
    send(new FormData(form));
    dialog.close();
  };
  const buttons = h("div", { class: "dialog-buttons" },
    h("button", { type: "button", class: "text-button", onclick: () => dialog.close() }, t("cancel")),
    h("button", { type: "submit", class: "filled-button" }, action));
  const form = h("form", { onsubmit: submit }, h("h2", {}, title), fields, buttons);
  const dialog = h("dialog", { "aria-label": title, onclose: () => dialog.remove() }, form);
  document.body.append(dialog);
  dialog.showModal();
}

/** A new person with a name and a language. */
export function askPerson(app) {
  const { t } = app;
  const fields = [
    labelled(t("first_name"), h("input", { name: "first_name", required: true, maxlength: "64", autocomplete: "off" })),
    labelled(t("last_name"), h("input", { name: "last_name", maxlength: "64", autocomplete: "off" })),
    labelled(t("username"), h("input", { name: "username", maxlength: "32", pattern: "[A-Za-z0-9_]*", autocomplete: "off" })),
    labelled(t("language"), languageSelect(t, app.store.state.language, { name: "language_code" })),
  ];
  ask(t, { title: t("person_add"), fields, action: t("add"), async send(form) {
    const person = await app.server.addPerson(Object.fromEntries([...form].filter(([, value]) => value)));
    if (!person) return;
    app.store.apply({ kind: "person", person });
    app.goTo(`person-${person.id}`);
  } });
}

function peopleBoxes(app, attributes) {
  const people = [...app.store.state.people.values()];
  return people.map((person) => h("label", { class: "check" }, h("input", { type: "checkbox", name: "member", value: String(person.id), ...attributes }), fullName(person)));
}

/** One or some of the people, for a button that asks for users. */
export function askUsers(app, button, send) {
  const { t } = app;
  const one = (button.request_users.max_quantity ?? 1) === 1;
  const chosen = (form) => ({ request_id: button.request_users.request_id, user_ids: form.getAll("member").map(Number) });
  ask(t, { title: button.text, fields: [h("fieldset", {}, h("legend", {}, t("whom")), peopleBoxes(app, one ? { type: "radio", required: true } : {}))], action: t("send"), send: (form) => send(chosen(form)) });
}

/** A new group with the bot and some of the people. */
export function askGroup(app) {
  const { t } = app;
  const fields = [labelled(t("title_of_group"), h("input", { name: "title", required: true, maxlength: "128", autocomplete: "off" })), h("fieldset", {}, h("legend", {}, t("members")), peopleBoxes(app, { checked: true }))];
  ask(t, { title: t("group_add"), fields, action: t("add"), async send(form) {
    const chat = await app.server.addGroup({ title: form.get("title"), member_ids: form.getAll("member").map(Number) });
    if (!chat) return;
    app.store.apply({ kind: "chat", chat });
    app.goTo(`group-${chat.id}`);
  } });
}

/** The address that words lead to. */
export function askLink(app, send) {
  const { t } = app;
  const field = labelled(t("address"), h("input", { name: "address", required: true, value: "https://", pattern: "[^\\s\\(\\)]+", autocomplete: "off" }));
  ask(t, { title: t("text_link"), fields: [field], action: t("add"), send: (form) => send(form.get("address")) });
}

/** The code of a deep link, to open it as this person. */
export function askPayload(app, start) {
  const { t } = app;
  const field = labelled(t("start_code"), h("input", { name: "payload", required: true, maxlength: "64", pattern: "[A-Za-z0-9_\\-]+", autocomplete: "off" }));
  ask(t, { title: t("start_payload"), fields: [field], action: t("open"), send: (form) => start(form.get("payload")) });
}

/** A place on the map, Oskemen at first. */
export function askLocation(app, send) {
  const { t } = app;
  const number = (name, value) => labelled(t(name), h("input", { name, type: "number", step: "any", value, required: true }));
  ask(t, { title: t("attach_location"), fields: [number("latitude", "49.9483"), number("longitude", "82.6277")], action: t("send"), send: (form) => send({ latitude: Number(form.get("latitude")), longitude: Number(form.get("longitude")) }) });
}
