// The few ways this app draws. Words always go in as text, never as markup.
const main = document.getElementById("main");

export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  });
  children.filter(child => child !== undefined && child !== false).forEach(child => element.append(child));
  return element;
}

export const button = (words, press, style) => h("button", { type: "button", class: style, click: press }, words);

export const press = (toggle, on) => toggle.setAttribute("aria-pressed", String(on));

/** A button that is either on or off; `change` hears which, and says false when it could not be kept. */
export function toggle(words, isOn, change) {
  const element = button(words, async () => {
    const on = element.getAttribute("aria-pressed") !== "true";
    press(element, on);
    if (await change(on) === false) press(element, !on);
  }, "toggle");
  press(element, isOn);
  return element;
}

export function field(label, attributes, hint) {
  const input = h(attributes.rows ? "textarea" : "input", Object.assign({ id: attributes.name }, attributes));
  return { input, row: h("div", { class: "field" }, h("label", { for: attributes.name }, label),
    hint && h("p", { class: "hint" }, hint), input) };
}

/** Letters are kept as they come. A phone that is full says so at the next tap, not at every letter. */
export function keptAsTyped(made, keep) {
  made.input.addEventListener("input", () => keep().catch(() => {}));
  return made;
}

/** What must be respected, before anything else. */
export const mark = one => h("div", { class: one.isDanger ? "mark mark--danger" : "mark" },
  h("strong", {}, one.isDanger ? "Danger. " : "Take care. "), one.words);

/** A new screen, its heading in focus, so that a screen reader begins there. */
export function screen(title, ...content) {
  const heading = h("h1", { tabindex: "-1" }, title);
  delete main.dataset.home;
  main.replaceChildren(heading, ...content.filter(Boolean));
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

/** The screen that may be drawn again when something arrives; on any other, or with a thing ticked or typed, somebody is busy. */
export function isWaitingAtHome() {
  const isBegun = Array.from(main.querySelectorAll("input")).some(input => input.value !== "")
    || main.querySelector("[aria-pressed=true]") !== null;
  return main.dataset.home !== undefined && main.querySelector("input:focus") === null && !isBegun;
}

export function atHome() {
  main.dataset.home = "";
}

/** Says what went wrong at the top of the screen that is there. */
export function complain(words) {
  const before = main.querySelector(".complaint");
  if (before) before.remove();
  const box = h("div", { class: "complaint", role: "alert" }, words);
  main.querySelector("h1").after(box);
  window.scrollTo(0, 0);
}

export function clock(moment) {
  return new Date(moment).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** A day and its time, like "Tuesday 3 November, 23:10". */
export const day = moment =>
  new Date(moment).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" }) + ", " + clock(moment);
