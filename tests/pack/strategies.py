"""Any record a pack can hold, for tests that must be true of all of them."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from kiosk.pack import model

# SQLite and UTF-8 both take everything but lone surrogates.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ids = st.from_regex(r"[a-z][a-z0-9-]{0,10}", fullmatch=True)
numbers = st.integers(-(2**40), 2**40)
word_counts = st.integers(0, 20_000)  # more, and a pack counts as damaged
spans = st.builds(
    model.Span,
    text=words,
    kind=st.sampled_from(get_args(model.SpanKind)),
    target=words,
    strong=st.booleans(),
    emphasis=st.booleans(),
)
texts = st.lists(spans, max_size=3).map(tuple)
items = st.lists(texts, max_size=3).map(tuple)

_groups = st.lists(st.builds(model.PeopleGroup, count=numbers, shown=words, label=texts), max_size=3).map(tuple)
_rows = st.lists(st.builds(model.CompareRow, head=texts, cells=items), max_size=3).map(tuple)
_entries = st.lists(st.builds(model.TimelineEntry, when=words, text=texts), max_size=3).map(tuple)

BLOCKS: dict[str, st.SearchStrategy[model.Block]] = {
    "heading": st.builds(model.Heading, text=texts, level=st.sampled_from((2, 3))),
    "paragraph": st.builds(model.Paragraph, text=texts),
    "bullets": st.builds(model.Bullets, items=items),
    "steps": st.builds(model.Steps, items=items),
    "key-message": st.builds(model.KeyMessage, text=texts),
    "callout": st.builds(
        model.Callout, urgency=st.sampled_from(get_args(model.Urgency)), title=texts, text=texts, items=items
    ),
    "figure": st.builds(model.Figure, path=words, alt=words, caption=texts),
    "people": st.builds(model.People, of=numbers, caption=texts, groups=_groups),
    "compare": st.builds(model.Compare, corner=words, columns=items, rows=_rows),
    "timeline": st.builds(model.Timeline, entries=_entries),
    "myth-fact": st.builds(model.MythFact, myth=texts, fact=texts),
    "balance": st.builds(model.Balance, helps=items, harms=items),
    "questions": st.builds(model.Questions, items=items),
}

sections = st.builds(
    model.Section,
    id=ids,
    title=words,
    summary=words,
    intro=words,
    icon=words,
    tint=st.sampled_from(get_args(model.Tint)),
    position=numbers,
)
_reviews = st.none() | st.builds(model.Review, name=words, role=words, reviewed=words, next_review=words)
_staff = st.none() | st.builds(
    model.StaffNotes,
    say=items,
    ask=texts,
    good_answer=items,
    if_missing=texts,
    ticks=st.lists(words, max_size=3).map(tuple),
    before_dose=st.booleans(),
)
_choices = st.lists(st.builds(model.CheckChoice, text=texts, feedback=texts, right=st.booleans()), max_size=3)
_questions = st.lists(st.builds(model.CheckQuestion, question=texts, choices=_choices.map(tuple)), max_size=2)
_id_lists = st.lists(ids, max_size=3).map(tuple)
topics = st.builds(
    model.Topic,
    card=st.builds(model.TopicCard, id=ids, section=ids, title=words, summary=words, icon=words, position=numbers),
    blocks=st.lists(st.one_of(*BLOCKS.values()), max_size=4).map(tuple),
    words=word_counts,
    next_topics=_id_lists,
    references=_id_lists,
    review=_reviews,
    staff=_staff,
)
_steps = st.builds(
    model.Step,
    id=ids,
    title=words,
    when=words,
    starts=st.none() | numbers,
    ends=st.none() | numbers,
    scene=words,
    alt=words,
    text=items,
    feel=items,
    do=items,
    tell=items,
    words=word_counts,
    staff=_staff,
)
walkthroughs = st.builds(
    model.Walkthrough,
    card=st.builds(
        model.WalkthroughCard,
        id=ids,
        title=words,
        summary=words,
        icon=words,
        position=numbers,
        minutes=numbers,
        step_count=numbers,
        scene=words,
    ),
    steps=st.lists(_steps, max_size=3).map(tuple),
    references=_id_lists,
    review=_reviews,
    check_yourself=_questions.map(tuple),
)
terms = st.builds(model.Term, id=ids, term=words, meaning=words, also=st.lists(words, max_size=3).map(tuple))
references = st.builds(model.Reference, id=ids, citation=words, url=words)
