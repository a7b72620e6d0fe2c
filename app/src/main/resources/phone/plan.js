// The plan: the shifts of the coming week that this practitioner is on, and where to keep away.
import { button, clock, day, h, mark, screen } from "./draw.js";

const hours = (from, to) => day(from) + " to " + clock(to);

const shift = one => h("li", {}, h("h2", {}, hours(one.startsAt, one.endsAt)),
  h("ol", {}, ...one.areas.map(area => h("li", {}, area))),
  ...one.crew.map(words => h("p", {}, words)));

export function showPlan(app) {
  const { shifts, keepAway } = app.round.along.plan;
  screen("The plan",
    ...keepAway.map(one => mark({ isDanger: true, words: "Keep away from " + one.area + ": " + hours(one.from, one.to) + "." })),
    shifts.length === 0 && h("p", {}, "You are on no shift in the next seven days, as far as this phone knows."),
    h("ul", { class: "items plan" }, ...shifts.map(shift)),
    h("p", {}, "It is brought up to date whenever there is signal."),
    button("Back", () => app.show(), "quiet"));
}
