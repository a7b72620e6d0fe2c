// The shift, who may be met on it, and the one encounter that is being written. Everything goes through the vault, each
// step at once or not at all, so a page that dies in the middle loses nothing that was tapped.
import { newId } from "./bytes.js";
import { waiting } from "./outbox.js";

const NOTHING = { people: [], most: 0, days: 0, plan: { areas: [], shifts: [], keepAway: [] }, agencies: [], ring: "" };
const HOUR = 3600000;
/** What begins within so long is for tonight. A clock some hours wrong changes little of that. */
const SOON = 16 * HOUR;

export class Round {
  constructor(vault, outbox) {
    this.vault = vault;
    this.outbox = outbox;
    this.before = Promise.resolve();
  }

  get shift() {
    return this.vault.one("shift");
  }

  /** What a version of this app before took along may lack something. */
  get along() {
    return Object.assign({}, NOTHING, this.vault.one("along"));
  }

  get draft() {
    return this.vault.one("draft");
  }

  /** The shifts and the places to keep away from that begin soon and are not over. */
  get tonight() {
    const now = Date.now();
    const isSoon = (from, to) => new Date(from) - now < SOON && new Date(to) > now;
    const { shifts, keepAway } = this.along.plan;
    return {
      shifts: shifts.filter(one => isSoon(one.startsAt, one.endsAt)),
      keepAway: keepAway.filter(one => isSoon(one.from, one.to)),
    };
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
  end() {
    return this.vault.change([], [this.vault.one("along"), this.shift].concat(this.outbox.items("arrived")));
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

  /** One after the other, each on what the one before left: a quick thumb on a slow phone loses nothing. */
  inTurn(work) {
    const done = this.before.then(work);
    this.before = done.catch(() => {});
    return done;
  }

  /** Begins to write of somebody; `how` is where they were met, in the server's codes. */
  begin(person, how) {
    return this.inTurn(() => this.vault.change([{
      kind: "draft", id: newId(), person, met: how, step: "stays", happenedAt: new Date().toISOString(),
      given: [], note: "",
    }], [this.draft]));
  }

  /** `answers` makes of the draft as it stands what is different now. */
  change(answers) {
    return this.inTurn(() => this.draft && this.vault.put(Object.assign({}, this.draft, answers(this.draft))));
  }

  putAway() {
    return this.inTurn(() => this.vault.remove(this.draft));
  }

  /** The draft becomes an entry in the queue. */
  finish() {
    return this.inTurn(() => {
      const { draft, shift } = this;
      const queued = waiting(entryOf(draft, shift), draft.person.name, draft);
      return this.vault.change([queued].concat(shift ? [withMet(shift, draft)] : []), [draft]);
    });
  }

  /** The wish or worry that is being written becomes an entry in the queue; the encounter around it goes on. */
  wish() {
    return this.inTurn(() => {
      const { draft } = this;
      const entry = Object.assign({ id: newId(), what: "wish", happenedAt: new Date().toISOString() },
        whose(draft.person), wishOf(draft.wish));
      const queued = waiting(entry, draft.person.name, Object.assign({}, draft, { isWishAlone: true }));
      return draft.isWishAlone ? this.vault.change([queued], [draft])
        : this.vault.change([queued, Object.assign({}, draft, { step: "given", wish: undefined })], []);
    });
  }

  /** What was refused is opened again, as a new entry; false while another is being written. */
  again(item) {
    return this.inTurn(async () => {
      if (this.draft) return false;
      const step = item.said.isWishAlone ? "wish" : "stays";
      await this.vault.change([Object.assign({}, item.said, { id: newId(), step, name: undefined, made: undefined })], [item]);
      return true;
    });
  }
}

function entryOf(draft, shift) {
  const isOut = draft.met === "outreach" && shift;
  return Object.assign(
    { id: draft.id, happenedAt: draft.happenedAt, met: draft.met, stays: draft.stays, given: draft.given },
    whose(draft.person),
    draft.invited && { invited: draft.invited },
    draft.told && { told: draft.told },
    draft["new-to-streets"] && { "new-to-streets": draft["new-to-streets"] },
    draft.note && { note: draft.note },
    isOut && { shift: shift.id },
    isOut && shift.area && { area: shift.area });
}

/** "Ready now, tonight: " and what they said, as the referral tells it. */
const wishOf = ({ colour, before, words, contact, agencies }) =>
  ({ colour, wish: (before + words).trim(), contact, agencies, agreed: "in person" });

/** The shift, with this person met on it, and what was given for the next one. */
function withMet(shift, draft) {
  const { name, caseFile, somebodyNew } = draft.person;
  const others = shift.met.filter(one => !isSame(one, draft.person));
  const met = [{ name, caseFile, somebodyNew, at: draft.happenedAt }].concat(others);
  return Object.assign({}, shift, { met, given: draft.given.length ? draft.given : shift.given });
}

export const isSame = (one, other) => one.somebodyNew
  ? Boolean(other.somebodyNew) && one.somebodyNew.id === other.somebodyNew.id
  : one.caseFile === other.caseFile;

function whose(person) {
  return person.somebodyNew ? { somebodyNew: person.somebodyNew } : { caseFile: person.caseFile };
}
