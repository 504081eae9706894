import pytest

from kiosk.authoring.clinic import KEYS, ClinicFile, default_clinic, fault_of, read_clinic
from kiosk.authoring.findings import Findings
from kiosk.authoring.messages import validate
from kiosk.paths import content_dir
from kiosk.yamlfile import load_yaml

US = {
    "country": "US",
    "emergency_number": "911",
    "crisis_line": "988",
    "veterans_line": "988, then press 1",
    "poison_line": "1-800-222-1222",
    "substance_helpline": "1-800-662-4357",
    "side_effect_line": "1-800-FDA-1088",
    "rems_line": "1-855-382-6022",
    "registry_line": "1-844-405-6185",
}


def read(text: str) -> tuple[dict[str, str], list[str]]:
    document, problems = load_yaml(text, "clinic.yaml")
    assert document is not None
    findings = Findings("clinic.yaml", problems)
    assert validate(ClinicFile, document, findings) is not None
    values = read_clinic(document, findings).values
    return values, [str(problem).removeprefix("clinic.yaml:") for problem in findings.problems]


def test_everything_may_be_blank_and_is_then_absent() -> None:
    blank = "".join(f"{name}:\n" for name in KEYS)
    assert read(blank) == (US, [])
    assert read("") == (US, [])
    assert default_clinic().values == US


def test_a_number_keeps_the_digits_that_were_written() -> None:
    values, problems = read("phone: 0800123\nafter_hours_phone: '  +1   555-0100 '\n")
    assert problems == []
    assert values == US | {"phone": "0800123", "after_hours_phone": "+1 555-0100"}


def test_an_own_crisis_line_wins() -> None:
    assert read("crisis_line: 988, then 1\n")[0]["crisis_line"] == "988, then 1"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "esketamine_watch_minutes: 90",
            "1:27: 'esketamine_watch_minutes' is 90, never under 120 minutes (R01), set it higher or leave it blank",
        ),
        (
            "driving_hours: 12",
            "1:16: 'driving_hours' is 12, never under 24 hours (R07), set it higher or leave it blank",
        ),
        (
            "alcohol_hours: 0",
            "1:16: 'alcohol_hours' is 0, never under 24 hours (R63), set it higher or leave it blank",
        ),
        ("driving_hours: -24", "1:16: 'driving_hours' should be a number of hours, found '-24'"),
        ("driving_hours: 1 day", "1:16: 'driving_hours' should be a number of hours, found '1 day'"),
        ("driving_hours: 24 to 48", "1:16: 'driving_hours' should be a number of hours, found '24 to 48'"),
        (
            "iv_minutes: forty",
            "1:13: 'iv_minutes' should be a number of minutes, found 'forty', write \"40\" or \"40 to 60\"",
        ),
        (
            "country: usa",
            "1:10: 'country' should be a code of two capital letters, found 'usa', the United States are \"US\"",
        ),
        ("phone: '<b>1</b>'", "1:8: 'phone' is plain text and cannot hold \"<b\""),
        ("phone: '{{ name }}'", "1:8: 'phone' is plain text and cannot hold \"{{\""),
        ("ride_rule: 'no [@R01]'", "1:12: 'ride_rule' is plain text and cannot hold \"[@\""),
        (f"ride_rule: {'x' * 201}", "1:12: 'ride_rule' is longer than 200 letters"),
    ],
)
def test_values_that_are_refused(text: str, problem: str) -> None:
    values, problems = read(text)
    assert problems == [problem]
    assert text.partition(":")[0] not in values or "country" in text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("esketamine_watch_minutes: 120", "120"),
        ("driving_hours: 24", "24"),
        ("alcohol_hours: 48", "48"),
        ("iv_minutes: 40 to 60", "40 to 60"),
    ],
)
def test_values_at_their_floor_and_above(text: str, value: str) -> None:
    values, problems = read(text)
    assert problems == []
    assert values[text.partition(":")[0]] == value


def test_another_country_must_name_its_own_numbers() -> None:
    values, problems = read("name: A\ncountry: CA\n")
    assert problems == [
        "2:10: 'emergency_number' must be set when the country is CA, 911 and 988 hold in the US only",
        "2:10: 'crisis_line' must be set when the country is CA, 911 and 988 hold in the US only",
    ]
    assert "emergency_number" not in values


def test_another_country_with_its_numbers() -> None:
    values, problems = read("country: NO\nemergency_number: 112\ncrisis_line: 116 123\n")
    assert problems == []
    assert values == {"country": "NO", "emergency_number": "112", "crisis_line": "116 123"}


@pytest.mark.parametrize("word", ["stop", "Stopping", "SKIP", "quit"])
def test_nobody_is_told_to_stop_a_medicine(word: str) -> None:
    values, problems = read(f"medicine_rule: {word} your pills that day\n")
    assert "medicine_rule" not in values
    name = next(known for known in ("stop", "skip", "quit") if word.lower().startswith(known))
    message = f"1:16: 'medicine_rule' may not say \"{name}\": only a patient's own prescriber can"
    assert problems == [f'{message}, write "ask your prescriber"']


def test_a_word_that_only_begins_like_another_is_fine() -> None:
    assert read("medicine_rule: bring your nonstop list\n")[1] == []


def test_every_floor_names_its_source() -> None:
    floors = {key.name: (key.floor, key.source) for key in KEYS.values() if key.floor is not None}
    assert floors == {
        "esketamine_watch_minutes": (120, "R01"),
        "driving_hours": (24, "R07"),
        "alcohol_hours": (24, "R63"),
        "total_visit_minutes_spray": (120, "R01"),
    }


def test_every_value_stands_in_the_table_of_the_readme() -> None:
    text = (content_dir() / "README.md").read_text(encoding="utf-8")
    table = text[text.index("| key | what it is | form |") :].partition("\n\n")[0]
    rows = [line.split(" | ") for line in table.splitlines()[2:]]
    assert [row[0].strip("| `") for row in rows] == list(KEYS)
    assert [row[1] for row in rows] == [key.meaning for key in KEYS.values()]
    floors = {row[0].strip("| `"): row[2] for row in rows if "or more" in row[2]}
    assert floors == {key.name: f"a number, {key.floor} or more |" for key in KEYS.values() if key.floor is not None}


@pytest.mark.parametrize(
    "text", ["www.example.org", "http://example.org", "https://", "https://example", "file:///etc/passwd"]
)
def test_a_web_address_is_one_of_the_web(text: str) -> None:
    says = f"should be an address of the web, found '{text}'"
    assert fault_of(KEYS["web_address"], text) == (says, 'write "https://" before it')


def test_a_web_address() -> None:
    assert fault_of(KEYS["web_address"], "https://www.example.org/ketamine?page=1") is None
