/** Photos, documents, voices and videos in a message. */
import { h, icon } from "./nodes.js";
import { fileAddress } from "./server.js";

/** 123 KB in the page's language. */
export function fileSize(language, bytes) {
  const units = ["byte", "kilobyte", "megabyte"];
  const step = Math.min(2, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const locale = language === "en" ? "en" : "ru";
  return new Intl.NumberFormat(locale, { style: "unit", unit: units[step], maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
}

/** XLSX for plan.xlsx, else what the sandbox says. */
function sort(file) {
  return /\.(\w{1,5})$/.exec(file.file_name ?? "")?.[1].toUpperCase() ?? file.mime_type;
}

function download(file, label, act) {
  const detail = [sort(file), file.file_size && fileSize(act.language(), file.file_size)].filter(Boolean).join(" · ");
  return h("a", { class: "file", href: fileAddress(file.file_id), download: file.file_name ?? "", "aria-label": act.t("download", { name: file.file_name ?? label }) },
    h("span", { class: "file-icon" }, icon("file")),
    h("span", { class: "file-words" }, h("b", {}, file.file_name ?? label), h("small", {}, detail)));
}

function photo(file, act) {
  const picture = h("img", { src: fileAddress(file.file_id), alt: act.t("photo"), loading: "lazy" });
  return h("a", { class: "photo", href: fileAddress(file.file_id), download: file.file_name ?? "photo.jpg", "aria-label": act.t("download", { name: file.file_name ?? act.t("photo") }) }, picture);
}

function played(tag, file, label, act) {
  return h("div", { class: "played" }, h(tag, { src: fileAddress(file.file_id), controls: true, preload: "none", "aria-label": label }), download(file, label, act));
}

const makers = {
  photo,
  document: (file, act) => download(file, act.t("document"), act),
  voice: (file, act) => played("audio", file, act.t("voice"), act),
  audio: (file, act) => played("audio", file, act.t("audio"), act),
  video: (file, act) => played("video", file, act.t("video"), act),
  animation: (file, act) => played("video", file, act.t("animation"), act),
  video_note: (file, act) => played("video", file, act.t("video_note"), act),
  sticker: (file, act) => h("img", { class: "sticker", src: fileAddress(file.file_id), alt: file.emoji ?? act.t("sticker") }),
  contact: (contact, act) => h("div", { class: "card-line" }, h("b", {}, [contact.first_name, contact.last_name].filter(Boolean).join(" ")), h("small", {}, `${act.t("contact")} · ${contact.phone_number}`)),
  users_shared: (shared, act) => h("div", { class: "card-line" }, h("b", {}, shared.users.map((user) => act.nameOf(user.user_id)).join(", ")), h("small", {}, act.t("users_shared"))),
  poll: (poll, act) => h("div", { class: "card-line" }, h("b", {}, poll.question), poll.options.map((option) => h("span", {}, `○ ${option.text}`)), h("small", {}, act.t(poll.type === "quiz" ? "quiz" : "poll"))),
  story: (story, act) => h("div", { class: "card-line" }, h("b", {}, act.t("story"))),
  dice: (dice) => h("div", { class: "card-line" }, h("b", {}, `${dice.emoji} ${dice.value}`)),
  location: (place, act) => h("div", { class: "card-line" }, h("b", {}, act.t("location")), h("small", {}, `${place.latitude}, ${place.longitude}`)),
};

/** The nodes for whatever a message carries besides words. */
export function mediaOf(message, act) {
  return Object.keys(makers).filter((kind) => message[kind]).map((kind) => makers[kind](message[kind], act));
}

/** One line that stands for a message: its words, or what it carries. */
export function summary(message, t) {
  const kind = Object.keys(makers).find((name) => message[name]);
  return message.text ?? message.caption ?? (kind ? t(kind) : "");
}
