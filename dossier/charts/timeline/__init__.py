"""The strip above the timeline: every event on a line of time, in lanes by category."""
