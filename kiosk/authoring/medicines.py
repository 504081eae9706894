"""Names of medicines: they cannot be put in plainer words, and people know their own."""

from __future__ import annotations

MEDICINES = frozenset((
    "ketamine", "esketamine", "spravato", "ketalar", "acetaminophen", "alprazolam", "armodafinil",
    "benzodiazepine", "benzodiazepines", "buprenorphine", "diazepam", "ibuprofen", "insulin", "isocarboxazid",
    "lamotrigine", "lithium", "lorazepam", "midazolam", "modafinil", "naloxone", "naltrexone", "phenelzine",
    "quetiapine", "selegiline", "tranylcypromine", "tylenol", "valium", "xanax",
))  # fmt: skip
