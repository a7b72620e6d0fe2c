// Exit this page: by the button, by the first link a keyboard reaches, or by pressing Shift three times.
// The page is covered at once; its place in the history is taken by the page it leaves for.
const links = document.querySelectorAll("[data-exit]");
const within = 5000;
let presses = [];

const said = document.createElement("p");
said.className = "govuk-visually-hidden";
said.setAttribute("role", "status");
document.body.append(said);

function leave() {
  const cover = document.createElement("div");
  cover.className = "wm-exit__cover";
  document.body.replaceChildren(cover);
  document.title = "Weather";
  sessionStorage.clear();
  fetch("/exit", { keepalive: true, redirect: "manual" }).catch(() => {});
  location.replace(links[0].dataset.exit);
}

for (const link of links) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
}

document.addEventListener("keyup", (event) => {
  if (event.key !== "Shift") {
    presses = [];
    return;
  }
  const now = Date.now();
  presses = [...presses.filter((at) => now - at < within), now];
  if (presses.length >= 3) {
    leave();
  } else {
    const { once, twice } = links[0].dataset;
    said.textContent = presses.length === 2
      ? (once ?? "Press Shift once more to leave this page.")
      : (twice ?? "Press Shift two more times to leave this page.");
  }
});
