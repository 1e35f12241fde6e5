/** Inline mode: "@bot words" asks the bot for results, one of which is then sent. */

const PAUSE_MS = 250;

/** Watches an entry for inline queries and shows what the bot answers. */
export function createInline(app, column, speaker, suggestions, clear) {
  const { store, server, t } = app;
  let waiting = null;
  let asked = null;
  let shown = false; // results stay while the query is being changed; another list does not

  function queryIn(text) {
    const found = /^@(\w+)\s([\s\S]*)$/.exec(text);
    return found && found[1].toLowerCase() === store.state.bot.username?.toLowerCase() ? found[2] : null;
  }

  async function ask(query) {
    asked = query;
    const answer = await server.person(speaker(), "inline", { query });
    if (answer?.results && query === asked) show(answer);
  }

  function choose(queryId, result) {
    server.person(speaker(), "choose", { query_id: queryId, result_id: result.id, chat_id: column.chatId });
    asked = null;
    clear();
  }

  function show({ query_id: queryId, results }) {
    shown = true;
    suggestions.show(results.map((result) => ({ title: result.title ?? result.id, detail: result.description, run: () => choose(queryId, result) })), t("inline_none"));
  }

  return {
    /** Takes what stands in the entry; true when it is an inline query. */
    typed(text) {
      clearTimeout(waiting);
      const query = queryIn(text);
      if (query === null) asked = null;
      if (query === null || !shown) suggestions.hide();
      shown &&= query !== null;
      if (query !== null && query !== asked) waiting = setTimeout(() => ask(query), PAUSE_MS);
      return query !== null;
    },
  };
}
