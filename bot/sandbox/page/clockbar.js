/** The sandbox's clock: what time it is there, and buttons that move it forward. */
import { h, icon } from "./nodes.js";
import { clockTime, fullMoment, longDay, zoneName } from "./dates.js";
import { readMoment } from "./moments.js";

const MOVES = [["minutes_10", 600_000], ["hour_1", 3_600_000], ["day_1", 86_400_000]];

/** A clock that ticks; `forward` and the free field ask the sandbox to move it. */
export function createClockBar(app) {
  const { store, server, t } = app;
  const language = () => store.state.language;
  const narrow = matchMedia("(max-width: 700px)"); // no room for the weekday there
  const time = h("b", {});
  const day = h("span", {});
  const field = h("input", { type: "text", class: "moment", placeholder: t("to_next_hint"), "aria-label": t("to_next"), autocomplete: "off" });
  const meaning = h("output", { class: "meaning" });
  const moves = h("div", { class: "moves" }, MOVES.map(([key, length]) => h("button", { type: "button", class: "pill", onclick: () => forward(length) }, t(key))),
    h("form", { class: "to-next", onsubmit: submit }, h("label", {}, h("span", {}, t("to_next")), field), h("button", { type: "submit", class: "pill" }, t("go")), meaning));
  const face = h("button", { type: "button", class: "face", title: `${t("clock")} (${zoneName()})`, "aria-label": t("clock"), "aria-expanded": "false", onclick: fold }, icon("clock"), h("span", { class: "face-words" }, time, day), icon("down"));

  async function forward(length) {
    const answer = await server.moveClock(length);
    if (answer) app.announce(t("moved_to", { when: fullMoment(language(), answer.now) }));
  }

  function understood(now = store.now()) {
    const at = field.value.trim() ? readMoment(field.value, now) : null;
    meaning.textContent = at ? fullMoment(language(), at) : "";
    return at;
  }

  async function submit(event) {
    event.preventDefault();
    const now = store.now();
    const at = understood(now);
    if (!at) return app.say(t("not_understood", { text: field.value }));
    if (at <= now) return app.say(t("past"));
    await forward(at - now);
    field.value = "";
    return understood();
  }

  function fold() {
    const open = node.classList.toggle("open");
    face.setAttribute("aria-expanded", String(open));
  }

  function tick() {
    const now = store.now();
    time.textContent = clockTime(language(), now, true);
    day.textContent = longDay(language(), now, !narrow.matches);
    face.setAttribute("aria-label", `${t("clock")}: ${fullMoment(language(), now)}`);
  }

  field.addEventListener("input", () => understood());
  const node = h("div", { class: "clock", onkeydown: (event) => event.key === "Escape" && node.classList.contains("open") && fold() }, face, moves);
  const ticking = setInterval(tick, 1000);
  const stop = store.on(["clock"], tick);
  tick();
  return { node, destroy: () => { clearInterval(ticking); stop(); } };
}
