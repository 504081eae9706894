"""False claims about the ways it is given, about law, history and cost."""

from __future__ import annotations

from kiosk.authoring.checks.false_claim import FalseClaim

CLAIMS = (
    FalseClaim(
        ids="S0-13",
        about="soldier",
        says=r"\bsoldiers? (?:\w+ ){0,3}(?:deal|cope) with",
        reason="it put wounded soldiers to sleep for surgery",
        write="It was used as an anesthetic for wounded soldiers",
        sources="R62",
    ),
    FalseClaim(
        ids="S0-20",
        about="weigh",
        says=(
            r"\b(?:nasal spray|esketamine|spravato)\b.*\b(?:depends? on|based on|by|goes by) (?:your "
            r"|how much you )?(?:body )?weigh"
        ),
        reason="only the doses of IV and IM follow a person's weight",
        write="The nasal spray comes in set doses",
        sources="R02",
    ),
    FalseClaim(
        ids="S0-22",
        about="mask",
        says=(
            r"\bmasks?\b.*\b(?:reduc\w+|lower\w*|weaken\w*|weaker|dampen\w*|softens?"
            r"|less) (?:\w+ ){0,3}(?:effects?|ketamine|medicine|medication|drug|dose)"
            r"|\bmasks?\b.*\bmakes? (?:it|ketamine|the \w+) (?:weaker|milder)"
        ),
        reason="no mask changes what ketamine does",
        write="An eye mask only blocks light",
        sources="R56",
    ),
    FalseClaim(
        ids="S0-24",
        about="approved",
        says=(
            r"\bketamine (?:is|was|has|has been) (?:not|never)(?: been)? (?:fda[- ]approved"
            r"|approved(?: for use)? by the fda)(?! (?:for|to|as|in|alone))|\bketamine (?:isn|wasn"
            r"|hasn)['’]t (?:been )?(?:fda[- ]approved|approved(?: for use)? by the fda)(?! (?:for|to|as|in))"
            r"|\bhas (?:not|never) approved ketamine(?=\W*(?:\n|\Z))"
        ),
        reason="it has been approved as an anesthetic since 1970",
        write="The FDA has not approved ketamine for depression",
        sources="R06 R09",
        is_denial=True,
    ),
    FalseClaim(
        ids="S0-29",
        about="insurance",
        says=(
            r"\b(?:often|usually|mostly|typically|generally|commonly) (?:is )?(?:covered"
            r"|paid)(?: for)? by (?:your |most |health )?insurance|\binsurance (?:plans? )?(?:often|usually"
            r"|mostly|generally|typically|will) (?:pays?|covers?)\b"
        ),
        reason="most plans do not pay for ketamine by drip or shot",
        write="Most plans do not pay for IV or IM ketamine for depression",
        sources="R65",
        unless=r"spray|esketamine|spravato",
    ),
    FalseClaim(
        ids="S0-30",
        about="same|another name|just",
        says=(
            r"\b(?:esketamine|spravato|the (?:nasal )?spray) is (?:just |only |simply "
            r"|really )?(?:the same (?:\w+ )?(?:as|thing)|another name for|just) (?:as )?\bketamine"
        ),
        reason="it is made from one half of ketamine",
        write="It is not the same product as ketamine",
        sources="R08 R09",
    ),
    FalseClaim(
        ids="S0-31",
        about="expensive|cheap|less",
        says=r"\b(?:nasal spray|esketamine|spravato)\b.*\b(?:less expensive|cheaper|costs? less|less costly)",
        reason="without insurance it mostly costs more",
        write="What you pay depends on your plan",
        sources="R65",
    ),
    FalseClaim(
        ids="S1-10",
        about="belgium",
        says=r"\b(?:began|begun|started|start|invented|discovered|developed|comes?|came|made|born)\b.*\bbelgium",
        unless="patent",
        reason="it was first made in the United States",
        write="It was first made in the United States in 1962",
        sources="R62",
    ),
    FalseClaim(
        ids="S1-14 S0-02",
        about="approve",
        says=(
            r"\b(?:fda[- ]approved|approved by the fda|fda (?:has )?approved"
            r"|fda approves) (?:\w+ )?ketamine (?:\w+ )?(?:for|to treat) (?:depression|ptsd|anxiety|pain)"
            r"|\bketamine (?:is|was) (?:fda[- ])?approved (?:by the fda )?(?:for|to treat) (?:depression|ptsd"
            r"|anxiety|pain)"
        ),
        reason="the FDA has approved only the nasal spray, for some kinds of depression",
        write="Using ketamine for depression is off-label",
        sources="R06 R09",
        unless=r"\besketamine",
    ),
    FalseClaim(
        ids="S2-12",
        about="standard",
        says=r"\b(?:iv|infusions?|drip)\b.*\b(?:is|are) (?:now )?the (?:gold )?standard\b",
        reason="the one that the FDA approved for depression is the nasal spray",
        write="IV is the most studied way",
        sources="R17 R01",
    ),
    FalseClaim(
        ids="S2-19",
        about="oral|by mouth",
        says=(
            r"\b(?:oral|by mouth)\b[^.,;\n]*\b(?:is|are|means|involves?|includes?|receiv\w+|gets?"
            r"|like)\b[^.,;\n]*\binfusions?"
        ),
        reason="what is swallowed is no drip",
        write="By mouth means you swallow it or let it melt in your mouth",
        sources="R52 R09",
    ),
    FalseClaim(
        ids="S2-20",
        about="low-dose|low dose",
        says=(
            r"\blow[- ]dose ketamine (?:is|are) (?:a |an |another |one )?(?:different|separate|special|type"
            r"|kind|form|own)"
        ),
        reason="all ketamine for depression is a low dose",
        write="All ketamine for depression is a low dose, compared with surgery",
        sources="R06 R74",
    ),
    FalseClaim(
        ids="S2-21",
        about="tms",
        says=(
            r"\btms\b (?:\w+ ){0,4}(?:type|kind|form|way) of (?:giving |using )?ketamine"
            r"|\bketamine (?:\w+ ){0,4}(?:such as|like|including) tms"
        ),
        reason="TMS uses magnet pulses and no drug",
        write="TMS is a different treatment. No ketamine is used",
        sources="R59",
    ),
    FalseClaim(
        ids="S2-22",
        about="tms",
        says=(
            r"\btms\b (?:\w+ ){0,3}(?:with|and|plus|added to) ketamine\b.*\b(?:long|last\w*|better|best|relief"
            r"|stronger)"
        ),
        reason="no study has shown that",
        write="leave it out",
    ),
    FalseClaim(
        ids="S3-12",
        about="drip|infusion",
        says=(
            r"\b(?:intramuscular|im)\b(?: injection| shot)?,? (?:is |means |gives )?(?:a |an |by |through "
            r"|by a )?(?:steady |slow |iv )?(?:drip|infusion)\b|\bdrip(?:s|ped)? (?:\w+ ){0,2}(?:in|into) (?:a"
            r"|the|your) muscle"
        ),
        reason="a drip goes in a vein, and a shot goes in a muscle all at once",
        write="A drip goes in a vein. A shot goes in a muscle",
        sources="R06 R54",
    ),
)
