// A wish, a worry, or ready to change now: a referral that goes out with the first signal.
import { button, complain, field, h, keptAsTyped, screen, toggle } from "./draw.js";

const WHAT = [
  ["red", "Wants to change tonight", "Ready now, tonight: "],
  ["amber", "A worry", "A worry: "],
  ["green", "A wish", "A wish: "],
];

const kept = (app, answers) => app.safely(() => app.round.change(draft => ({ wish: Object.assign({}, draft.wish, answers(draft.wish)) })));

const go = (app, answers) => app.safely(async () => {
  await app.round.change(() => answers);
  app.show();
});

export function showWish(app) {
  screen(app.round.draft.person.name, h("h2", {}, "What is it?"),
    ...WHAT.map(([colour, words, before]) => button(words, () =>
      go(app, { step: "wish", wish: { colour, before, words: "", contact: "", agencies: [], agreed: false } }))),
    button("Back", () => app.show(), "quiet"));
}

/** A number in the charter's words, as a telephone takes it. */
function ring(words) {
  const number = (words.match(/\+?[0-9][0-9 ()-]{5,}/) || [""])[0].replace(/[^0-9+]/g, "");
  return number ? h("a", { class: "main button ring", href: "tel:" + number }, "Ring now: " + words)
    : h("p", { class: "mark mark--danger" }, words ? "Ring now: " + words : "Red: ring the agency now. No number was agreed.");
}

/** What is typed and tapped is kept at once, as everything else of an encounter. */
export function showWords(app, { wish }) {
  const { colour, agencies } = wish;
  const [, title] = WHAT.find(([one]) => one === colour);
  const words = keptField(app, "words", field("In their own words", { name: "wish", rows: "3", maxlength: "7000" }));
  const contact = keptField(app, "contact", field("How to reach them",
    { name: "contact", maxlength: "1000", autocomplete: "off" }, "If they said. Leave it empty otherwise."));
  const asked = app.round.along.agencies.map(agency => toggle(agency.name, agencies.includes(agency.id), on =>
    kept(app, before => ({ agencies: before.agencies.filter(one => one !== agency.id).concat(on ? [agency.id] : []) }))));
  const save = button("Save, to send", () => app.safely(async () => {
    await app.round.change(draft => ({ wish: Object.assign({}, draft.wish, { words: words.input.value.trim(), contact: contact.input.value.trim() }) }));
    const missing = missingOf(app.round.draft.wish);
    if (missing) return complain(missing);
    await app.round.wish();
    app.sync();
    return colour === "red" ? showRing(app) : app.show();
  }), "main");
  screen(title, colour === "red" && ring(app.round.along.ring), words.row, contact.row,
    h("h2", {}, "Whom to ask"),
    asked.length === 0 && h("p", {}, "No agencies are on this phone. They come with signal."),
    h("div", { class: "grid" }, ...asked),
    toggle("They agree that these agencies are told: these words, what they are called, and their safety marks", wish.agreed,
      agreed => kept(app, () => ({ agreed }))),
    h("div", { class: "foot" }, save), button("Put this wish away", () => putAway(app), "quiet"));
}

/** Where it was opened again by itself, there is no encounter to go back to. */
const putAway = app => app.safely(async () => {
  if (app.round.draft.isWishAlone) await app.round.putAway();
  else await app.round.change(() => ({ step: "given", wish: undefined }));
  app.show();
});

function keptField(app, name, made) {
  made.input.value = app.round.draft.wish[name];
  return keptAsTyped(made, () => app.round.change(draft => ({ wish: Object.assign({}, draft.wish, { [name]: made.input.value }) })));
}

function missingOf({ colour, words, agencies, agreed }) {
  return colour !== "red" && !words ? "Write down what they said."
    : agencies.length === 0 ? "Choose whom to ask."
    : !agreed ? "Ask them first, and tap that they agreed." : undefined;
}

function showRing(app) {
  screen("Saved. Now ring", h("p", {}, "It goes out with the first signal. Red cannot wait for that."),
    ring(app.round.along.ring), button("Go on", () => app.show(), "main"));
}
