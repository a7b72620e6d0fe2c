// What waits, what arrived, what was refused and why. Entries only: nothing here changes what somebody else wrote.
import { NoSignal } from "./server.js";
import { Full } from "./vault.js";

const MOST = 200;
const CANNOT_READ = "The server cannot read this one. Open it again and check it";

export class Outbox {
  /** `shelf` keeps records (see Vault); `send` takes a batch and gives the server's answer, or throws NoSignal. */
  constructor(shelf, send) {
    this.shelf = shelf;
    this.send = send;
    this.running = undefined;
  }

  items(state) {
    return this.shelf.list("item").filter(item => item.state === state);
  }

  has(id) {
    return this.shelf.list("item").some(item => item.id === id);
  }

  /** Puts an entry in the queue; `who` and `said` are what the phone shows of it. */
  add(entry, who, said) {
    return this.shelf.put(waiting(entry, who, said));
  }

  remove(item) {
    return this.shelf.remove(item);
  }

  async clearArrived() {
    for (const item of this.items("arrived")) await this.remove(item);
  }

  /** Sends all that waits. Asked again while it runs, it is the same run. "done", "no signal", "locked" or "trouble". */
  sync() {
    this.running = this.running || this.run().finally(() => { this.running = undefined; });
    return this.running;
  }

  async run() {
    const skipped = new Set();
    let most = MOST;
    for (;;) {
      const batch = this.items("waiting").filter(item => !skipped.has(item.id)).slice(0, most);
      if (batch.length === 0) return skipped.size === 0 ? "done" : "trouble";
      const answer = await this.tried(batch);
      if (answer === undefined) return "no signal";
      if (answer.status === 401 || answer.status === 410) return "locked";
      if (answer.status === 200) {
        const settled = await this.settle(batch, answer.body.entries || []);
        if (settled === 0) return "trouble";
        most = MOST;
      } else if (batch.length > 1) {
        // One entry that cannot be taken must not hold up the others: halves find it.
        most = Math.ceil(batch.length / 2);
      } else {
        // Only the server's own word settles it: whoever stands between may answer with a page that forbids or finds nothing.
        if (answer.status < 500 && answer.body.faults) await this.shelf.put(refused(batch[0], CANNOT_READ));
        skipped.add(batch[0].id);
        most = MOST;
      }
    }
  }

  async tried(batch) {
    try {
      return await this.send({ sentAt: new Date().toISOString(), entries: batch.map(item => item.entry) });
    } catch (fault) {
      if (fault instanceof NoSignal) return undefined;
      throw fault;
    }
  }

  /** Only what the server names is settled; the rest still waits. Kept at once, all of it or none. */
  async settle(batch, answers) {
    const became = new Map(answers.map(one => [one.id, one]));
    const settled = batch.filter(item => became.has(item.id)).map(item => {
      const one = became.get(item.id);
      return one.outcome === "refused" ? refused(item, one.words)
        : Object.assign({}, item, { state: "arrived", entry: undefined, said: undefined });
    });
    try {
      if (settled.length > 0) await this.shelf.putAll(settled);
      return settled.length;
    } catch (fault) {
      // No room to note it. What arrived goes, which makes some; what was refused waits, and is refused again.
      const arrived = settled.filter(item => item.state === "arrived");
      if (!(fault instanceof Full) || arrived.length === 0) throw fault;
      for (const item of arrived) await this.remove(item);
      return arrived.length;
    }
  }
}

/** An entry as it stands in the queue. */
export const waiting = (entry, who, said) =>
  ({ kind: "item", id: entry.id, state: "waiting", entry, who, said, at: entry.happenedAt });

const refused = (item, words) => Object.assign({}, item, { state: "refused", words });
