/** The one store: what the sandbox told us, and what the reader of the page chose. */
import { reduce, fromSnapshot } from "./changes.js";

const REMEMBERED = ["language", "theme", "hidePolling"];

/** Keeps the choices for the next visit, where the browser allows it. */
function remember(state) {
  try {
    localStorage.setItem("sandbox", JSON.stringify(Object.fromEntries(REMEMBERED.map((name) => [name, state[name]]))));
  } catch {
    // a browser without storage: the choices last as long as the page
  }
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem("sandbox") ?? "{}");
  } catch {
    return {};
  }
}

/** A store with `state`, `apply(change)` for news from the server, `choose(...)` for the reader's choices, `on(kinds, listener)`. */
export function createStore(defaults) {
  const state = { ...fromSnapshot({}), connected: false, drafts: new Map(), unread: new Map(), chosen: null, hidePolling: true, ...defaults, ...remembered() };
  const listeners = new Set();
  const tell = (change) => [...listeners].forEach((entry) => (entry.kinds.includes(change.kind) || entry.kinds.includes("*")) && entry.listener(change));

  return {
    state,
    /** Takes a whole snapshot; everything is drawn anew. */
    reset(snapshot) {
      Object.assign(state, fromSnapshot(snapshot), { connected: true });
      tell({ kind: "state" });
    },
    /** Takes one change from the server. */
    apply(change) {
      reduce(state, change);
      tell(change);
    },
    /** Sets something the reader chose; language, theme and the like are kept for the next visit. */
    choose(values) {
      Object.assign(state, values);
      remember(state);
      tell({ kind: "choice", names: Object.keys(values) });
    },
    /** Calls the listener on changes of these kinds; returns how to stop. */
    on(kinds, listener) {
      const entry = { kinds, listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    /** The sandbox's time, epoch milliseconds. */
    now: () => Date.now() + state.offset,
  };
}
