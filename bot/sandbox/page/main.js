/** Starts the page: one store, one server, and everything drawn from them. */
import { browserLanguage, createWords } from "./words.js";
import { columnsOf } from "./changes.js";
import { createAnnouncer } from "./notices.js";
import { createServer, listen } from "./server.js";
import { createShell } from "./shell.js";
import { createStore } from "./store.js";

const store = createStore({ language: browserLanguage(), theme: null });
const app = { store, t: createWords(store), announce: createAnnouncer() };
let shell = null;

app.server = createServer((error) => app.say(app.t("failed", { error: error.message })));
/** Says something to the reader of the page. */
app.say = (text) => shell.say(text);
/** The chosen column changes, as by a swipe, without moving anything. */
app.chosen = (key) => {
  if (key === store.state.chosen) return;
  store.state.unread.delete(key);
  store.state.chosen = key;
  shell.showChosen();
};
/** Goes to a column and puts the focus into its entry. */
app.goTo = (key, focus = true) => {
  store.state.unread.delete(key);
  store.state.chosen = key;
  shell.reveal(key, focus);
};
/** Goes to the next (1) or previous (-1) column. */
app.step = (step, focus = true) => {
  const keys = columnsOf(store.state).map((column) => column.key);
  app.goTo(keys[(keys.indexOf(store.state.chosen) + step + keys.length) % keys.length], focus);
};

/** Draws the whole page anew: after a (re)connection and a change of language. */
function draw() {
  const focused = document.activeElement?.closest(".phone")?.dataset.key;
  const drawer = shell?.openDrawer();
  shell?.destroy();
  const keys = columnsOf(store.state).map((column) => column.key);
  if (!keys.includes(store.state.chosen)) store.state.chosen = keys[0] ?? null;
  document.documentElement.lang = store.state.language;
  document.title = app.t("title");
  shell = createShell(app);
  document.body.prepend(shell.node);
  shell.ready(drawer);
  if (store.state.chosen) shell.reveal(store.state.chosen, Boolean(focused));
}

function applyTheme() {
  const { theme } = store.state;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

store.on(["state"], draw);
store.on(["choice"], ({ names }) => {
  if (names.includes("language")) draw();
  if (names.includes("theme")) applyTheme();
});
applyTheme();
draw();
listen(store);
