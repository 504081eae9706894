"""Packs to measure with: the bundled content, and the same content ten thousand topics large."""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk import paths
from kiosk.authoring.build import build_pack
from kiosk.pack import words
from kiosk.pack.model import Media
from kiosk.pack.reader import Pack
from kiosk.pack.writer import PackWriter


def bundled(target: Path) -> Path:
    result = build_pack(paths.content_dir(), target)
    if result.manifest is None:
        sys.exit("The bundled content has errors: run `kiosk check`.")
    return target


def enlarged(source: Path, target: Path, topics: int) -> Path:
    """A pack with the sections, walkthroughs and words of `source`, and its topics repeated until there are enough."""
    pack = Pack.open(source)
    language = pack.manifest.languages[0]
    with PackWriter(target) as writer:
        originals = []
        for section in pack.sections(language):
            writer.put_section(language, section, "sections")
            originals += [pack.topic(language, card.id) for card in pack.topic_cards(language, section.id)]
        for number in range(topics):
            topic = originals[number % len(originals)]
            card = topic.card._replace(id=f"topic-{number}", title=f"{topic.card.title} {number}", position=number)
            writer.put_topic(language, type(topic)(card, *_rest(topic)), f"topic-{number}")
        scenes = set()
        for card in pack.walkthrough_cards(language):
            walkthrough = pack.walkthrough(language, card.id)
            writer.put_walkthrough(language, walkthrough, card.id)
            scenes |= {step.scene for step in walkthrough.steps}
        used = {term for topic in originals for term in words.terms_used(topic)}
        for term in sorted(used):
            writer.put_term(language, pack.term(language, term), "glossary")
        writer.put_lexicon(language, pack.lexicon(language), "synonyms")
        for key, text in pack.notices(language).items():
            writer.put_notice(language, key, text, "notices")
        for scene in sorted(scenes):
            media: Media = pack.media(scene)
            writer.put_media(media, scene)
        manifest = pack.manifest
        writer.finish(
            title=manifest.title,
            clinic_name=manifest.clinic_name,
            languages=manifest.languages,
            clinic=manifest.clinic,
            built_at=manifest.built_at,
        )
    pack.close()
    return target


def _rest(topic: object) -> tuple[object, ...]:
    from dataclasses import fields

    return tuple(getattr(topic, field.name) for field in fields(topic)[1:])  # type: ignore[arg-type]
