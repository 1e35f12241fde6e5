/** The sandbox's control API: requests, and the stream of changes with its reconnecting. */

const RETRY_MS = 1500;

async function answerOf(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? `${response.status} ${response.statusText}`);
  return body;
}

function post(path, body) {
  return fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body ?? {}) }).then(answerOf);
}

/** Requests to the sandbox; `failed(error)` hears of every one that was refused, and the result is then undefined. */
export function createServer(failed) {
  const told = (promise) => promise.catch((error) => void failed(error));
  return {
    person: (id, act, body) => told(post(`/sandbox/people/${id}/${act}`, body)),
    addPerson: (body) => told(post("/sandbox/people", body)),
    addGroup: (body) => told(post("/sandbox/groups", body)),
    promote: (id, body) => told(post(`/sandbox/groups/${id}/promote`, body)),
    moveClock: (milliseconds) => told(post("/sandbox/clock", { forward: milliseconds })),
    setTrouble: (body) => told(post("/sandbox/trouble", body)),
    calls: () => told(fetch("/sandbox/calls?after=0").then(answerOf)),
    sendFile(id, form) {
      return told(fetch(`/sandbox/people/${id}/file`, { method: "POST", body: form }).then(answerOf));
    },
  };
}

/** Keeps the store up to date over server-sent events; after a loss it tries again until the sandbox is back. */
export function listen(store) {
  const source = new EventSource("/sandbox/events");
  source.addEventListener("state", (event) => store.reset(JSON.parse(event.data)));
  source.addEventListener("change", (event) => store.apply(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    store.choose({ connected: false });
    source.close();
    setTimeout(() => listen(store), RETRY_MS);
  });
}

/** Where a stored file can be seen. */
export function fileAddress(fileId) {
  return `/sandbox/file/${encodeURIComponent(fileId)}`;
}
