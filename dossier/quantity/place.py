"""A number, or a range, with the text around it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.quantity.amount import Amount
from dossier.quantity.tokens import Text


@dataclass(frozen=True, slots=True)
class Place:
    """A number, or both ends of a range, in a text."""

    text: Text
    """The text."""
    ends: tuple[Amount, ...]
    """The number, or the two ends of a range."""
    kind: str = ""
    """The kind that its qualifier makes; empty without one."""
    dated: bool = False
    """Whether "and" or a like word ties it to a day that stands before it: "January 5 and 6"."""

    @property
    def first(self) -> int:
        """The first token of the number."""
        return self.ends[0].first

    @property
    def last(self) -> int:
        """The token after the number."""
        return self.ends[-1].last

    @property
    def plain(self) -> bool:
        """Whether it is written in digits alone."""
        return all(end.plain for end in self.ends)

    @property
    def counts(self) -> bool:
        """Whether a noun that is counted stands next to it, or one word further on."""
        nouns = self.text.language.counted
        after, last = self.text.norm(self.last), self.last
        return after in nouns or (self.text.kind(last) == "word" and self.text.norm(last + 1) in nouns
                                  and not self.text.title(last))

    @property
    def alone(self) -> bool:
        """Whether the text is nothing else."""
        return self.first == 0 and self.last == len(self.text.tokens)

    def below(self, limit: int) -> bool:
        """Whether all of it is a whole number from 0 to a limit."""
        return all(isinstance(end.number, int) and 0 <= end.number <= limit for end in self.ends)
