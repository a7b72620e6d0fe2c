// Search as somebody types. What is typed goes in the body of a POST, so no name stands in an address.
// Without this script the button does the same.
for (const form of document.querySelectorAll("[data-search]")) {
  const results = document.getElementById(form.dataset.results);
  const count = document.querySelector("[data-search-count]");
  let waiting;
  let asking;

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { "X-Fragment": "results" },
      signal: asking.signal,
    });
    if (!answer.ok || answer.redirected) return;
    results.innerHTML = await answer.text();
    count.textContent = results.querySelector("[data-count]")?.dataset.count ?? "";
  }

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask().catch(() => {}), 200);
  });
}
