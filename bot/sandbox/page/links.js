/** Where a link leads: into this bot's chat, to sharing, or out of the sandbox. */

const TELEGRAM_HOSTS = ["t.me", "telegram.me", "www.t.me"];

function parsed(url) {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`);
  } catch {
    return null;
  }
}

function inTelegram(name, query, botUsername) {
  if (name.toLowerCase() === "share" || query.has("url")) return { kind: "share", text: [query.get("url"), query.get("text")].filter(Boolean).join("\n") };
  if (name.toLowerCase() !== botUsername?.toLowerCase()) return { kind: "elsewhere" };
  if (query.has("startgroup")) return { kind: "group", payload: query.get("startgroup") };
  return { kind: "start", payload: query.get("start") };
}

/** What a link means here: {kind: start|group|share|elsewhere|outside|none, payload?, text?, url}. */
export function readLink(url, botUsername) {
  const address = parsed(url);
  if (!address) return { kind: "none", url };
  if (address.protocol === "tg:") {
    const name = address.searchParams.get("domain") ?? (/msg_url/.test(address.href) ? "share" : "");
    return { ...inTelegram(name, address.searchParams, botUsername), url };
  }
  if (TELEGRAM_HOSTS.includes(address.host)) return { ...inTelegram(address.pathname.split("/")[1] ?? "", address.searchParams, botUsername), url };
  return { kind: ["http:", "https:", "mailto:", "tel:"].includes(address.protocol) ? "outside" : "none", url: address.href };
}
