"""What all files point at, counted so that each can be taken out again."""

from __future__ import annotations

from kiosk.authoring.layout import Place
from kiosk.authoring.targets import Targets

TOPIC, SPANISH, WALK = Place("topic", "en", "a"), Place("topic", "es", "a"), Place("walkthrough", "en", "a")


def made() -> Targets:
    targets = Targets()
    targets.add(TOPIC, {("word", "dose"), ("ref", "R01")})
    targets.add(TOPIC, {("word", "dose")})
    targets.add(SPANISH, {("word", "dosis")})
    targets.add(WALK, {("word", "nurse")})
    return targets


def test_they_are_found_by_kind_language_and_kind_of_file() -> None:
    assert made().of("word") == {"dose", "dosis", "nurse"}
    assert made().of("word", "en") == {"dose", "nurse"}
    assert made().of("word", "en", "topic") == {"dose"}
    assert made().of("ref", "es") == set()


def test_a_target_is_gone_with_the_last_file_that_points_at_it() -> None:
    targets = made()
    targets.remove(TOPIC, {("word", "dose"), ("ref", "R01")})
    assert (targets.of("word", "en"), targets.of("ref")) == ({"dose", "nurse"}, set())
    targets.remove(TOPIC, {("word", "dose")})
    assert targets.of("word", "en") == {"nurse"}


def test_they_survive_being_written_down() -> None:
    targets = made()
    targets.add(Place("draft"), ())
    again = Targets.from_json(targets.to_json())
    assert again.to_json() == targets.to_json() == made().to_json()
    again.remove(TOPIC, {("word", "dose")})
    assert again.of("word", "en", "topic") == {"dose"}
    assert dict(again.groups())["en", "walkthrough"] == {("word", "nurse")}
