"""Packs to measure with: the bundled content, and the same content ten thousand topics large."""

from __future__ import annotations

import dataclasses
import re
import shutil
import sys
from pathlib import Path
from typing import Final

from kiosk import paths
from kiosk.authoring.build import build_pack
from kiosk.pack import words
from kiosk.pack.model import Figure, Topic
from kiosk.pack.reader import Pack
from kiosk.pack.writer import PackWriter

MOST: Final = 10_000  # topics
FIRST_LANGUAGE: Final = "en"
_ORDER, _LATER = re.compile(r"^order: (\d+)$", re.MULTILINE), r"order: \g<1>000"
# The danger signs: without them other pages are refused.
_NEEDED: Final = "when-to-get-help"


def bundled(target: Path) -> Path:
    result = build_pack(paths.content_dir(), target)
    if result.manifest is None:
        sys.exit("The bundled content has errors: run `kiosk check`.")
    return target


def enlarged(source: Path, target: Path, topics: int) -> Path:
    """A pack with the sections, walkthroughs and words of `source` in each of its languages, and its topics repeated
    until there are enough."""
    pack = Pack.open(source)
    manifest = pack.manifest
    with PackWriter(target) as writer:
        scenes: set[str] = set()
        references: set[str] = set()
        for language in manifest.languages:
            pages = _put_language(pack, writer, language, topics)
            scenes |= {block.path for page in pages for block in page.blocks if isinstance(block, Figure)}
            references |= {id_ for page in pages for id_ in page.references}
            for card in pack.walkthrough_cards(language):
                walkthrough = pack.walkthrough(language, card.id)
                writer.put_walkthrough(language, walkthrough, card.id)
                scenes |= {step.scene for step in walkthrough.steps}
                references |= set(walkthrough.references)
        for scene in sorted(scenes):
            writer.put_media(pack.media(scene), scene)
        for reference in pack.references(sorted(references)):
            writer.put_reference(reference, "references")
        writer.finish(
            title=manifest.title,
            clinic_name=manifest.clinic_name,
            languages=manifest.languages,
            clinic=manifest.clinic,
            built_at=manifest.built_at,
        )
    pack.close()
    return target


def _put_language(pack: Pack, writer: PackWriter, language: str, topics: int) -> list[Topic]:
    """Everything but walkthroughs; returns the topics that were repeated."""
    originals = []
    for section in pack.sections(language):
        writer.put_section(language, section, f"{language}/sections")
        originals += [pack.topic(language, card.id) for card in pack.topic_cards(language, section.id)]
    for number in range(topics):
        topic = originals[number % len(originals)]
        if number >= len(originals):  # the first ones keep their names, so that what leads to them is not broken
            title = f"{topic.card.title} {number}"
            topic = dataclasses.replace(
                topic, card=topic.card._replace(id=f"{topic.card.id}-{number}", title=title, position=number)
            )
        writer.put_topic(language, topic, f"{language}/{topic.card.id}")
    used = {term for topic in originals for term in words.terms_used(topic)}
    for walk in pack.walkthrough_cards(language):
        used |= {term for step in pack.walkthrough(language, walk.id).steps for term in words.terms_used(step)}
    for term in sorted(used):
        writer.put_term(language, pack.term(language, term), f"{language}/glossary")
    writer.put_lexicon(language, pack.lexicon(language), f"{language}/synonyms")
    for key, text in pack.notices(language).items():
        writer.put_notice(language, key, text, f"{language}/notices")
    return originals


def enlarge_folder(source: Path, target: Path, topics: int) -> Path:
    """A content folder like `source` with so many topics in each language; returns the last one's file in the first
    language.

    The bundled ones come first, under their names and in every section, so that what leads to them is not broken and
    the same page can be opened in each pack. The others are copies of them, their titles as well: what a build checks,
    compiles and keeps of a page is the same for each.
    """
    shutil.copytree(source, target)
    for folder in sorted(target.glob("*/topics")):
        originals = sorted(folder.glob("*.md"))
        for number in range(len(originals), topics):
            original = originals[number % len(originals)]
            text = original.read_text(encoding="utf-8")
            (folder / f"{original.stem}-{number}.md").write_text(_ORDER.sub(_LATER, text, count=1), encoding="utf-8")
    return target / FIRST_LANGUAGE / "topics" / f"{originals[(topics - 1) % len(originals)].stem}-{topics - 1}.md"


def shrink_folder(source: Path, target: Path, topics: int) -> Path:
    """A clinic's own folder over `source` that hides the last pages until so many topics are left in each language;
    returns the file of the one page that is the clinic's own."""
    pages = sorted(path.stem for path in (source / FIRST_LANGUAGE / "topics").glob("*.md"))
    own = target / FIRST_LANGUAGE / "topics" / f"{pages[0]}.md"
    own.parent.mkdir(parents=True)
    shutil.copyfile(source / own.relative_to(target), own)
    away = [page for page in reversed(pages) if page != _NEEDED][: len(pages) - topics]
    hidden = "".join(f"  - topics/{page}\n" for page in away)
    (target / "overlay.yaml").write_text(f"hide:\n{hidden}", encoding="utf-8")
    return own
