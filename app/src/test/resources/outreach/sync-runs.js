// Phones on a bad line: the phone's own outbox against the real intake, in as many runs as asked for, each from its seed.
// A run's phones write, send, die in the middle of keeping something, and come back. Their line loses requests, loses
// answers, doubles them, cuts some entries out of an answer, answers with a page or a fault of its own, and delivers an old request
// once more much later. They meet people they know and people who are new, and from time to time somebody bars their
// practitioner from one file. In the end the line is good and everything is sent.
async ({ seed, runs, tokens, files, toBar, together }) => {
  const { Outbox } = await import("/phone/outbox.js");
  const { NoSignal, server } = await import("/phone/server.js");
  const { newId } = await import("/phone/bytes.js");

  class Died extends Error {}

  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

  // All phones wait as one for a server that was killed: their asking would keep it from starting.
  let isDown = false;
  let coming;
  const isBack = async () => {
    const answers = () => fetch("/health", { cache: "no-store" }).then(answer => answer.ok, () => false);
    while (!await answers()) await pause(200);
    isDown = false;
    coming = undefined;
  };
  const standing = () => { coming = isDown ? coming || isBack() : undefined; return coming; };

  const chance = state => () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  /** What survives a page; writing to it may be the last thing a page does, or the one thing it did not. */
  class Shelf {
    constructor(random) {
      this.rows = new Map();
      this.random = random;
      this.made = 0;
      this.isFrail = true;
    }
    list(kind) {
      return [...this.rows.values()].filter(one => one.kind === kind).sort((a, b) => a.made - b.made);
    }
    put(value) {
      return this.putAll([value]);
    }
    async putAll(values) {
      const fate = this.isFrail ? this.random() : 1;
      if (fate < 0.05) throw new Died();
      for (const value of values) {
        const name = value.name || newId();
        this.rows.set(name, { ...value, name, made: value.made || ++this.made });
      }
      if (fate < 0.1) throw new Died();
    }
    async remove(value) {
      this.rows.delete(value.name);
    }
  }

  class Line {
    constructor(random, token) {
      this.random = random;
      this.token = token;
      this.isGood = false;
      this.old = [];
    }
    async deliver(batch) {
      try {
        return await server.send(this.token, batch);
      } catch (killed) {
        isDown = true;
        throw killed;
      }
    }
    async send(batch) {
      const fate = this.isGood ? 1 : this.random();
      if (fate < 0.12) throw new NoSignal("lost on the way");
      if (fate < 0.22) return { status: fate < 0.19 ? 503 : 404, body: {} };
      if (fate < 0.32) this.old.push(batch);
      if (fate < 0.42) await this.deliver(batch).catch(() => {});
      const answers = fate >= 0.42 && fate < 0.52
        ? await Promise.all([this.deliver(batch), this.deliver(batch)]) : [await this.deliver(batch)];
      const answer = answers[0];
      if (fate >= 0.52 && fate < 0.64) throw new NoSignal("the answer was lost");
      if (fate >= 0.64 && fate < 0.7) return { status: 500, body: {} };
      if (fate >= 0.7 && fate < 0.8 && answer.status === 200) {
        answer.body.entries = answer.body.entries.filter(() => this.random() < 0.5);
      }
      if (fate >= 0.8 && fate < 0.85 && answer.status === 200) answer.body.entries.reverse();
      return answer;
    }
    async ghosts() {
      for (const batch of this.old.splice(0)) await this.deliver(batch).catch(() => {});
    }
  }

  class Phone {
    constructor(random, token, run) {
      Object.assign(this, { random, run, made: [], acknowledged: new Set(), told: [] });
      this.shelf = new Shelf(random);
      this.line = new Line(random, token);
      this.opens();
    }
    opens() {
      this.outbox = new Outbox(this.shelf, batch => this.line.send(batch));
    }
    async write() {
      const isUnknown = this.random() < 0.05;
      const isBroken = this.random() < 0.05;
      const whose = isUnknown ? { caseFile: "NOBODY-999" } : this.somebody();
      const file = whose.caseFile || whose.somebodyNew.id;
      const entry = {
        id: newId(), ...whose, shift: this.run, met: "outreach",
        happenedAt: new Date(Date.now() - 3600000 + this.made.length * 1000).toISOString(),
        stays: isBroken ? "under the stars" : "street", given: ["condoms"],
      };
      try {
        await this.outbox.add(entry, "Somebody", undefined);
      } catch (fault) {
        if (!(fault instanceof Died)) throw fault;
        this.opens();
      }
      if (!this.outbox.has(entry.id)) return;
      this.made.push({ id: entry.id, file, isGood: !isUnknown && !isBroken, mayBeBarred: toBar.includes(file) && !isBroken });
    }
    /** Somebody of the list, somebody who is new, or the one who was new before. */
    somebody() {
      const among = list => list[Math.floor(this.random() * list.length)];
      const dice = this.random();
      if (dice < 0.2) return { caseFile: among(toBar) };
      if (dice < 0.8) return { caseFile: among(files) };
      if (dice < 0.9 || !this.fresh) this.fresh = { id: newId(), alias: "Wren" };
      return { somebodyNew: this.fresh };
    }
    async sync() {
      try {
        await this.outbox.sync();
      } catch (fault) {
        if (!(fault instanceof Died)) throw fault;
        this.opens();
      }
      this.look();
    }
    /** What was once acknowledged stays so. */
    look() {
      const arrived = new Set(this.outbox.items("arrived").map(item => item.id));
      this.acknowledged.forEach(id => { if (!arrived.has(id)) this.told.push("taken back: " + id); });
      arrived.forEach(id => this.acknowledged.add(id));
    }
    async settle() {
      this.line.isGood = true;
      this.shelf.isFrail = false;
      for (let tries = 0; tries < 3000 && this.outbox.items("waiting").length > 0; tries++) {
        await this.sync();
        if (this.outbox.items("waiting").length > 0) await pause(100);
        await standing();
      }
    }
    result() {
      const state = name => this.outbox.items(name).map(item => item.id);
      return { made: this.made, waiting: state("waiting"), arrived: state("arrived"), refused: state("refused"), told: this.told };
    }
  }

  async function oneRun(number) {
    const random = chance(seed + number);
    const run = newId();
    const phones = [...Array(1 + Math.floor(random() * 3)).keys()].map(i => new Phone(random, tokens[i], run));
    for (let step = 0; step < 8; step++) {
      await standing();
      if (random() < toBar.length / (2 * runs)) await window.bar(toBar[Math.floor(random() * toBar.length)]);
      await Promise.all(phones.map(async phone => {
        const what = random();
        if (what < 0.5) await phone.write();
        else if (what < 0.85) await phone.sync();
        else if (what < 0.95) await phone.line.ghosts();
        else phone.opens();
      }));
    }
    for (const phone of phones) await phone.settle();
    for (const phone of phones) await phone.line.ghosts();
    return { seed: seed + number, run, phones: phones.map(phone => phone.result()) };
  }

  const results = [];
  let next = 0;
  const lane = async () => { while (next < runs) results.push(await oneRun(next++)); };
  await Promise.all([...Array(together).keys()].map(lane));
  return JSON.stringify(results);
}
