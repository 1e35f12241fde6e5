/** The columns: all phones side by side, or one at a time on a narrow screen, with swiping. */
import { h } from "./nodes.js";
import { columnsOf } from "./changes.js";
import { createPhone } from "./phone.js";

const SEEN = 0.15; // of a phone's area
const MOST = 0.6;

/** Keeps the phones in step with the people and groups there are; `node` holds them. */
export function createColumns(app) {
  const { store } = app;
  const node = h("main", { class: "phones" });
  const phones = new Map();
  const visible = new Set();

  function sync() {
    const columns = columnsOf(store.state);
    columns.forEach((column, place) => {
      if (phones.has(column.key)) return;
      const phone = createPhone(app, column);
      phones.set(column.key, phone);
      node.insertBefore(phone.node, node.children[place] ?? null);
      watcher.observe(phone.node);
    });
  }

  /** Knows which phones are to be seen; the one that fills most of a narrow screen after a swipe is the chosen one. */
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, intersectionRatio: part } of entries) {
      const { key } = target.dataset;
      if (part >= SEEN) visible.add(key);
      else visible.delete(key);
      if (part >= MOST && isNarrow()) app.chosen(key);
    }
  }, { root: node, threshold: [0, SEEN, MOST] });

  const isNarrow = () => matchMedia("(max-width: 700px)").matches;

  sync();
  return {
    node,
    sync,
    isVisible: (key) => visible.has(key) && !document.hidden,
    phone: (key) => phones.get(key),
    phoneOfChat: (chatId) => [...phones.values()].find((phone) => phone.chatId === chatId),
    /** Brings a phone into view, and the focus into its entry when wanted. */
    reveal(key, focus) {
      const phone = phones.get(key);
      if (!phone) return;
      node.scrollTo({ left: phone.node.offsetLeft - (node.clientWidth - phone.node.offsetWidth) / 2, behavior: "instant" });
      if (focus) phone.focus();
    },
    destroy() {
      watcher.disconnect();
      phones.forEach((phone) => phone.destroy());
    },
  };
}
