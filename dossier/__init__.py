"""Facts and source articles in; a site out in which every statement rests on words that a source printed."""

__version__ = "0.1.0"
