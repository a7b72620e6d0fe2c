// What waits, what arrived, what was refused and why.
import { button, clock, complain, h, screen } from "./draw.js";

const about = item => h("p", { class: "about" }, h("strong", {}, item.who), " " + clock(item.at));

function list(title, items, row) {
  return items.length === 0 ? undefined
    : h("section", {}, h("h2", {}, title + ": " + items.length), h("ul", { class: "items" }, ...items.map(item => h("li", {}, ...row(item)))));
}

const refused = app => item => [about(item), h("p", { class: "why" }, "Refused: " + item.words),
  item.said && button("Open it again", () => app.safely(async () => {
    if (await app.round.again(item)) app.show();
    else complain("Finish or put away the one you are writing first.");
  })),
  button("Take it away", () => {
    screen("Take it away?", about(item), h("p", {}, "It is not at the server and will be gone."),
      button("Take it away", () => app.safely(async () => {
        await app.outbox.remove(item);
        showSending(app);
      }), "main"), button("Keep it", () => showSending(app), "quiet"));
  }, "quiet")].filter(Boolean);

export function showSending(app) {
  const states = ["waiting", "refused", "arrived"].map(state => app.outbox.items(state));
  const [waiting, no, arrived] = states;
  screen("Sending",
    h("p", { id: "outcome" }, app.said),
    waiting.length > 0 && h("div", { class: "foot" }, button("Send now", async () => {
      await app.sync();
      showSending(app);
    }, "main")),
    list("Refused", no, refused(app)), list("Waiting", waiting, item => [about(item)]),
    list("Arrived", arrived, item => [about(item)]),
    states.every(items => items.length === 0) && h("p", {}, "Nothing was written on this phone since it was last emptied."),
    button("Back", () => app.show(), "quiet"));
}
