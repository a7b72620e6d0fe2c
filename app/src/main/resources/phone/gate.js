// Before anything is open: setting up, the PIN, and a phone that emptied itself. Nothing here says what it is for.
import { newId } from "./bytes.js";
import { button, complain, field, h, screen } from "./draw.js";
import { Emptied } from "./lock.js";
import { NoSignal } from "./server.js";

const NO_SIGNAL = "No signal. This needs signal once. Try again where there is some.";
const FULL = "This phone is full, and cannot count the tries. Nothing is lost. Free some space, then try again.";
const pinField = (label, hint) => field(label,
  { name: "pin", type: "password", inputmode: "numeric", autocomplete: "off", maxlength: "40", required: true }, hint);

/** Runs and tells: no signal is said, an emptied phone shows that it is. */
async function telling(work) {
  try {
    await work();
  } catch (fault) {
    if (fault instanceof NoSignal) complain(NO_SIGNAL);
    else if (fault instanceof Emptied) showEmptied();
    else if (fault && fault.name === "QuotaExceededError") complain(FULL);
    else throw fault;
  }
}

const form = (send, ...content) => h("form", { submit: event => { event.preventDefault(); telling(send); } }, ...content);

/** Too easy to guess: short, all but one digit alike, or a run. */
export function isWeak(pin) {
  const digits = Array.from(pin, Number);
  const isRun = step => digits.every((digit, i) => i === 0 || digit - digits[i - 1] === step);
  return pin.length < 6 || new Set(pin).size < 3 || isRun(1) || isRun(-1);
}

export function showSetUp(lock, server, opened) {
  const pin = pinField("Choose a PIN", "At least six digits or letters. Not a date, not 123456.");
  const again = field("The same PIN again",
    { name: "again", type: "password", inputmode: "numeric", autocomplete: "off", maxlength: "40", required: true });
  screen("Set up this phone",
    h("p", {}, "Once, with signal. Afterwards it opens with your PIN, for up to 12 hours without signal."),
    form(async () => {
      if (isWeak(pin.input.value)) return complain("Choose a PIN that is harder to guess.");
      if (pin.input.value !== again.input.value) return complain("The two PINs are not the same.");
      const begun = await server.begin();
      if (begun.status === 401) return showSignIn();
      if (navigator.storage && navigator.storage.persist) await navigator.storage.persist();
      const outcome = await lock.setUp(pin.input.value, begun.body.csrf, newId());
      return opened(outcome.key);
    }, pin.row, again.row, h("button", { class: "main" }, "Set up")),
    h("p", {}, h("a", { href: "/sign-in" }, "Sign in first"), ", then come back to this page."));
}

function showSignIn() {
  screen("Sign in first",
    h("p", {}, "Sign in on this phone once. Then come back here and choose your PIN."),
    h("a", { class: "main button", href: "/sign-in" }, "Sign in"));
}

export function showPin(lock, opened) {
  const pin = pinField("PIN");
  screen("Enter your PIN", form(async () => {
    const outcome = await lock.unlock(pin.input.value);
    pin.input.value = "";
    if (outcome.needsSignal) return complain("No signal. After 12 hours without any, it opens only with signal.");
    if (outcome.key) return opened(outcome.key);
    const tries = outcome.left === 1 ? "One try is left" : outcome.left + " tries are left";
    return complain("That is another PIN. " + tries + ", then this phone is emptied.");
  }, pin.row, h("button", { class: "main" }, "Open")));
  pin.input.focus();
}

export function showEmptied() {
  screen("This phone was emptied",
    h("p", {}, "Nothing is on it any more. It was ended from another browser, the PIN was wrong too often, or it was away for too long."),
    h("p", {}, "To use it again, set it up again."),
    button("Set up again", () => location.reload(), "main"));
}
