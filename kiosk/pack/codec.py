"""Records to JSON text and back, and the checksum that guards every row.

The encoding follows the dataclasses of `model`: a record is the list of its fields in order, a block is preceded by its
`kind`. Fields are only ever added at the end, together with a new format version.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import fields
from typing import Any

from kiosk.pack import cards

# What a page may come to: words of a topic or a step, and bytes. Authors are told, and what seems longer is damaged: a
# thousandth of these bytes can claim to be as many.
MOST_WORDS = 20_000
LONGEST_PAGE = 8 * 1024 * 1024


def checksum(*parts: str | int | bytes) -> int:
    """CRC-32 over the parts, which finds what a failing disk does. It proves nothing about who wrote them."""
    total = 0
    for part in parts:
        total = zlib.crc32(part if isinstance(part, bytes) else str(part).encode(), total)
    return total


def encode(record: Any) -> str:
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        record = [_plain(getattr(value, field.name)) for field in fields(value)]
        # The kind of a block is a word of its class; the kind of a span is one of its fields, which is listed already.
        kind = getattr(type(value), "kind", None)
        return [kind, *record] if isinstance(kind, str) else record
    return value


def deflated(text: str) -> bytes:
    """A page, three times as small: it is what most of a pack is, and what every build copies and checks."""
    return zlib.compress(text.encode())


def inflated(data: bytes) -> str:
    """What `deflated` was given. Raises ValueError and TypeError when it is not what that makes."""
    inflate = zlib.decompressobj()
    try:
        text = inflate.decompress(data, LONGEST_PAGE)
    except zlib.error as error:
        raise ValueError("deflated") from error
    if not inflate.eof:
        raise ValueError("deflated")
    return text.decode()


def decode_card(text: str) -> cards.TopicCard:
    return cards.TopicCard(*json.loads(text))


def decode_walkthrough_card(text: str) -> cards.WalkthroughCard:
    return cards.WalkthroughCard(*json.loads(text))


def decode_section(text: str, topic_count: int) -> cards.Section:
    id_, title, summary, intro, icon, tint, position, _ = json.loads(text)
    return cards.Section(id_, title, summary, intro, icon, tint, position, topic_count)
