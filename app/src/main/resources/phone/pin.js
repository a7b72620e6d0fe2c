// The PIN: asked for, chosen, changed; and what a wrong or forgotten one would cost.
import { button, complain, day, field, h, screen } from "./draw.js";
import { AWAY, KEPT } from "./lock.js";

const NO_SIGNAL = "No signal. This needs signal once. Try again where there is some.";

const pinField = (name, label, hint) => field(label,
  { name, type: "password", inputmode: "numeric", autocomplete: "off", maxlength: "40", required: true }, hint);

/** A form that a keyboard's Enter sends too. */
export const form = (send, ...content) =>
  h("form", { submit: event => { event.preventDefault(); send(); } }, ...content);

/** Too easy to guess: short, all but one digit alike, or a run. */
export function isWeak(pin) {
  const digits = Array.from(pin, Number);
  const isRun = step => digits.every((digit, i) => i === 0 || digit - digits[i - 1] === step);
  return pin.length < 6 || new Set(pin).size < 3 || isRun(1) || isRun(-1);
}

/** Two fields for a PIN to choose; `chosen` gives it, or says what is wrong with it and gives undefined. */
export function chooser(label) {
  const pin = pinField("pin", label, "At least six digits or letters. Not a date, not 123456.");
  const again = pinField("again", "The same PIN again");
  return { rows: [pin.row, again.row], chosen: () => {
    const wrong = isWeak(pin.input.value) ? "Choose a PIN that is harder to guess."
      : pin.input.value !== again.input.value ? "The two PINs are not the same." : undefined;
    if (wrong) complain(wrong);
    return wrong ? undefined : pin.input.value;
  } };
}

/** What is on this phone and nowhere else, in words; "" for nothing. */
export const unsentWords = unsent =>
  unsent === 0 ? "" : unsent === 1 ? "1 entry that was not sent" : unsent + " entries that were not sent";

/** What was said of a PIN that is not the one. */
export function wrongPin(left, unsent) {
  const lost = unsentWords(unsent);
  return "That is another PIN. " + (left === 1 ? "One try is left" : left + " tries are left")
    + ", then this phone is emptied" + (lost ? " and loses " + lost : "") + ".";
}

/** Said while it is away from signal for longer than a shift: when it empties itself, and what that would lose. */
export function awayWords(phone, unsent) {
  if (Date.now() - phone.contact < KEPT) return undefined;
  const lost = unsentWords(unsent);
  return h("p", { class: lost ? "mark mark--danger" : "mark" },
    "Last signal: " + day(phone.contact) + ". Without any before " + day(phone.contact + AWAY) + " this phone empties itself"
      + (lost ? " and loses " + lost : "") + ".");
}

/** Emptied by whoever has it in the hand: a PIN that nobody knows any more, or a phone that goes back. */
export function showEmptying(unsent, empty, back) {
  const lost = unsentWords(unsent);
  screen("Empty this phone?",
    lost && h("p", { class: "mark mark--danger" }, "It loses " + lost + ". Nobody can bring that back."),
    h("p", {}, "Everything on it goes. What was sent is safe. To use it again, sign in and set it up with a new PIN."),
    h("p", {}, "If you hand it back, a manager also ends it under Outreach phones."),
    button(lost ? "Empty it and lose " + lost : "Empty it", empty), button("Keep it", back, "main"));
}

/** Another PIN, with signal; the old one is asked for first. */
export function showNewPin(app) {
  const old = pinField("old", "The PIN you have now");
  const next = chooser("Choose the new PIN");
  screen("Change the PIN", h("p", {}, "This needs signal."),
    form(() => app.safely(async () => {
      const pin = next.chosen();
      if (pin === undefined) return;
      const outcome = await app.changePin(old.input.value, pin);
      if (!outcome) return;
      if (outcome.needsSignal) complain(NO_SIGNAL);
      else if (!outcome.key) complain(wrongPin(outcome.left, app.unsent()));
      else {
        screen("The PIN was changed", h("p", {}, "From now on this phone opens with the new one."),
          button("Go on", () => app.show(), "main"));
      }
    }), old.row, ...next.rows, h("button", { class: "main" }, "Change the PIN")),
    button("Back", () => app.show(), "quiet"));
}
