// Who may open the phone's records, for how long, and when they are gone for good.
import { base64url, fromBase64url, random } from "./bytes.js";
import { close, derive, keyOf, keeperOf, openFirst, ROUNDS } from "./keys.js";
import { NoSignal } from "./server.js";
import { isFull } from "./vault.js";

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

/** The server takes this PIN no longer: it must be typed again. */
export class NeedsPin extends Error {}

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
    await this.keep({ id, salt, rounds: ROUNDS, wrong: 0, contact: Date.now(), ways: [] });
    return this.ask(await this.phone(), made);
  }

  /** What became of a PIN: `{ key }`, `{ left }` tries, `{ needsSignal }`, or Emptied is thrown. */
  async unlock(pin) {
    const phone = await this.phone();
    const isAway = Date.now() - phone.contact > AWAY;
    const made = await derive(pin, phone.salt, phone.rounds);
    if (isAway) return this.askOr(phone, made, () => this.empty());
    if (!this.isKept(phone)) return this.askOr(phone, made, () => ({ needsSignal: true }));
    try {
      return await this.tryKept(phone, made);
    } catch (fault) {
      if (!isFull(fault)) throw fault;
      // No room to count the tries: the server counts them, if it can be reached.
      return this.askOr(phone, made, () => { throw fault; });
    }
  }

  /**
   * Another PIN from now on. Answers as `unlock` does for the one there is. Until the server's answer both open what is
   * kept here, so that a line that breaks in the middle locks nobody out; NoSignal says that it broke.
   */
  async changePin(pin, next) {
    const opened = await this.unlock(pin);
    if (!opened.key) return opened;
    const before = await this.phone();
    const made = await derive(next, before.salt, before.rounds);
    const way = await close(await keeperOf(made.secret, opened.share, before.salt), opened.bytes, before.id);
    const shares = before.kept ? before.kept.shares.concat(await close(made.shelter, opened.share, before.id)) : [];
    const both = Object.assign({}, before, { ways: before.ways.concat(way) },
      before.kept && { kept: { shares, until: before.kept.until } });
    await this.keep(both);
    const answer = await this.server.changePin(before.id, base64url(this.open.made.proof), base64url(made.proof));
    if (answer.status === 401) await this.keep(before);
    return this.answered(both, made, answer);
  }

  /** A token for the intake, fresh enough. Throws NoSignal, NeedsPin or Emptied. */
  async token() {
    if (!this.open || Date.now() - this.open.since > SESSION || Date.now() < this.open.since) {
      if (!this.open) throw new NeedsPin();
      const answer = await this.ask(await this.phone(), this.open.made);
      if (!answer.key) throw new NeedsPin();
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
    const share = await openFirst(made.shelter, phone.kept.shares, phone.id);
    if (!share) return counted.wrong >= TRIES ? this.empty() : { left: TRIES - counted.wrong };
    await this.keep(Object.assign({}, phone, { wrong: 0 }));
    this.open = { made, since: 0, token: "" };
    return this.enter(phone, made, share.bytes);
  }

  async askOr(phone, made, withoutSignal) {
    try {
      return await this.ask(phone, made);
    } catch (fault) {
      if (!(fault instanceof NoSignal)) throw fault;
      return withoutSignal();
    }
  }

  async ask(phone, made) {
    return this.answered(phone, made, await this.server.open(phone.id, base64url(made.proof)));
  }

  /** The server knows one PIN: whatever another one opened goes. */
  async answered(phone, made, answer) {
    if (answer.status === 410) return this.empty();
    if (answer.status === 401) return { left: answer.body.triesLeft };
    if (answer.status !== 200) throw new NoSignal("Refused: " + answer.status);
    const share = fromBase64url(answer.body.share);
    const entered = await this.enter(phone, made, share);
    const kept = { shares: [await close(made.shelter, share, phone.id)], until: Date.now() + KEPT };
    await this.keepIfThereIsRoom(phone, Object.assign({}, phone, { wrong: 0, contact: Date.now(), kept, ways: [entered.way] }));
    this.open = { made, since: Date.now(), token: answer.body.token };
    return entered;
  }

  /** The records' own key, by the way that this PIN opens; a phone just set up gets its first. */
  async enter(phone, made, share) {
    const keeper = await keeperOf(made.secret, share, phone.salt);
    if (phone.ways.length === 0) {
      const bytes = random(32);
      return { key: await keyOf(bytes), bytes, share, way: await close(keeper, bytes, phone.id) };
    }
    const { bytes, sealed } = await openFirst(keeper, phone.ways, phone.id);
    return { key: await keyOf(bytes), bytes, share, way: sealed };
  }

  /** A full phone opens with signal all the same, unless it is new: its only key must be kept. */
  async keepIfThereIsRoom(before, phone) {
    try {
      await this.keep(phone);
    } catch (fault) {
      if (!isFull(fault) || before.ways.length === 0) throw fault;
    }
  }

  keep(phone) {
    return this.store.put("meta", "phone", phone);
  }
}
