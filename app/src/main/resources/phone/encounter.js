// Two screens and done: where they stay tonight, asked every time; then what was given, and what was asked and told.
import { button, field, h, keptAsTyped, mark, press, screen, toggle } from "./draw.js";
import { GIVEN, INVITED, NEW_TO_STREETS, STAYS, TOLD } from "./words.js";
import { showWish, showWords } from "./wish.js";

const marksOf = draft => (draft.person.marks || []).map(mark);

const back = app => button("Put it away", () => app.safely(async () => {
  await app.round.putAway();
  app.show();
}), "quiet");

export function showEncounter(app) {
  const { draft } = app.round;
  if (draft.step === "stays") showStays(app, draft);
  else if (draft.step === "wish") showWords(app, draft);
  else showGiven(app, draft);
}

function showStays(app, draft) {
  const answer = ([code, words]) => button(words, () => app.safely(async () => {
    await app.round.change(() => ({ stays: code, step: "given" }));
    app.show();
  }));
  screen(draft.person.name, ...marksOf(draft), h("h2", {}, "Where do they stay tonight?"),
    h("div", { class: "grid" }, ...STAYS.answers.concat(STAYS.without).map(answer)), back(app));
}

/** Yes or no; neither is tapped until it was asked, and then it is "not asked". */
function yesOrNo(app, question, key) {
  const buttons = question.answers.map(([code, words]) => toggle(words, app.round.draft[key] === code, on =>
    app.safely(async () => {
      await app.round.change(() => ({ [key]: on ? code : undefined }));
      buttons.forEach((one, i) => press(one, on && question.answers[i][0] === code));
    })));
  return h("fieldset", { class: "short" }, h("legend", {}, question.label + "?"), h("div", { class: "grid" }, ...buttons));
}

function given(app, shift) {
  const toggles = GIVEN.answers.map(([code, words]) => toggle(words, app.round.draft.given.includes(code), on =>
    app.safely(() => app.round.change(draft => {
      const others = draft.given.filter(one => one !== code);
      return { given: on ? others.concat(code) : others };
    }))));
  const before = shift ? shift.given : [];
  const same = before.length > 0 && button("The same as before: " + before.map(wordsOf).join(", "), () =>
    app.safely(async () => {
      await app.round.change(() => ({ given: before }));
      GIVEN.answers.forEach(([code], i) => press(toggles[i], before.includes(code)));
    }), "same");
  return h("fieldset", {}, h("legend", {}, GIVEN.label), same, h("div", { class: "grid" }, ...toggles));
}

const wordsOf = code => GIVEN.answers.find(([one]) => one === code)[1].toLowerCase();

function showGiven(app, draft) {
  const note = keptAsTyped(field("Words, if they help", { name: "note", rows: "2", maxlength: "8000" }, "They may read it."),
    () => app.round.change(() => ({ note: note.input.value })));
  note.input.value = draft.note;
  const done = button("Done", () => app.safely(async () => {
    await app.round.change(() => ({ note: note.input.value.trim() }));
    await app.round.finish();
    app.show();
    app.sync();
  }), "main");
  screen(draft.person.name, ...marksOf(draft),
    draft.met === "outreach" && given(app, app.round.shift),
    yesOrNo(app, INVITED, "invited"), yesOrNo(app, TOLD, "told"),
    Boolean(draft.person.somebodyNew) && yesOrNo(app, NEW_TO_STREETS, "new-to-streets"),
    button("A wish, a worry, change tonight", () => showWish(app)),
    note.row, h("div", { class: "foot" }, done), button("Change where they stay", () => app.safely(async () => {
      await app.round.change(() => ({ step: "stays" }));
      app.show();
    }), "quiet"), back(app));
}
