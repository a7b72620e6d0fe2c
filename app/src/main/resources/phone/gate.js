// Before anything is open: setting up, the PIN, and a phone that emptied itself. Nothing here says what it is for.
import { newId } from "./bytes.js";
import { button, complain, field, h, screen } from "./draw.js";
import { Emptied } from "./lock.js";
import { awayWords, chooser, form, showEmptying, wrongPin } from "./pin.js";
import { NoSignal } from "./server.js";
import { isFull } from "./vault.js";

const NO_SIGNAL = "No signal. This needs signal once. Try again where there is some.";
const FULL = "This phone is full, and cannot count the tries. Nothing is lost. Free some space, then try again.";

/** Runs and tells: no signal is said, an emptied phone shows that it is. */
async function telling(work) {
  try {
    await work();
  } catch (fault) {
    if (fault instanceof NoSignal) complain(NO_SIGNAL);
    else if (fault instanceof Emptied) showEmptied();
    else if (isFull(fault)) complain(FULL);
    else throw fault;
  }
}

export function showSetUp(lock, server, opened) {
  const pin = chooser("Choose a PIN");
  screen("Set up this phone",
    h("p", {}, "Once, with signal. Afterwards it opens with your PIN, for up to 12 hours without signal."),
    form(() => telling(async () => {
      const chosen = pin.chosen();
      if (chosen === undefined) return;
      const begun = await server.begin();
      if (begun.status === 401) {
        showSignIn();
        return;
      }
      if (navigator.storage && navigator.storage.persist) await navigator.storage.persist();
      await opened((await lock.setUp(chosen, begun.body.csrf, newId())).key);
    }), ...pin.rows, h("button", { class: "main" }, "Set up")),
    h("p", {}, h("a", { href: "/sign-in" }, "Sign in first"), ", then come back to this page."));
}

function showSignIn() {
  screen("Sign in first",
    h("p", {}, "Sign in on this phone once. Then come back here and choose your PIN."),
    h("a", { class: "main button", href: "/sign-in" }, "Sign in"));
}

/** `unsent` is how many entries are here and nowhere else; `said` is what there is to say before anything was typed. */
export async function showPin(lock, unsent, opened, said) {
  const phone = await lock.phone();
  const pin = field("PIN", { name: "pin", type: "password", inputmode: "numeric", autocomplete: "off", maxlength: "40", required: true });
  const again = () => showPin(lock, unsent, opened);
  screen("Enter your PIN", form(() => telling(async () => {
    const outcome = await lock.unlock(pin.input.value);
    pin.input.value = "";
    if (outcome.key) await opened(outcome.key);
    else complain(outcome.needsSignal ? "No signal. After 12 hours without any, it opens only with signal."
      : wrongPin(outcome.left, unsent));
  }), pin.row, h("button", { class: "main" }, "Open")),
    awayWords(phone, unsent),
    button("Forgotten the PIN, or handing it back", () => showEmptying(unsent, () => telling(() => lock.empty()), again), "quiet"));
  if (said) complain(said);
  pin.input.focus();
}

export function showEmptied() {
  screen("This phone was emptied",
    h("p", {}, "Nothing is on it any more. It was ended from another browser, the PIN was wrong too often, it was away for too long, or somebody emptied it."),
    h("p", {}, "To use it again, set it up again."),
    button("Set up again", () => location.reload(), "main"));
}
