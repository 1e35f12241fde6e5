/** The head of a phone: who this is, their language, and what can be done with them. */
import { h, iconButton } from "./nodes.js";
import { named } from "./words.js";
import { fullName } from "./changes.js";
import { askPayload, languageSelect } from "./dialogs.js";
import { openMenu } from "./popup.js";
import { portrait } from "./portrait.js";

function personMenu(app, act, person) {
  const { t, server } = app;
  const id = person.id;
  return [
    person.blocked ? { label: t("unblock"), run: () => server.person(id, "unblock") } : { label: t("block"), danger: true, run: () => server.person(id, "block") },
    { label: t("start_payload"), run: () => askPayload(app, act.start) },
    !person.deactivated && { label: t("deactivate"), danger: true, run: () => server.person(id, "deactivate") },
  ].filter(Boolean);
}

function statusOf(app, person) {
  if (person.deactivated) return app.t("deactivated");
  if (person.blocked) return app.t("blocked");
  if (!person.started) return app.t("not_started");
  return person.role_hint ? named(app.t, "role", person.role_hint) : "";
}

/** The header of a person's phone. */
function personHeader(app, column, act, label) {
  const { store, server, t } = app;
  const person = () => store.state.people.get(column.personId);
  const status = h("small", { class: "status" });
  const language = h("span", { class: "language" });
  const dots = iconButton("more", t("more", { name: label }), () => openMenu(dots, personMenu(app, act, person())), { "aria-haspopup": "menu" });

  function show() {
    status.textContent = statusOf(app, person());
    const select = languageSelect(t, person().language_code, { "aria-label": `${t("language")}: ${label}`, onchange: () => server.person(person().id, "language", { language_code: select.value }) });
    language.replaceChildren(select);
  }

  show();
  const words = h("div", { class: "who" }, h("h2", {}, label), h("div", { class: "under" }, language, status));
  return { node: h("header", {}, portrait(label, column.personId, false), words, dots), show, status, onSpeaker() {}, speaker: () => column.personId };
}

/** Each member can be made an administrator, or a plain member again; the owner stays what they are. */
function groupMenu(app, chat, members) {
  const leads = (person) => (chat.administrator_ids ?? []).includes(person.id);
  const change = (person) => app.server.promote(chat.id, { person_id: person.id, administrator: !leads(person) });
  const others = members.filter((person) => person.id !== chat.owner_id);
  return others.map((person) => ({ label: app.t(leads(person) ? "demote" : "promote", { name: fullName(person) }), run: () => change(person) }));
}

/** The header of a group: its members, and which of them writes. */
function groupHeader(app, column, act, label) {
  const { store, t } = app;
  const chat = () => store.state.chats.get(column.chatId);
  const status = h("small", { class: "status" });
  const select = h("select", { "aria-label": t("speaks_as") });

  const members = () => chat().member_ids.map((id) => store.state.people.get(id)).filter(Boolean);
  const dots = iconButton("more", t("more", { name: label }), () => openMenu(dots, groupMenu(app, chat(), members())), { "aria-haspopup": "menu" });
  const signed = (person) => `${fullName(person)}${(chat().administrator_ids ?? []).includes(person.id) ? " ★" : ""}`;

  function show() {
    const chosen = select.value;
    status.textContent = t("member_count", { n: members().length });
    select.replaceChildren(...members().map((person) => h("option", { value: String(person.id), selected: String(person.id) === chosen }, signed(person))));
  }

  show();
  const speaking = h("label", { class: "language" }, h("span", {}, `${t("speaks_as")}:`), select);
  const words = h("div", { class: "who" }, h("h2", {}, label), h("div", { class: "under" }, speaking, status));
  const onSpeaker = (listener) => select.addEventListener("change", listener);
  return { node: h("header", {}, portrait(label, column.chatId, true), words, dots), show, status, onSpeaker, speaker: () => Number(select.value) };
}

/** A header with `show`, `typing`, `speaker` (the person who acts here) and `onSpeaker`. */
export function createHeader(app, column, act, label) {
  const header = (column.personId ? personHeader : groupHeader)(app, column, act, label);
  return {
    ...header,
    typing(on) {
      header.status.classList.toggle("typing", on);
      if (on) header.status.textContent = app.t("typing");
      else header.show();
    },
  };
}
