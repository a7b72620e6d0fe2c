// Moves the focus to what went wrong, or to what was done, and from each fault to its field.
const summary = document.querySelector("[data-problem]");
(summary ?? document.querySelector("[data-banner]"))?.focus();

summary?.addEventListener("click", (event) => {
  const field = document.getElementById(event.target.hash?.slice(1));
  if (!field) return;
  event.preventDefault();
  (field.closest("fieldset, .govuk-form-group") ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
});
