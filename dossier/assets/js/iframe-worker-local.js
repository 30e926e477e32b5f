/* Search for readers who open the site from disk.
 *
 * Browsers give no worker to a page at file://. Here the search worker runs in a hidden frame instead, by
 * script elements with an address only, so that a policy without 'unsafe-inline' holds. The theme looks for
 * "iframe-worker" in the name of a polyfill, and the worker asks its parent for `IFrameWorker`. */
"use strict";

(() => {
  if (location.protocol !== "file:") return;

  class FrameWorker extends EventTarget {
    constructor(url) {
      super();
      const address = new URL(url, document.baseURI).href;
      this.ready = this.start(address);
      for (const kind of ["message", "error"]) {
        this.addEventListener(kind, (event) => this["on" + kind]?.(event));
      }
    }

    async start(address) {
      if (!document.body) await new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = document.getElementById("__search")?.getAttribute("aria-label") ?? "";
      document.body.append(frame);
      const inside = frame.contentWindow;

      const load = (src) => new Promise((done, failed) => {
        const script = inside.document.createElement("script");
        script.src = new URL(src, address).href;
        script.onload = done;
        script.onerror = () => failed(new Error("cannot load " + src));
        inside.document.head.append(script);
      });

      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      inside.importScripts = (...all) => all.reduce((before, src) => before.then(() => load(src)), Promise.resolve());
      this.frame = frame;
      try {
        await load(address);
      } catch (fault) {
        this.dispatchEvent(new ErrorEvent("error", { message: fault.message }));
      }
      return inside;
    }

    postMessage(data) {
      // The answer must come later, as from a true worker: whoever asks may not be listening yet.
      this.ready.then((inside) => inside.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })));
    }

    terminate() {
      this.ready.then(() => this.frame.remove());
    }
  }

  window.Worker = FrameWorker;
  window.IFrameWorker = FrameWorker;
})();
