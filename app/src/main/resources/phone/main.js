// Puts the parts together: what is on the screen follows from what is in the vault.
import { complain, button, h, isWaitingAtHome, screen } from "./draw.js";
import { showEncounter } from "./encounter.js";
import { showEmptied, showPin, showSetUp } from "./gate.js";
import { showHome } from "./home.js";
import { Emptied, Lock } from "./lock.js";
import { Outbox } from "./outbox.js";
import { Round } from "./round.js";
import { showSending } from "./sending.js";
import { NoSignal, server } from "./server.js";
import { store } from "./store.js";
import { Full, Vault } from "./vault.js";

const IDLE = 600000;
const AGAIN = 15000;
const SAID = {
  "done": "", "no signal": "No signal. It is sent when there is some.", "locked": "The server wants the PIN again.",
  "trouble": "The server has trouble. It is tried again.",
};
const strip = document.getElementById("strip");
const product = document.title;

class App {
  constructor() {
    this.lock = new Lock(store, server);
    this.said = "";
    this.alive = Date.now();
  }

  /** Where everything begins, and where a lock leads back to. */
  async begin() {
    const phone = await this.lock.phone();
    this.vault = undefined;
    this.strip();
    if (phone) showPin(this.lock, key => this.opened(key));
    else showSetUp(this.lock, server, key => this.opened(key));
  }

  async opened(key) {
    this.vault = await Vault.open(store, key);
    this.outbox = new Outbox(this.vault, batch => this.send(batch));
    this.round = new Round(this.vault, this.outbox);
    await this.round.tidy();
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

  /** Does what the phone may have no room for, or no right to any more, and says so. */
  async safely(work) {
    try {
      await work();
    } catch (fault) {
      if (fault instanceof Full) complain("This phone is full: that was not kept. Free some space, then try again.");
      else if (fault instanceof Emptied) this.emptied();
      else throw fault;
    }
    this.strip();
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

  close() {
    this.lock.close();
    this.begin();
  }

  /** Always there: what waits and what was refused, the light, the lock. */
  strip() {
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
  await store.put("meta", "light", LIGHTS[now]);
}

const app = new App();

async function begin() {
  if ("serviceWorker" in navigator) navigator.serviceWorker.register("/phone/worker.js", { scope: "/phone/" }).catch(() => {});
  try {
    document.documentElement.dataset.light = (await store.get("meta", "light")) || "auto";
    await app.lock.dropShareInTime();
    await app.begin();
  } catch (fault) {
    screen("This browser keeps nothing", h("p", {}, "Private windows cannot be used. Open it in an ordinary one."));
    throw fault;
  }
}

window.addEventListener("online", () => app.sync());
window.addEventListener("pointerdown", () => { app.alive = Date.now(); });
window.addEventListener("keydown", () => { app.alive = Date.now(); });
// A browser's word that there is signal is often wrong, both ways: so what waits is tried again and again.
setInterval(async () => {
  if (app.vault && Date.now() - app.alive > IDLE) app.close();
  else await app.sync();
  await app.lock.dropShareInTime();
}, AGAIN);
document.addEventListener("visibilitychange", () => {
  if (app.vault && Date.now() - app.alive > IDLE) app.close();
  else app.sync();
});
begin();
