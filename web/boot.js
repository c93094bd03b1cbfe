// Starts the served page. `xtask dist` fills in the name.
import init from "./GLUE";

if (!document.documentElement.hasAttribute("data-stopped")) {
  init({ module_or_path: window.sandtableModule }).then(
    () => document.documentElement.removeAttribute("data-booting"),
    (error) => window.sandtableStopped(error),
  );
  keepOffline();
}

/** Keeps the page on the device. A newer version is offered once it is all there, and taken when the person says so. */
function keepOffline() {
  const container = navigator.serviceWorker;
  if (!container || !window.isSecureContext) return;
  let asked = false;
  container.addEventListener("controllerchange", () => {
    if (asked) location.reload();
  });
  container.register(new URL("worker.js", import.meta.url)).then(
    (registration) => {
      const offerWaiting = () => {
        if (registration.waiting && container.controller) {
          offer(() => {
            asked = true;
            registration.waiting?.postMessage("take over");
          });
        }
      };
      offerWaiting();
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing;
        worker?.addEventListener("statechange", offerWaiting);
      });
    },
    // Storage may be blocked: the page works without.
    (error) => console.info("not kept for offline use:", error),
  );
}

const WORDS = {
  zh: ["已有新版本。设置会保留。", "更新并重新载入", "以后再说"],
  en: ["A new version is ready. Your settings will be kept.", "Update and reload", "Later"],
};

function offer(accept) {
  if (document.getElementById("update")) return;
  const [text, now, later] = document.documentElement.lang.startsWith("en") ? WORDS.en : WORDS.zh;
  const bar = element("div", "update", "");
  bar.id = "update";
  bar.setAttribute("role", "status");
  const yes = element("button", "button", now);
  yes.addEventListener("click", accept);
  const no = element("button", "update__later", later);
  no.addEventListener("click", () => bar.remove());
  bar.append(element("p", "update__text", text), yes, no);
  document.body.append(bar);
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
