/** Words in the page's language. */
import { strings } from "./strings.js";

/** The page's languages, in the order they are offered. */
export const LANGUAGES = Object.keys(strings);

/** The first of the browser's languages that the page speaks, else English. */
export function browserLanguage(preferred = navigator.languages) {
  return preferred.map((tag) => tag.slice(0, 2)).find((tag) => LANGUAGES.includes(tag)) ?? "en";
}

/** A function that turns a key and its values into words of the language chosen in the store. */
export function createWords(store) {
  return (key, values = {}) => {
    const text = strings[store.state.language][key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  };
}

/** A word in the language of a person's own phone, else in the page's. */
export function wordIn(language, key, t) {
  return strings[language]?.[key] ?? t(key);
}

/** A word for a value that the server names (a role, a language, a kind of trouble), else that name itself. */
export function named(t, prefix, name) {
  const key = `${prefix}_${name}`;
  const word = t(key);
  return word === key ? String(name).replaceAll("_", " ") : word;
}
