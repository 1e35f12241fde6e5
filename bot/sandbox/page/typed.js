/** The signs that people type for a look of words, as the sandbox reads them: **bold**, [link](address). */

/** Before and after the words of an entity of this kind. */
export const SIGNS = { bold: "**", italic: "__", strikethrough: "~~", spoiler: "||", code: "`", pre: "```" };

function pairOf(entity) {
  if (SIGNS[entity.type]) return [SIGNS[entity.type], SIGNS[entity.type]];
  if (entity.type === "text_link") return ["[", `](${entity.url})`];
  if (entity.type === "date_time") return ["[", `](tg://time?unix=${entity.unix_time}&format=${entity.date_time_format ?? ""})`];
  return null;
}

/** At one place ends come before starts, inner ends before outer ones, outer starts before inner ones. */
function inOrder(one, other) {
  return one.at - other.at || one.opens - other.opens || (one.opens ? other.length - one.length : one.length - other.length);
}

/** The words with the signs that would give them these entities, to be changed in the entry. */
export function asTyped(text, entities) {
  const signs = (entities ?? []).flatMap((entity) => {
    const [start, end] = pairOf(entity) ?? [];
    const { offset, length } = entity;
    return start ? [{ at: offset, opens: 1, length, sign: start }, { at: offset + length, opens: 0, length, sign: end }] : [];
  });
  let typed = "";
  let done = 0;
  for (const { at, sign } of signs.sort(inOrder)) {
    typed += text.slice(done, at) + sign;
    done = at;
  }
  return typed + text.slice(done);
}
