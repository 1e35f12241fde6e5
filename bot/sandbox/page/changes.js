/** How each kind of change from the server changes what the page knows. */

const CALLS_KEPT = 500;
const MESSAGES_KEPT = 300; // in each chat

/** What the page knows after GET /sandbox/state. */
export function fromSnapshot(snapshot) {
  return {
    offset: (snapshot.now ?? Date.now()) - Date.now(),
    bot: snapshot.bot ?? {},
    people: new Map((snapshot.people ?? []).map((person) => [person.id, person])),
    chats: new Map((snapshot.chats ?? []).map((chat) => [chat.id, { ...chat, messages: [...chat.messages] }])),
    calls: [...(snapshot.calls ?? [])],
    trouble: snapshot.trouble ?? {},
  };
}

/** The chat with this id; a private one may be born with its first message. */
function chatOf(state, id) {
  if (!state.chats.has(id)) state.chats.set(id, { id, type: id < 0 ? "group" : "private", title: null, member_ids: id < 0 ? [] : [id], messages: [] });
  return state.chats.get(id);
}

function putMessage(state, { chat_id: chatId, message }) {
  const { messages } = chatOf(state, chatId);
  const at = messages.findIndex((known) => known.id === message.id);
  if (at >= 0) messages[at] = message;
  else messages.push(message);
  messages.splice(0, messages.length - MESSAGES_KEPT);
  const sender = state.people.get(message.from);
  if (sender && !sender.started && message.chat_id === sender.id) state.people.set(sender.id, { ...sender, started: true });
}

const reducers = {
  message: putMessage,
  deleted(state, { chat_id: chatId, message_ids: ids }) {
    const chat = chatOf(state, chatId);
    chat.messages = chat.messages.filter((message) => !ids.includes(message.id));
  },
  person: (state, { person }) => state.people.set(person.id, person),
  chat: (state, { chat }) => state.chats.set(chat.id, { ...chat, messages: [...(chat.messages ?? state.chats.get(chat.id)?.messages ?? [])] }),
  bot: (state, { bot }) => Object.assign(state.bot, bot),
  commands(state, { person_id: id, commands }) {
    const person = state.people.get(id);
    if (person) state.people.set(id, { ...person, commands });
  },
  clock(state, { now }) {
    state.offset = now - Date.now();
  },
  call(state, { call }) {
    state.calls.push(call);
    state.calls.splice(0, state.calls.length - CALLS_KEPT);
  },
  trouble(state, { trouble }) {
    state.trouble = trouble;
  },
};

/** Puts a change into the state; kinds that only pass by (answers, typing) change nothing. */
export function reduce(state, change) {
  reducers[change.kind]?.(state, change);
}

/** The private chat of a person, as far as there is one. */
export function privateChat(state, personId) {
  return state.chats.get(personId) ?? [...state.chats.values()].find((chat) => chat.type === "private" && chat.member_ids.includes(personId)) ?? { id: personId, type: "private", member_ids: [personId], messages: [] };
}

/** The columns of the page, in order: people first, then groups. */
export function columnsOf(state) {
  const people = [...state.people.values()].map((person) => ({ key: `person-${person.id}`, personId: person.id, chatId: privateChat(state, person.id).id }));
  const groups = [...state.chats.values()].filter((chat) => chat.type !== "private").map((chat) => ({ key: `group-${chat.id}`, chatId: chat.id }));
  return [...people, ...groups];
}

/** First and last name. */
export function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}
