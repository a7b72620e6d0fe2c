// Everything on the phone that says something, each record closed by itself. In memory while it is unlocked.
import { base64url, random } from "./bytes.js";
import { closeObject, openObject } from "./keys.js";

/** The phone has no room: nothing was kept. */
export class Full extends Error {}

/** Is it the browser that says there is no room? */
export const isFull = fault => Boolean(fault) && fault.name === "QuotaExceededError";

export class Vault {
  constructor(store, key) {
    this.store = store;
    this.key = key;
    this.records = new Map();
  }

  /** Opens everything there is. Whatever does not open with this key is left alone. */
  static async open(store, key) {
    const vault = new Vault(store, key);
    const [names, rows] = [await store.keys("records"), await store.values("records")];
    for (let i = 0; i < names.length; i++) {
      try {
        const value = await openObject(key, rows[i], names[i]);
        value.name = names[i];
        vault.records.set(names[i], value);
      } catch (foreign) {
        continue;
      }
    }
    return vault;
  }

  /** All of a kind, in the order they were made. */
  list(kind) {
    return Array.from(this.records.values()).filter(one => one.kind === kind).sort((a, b) => a.made - b.made);
  }

  /** The only one of its kind, if there is one. */
  one(kind) {
    return this.list(kind)[0];
  }

  /** Keeps it, new or changed. Throws Full and keeps what was there before when there is no room. */
  async put(value) {
    return (await this.putAll([value]))[0];
  }

  /** Keeps all of them or none. */
  putAll(values) {
    return this.change(values, []);
  }

  /** Keeps some and lets others go, all or nothing. Throws Full and leaves what was there when there is no room. */
  async change(values, gone) {
    const first = this.next();
    const kept = values.map((value, i) =>
      Object.assign({}, value, value.name === undefined ? { name: base64url(random(16)), made: first + i } : {}));
    const rows = await Promise.all(kept.map(async one => [one.name, await closeObject(this.key, one, one.name)]));
    const away = gone.filter(one => one && one.name !== undefined).map(one => one.name);
    try {
      await this.store.change("records", rows, away);
    } catch (fault) {
      throw isFull(fault) ? new Full() : fault;
    }
    away.forEach(name => this.records.delete(name));
    kept.forEach(one => this.records.set(one.name, one));
    return kept;
  }

  remove(value) {
    return this.change([], [value]);
  }

  next() {
    let last = 0;
    this.records.forEach(one => { last = Math.max(last, one.made); });
    return last + 1;
  }
}
