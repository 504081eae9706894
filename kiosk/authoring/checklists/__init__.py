"""The checklists by which reviewers judge patient materials: PEMAT-P and the CDC Clear Communication Index.

What a program can see of a page it answers itself, and nobody can overrule it; the rest is for a person, whose answers
stand in the page's front matter under `checklist`.
"""
