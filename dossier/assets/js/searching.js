/* Runs in the head. The theme asks for the search index of the whole site on every page, and starts its search worker;
   few readers search, and the index can be the heaviest file of a page. Both wait here until the search is opened.
   A page whose address names what was searched for (`h`) marks those words, and needs the index at once. */
"use strict";

(() => {
  if (location.protocol === "file:") return;

  const PromptWorker = window.Worker;

  /* A worker that starts with its first message. */
  class LateWorker extends EventTarget {
    #whence;
    #worker;

    constructor(...whence) {
      super();
      this.#whence = whence;
    }

    #start() {
      const worker = new PromptWorker(...this.#whence);
      for (const kind of ["message", "messageerror", "error"]) {
        worker.addEventListener(kind, (event) => this.dispatchEvent(new event.constructor(kind, event)));
        this.addEventListener(kind, (event) => this["on" + kind]?.(event));
      }
      return worker;
    }

    postMessage(...all) {
      this.#worker ??= this.#start();
      this.#worker.postMessage(...all);
    }

    terminate() {
      this.#worker?.terminate();
    }
  }

  window.Worker = LateWorker;

  if (new URLSearchParams(location.search).has("h")) return;
  const held = [];
  const { open, send } = XMLHttpRequest.prototype;
  const own = { open, send };

  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.isSearchIndex = String(address).endsWith("search/search_index.json");
    return open.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (this.isSearchIndex) held.push(() => send.apply(this, body));
    else send.apply(this, body);
  };

  const release = (event) => {
    if (!(event.target instanceof Element && event.target.matches("#__search, [data-md-component|=search]"))) return;
    Object.assign(XMLHttpRequest.prototype, own);
    for (const kind of ["focusin", "change"]) removeEventListener(kind, release, true);
    for (const request of held.splice(0)) request();
  };
  for (const kind of ["focusin", "change"]) addEventListener(kind, release, true);
})();
