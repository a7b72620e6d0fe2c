// A wish, a worry, or ready to change now: a referral that goes out with the first signal.
import { button, complain, field, h, screen, toggle } from "./draw.js";

const WHAT = [
  ["red", "Wants to change tonight", "Ready now, tonight: "],
  ["amber", "A worry", "A worry: "],
  ["green", "A wish", "A wish: "],
];

export function showWish(app, person) {
  screen(person.name, h("h2", {}, "What is it?"),
    ...WHAT.map(([colour, words, before]) => button(words, () => showWords(app, person, colour, words, before))),
    button("Back", () => app.show(), "quiet"));
}

/** A number in the charter's words, as a telephone takes it. */
function ring(words) {
  const number = (words.match(/\+?[0-9][0-9 ()-]{5,}/) || [""])[0].replace(/[^0-9+]/g, "");
  return number ? h("a", { class: "main button ring", href: "tel:" + number }, "Ring now: " + words)
    : h("p", { class: "mark mark--danger" }, words ? "Ring now: " + words : "Red: ring the agency now. No number was agreed.");
}

function showWords(app, person, colour, title, before) {
  const asked = new Set();
  let agreed = false;
  const words = field("In their own words", { name: "wish", rows: "3", maxlength: "7000" });
  const contact = field("How to reach them", { name: "contact", maxlength: "1000", autocomplete: "off" }, "If they said. Leave it empty otherwise.");
  const agencies = app.round.along.agencies.map(agency =>
    toggle(agency.name, false, on => { if (on) asked.add(agency.id); else asked.delete(agency.id); }));
  const save = button("Save, to send", () => app.safely(async () => {
    const said = (before + words.input.value.trim()).trim();
    if (colour !== "red" && !words.input.value.trim()) return complain("Write down what they said.");
    if (asked.size === 0) return complain("Choose whom to ask.");
    if (!agreed) return complain("Ask them first, and tap that they agreed.");
    await app.round.wish(person, { colour, wish: said, contact: contact.input.value.trim(), agreed: "in person",
      agencies: Array.from(asked) });
    app.sync();
    return colour === "red" ? showRing(app) : app.show();
  }), "main");
  screen(title, colour === "red" && ring(app.round.along.ring), words.row, contact.row,
    h("h2", {}, "Whom to ask"),
    agencies.length === 0 && h("p", {}, "No agencies are on this phone. They come with signal."),
    h("div", { class: "grid" }, ...agencies),
    toggle("They agree that these agencies are told: these words, what they are called, and their safety marks", false,
      on => { agreed = on; }),
    h("div", { class: "foot" }, save), button("Back", () => app.show(), "quiet"));
}

function showRing(app) {
  screen("Saved. Now ring", h("p", {}, "It goes out with the first signal. Red cannot wait for that."),
    ring(app.round.along.ring), button("Go on", () => app.show(), "main"));
}
