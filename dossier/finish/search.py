"""The search index for a page that is read from a disk."""

from __future__ import annotations

import json
from collections.abc import Mapping


def offline_index(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The search index as a script, which a page at file:// can load where it cannot fetch."""
    index = files.get("search/search_index.json")
    if index is None:
        return {}
    # Written anew, so that nothing but data can stand in the script, whoever wrote the index.
    data = json.dumps(json.loads(index), ensure_ascii=False, separators=(",", ":"))
    script = f"var __index = {data}".encode()
    return {} if files.get("search/search_index.js") == script else {"search/search_index.js": script}
