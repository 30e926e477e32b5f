/* A page from disk cannot ask for its fonts early, and its style sheets leave a font that comes later for the next page:
   that would be on every page. There is no slow line to a disk, so here a font may come when it comes. */
"use strict";

if (location.protocol === "file:") {
  document.fonts.forEach((face) => { face.display = "swap"; });
}
