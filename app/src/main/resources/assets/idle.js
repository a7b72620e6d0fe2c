// Asks whether anybody is still there before somebody is signed out, and covers the page when they are.
// A sign of life in one window counts for all of them.
const dialog = document.querySelector("[data-idle]");
const idle = dialog.dataset.idle * 1000;
const warning = Math.min(300_000, idle / 3);
const left = dialog.querySelector("[data-idle-left]");
const said = dialog.querySelector("[data-idle-said]");
const others = new BroadcastChannel("still-here");
let ends = Date.now() + idle;
let told = Date.now();

function alive() {
  ends = Date.now() + idle;
  if (dialog.open) dialog.close();
}

async function stay() {
  told = Date.now();
  const body = new URLSearchParams({ _csrf: dialog.dataset.csrf });
  const answer = await fetch(dialog.dataset.extend, { method: "POST", body }).catch(() => undefined);
  if (answer?.ok && !answer.redirected) {
    alive();
    others.postMessage("here");
  }
}

function words(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const minutes = Math.ceil(seconds / 60);
  return seconds > 60 ? `${minutes} minutes` : `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
}

function tick() {
  const rest = ends - Date.now();
  if (rest <= 0) {
    document.body.replaceChildren();
    location.replace("/");
  } else if (rest <= warning) {
    if (!dialog.open) {
      dialog.showModal();
      said.textContent = `You are signed out in ${words(rest)}.`;
    }
    left.textContent = words(rest);
  }
}

others.addEventListener("message", alive);
dialog.querySelector("[data-idle-stay]").addEventListener("click", stay);
dialog.addEventListener("cancel", stay);
for (const sign of ["keydown", "pointerdown"]) {
  document.addEventListener(sign, () => {
    if (!dialog.open && Date.now() - told > Math.min(60_000, idle / 4)) stay();
  });
}
setInterval(tick, 1000);
