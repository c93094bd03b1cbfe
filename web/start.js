// Runs before anything else and in every browser: written for the oldest. Without it, without scripts, or in a browser that lacks what
// the page is made of, the page shows the plan's main table instead (see `.plain` in the style).
(function () {
  "use strict";
  var root = document.documentElement;
  // A module with one SIMD instruction. Browsers that take it have all else that the page's own module uses.
  var probe = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];

  function missing() {
    if (!("noModule" in document.createElement("script")) || typeof Promise !== "function") return "JavaScript modules";
    if (typeof WebAssembly !== "object" || typeof WebAssembly.validate !== "function") return "WebAssembly";
    if (!WebAssembly.validate(new Uint8Array(probe))) return "WebAssembly SIMD";
    if (typeof DecompressionStream !== "function") return "DecompressionStream";
    return "";
  }

  function say() {
    var place = document.getElementById("stopped");
    if (place) place.textContent = root.getAttribute("data-stopped");
  }

  // Also called when the page's own parts do not arrive.
  window.sandtableStopped = function (why) {
    root.removeAttribute("data-booting");
    root.setAttribute("data-stopped", String(why));
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", say);
    else say();
  };

  var lack = missing();
  if (lack) {
    window.sandtableStopped(lack);
    return;
  }
  root.setAttribute("data-booting", "");
  // On its way before the scripts that need it. A preload would do the same in Chromium only: the others load once more what has
  // to match a checksum.
  var file = document.currentScript.getAttribute("data-module");
  if (!file) return;
  window.sandtableModule = fetch(file, { integrity: document.currentScript.getAttribute("data-checksum") });
  // Every address but the bare overview needs the later part at once.
  if (/^#?\/?(overview)?(\?((lang|theme)=[^&]*&?)*)?$/.test(location.hash)) return;
  document.currentScript.getAttribute("data-later").split(" ").forEach(function (part) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "fetch";
    link.crossOrigin = "anonymous";
    link.href = part;
    document.head.appendChild(link);
  });
})();
