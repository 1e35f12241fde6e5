/** What a person can do in a column: speak, tap, follow a link. Every phone has an actor of its own. */
import { readLink } from "./links.js";
import { fullName } from "./changes.js";
import { fullMoment, zoneName } from "./dates.js";

function startOf(app, id, payload) {
  app.server.person(id, "start", payload ? { payload } : {});
  app.goTo(`person-${id}`);
}

const followers = {
  start: (app, surface, id, link) => (link.payload || !app.store.state.people.get(id).started ? startOf(app, id, link.payload) : app.goTo(`person-${id}`)),
  share: (app, surface, id, link) => surface.fill(link.text),
  outside: (app, surface, id, link) => window.open(link.url, "_blank", "noopener"),
};

function follow(app, surface, id, url) {
  const link = readLink(url, app.store.state.bot.username);
  const follower = followers[link.kind];
  if (follower) follower(app, surface, id, link);
  else surface.notice(app.t("not_in_sandbox", { url }));
}

async function copy(app, surface, text) {
  await navigator.clipboard.writeText(text).catch(() => {});
  surface.notice(`${app.t("copied")}: ${text}`);
}

function beginInline(app, surface, id, answer) {
  surface.fill(`@${app.store.state.bot.username} ${answer.query ?? ""}`);
}

/** What happens on the page once the sandbox has said what a tapped button is. */
const afterTap = {
  url: (app, surface, id, answer) => follow(app, surface, id, answer.url),
  deep_link: (app, surface, id, answer) => (answer.url ? follow(app, surface, id, answer.url) : startOf(app, id, answer.payload)),
  copy: (app, surface, id, answer) => copy(app, surface, answer.text),
  switch_inline: beginInline,
  switch_inline_here: beginInline,
  switch_inline_chosen: beginInline,
};

/** The actor of a column; `surface` is the phone's: speaker(), notice(text), fill(text). */
export function createActor(app, column, surface) {
  const { store, server, t } = app;
  const actor = {
    t,
    language: () => store.state.language,
    now: store.now,
    nameOf: (id) => (store.state.people.has(id) ? fullName(store.state.people.get(id)) : String(id)),
    speaker: () => surface.speaker(),
    notice: (text) => surface.notice(text),
    say: (text, replyTo) => server.person(surface.speaker(), "text", { text, chat_id: column.chatId, ...(replyTo ? { reply_to: replyTo } : {}) }),
    sayCommand: (text) => actor.say(text),
    edit: (messageId, text) => server.person(surface.speaker(), "edit", { message_id: messageId, text, chat_id: column.chatId }),
    start: (payload) => startOf(app, surface.speaker(), payload),
    follow: (url) => follow(app, surface, surface.speaker(), url),
    copy: (text) => copy(app, surface, text),
    showTime: (at) => surface.notice(`${fullMoment(store.state.language, at)} (${zoneName()})`),
    forward: (message) => server.person(surface.speaker(), "forward", { from_chat_id: message.chat_id, message_id: message.id }),
    reply: (message) => surface.replyTo(message),
    change: (message) => surface.editMessage(message),
    async tap(message, row, place) {
      const id = surface.speaker();
      const answer = await server.person(id, "tap", { chat_id: message.chat_id, message_id: message.id, row, column: place });
      if (answer) afterTap[answer.action]?.(app, surface, id, answer);
      return answer;
    },
  };
  return actor;
}
