// Puts the parts together: what is on the screen follows from what is in the vault.
import { button, complain, h, isWaitingAtHome } from "./draw.js";
import { showEncounter } from "./encounter.js";
import { showEmptied, showPin, showSetUp } from "./gate.js";
import { showHome } from "./home.js";
import { Emptied, Lock, NeedsPin } from "./lock.js";
import { Outbox } from "./outbox.js";
import { Round } from "./round.js";
import { showSending } from "./sending.js";
import { NoSignal, server } from "./server.js";
import { store } from "./store.js";
import { Full, isFull, Vault } from "./vault.js";

const SAID = {
  "done": "", "no signal": "No signal. It is sent when there is some.", "locked": "The server wants the PIN again.",
  "trouble": "The server has trouble. It is tried again.",
};
const FULL = "This phone is full: what you just did is not stored. Everything before it is. Free some space, then do it again.";
const UNSURE = "No answer came. Open it with the new PIN; if that is refused, with the old one.";
const strip = document.getElementById("strip");
const product = document.title;

export class App {
  constructor() {
    this.lock = new Lock(store, server);
    this.said = "";
    this.alive = Date.now();
  }

  /** Where everything begins, and where a lock leads back to. */
  async begin(said) {
    const phone = await this.lock.phone();
    this.vault = undefined;
    this.strip();
    if (phone) await showPin(this.lock, (await store.get("meta", "unsent")) || 0, key => this.opened(key), said);
    else showSetUp(this.lock, server, key => this.opened(key));
  }

  async opened(key) {
    this.vault = await Vault.open(store, key);
    this.outbox = new Outbox(this.vault, batch => this.send(batch));
    this.round = new Round(this.vault, this.outbox);
    this.show();
    await this.freshen();
    await this.sync();
  }

  show() {
    if (this.round.draft) showEncounter(this);
    else showHome(this);
    this.strip();
  }

  async write(person, how) {
    await this.safely(async () => {
      await this.round.begin(person, how);
      this.show();
    });
  }

  /** Areas, agencies and the number to ring; people only on a shift, and those of its areas. */
  async freshen() {
    await this.withSignal(async token => {
      const answer = await server.along(token, this.round.shift ? this.round.shift.areas : []);
      if (answer.status !== 200) return;
      await this.round.take(answer.body);
      if (isWaitingAtHome()) this.show();
    });
  }

  async startShift(areas, id) {
    await this.safely(async () => {
      await this.round.start(id, areas);
      this.show();
      await this.freshen();
    });
  }

  async endShift() {
    await this.sync();
    if (this.outbox.items("waiting").length > 0 || this.outbox.items("refused").length > 0) {
      showSending(this);
      complain("End the shift when everything has arrived, or was taken away.");
    } else {
      await this.round.end();
      await this.lock.dropShare();
      this.close();
    }
  }

  /** One request for all that waits. */
  async sync() {
    await this.safely(async () => {
      if (!this.vault || this.outbox.items("waiting").length === 0) return;
      this.said = SAID[await this.outbox.sync()];
    });
  }

  async send(batch) {
    const token = await this.lock.token();
    const answer = await server.send(token, batch);
    if (answer.status === 401) this.lock.forgetToken();
    return answer.status === 401 ? server.send(await this.lock.token(), batch) : answer;
  }

  /** Does what the phone may have no room for, or no right to any more, and says so; false when it did not do it. */
  async safely(work) {
    let isDone = false;
    try {
      await work();
      isDone = true;
    } catch (fault) {
      if (fault instanceof Full || isFull(fault)) complain(FULL);
      else if (fault instanceof Emptied) this.emptied();
      else if (fault instanceof NeedsPin) this.close("The server asks for the PIN again.");
      else throw fault;
    }
    this.strip();
    return isDone;
  }

  /** Another PIN. Without an answer nobody knows which one the server has: it is asked for. */
  async changePin(pin, next) {
    try {
      return await this.lock.changePin(pin, next);
    } catch (fault) {
      if (!(fault instanceof NoSignal)) throw fault;
      this.close(UNSURE);
      return undefined;
    }
  }

  /** How much is on this phone and nowhere else. */
  unsent() {
    return this.outbox.items("waiting").length + this.outbox.items("refused").length + (this.round.draft ? 1 : 0);
  }

  async withSignal(work) {
    try {
      await this.safely(async () => work(await this.lock.token()));
    } catch (fault) {
      if (!(fault instanceof NoSignal)) throw fault;
    }
  }

  emptied() {
    this.vault = undefined;
    this.strip();
    showEmptied();
  }

  close(said) {
    this.lock.close();
    this.begin(said);
  }

  /** For the screen of the PIN, which can warn of what would be lost and cannot read it. */
  remember() {
    const unsent = this.unsent();
    if (unsent !== this.remembered) store.put("meta", "unsent", unsent).then(() => { this.remembered = unsent; }, () => {});
  }

  /** Always there: what waits and what was refused, the light, the lock. */
  strip() {
    if (this.vault) this.remember();
    const parts = [];
    if (!this.vault) {
      parts.push(h("span", { class: "product" }, product));
    } else {
      const [waiting, refused] = ["waiting", "refused"].map(state => this.outbox.items(state).length);
      const words = [waiting + " waiting"].concat(refused ? [refused + " refused"] : []).join(", ");
      parts.push(button(words, () => showSending(this), refused ? "count count--refused" : "count"));
    }
    parts.push(button("Light", () => turnLight()));
    if (this.vault) parts.push(button("Lock", () => this.close()));
    strip.replaceChildren(...parts);
  }
}

const LIGHTS = { auto: "dark", dark: "light", light: "auto" };

async function turnLight() {
  const now = document.documentElement.dataset.light || "auto";
  document.documentElement.dataset.light = LIGHTS[now];
  await store.put("meta", "light", LIGHTS[now]).catch(() => {});
}
