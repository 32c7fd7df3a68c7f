// Keeps the page for when there is no network. The build puts `version` and `files` before this. A new version waits
// until no tab shows the old one, which may still fetch its own files.
const name = `echeance-${version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(name).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: "reload" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((old) => old.startsWith("echeance-") && old !== name).map((old) => caches.delete(old)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(request.mode === "navigate" ? page(request) : kept(request));
});

/** The newest page where the network answers, else the one kept. */
async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) return answer;
  } catch {
    // No network: the page kept is as good.
  }
  return (await caches.match("./", { ignoreSearch: true })) ?? Response.error();
}

async function kept(request) {
  const known = await caches.match(request, { ignoreSearch: true });
  if (known !== undefined) return known;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(name);
    await cache.put(request, answer.clone());
  }
  return answer;
}
