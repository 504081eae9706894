"""False claims about what it feels like, what can go wrong, and what is safe to do."""

from __future__ import annotations

from kiosk.authoring.checks.false_claim import MEDICINES, FalseClaim

CLAIMS = (
    FalseClaim(
        ids="",
        about="home",
        says=r"\b(?:take|use|bring|get|have) (?:the (?:nasal )?spray|esketamine|spravato|it) (?:back )?(?:at )?home\b",
        reason="only a certified clinic may give the nasal spray",
        write="You can only get it at a certified clinic",
        sources="R13 R11",
        unless=r"\bketamine\b|take it home\?",
    ),
    FalseClaim(
        ids="S0-06",
        about="high",
        says=(
            r"(?:will not|won['’]t|never|do(?: not|n['’]t)) (?:\w+ ){0,2}(?:get|feel|be) [“‘\"]?high\b"
            r"|without (?:getting|feeling) [“‘\"]?high\b"
        ),
        reason="feeling cut off is the most common effect on the mind, and who is told otherwise may panic or drive",
        write="You may feel very different for a while",
        sources="R01 R42 R63",
        unless=r"pressure|pulse|fever|price|cost",
        is_denial=True,
    ),
    FalseClaim(
        ids="S0-07",
        about="energi|refreshed|full of energy",
        says=r"\b(?:feel|leave|go home|wake up) (?:\w+ (?:and )?)?(?:energi[sz]ed|refreshed|full of energy)",
        reason="most people are sleepy or dizzy afterward",
        write="Many people feel tired, dizzy, or foggy for the rest of the day",
        sources="R42 R63",
    ),
    FalseClaim(
        ids="S0-08",
        about="need",
        says=(
            r"\b(?:do not|don['’]t|will not|won['’]t) need (?:a ride|an escort|(?:any|some)(?:one"
            r"|body) to (?:drive|take|bring|pick))|\bno need for a ride"
        ),
        reason="nobody may go home alone after a dose",
        write="Have an adult take you home",
        sources="R01 R06",
        is_denial=True,
    ),
    FalseClaim(
        ids="S0-08 S4-09",
        about="drive",
        says=(
            r"\b(?:can|may|able to|safe to|okay to|fine to) drive\b (?:yourself )?(?:home\b|(?:later )?(?:that"
            r"|the same|on the same) (?:day|evening|night)|after (?:a few|some|[0-9]+) hours?|right (?:away"
            r"|after)|(?:once|as soon as|when) you feel (?:fine|better|ok|well))"
            r"|\bfeel (?:fine|okay|ok|well|better),? (?:\w+ )?can drive\b"
        ),
        reason="people feel fine before they are safe",
        write="Do not drive until the next day, after a full night of sleep",
        sources="R01 R07",
    ),
    FalseClaim(
        ids="S0-09",
        about="disorient|confus",
        says=r"\b(?:a bit|slightly|mildly|a little|just|only) (?:disorient\w*|confus\w*)",
        reason="people cannot think or move well for hours",
        write="You may not think clearly or move well for hours",
        sources="R01 R07",
    ),
    FalseClaim(
        ids="S1-09",
        about="friend",
        says=r"\b(?:get|buy|borrow|try|take|use)\b.*\bketamine\b.*\b(?:from|with|through) (?:a |your )?friends?\b",
        reason="ketamine from anybody but a clinic is not safe",
        write="Use ketamine only as your team gives it",
        sources="R60",
    ),
    FalseClaim(
        ids="S1-26 S1-27 S1-28",
        about="safe",
        says=(
            r"\b(?:at home|from home|by mail|by video|online|telehealth|lozenges?)\b.*\b(?:is|are) (?:just "
            r"|as |equally |perfectly |completely |also )*safe\b|\bsafe(?:ly)? (?:to (?:use|take|have"
            r"|do) )?(?:it |ketamine )?(?:at|from) home\b"
        ),
        reason="at home nobody checks your breathing, and the FDA has warned about it",
        write="At home no one checks your breathing, blood pressure, or safety",
        sources="R09 R14",
    ),
    FalseClaim(
        ids="S1-28 S1-29",
        about="guide|coach",
        says=(
            r"\b(?:guides?|coach(?:es)?)\b (?:on video |online |will |can |who )*(?:keeps? you safe"
            r"|watch(?:es)? over you|monitors? you)"
        ),
        reason="a guide on video cannot help when breathing slows",
        write="A video visit cannot check your breathing",
        sources="R09 R14",
    ),
    FalseClaim(
        ids="S2-24",
        about="combin|mix|together|along|add|same time|both|use",
        says=(
            r"\b(?:esketamine|nasal spray|the spray|spravato)\b.*\b(?:combin\w+|mix(?:ed|ing)?|together|along"
            r"|add(?:ed|ing)?|at the same time|both|use[ds]?)\b[^.;\n]*\b(?:with|and|to|as) (?:iv |im |oral "
            r"|some |low-dose )?ketamine\b|\b(?:mix(?:ed|ing)?|combin\w+|add(?:ed"
            r"|ing)?)\b.*\bketamine\b.*\b(?:with|and|to) (?:the )?(?:nasal )?(?:esketamine|spray|spravato)"
            r"|\b(?:mix|combine|add|use|take) (?:the )?(?:nasal spray|spray|esketamine|spravato) (?:together )?"
            r"(?:with|and) (?:\w+ )?ketamine\b"
        ),
        reason="together they can slow breathing, and no use of both is approved",
        write="Never use both unless your own specialist tells you to",
        sources="R01",
        unless=r"\b(?:same (?:product|drug|medicine)|allergic|unless|before)\b",
    ),
    FalseClaim(
        ids="S2-25",
        about="tolerated|side effects",
        says=r"\bwell[- ]tolerated\b|\b(?:few|mild|minor|only mild|no real|hardly any) side effects\b",
        reason="some side effects are serious",
        write="Most side effects are short. Some are serious",
        sources="R42 R01",
    ),
    FalseClaim(
        ids="S2-27 S4-18",
        about="addict|habit|hooked|dependent",
        says=(
            r"\b(?:is|are|it['’]s) (?:not|in no way) (?:habit[- ]forming|addictive)"
            r"|\bisn['’]t (?:habit[- ]forming|addictive)|\bnon-?addictive\b|\b(?:cannot|can['’]t|will not"
            r"|won['’]t) (?:become|get) (?:addicted|hooked|dependent)"
        ),
        reason="people can come to crave it and to need more",
        write="It can be misused, and people can come to depend on it",
        sources="R06 R05",
        is_denial=True,
    ),
    FalseClaim(
        ids="S2-28 S4-18",
        about="overdose|harmless|risk|completely safe",
        says=(
            r"\b(?:cannot|can['’]t|impossible to|never) overdose\b|\bno (?:risk|danger) of (?:an )?overdose"
            r"|\bharmless\b|\bno risks?\b|\brisk-free\b|\bcompletely safe\b"
        ),
        reason="too much can slow or stop breathing",
        write="It has real risks, so staff watch you closely",
        sources="R06",
        is_denial=True,
    ),
    FalseClaim(
        ids="S2-30 S3-16",
        about="stop|quit|skip|drop|give up|no longer|replace",
        says=(
            rf"\b(?:can|may|could|should|able to|free to|lets? you) (?:now |then |safely |also )*(?:stop|quit"
            rf"|skip|drop|give up)(?: taking)? (?:your |any |all |other |the |their )*(?:\w+ )?{MEDICINES}"
            rf"|\bno longer need (?:your |any |other )?{MEDICINES}|\breplaces? (?:your |all |other "
            rf"|the )*(?:\w+ )?{MEDICINES}"
        ),
        reason="stopping a medicine suddenly can do harm",
        write="Do not stop any medicine unless your prescriber says so",
        sources="R19 R17",
        unless=r"\b(?:ask|prescriber|doctor|unless|whether|which)\b",
    ),
    FalseClaim(
        ids="S3-16",
        about="band|numb|mask|cover|dull",
        says=(
            r"\bband-?aids?\b|\b(?:antidepressants?|other (?:medicines?|treatments?|drugs?)"
            r"|pills)\b.*\b(?:numbs?|masks?|covers? up|dulls?)\b"
        ),
        reason="many people get better with other medicines, and nobody should stop one because of this",
        write="Many people get better with other medicines and talk therapy",
        sources="R19 R59",
    ),
    FalseClaim(
        ids="S4-09",
        about="dose",
        says=(
            r"\b(?:take|adjust|raise|increase|double|change) (?:your|the) (?:own )?dose (?:yourself"
            r"|on your own|at home|when you need)"
        ),
        reason="nobody is there if breathing slows",
        write="Use ketamine only as your team gives it",
        sources="R09 R14",
    ),
    FalseClaim(
        ids="S4-19",
        about="pregnan|feed|nursing",
        says=r"\bsafe (?:\w+ ){0,2}(?:in|during|for|while|when|if) (?:\w+ ){0,2}(?:pregnan\w+|breast-?feed\w*|nursing)",
        reason="it may harm the baby",
        write="Do not use it if you are pregnant",
        sources="R01",
    ),
    FalseClaim(
        ids="S4-19",
        about="drink|alcohol|beer|wine|cannabis|marijuana",
        says=(
            r"\b(?:a drink|alcohol|beer|wine|cannabis|marijuana)\b (?:\w+ ){0,4}(?:is|are) (?:fine|okay|ok"
            r"|safe|allowed|alright)\b"
        ),
        reason="it adds to the sleepiness and can slow breathing",
        write="No alcohol or street drugs on the day of treatment",
        sources="R63 R05",
    ),
)
