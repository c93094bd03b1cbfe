// Keeps one whole version of the page on the device. `xtask dist` fills in the version and the files.
const VERSION = "VERSION_OF_THE_SITE";
const FILES = [/* FILES_OF_THE_SITE */];
// Several copies of the page may live on one server, each in its folder.
const OWN = `sandtable ${self.registration.scope} `;
const CACHE = OWN + VERSION;

self.addEventListener("install", (event) => {
  // Past the browser's own cache: what is kept must be what this version names. It waits until the person agrees.
  const wanted = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(wanted)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(removeOlder().then(() => self.clients.claim()));
});

async function removeOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OWN) && name !== CACHE).map((name) => caches.delete(name)));
}

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  if (inside(request).startsWith("map/")) return latest(request, cache);
  const kept = await cache.match(isPage(request) ? "./" : request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

/** The map may be replaced on the host without a new version: the network first, then what is kept. */
async function latest(request, cache) {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

function isPage(request) {
  return request.mode === "navigate" && ["", "index.html"].includes(inside(request));
}

/** The path of a request in the site's folder. */
function inside({ url }) {
  return url.slice(self.registration.scope.length).split(/[?#]/)[0];
}
