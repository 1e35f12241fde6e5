/** What can be sent besides words: files, one's contact, a place. */
import { h } from "./nodes.js";
import { openMenu } from "./popup.js";
import { askLocation } from "./dialogs.js";

function kindOf(file, wanted) {
  if (wanted !== "picture") return wanted;
  return file.type.startsWith("video/") ? "video" : "photo";
}

function pick(app, act, chatId, wanted, accept, caption) {
  const send = () => {
    const [file] = input.files;
    const form = new FormData();
    form.append("kind", kindOf(file, wanted));
    form.append("caption", caption());
    form.append("chat_id", String(chatId));
    form.append("file", file, file.name);
    app.server.sendFile(act.speaker(), form);
  };
  const input = h("input", { type: "file", accept, onchange: send });
  input.click();
}

/** Opens the menu of things to attach; `caption()` gives and takes what stands in the entry. */
export function openAttachments(app, act, chatId, anchor, caption) {
  const { t, server } = app;
  openMenu(anchor, [
    { label: t("attach_photo"), run: () => pick(app, act, chatId, "picture", "image/*,video/*", caption) },
    { label: t("attach_file"), run: () => pick(app, act, chatId, "document", "", caption) },
    { label: t("attach_voice"), run: () => pick(app, act, chatId, "voice", "audio/*", caption) },
    { label: t("attach_contact"), run: () => server.person(act.speaker(), "contact", {}) },
    { label: t("attach_location"), run: () => askLocation(app, (place) => server.person(act.speaker(), "location", place)) },
  ]);
}
