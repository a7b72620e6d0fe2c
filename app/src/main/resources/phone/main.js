// Where the page begins: one app, woken by signal, by time and by whoever comes back to it.
import { App } from "./app.js";
import { h, screen } from "./draw.js";
import { store } from "./store.js";

const IDLE = 600000;
const AGAIN = 15000;
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
