/** The columns: all phones side by side, or one at a time on a narrow screen, with swiping. */
import { h } from "./nodes.js";
import { columnsOf } from "./changes.js";
import { createPhone } from "./phone.js";

/** Keeps the phones in step with the people and groups there are; `node` holds them. */
export function createColumns(app) {
  const { store } = app;
  const node = h("main", { class: "phones" });
  const phones = new Map();

  function sync() {
    const columns = columnsOf(store.state);
    for (const column of columns) {
      if (phones.has(column.key)) continue;
      const phone = createPhone(app, column);
      phones.set(column.key, phone);
      node.append(phone.node);
      watcher.observe(phone.node);
    }
  }

  /** The phone that fills most of a narrow screen becomes the chosen one after a swipe. */
  const watcher = new IntersectionObserver((entries) => {
    const seen = entries.find((entry) => entry.isIntersecting);
    if (seen && isNarrow()) app.chosen(seen.target.dataset.key);
  }, { root: node, threshold: 0.6 });

  const isNarrow = () => matchMedia("(max-width: 700px)").matches;

  function isVisible(key) {
    const box = phones.get(key)?.node.getBoundingClientRect();
    return Boolean(box) && box.left < window.innerWidth - 40 && box.right > 40 && !document.hidden;
  }

  sync();
  return {
    node,
    sync,
    isVisible,
    phone: (key) => phones.get(key),
    phoneOfChat: (chatId) => [...phones.values()].find((phone) => columnsOf(store.state).some((column) => column.key === phone.key && column.chatId === chatId)),
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
