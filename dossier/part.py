"""What every mapping of known fields has in common, whether a record, a part of one, or a translation."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """Anything that is written as a mapping of known fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)
