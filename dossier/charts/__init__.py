"""Pictures, drawn at build time: one kind per file, a view in, SVG text out.

A picture is deterministic, needs no script, and takes its colours by class from the style sheet, so that one drawing
serves light and dark, print, and a policy without inline styles. Positions are percentages of the picture and sizes
are pixels, so that letters and targets keep their size at any width; only geography sits in a nested coordinate system
that stretches with the picture. Whatever a picture shows stands beside it as a table or a list too.
"""
