from kiosk.authoring.checks.remembering import once_a_page
from kiosk.authoring.pages import Page
from tests.authoring.checks.conftest import MakeTopic


def test_a_page_is_looked_at_once_and_another_again(topic: MakeTopic) -> None:
    looked_at: list[Page] = []

    @once_a_page
    def look(page: Page) -> int:
        looked_at.append(page)
        return len(looked_at)

    first, same_words = topic("Rest."), topic("Rest.")
    assert first == same_words
    assert [look(first), look(first), look(same_words), look(same_words), look(first)] == [1, 1, 2, 2, 3]
