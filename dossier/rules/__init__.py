"""The rules: one file each. A file dropped into this folder is a rule; its name is the file's, with hyphens.

A rule is a docstring (one line that says the fault; why it matters; `## Bad` and `## Good` examples, which
are run as tests), a `level`, and one pure `check(dossier)` that yields findings. The engine that finds
the rules and stamps name and level on what they see is `dossier.lint`.
"""
