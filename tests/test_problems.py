from kiosk.problems import Problem, Severity, did_you_mean


def test_a_problem_says_where_what_and_what_to_do() -> None:
    problem = Problem("en/topics/a.md", 3, 7, "'ordr' is not a key here", 'did you mean "order"?')
    assert str(problem) == "en/topics/a.md:3:7: 'ordr' is not a key here, did you mean \"order\"?"


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert str(Problem("clinic.yaml", 0, 0, "the file is empty")) == "clinic.yaml: the file is empty"


def test_a_warning_says_that_it_is_one() -> None:
    problem = Problem("a.md", 2, 0, "Windows line ends", severity=Severity.WARNING)
    assert str(problem) == "a.md:2: warning: Windows line ends"


def test_problems_sort_by_place_and_not_by_the_order_of_digits() -> None:
    late, early, other = Problem("a", 10, 1, "x"), Problem("a", 9, 1, "x"), Problem("b", 1, 1, "x")
    assert sorted([other, late, early]) == [early, late, other]


def test_the_nearest_name_is_suggested_whatever_its_case() -> None:
    assert did_you_mean("Ordr", ["title", "order"]) == 'did you mean "order"?'


def test_nothing_is_suggested_when_nothing_is_near() -> None:
    assert did_you_mean("xyz", ["title", "order"]) == ""
    assert did_you_mean("xyz", []) == ""
