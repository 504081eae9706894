"""The names of languages, each in itself and in its own script: whoever looks for a language reads it in that one."""

from __future__ import annotations

from typing import Final

# Those that are spoken most in homes of the United States (Census Bureau, American Community Survey, table B16001).
_ENDONYMS: Final = {
    "am": "አማርኛ",
    "ar": "العربية",
    "bn": "বাংলা",
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fr": "Français",
    "gu": "ગુજરાતી",
    "he": "עברית",
    "hi": "हिन्दी",
    "hmn": "Hmoob",
    "ht": "Kreyòl ayisyen",
    "hy": "Հայերեն",
    "it": "Italiano",
    "ja": "日本語",
    "km": "ខ្មែរ",
    "ko": "한국어",
    "lo": "ລາວ",
    "nv": "Diné bizaad",
    "pl": "Polski",
    "pt": "Português",
    "ru": "Русский",
    "so": "Soomaali",
    "sw": "Kiswahili",
    "tl": "Tagalog",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "yi": "ייִדיש",
    "zh": "中文",
}


def endonym(language: str) -> str:
    """Of a BCP 47 tag, by its language alone; the tag itself where the kiosk knows no name."""
    return _ENDONYMS.get(language.partition("-")[0], language)
