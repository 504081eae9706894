from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.journey import HOME, LONGEST_WAY_BACK, Journey, Place, Screen

SECTION = Place(Screen.SECTION, "basics")
TOPIC = Place(Screen.TOPIC, "ride")
WALK = Place(Screen.WALKTHROUGH, "iv")


def journey(*places: Place) -> Journey:
    made = Journey()
    for place in places:
        made.go(place)
    return made


def test_it_begins_at_home() -> None:
    fresh = Journey()
    assert (fresh.place, fresh.places, fresh.can_go_back) == (HOME, (HOME,), False)


def test_back_leads_along_the_way_one_came() -> None:
    made = journey(SECTION, TOPIC, WALK)
    seen = [made.place]
    while made.can_go_back:
        made.back()
        seen.append(made.place)
    assert seen == [WALK, TOPIC, SECTION, HOME]


def test_back_from_home_stays_at_home() -> None:
    made = Journey()
    made.back()
    assert made.places == (HOME,)


def test_home_leaves_no_way_back() -> None:
    made = journey(SECTION, TOPIC)
    made.home()
    assert (made.places, made.can_go_back) == ((HOME,), False)


def test_K7_back_returns_to_the_line_and_to_the_button() -> None:
    made = journey(SECTION)
    made.remember(340.5, "card-ride")
    made.go(TOPIC)
    assert made.place == TOPIC
    made.back()
    assert made.place == SECTION._replace(scroll=340.5, focus="card-ride")


def test_going_where_one_is_changes_nothing() -> None:
    made = journey(TOPIC)
    made.remember(100.0, "next")
    made.go(TOPIC)
    assert made.places == (HOME, TOPIC._replace(scroll=100.0, focus="next"))


def test_the_same_topic_later_is_another_stop() -> None:
    assert journey(TOPIC, SECTION, TOPIC).places == (HOME, TOPIC, SECTION, TOPIC)


def test_a_step_is_no_stop_of_its_own() -> None:
    made = journey(WALK)
    made.remember(50.0, "next")
    made.step(2)
    assert made.places == (HOME, WALK._replace(step=2))


def test_a_search_is_one_place_whatever_is_typed() -> None:
    made = Journey()
    made.go(Place(Screen.SEARCH))
    for text in ("p", "pe", "pee"):
        made.remember(80.0, "key-e")
        made.retype(text)
    assert made.places == (HOME, Place(Screen.SEARCH, "pee"))
    made.go(TOPIC)
    made.back()
    assert made.place == Place(Screen.SEARCH, "pee")
    made.back()
    assert made.places == (HOME,)


def test_the_way_back_does_not_grow_without_end() -> None:
    made = Journey()
    for number in range(3 * LONGEST_WAY_BACK):
        made.go(Place(Screen.TOPIC, str(number)))
    assert len(made.places) == LONGEST_WAY_BACK + 1
    assert made.places[0] == HOME
    assert [place.id for place in made.places[1:]] == [
        str(n) for n in range(2 * LONGEST_WAY_BACK, 3 * LONGEST_WAY_BACK)
    ]


@given(st.lists(st.sampled_from(["section", "topic", "walk", "step", "back", "home"]), max_size=300))
def test_whatever_one_does_the_way_ends_at_home(moves: list[str]) -> None:
    made = Journey()
    for number, move in enumerate(moves):
        match move:
            case "back" | "home":
                getattr(made, move)()
            case "step":
                if made.place.screen is Screen.WALKTHROUGH:
                    made.step(number)
            case _:
                made.go({"section": SECTION, "topic": TOPIC, "walk": WALK}[move]._replace(id=f"{number % 7}"))
        made.remember(float(number), "x") if made.can_go_back else None
        assert made.places[0]._replace(scroll=0.0, focus="") == HOME
        assert len(made.places) <= LONGEST_WAY_BACK + 1
        assert made.can_go_back is (len(made.places) > 1)


def test_a_place_that_is_not_there_is_forgotten() -> None:
    walked = journey(TOPIC)
    walked.turn_to(SECTION)
    assert walked.places == (HOME, SECTION)


def test_turning_to_where_one_came_from_is_no_further_step() -> None:
    walked = journey(SECTION, TOPIC)
    walked.turn_to(SECTION)
    assert walked.places == (HOME, SECTION)


def test_home_is_never_forgotten() -> None:
    walked = journey()
    walked.turn_to(SECTION)
    assert walked.places == (HOME, SECTION)
