from tests.authoring.checks.conftest import topic, walk

__all__ = ["topic", "walk"]
