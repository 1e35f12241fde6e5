/** Toasts and alerts inside a phone, toasts of the page, and the words read aloud. */
import { h } from "./nodes.js";

const SHOWN_MS = 5000;

/** A passing line at the top of `place`; it goes by itself or when pressed. */
export function toast(place, text) {
  const node = h("button", { type: "button", class: "toast", onclick: () => node.remove() }, text);
  place.append(node);
  setTimeout(() => node.remove(), SHOWN_MS);
}

/** A box that waits for OK; Escape and Enter close it. Takes the focus only if it was in this phone. */
export function alertBox(phone, text, t) {
  const focused = phone.contains(document.activeElement) ? document.activeElement : null;
  const done = () => {
    node.remove();
    (focused?.isConnected ? focused : phone.querySelector("textarea"))?.focus();
  };
  const ok = h("button", { type: "button", class: "text-button", onclick: done }, t("ok"));
  const keys = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    done();
  };
  const node = h("div", { class: "veil", role: "alertdialog", "aria-label": text, onkeydown: keys }, h("div", { class: "alert" }, h("p", {}, text), ok));
  phone.append(node);
  if (focused || phone.contains(document.activeElement)) ok.focus();
}

/** A polite live region: what is put in is read aloud after what is being read now. */
export function createAnnouncer() {
  const node = h("div", { class: "only-heard", role: "status", "aria-live": "polite" });
  document.body.append(node);
  return (text) => {
    node.textContent = text;
  };
}
