// The shift, who may be met on it, and the one encounter that is being written. Everything goes through the vault, so
// a page that dies in the middle loses nothing that was tapped.
import { newId } from "./bytes.js";

const NOTHING = { people: [], areas: [], shifts: [], agencies: [], ring: "" };

export class Round {
  constructor(vault, outbox) {
    this.vault = vault;
    this.outbox = outbox;
  }

  get shift() {
    return this.vault.one("shift");
  }

  get along() {
    return this.vault.one("along") || NOTHING;
  }

  get draft() {
    return this.vault.one("draft");
  }

  /** What the server gave stands for what it gave before. */
  async take(along) {
    const before = this.vault.one("along") || { kind: "along" };
    await this.vault.put(Object.assign({ name: before.name, made: before.made, kind: "along" }, along));
  }

  start(id, areas) {
    return this.vault.put({ kind: "shift", id: id || newId(), areas, area: areas[0], met: [], given: [] });
  }

  be(area) {
    return this.vault.put(Object.assign({}, this.shift, { area }));
  }

  /** Ends it: nobody is carried any longer, and what arrived is forgotten. */
  async end() {
    await this.vault.remove(this.vault.one("along"));
    await this.vault.remove(this.shift);
    await this.outbox.clearArrived();
  }

  /** Everybody there is to pick from: who was new tonight first, then as the server gave them. */
  people() {
    const met = this.shift ? this.shift.met : [];
    const fresh = met.filter(one => one.somebodyNew).map(one => Object.assign({ marks: [] }, one));
    return fresh.concat(this.along.people.map(person => {
      const seen = met.find(one => one.caseFile === person.caseFile);
      return Object.assign({ at: seen && seen.at }, person);
    }));
  }

  /** Begins to write of somebody; `how` is where they were met, in the server's codes. */
  async begin(person, how) {
    await this.vault.remove(this.draft);
    return this.vault.put({
      kind: "draft", id: newId(), person, met: how, step: "stays", happenedAt: new Date().toISOString(),
      given: [], note: "",
    });
  }

  change(answers) {
    return this.vault.put(Object.assign({}, this.draft, answers));
  }

  putAway() {
    return this.vault.remove(this.draft);
  }

  /** A page that died after the entry was queued and before the draft was gone left both. */
  async tidy() {
    if (this.draft && this.outbox.has(this.draft.id)) await this.putAway();
  }

  /** The draft becomes an entry in the queue. */
  async finish() {
    const { draft, shift } = this;
    const out = draft.met === "outreach";
    const entry = Object.assign(
      { id: draft.id, happenedAt: draft.happenedAt, met: draft.met, stays: draft.stays, given: draft.given },
      whose(draft.person),
      draft.invited && { invited: draft.invited },
      draft.told && { told: draft.told },
      draft.note && { note: draft.note },
      out && shift && { shift: shift.id },
      out && shift && shift.area && { area: shift.area });
    await this.outbox.add(entry, draft.person.name, draft);
    if (shift) {
      const { name, caseFile, somebodyNew } = draft.person;
      const others = shift.met.filter(one => !isSame(one, draft.person));
      const met = [{ name, caseFile, somebodyNew, at: draft.happenedAt }].concat(others);
      await this.vault.put(Object.assign({}, shift, { met, given: draft.given.length ? draft.given : shift.given }));
    }
    await this.putAway();
  }

  /** A wish or worry becomes an entry in the queue. */
  wish(person, wish) {
    const entry = Object.assign({ id: newId(), what: "wish", happenedAt: new Date().toISOString() }, whose(person), wish);
    return this.outbox.add(entry, person.name, undefined);
  }

  /** What was refused is opened again, as a new entry. */
  async again(item) {
    await this.putAway();
    const { said } = item;
    const opened = Object.assign({}, said, { id: newId(), step: "stays", name: undefined, made: undefined });
    await this.vault.put(opened);
    await this.outbox.remove(item);
  }
}

export const isSame = (one, other) => one.somebodyNew
  ? Boolean(other.somebodyNew) && one.somebodyNew.id === other.somebodyNew.id
  : one.caseFile === other.caseFile;

function whose(person) {
  return person.somebodyNew ? { somebodyNew: person.somebodyNew } : { caseFile: person.caseFile };
}
