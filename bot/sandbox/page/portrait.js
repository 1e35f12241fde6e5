/** The round pictures of people and groups. */
import { h, icon } from "./nodes.js";

/** The round picture of a person or group: the first letter, or a sign. */
export function portrait(name, id, isGroup) {
  return h("span", { class: "portrait", dataset: { tint: String(Math.abs(id) % 6) }, "aria-hidden": "true" }, isGroup ? icon("group") : [...name][0].toUpperCase());
}
