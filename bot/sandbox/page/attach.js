/** What can be sent besides words: files, one's contact, a place. */
import { h } from "./nodes.js";
import { openMenu } from "./popup.js";
import { askLocation } from "./dialogs.js";

const MOST_IN_ALBUM = 10;

function formOf(kind, files, chatId, { caption, replyTo }) {
  const form = new FormData();
  form.append("kind", kind);
  form.append("caption", caption);
  form.append("chat_id", String(chatId));
  if (replyTo) form.append("reply_to", String(replyTo));
  files.forEach((file) => form.append("file", file, file.name));
  return form;
}

/** Sends one file, or several as albums of up to ten; the words go with the first. */
function pick(app, act, chatId, kind, accept, takeWords) {
  const send = async () => {
    const files = [...input.files];
    let words = takeWords();
    while (files.length) {
      await app.server.sendFile(act.speaker(), formOf(kind, files.splice(0, MOST_IN_ALBUM), chatId, words));
      words = { caption: "" };
    }
  };
  const input = h("input", { type: "file", accept, multiple: kind !== "voice", onchange: send });
  input.click();
}

/** Opens the menu of things to attach; `takeWords()` gives and takes what stands in the entry, and what it answers. */
export function openAttachments(app, act, chatId, anchor, takeWords) {
  const { t, server } = app;
  openMenu(anchor, [
    { label: t("attach_photo"), run: () => pick(app, act, chatId, "picture", "image/*,video/*", takeWords) },
    { label: t("attach_file"), run: () => pick(app, act, chatId, "document", "", takeWords) },
    { label: t("attach_voice"), run: () => pick(app, act, chatId, "voice", "audio/*", takeWords) },
    { label: t("attach_contact"), run: () => server.person(act.speaker(), "contact", {}) },
    { label: t("attach_location"), run: () => askLocation(app, (place) => server.person(act.speaker(), "location", place)) },
  ]);
}
