// Keeps the app's own files, all of one version, so that it opens without signal. It keeps nothing else: no answer of
// the server is ever stored here. VERSION and FILES are written above by the server.
self.addEventListener("install", event => {
  const fresh = FILES.map(file => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(VERSION).then(kept => kept.addAll(fresh)));
});

self.addEventListener("activate", event => {
  event.waitUntil(
    caches.keys()
      .then(names => Promise.all(names.filter(name => name !== VERSION).map(name => caches.delete(name))))
      .then(() => self.clients.claim()));
});

self.addEventListener("fetch", event => {
  const address = new URL(event.request.url);
  const isKept = address.origin === self.location.origin && FILES.includes(address.pathname);
  if (event.request.method === "GET" && isKept) {
    event.respondWith(
      caches.open(VERSION)
        .then(kept => kept.match(address.pathname))
        .then(found => found || fetch(event.request)));
  }
});
