// Who may open the phone's records, for how long, and when they are gone for good.
import { base64url, fromBase64url, random } from "./bytes.js";
import { close, derive, open, recordsKey, ROUNDS } from "./keys.js";
import { NoSignal } from "./server.js";

const HOUR = 3600000;
/** How long the share stays on the phone after the last contact: a shift's hours. */
export const KEPT = 12 * HOUR;
/** How long a phone may stay away; the server destroys the share after the same time. */
export const AWAY = 7 * 24 * HOUR;
const TRIES = 5;
/** A session of the server's rests after 30 minutes; a fresh one is asked for a little sooner. */
const SESSION = HOUR / 3;

/** The server told this phone to empty itself, or a rule did. */
export class Emptied extends Error {}

export class Lock {
  constructor(store, server) {
    this.store = store;
    this.server = server;
    this.open = undefined;
  }

  phone() {
    return this.store.get("meta", "phone");
  }

  /** Sets it up for whoever is signed in on this browser. */
  async setUp(pin, csrf, id) {
    const salt = random(32);
    const made = await derive(pin, salt, ROUNDS);
    const answer = await this.server.setUp(csrf, id, base64url(made.proof));
    if (answer.status !== 200) throw new NoSignal("Refused: " + answer.status);
    await this.keep({ id, salt, rounds: ROUNDS, wrong: 0, contact: Date.now() });
    return this.ask(await this.phone(), made);
  }

  /** What became of a PIN: `{ key }`, `{ left }` tries, `{ needsSignal }`, or Emptied is thrown. */
  async unlock(pin) {
    const phone = await this.phone();
    const isAway = Date.now() - phone.contact > AWAY;
    const made = await derive(pin, phone.salt, phone.rounds);
    if (!isAway && this.isKept(phone)) return this.tryKept(phone, made);
    try {
      return await this.ask(phone, made);
    } catch (fault) {
      if (!(fault instanceof NoSignal)) throw fault;
      if (isAway) return this.empty();
      return { needsSignal: true };
    }
  }

  /** A token for the intake, fresh enough. Throws NoSignal, or Emptied. */
  async token() {
    if (!this.open || Date.now() - this.open.since > SESSION || Date.now() < this.open.since) {
      const answer = await this.ask(await this.phone(), this.open.made);
      if (!answer.key) throw new NoSignal("Refused");
    }
    return this.open.token;
  }

  forgetToken() {
    this.open.since = 0;
  }

  /** From now on the server must be asked again: after a shift, or when its hours are over. */
  async dropShare() {
    const phone = await this.phone();
    if (phone && phone.kept) await this.keep(Object.assign({}, phone, { kept: undefined }));
  }

  async dropShareInTime() {
    const phone = await this.phone();
    if (phone && phone.kept && !this.isKept(phone)) await this.dropShare();
  }

  close() {
    this.open = undefined;
  }

  async empty() {
    this.close();
    await this.store.clear();
    throw new Emptied();
  }

  isKept(phone) {
    return phone.kept !== undefined && Date.now() < phone.kept.until;
  }

  /** Counted before it is tried, so that pulling the battery gives no more tries. */
  async tryKept(phone, made) {
    const counted = Object.assign({}, phone, { wrong: phone.wrong + 1 });
    await this.keep(counted);
    let share;
    try {
      share = await open(made.shelter, phone.kept.share, phone.id);
    } catch (wrongPin) {
      return counted.wrong >= TRIES ? this.empty() : { left: TRIES - counted.wrong };
    }
    await this.keep(Object.assign({}, phone, { wrong: 0 }));
    this.open = { made, since: 0, token: "" };
    return { key: await recordsKey(made.secret, share, phone.salt) };
  }

  async ask(phone, made) {
    const answer = await this.server.open(phone.id, base64url(made.proof));
    if (answer.status === 410) return this.empty();
    if (answer.status === 401) return { left: answer.body.triesLeft };
    if (answer.status !== 200) throw new NoSignal("Refused: " + answer.status);
    const share = fromBase64url(answer.body.share);
    const kept = { share: await close(made.shelter, share, phone.id), until: Date.now() + KEPT };
    await this.keep(Object.assign({}, phone, { wrong: 0, contact: Date.now(), kept }));
    this.open = { made, since: Date.now(), token: answer.body.token };
    return { key: await recordsKey(made.secret, share, phone.salt) };
  }

  keep(phone) {
    return this.store.put("meta", "phone", phone);
  }
}
