// What the phone asks the server. Every answer has a status and a body; no answer at all is NoSignal.
const PATIENCE = 30000;

export class NoSignal extends Error {}

async function ask(path, method, headers, body) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(path, {
      method,
      headers: Object.assign({ "Content-Type": "application/json" }, headers),
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
      redirect: "error",
      signal: patience.signal,
    });
    const isJson = (answer.headers.get("Content-Type") || "").startsWith("application/json");
    return { status: answer.status, body: isJson ? await answer.json() : {} };
  } catch (noAnswer) {
    throw new NoSignal(String(noAnswer));
  } finally {
    clearTimeout(timer);
  }
}

const as = token => ({ Authorization: "Phone " + token });

export const server = {
  /** Who is signed in on this browser; 401 for nobody. */
  begin: () => ask("/intake/phone", "GET", {}),
  setUp: (csrf, id, proof) => ask("/intake/phone", "POST", { "X-CSRF-TOKEN": csrf }, { id, proof }),
  /** The share and a token; 401 for a wrong PIN, 410 when this phone is to empty itself. */
  open: (id, proof) => ask("/intake/phone/open", "POST", { Authorization: "Proof " + proof }, { id }),
  /** The same, and another PIN from now on: `next` is its proof. */
  changePin: (id, proof, next) => ask("/intake/phone/pin", "POST", { Authorization: "Proof " + proof }, { id, next }),
  along: (token, areas) => ask("/intake/phone/along", "POST", as(token), { areas }),
  send: (token, batch) => ask("/intake/encounters", "POST", as(token), batch),
};
