// Who did you see? The list of people is the first screen of a shift, so that the usual encounter begins with one tap.
import { newId } from "./bytes.js";
import { atHome, button, clock, complain, field, h, mark, screen, toggle } from "./draw.js";
import { showNewPin } from "./pin.js";
import { showPlan } from "./plan.js";

const HOW = [["phone", "By phone"], ["video", "By video"], ["text", "By text"], ["message", "By message"],
  ["online", "Met online"]];

/** One line of the list: marks are seen before anything is tapped. */
function line(person, pick) {
  const marks = person.marks.map(one =>
    h("span", { class: one.isDanger ? "sign sign--danger" : "sign" }, one.isDanger ? "Danger" : "Care"));
  return h("li", { "data-name": person.name.toLowerCase() },
    h("button", { type: "button", class: "person", click: () => pick(person) },
      h("span", { class: "name" }, person.name), ...marks,
      person.at ? h("small", {}, "seen " + clock(person.at)) : undefined));
}

function filtered(list, typed, fresh) {
  const words = typed.trim().toLowerCase();
  Array.from(list.children).forEach(row => { row.hidden = !row.dataset.name.includes(words); });
  fresh.textContent = words === "" ? "Someone new" : "Someone new: " + typed.trim();
}

/** The list, to be typed in; `pick` hears who it is. */
export function showPeople(app, title, before, pick, ...after) {
  const typed = field("Type a name", { name: "find", type: "search", autocomplete: "off", maxlength: "120" });
  const list = h("ul", { class: "people" }, ...app.round.people().map(person => line(person, pick)));
  const fresh = button("Someone new", () => showNew(app, typed.input.value.trim(), pick), "main");
  typed.input.addEventListener("input", () => filtered(list, typed.input.value, fresh));
  screen(title, ...before, typed.row, list, h("div", { class: "foot" }, fresh), ...after);
}

function showNew(app, alias, pick) {
  const name = field("What do they call themselves?", { name: "alias", maxlength: "120", value: alias, autocomplete: "off" });
  const how = field("Or how would you know them again?", { name: "description", maxlength: "200", autocomplete: "off" });
  screen("Someone new", name.row, how.row, h("div", { class: "foot" },
    button("Next", () => {
      const [said, known] = [name.input.value.trim(), how.input.value.trim()];
      if (!said && !known) return complain("Enter a name, or how you would know them.");
      const somebodyNew = Object.assign({ id: newId() }, said && { alias: said }, known && { description: known });
      return pick({ name: said || known, marks: [], somebodyNew });
    }, "main"), button("Back", () => app.show(), "quiet")));
}

export function showHome(app) {
  if (app.round.shift) showShift(app);
  else showStart(app);
  atHome();
}

/** An operation to keep away from: before anything else, as with a person's marks. */
const keepAway = one => mark({ isDanger: true, words: "Keep away from " + one.area + ", " + clock(one.from) + " to " + clock(one.to) + "." });

function showShift(app) {
  const { shift, along, tonight } = app.round;
  const areas = h("select", { id: "area", change: event => app.safely(() => app.round.be(event.target.value)) },
    ...shift.areas.map(area => h("option", { value: area, selected: area === shift.area }, area)));
  showPeople(app, "Who did you see?", tonight.keepAway.map(keepAway), person => app.write(person, "outreach"),
    h("div", { class: "field" }, h("label", { for: "area" }, "Where you are"), areas),
    h("p", {}, "Carried: " + along.people.length + " of at most " + along.most + " people, met here in the last "
      + along.days + " days."),
    button("Not met in person", () => showHow(app)), button("The plan", () => showPlan(app)),
    button("End the shift", () => app.endShift(), "quiet"));
}

function showHow(app) {
  screen("How was it?", ...HOW.map(([code, words]) =>
    button(words, () => showPeople(app, words + ": who was it?", [], person => app.write(person, code),
      button("Back", () => app.show(), "quiet")))), button("Back", () => app.show(), "quiet"));
}

/** Planned shifts come first; without one, the areas are ticked. */
function showStart(app) {
  const chosen = new Set();
  const { plan } = app.round.along;
  const { shifts, keepAway: operations } = app.round.tonight;
  const other = field("Another area", { name: "area", maxlength: "40", autocomplete: "off" }, "A name people use. Never a street or a house.");
  screen("Start a shift", ...operations.map(keepAway),
    ...shifts.map(shift => button("Planned for " + clock(shift.startsAt) + ": " + shift.areas.join(", "),
      () => app.startShift(shift.areas, shift.id), "main")),
    h("h2", {}, "Where are you going?"),
    h("div", { class: "grid" }, ...plan.areas.map(area =>
      toggle(area, false, on => { if (on) chosen.add(area); else chosen.delete(area); }))),
    other.row,
    h("div", { class: "foot" }, button("Start shift", () => {
      const named = other.input.value.trim();
      if (/[0-9]/.test(named)) return complain("Leave out numbers: an area is not an address.");
      const all = Array.from(chosen).concat(named ? [named] : []);
      return all.length === 0 ? complain("Choose an area, or enter one.") : app.startShift(all);
    }, "main")),
    button("Not met in person", () => showHow(app)), button("The plan", () => showPlan(app)),
    button("Change the PIN", () => showNewPin(app), "quiet"));
}
