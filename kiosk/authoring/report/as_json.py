"""The report for machines. Its keys are part of the interface: `kiosk report --help` says what they are."""

from __future__ import annotations

import json
from typing import Any

from kiosk.authoring.report.record import PageReport, Report


def to_json(report: Report) -> str:
    worst = report.worst_page
    found: dict[str, Any] = {
        "title": report.title,
        "clinic": report.clinic_name,
        "date": report.date.isoformat(),
        "words": report.words,
        "mean_grade": _rounded(report.mean_grade),
        "hardest_page": worst.file if worst else None,
        "signed": report.signed_count,
        "pages": [_page(page) for page in report.pages],
        "broken": [{"file": file.file, "errors": file.errors, "measured": file.is_measured} for file in report.broken],
        "stale_files": list(report.stale_files),
        "blank_values": [
            {"key": value.key, "meaning": value.meaning, "shown_by": list(value.shown_by)}
            for value in report.blank_values
        ],
        "sources_to_check": [
            {
                "id": use.source.reference.id,
                "citation": use.source.reference.citation,
                "url": use.source.reference.url,
                "evidence": use.source.evidence.kind,
                "note": use.source.evidence.note,
                "pages": list(use.pages),
            }
            for use in report.sources_to_check
        ],
        "claims": [
            {
                "id": claim.id,
                "claim": claim.claim,
                "verdict": claim.verdict,
                "corrected_by": list(claim.corrected_by),
                "left_out": claim.left_out,
            }
            for claim in report.claims
        ],
    }
    return json.dumps(found, indent=2, ensure_ascii=False)


def _page(page: PageReport) -> dict[str, Any]:
    grade, entry = page.grade, page.review.entry
    grades = (grade.grade, grade.raw_grade, grade.smog, grade.raw_smog) if grade else (None,) * 4
    return {
        "file": page.file,
        "language": page.language,
        "kind": page.kind,
        "title": page.title,
        "section": page.section,
        "words": page.words,
        **dict(zip(("grade", "raw_grade", "smog", "raw_smog"), map(_rounded, grades), strict=True)),
        "cdc": page.cdc,
        "pemat": page.pemat,
        "cdc_missed": [item.name for item in page.scores.cdc.missed],
        "pemat_missed": [item.name for item in page.scores.pemat.missed],
        "sources": [source.reference.id for source in page.sources],
        "to_check": [source.reference.id for source in page.to_check],
        "blank_values": [value.key for value in page.values if not value.value],
        "review": {
            "state": page.review.state.name.lower(),
            "name": entry.name if entry else "",
            "role": entry.role if entry else "",
            "reviewed": entry.reviewed if entry else "",
            "next_review": entry.next_review if entry else "",
        },
        "mark": page.mark,
        "problems": [
            {
                "line": problem.line,
                "column": problem.column,
                "severity": problem.severity.name.lower(),
                "message": problem.message,
                "suggestion": problem.suggestion,
            }
            for problem in page.problems
        ],
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 1)
