/** The reply keyboard: big buttons under the entry that say their own text, or share a contact or a place. */
import { h, iconButton } from "./nodes.js";
import { askLocation, askUsers } from "./dialogs.js";

/** The reply markup that is in force: the newest message that brings or removes one decides. */
function keyboardOf(chat) {
  const message = chat?.messages.findLast((one) => one.keyboard);
  const keyboard = message?.keyboard;
  const rows = Array.isArray(keyboard) ? keyboard : keyboard?.keyboard;
  return rows?.length ? { ...(Array.isArray(keyboard) ? {} : keyboard), rows, messageId: message.id } : null;
}

/** The message that asks for a reply (force_reply), if it is the newest of the bot. */
export function forcedReply(chat) {
  const message = chat?.messages.at(-1);
  return message?.keyboard?.force_reply ? message : null;
}

function press(app, act, button) {
  const id = act.speaker();
  if (button.request_contact) return app.server.person(id, "contact", {});
  if (button.request_location) return askLocation(app, (place) => app.server.person(id, "location", place));
  if (button.request_users) return askUsers(app, button, (users) => app.server.person(id, "users", users));
  return act.say(button.text);
}

/** The buttons; `used` is told after a press, so that a one-time keyboard can go. */
function keyboardNode(app, act, keyboard, used) {
  const button = (wanted) => {
    const text = wanted.text ?? wanted;
    const click = () => {
      press(app, act, typeof wanted === "string" ? { text } : wanted);
      if (keyboard.one_time_keyboard) used();
    };
    return h("button", { type: "button", class: `key ${wanted.style ?? "plain"}`, onclick: click }, text);
  };
  return h("div", { class: "keyboard", role: "group", "aria-label": app.t("keyboard") }, keyboard.rows.map((row) => h("div", { class: "button-row" }, row.map(button))));
}

/** The place of the reply keyboard with the button that folds it; `show` brings both up to date with the chat. */
export function createKeyboardDock(app, act, chat, entry) {
  const { t } = app;
  const node = h("div", { class: "keys" });
  const toggle = iconButton("keys", t("keyboard"), () => fold(!node.hidden), { class: "icon-button keys-toggle", hidden: true });
  let shown = null;

  function fold(folded) {
    node.hidden = folded;
    toggle.setAttribute("aria-pressed", String(!folded));
  }

  function show() {
    const keyboard = keyboardOf(chat());
    if (keyboard?.messageId === shown) return;
    shown = keyboard?.messageId;
    toggle.hidden = !keyboard;
    entry.placeholder = keyboard?.input_field_placeholder || t("message");
    node.replaceChildren(...(keyboard ? [keyboardNode(app, act, keyboard, () => fold(true))] : []));
    fold(!keyboard);
  }

  return { node, toggle, show };
}
