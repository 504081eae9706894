"""False claims about what ketamine does, and how well it works."""

from __future__ import annotations

from kiosk.authoring.checks.false_claim import GOOD, KETAMINE, STUDIED, FalseClaim

CLAIMS = (
    FalseClaim(
        ids="",
        about="better|more effective|works more",
        says=(
            r"\b(?:strong(?:er)?|deeper|more intense|bigger)\b (?:\w+ )?(?:trip|experience|feelings?"
            r"|dissociation|high)\b.*\b(?:works? better|better results?|more effective|works? more)"
        ),
        reason="studies do not agree",
        write="A stronger feeling does not mean it works better",
        sources="R44",
    ),
    FalseClaim(
        ids="S0-12",
        about="proven",
        says=(
            r"\bproven (?:treatment|therapy|medicine|cure|effective|relief|results|to (?:help|work|treat"
            r"|relieve|ease))"
        ),
        reason="some good studies show fast help for depression and some do not",
        write="It helps some people",
        sources="R26 R27 R21 R41",
        unless=r"\b(?:tms|ect|talk therapy)\b",
    ),
    FalseClaim(
        ids="S0-15",
        about="trauma|root",
        says=(
            r"\b(?:recogni[sz]e|uncover|confront|face|reveal)s? (?:the |your |a |their )?(?:traumatic past"
            r"|past trauma|root (?:cause|of))|\btrauma that (?:caused|brought on)"
        ),
        reason="depression has many causes, and nobody has to find one",
        write="Feelings or memories may come up",
    ),
    FalseClaim(
        ids="S0-16",
        about="suicide",
        says=(
            r"\b(?:prevents?|preventing|stops?|ends?|reduces?|lowers?) (?:the (?:risk|rate|chance) of )?(?:a "
            r"|death by )?suicides?\b"
        ),
        reason="no study has shown that",
        write="It is not proven to prevent suicide",
        sources="R01 R29 R30",
        unless=r"suicide (?:&|and) crisis|suicide prevention (?:line|lifeline)",
    ),
    FalseClaim(
        ids="S0-26 S1-05",
        about="pain",
        says=(
            r"\b(?:effective|works? well|good proof|strong proof|proven)\b.*\b(?:chronic|long-term|nerve"
            r"|lasting) pain|\b(?:chronic|long-term|nerve) pain\b.*\b(?:works? well|is effective|proven)"
        ),
        reason="a large review found no clear benefit",
        write="For long-term pain, the proof is weak",
        sources="R21 R41",
    ),
    FalseClaim(
        ids="S0-27 S3-09",
        about="thirds|3|%|percent|10",
        says=(
            r"\b(?:two[- ]thirds|2 (?:in|out of) (?:every )?3|(?:65|66|67|70)(?: ?%| percent)|7 (?:in"
            r"|out of) (?:every )?10)\b.*\b(?:better|respon\w*|relief|help(?:s|ed)?|benefit\w*|improv\w*)"
        ),
        reason="about 4 or 5 in 10 get clearly better",
        write="About 4 or 5 in 10 people got clearly better",
        sources="R27",
    ),
    FalseClaim(
        ids="S0-33 S3-21",
        about="overcome|finally",
        says=(
            r"\bovercome (?:your |these |their |the |all )?(?:symptoms|depression|anxiety|trauma|ptsd|pain)"
            r"|\bfinally (?:feel|find|get) (?:comfort|ease|relief|peace|hope|better)"
        ),
        reason="nobody can promise that",
        write="It may ease symptoms for some people for a while",
        sources="R27",
    ),
    FalseClaim(
        ids="S1-04 S1-20",
        about="month|year",
        says=(
            r"\b(?:1|one|a|a single|each|every) (?:\w+ )?(?:dose|session|treatment|infusion|visit"
            r"|drip)\b.*\blast(?:s|ing)?\b(?: \w+){0,3} (?:months?|years?)"
            r"|\blasts? (?:for )?(?:up to )?(?:a month|months|years)\b"
        ),
        reason="one treatment mostly helps for about a week or less",
        write="One dose may help for about a week or less",
        sources="R35 R55",
        unless=r"symptom|study|studies|follow",
    ),
    FalseClaim(
        ids="S1-16",
        about="side effect",
        says=(
            r"\bside effects? (?:is|are) (?:\w+ ){0,4}(?:good mood|better mood|happiness|(?:increase|rise|lift"
            r"|boost) in (?:your )?mood)"
        ),
        reason="that is the hoped-for effect",
        write="Common side effects are feeling cut off, sleepiness, dizziness, and upset stomach",
        sources="R03 R42",
    ),
    FalseClaim(
        ids="S1-17 S2-29",
        about="therapy",
        says=(
            r"\b(?:talk |psycho)?therapy (?:\w+ ){0,3}(?:makes?|helps?) ketamine (?:\w+ )?(?:work|last|better)"
            r"|\b(?:more effective|works? (?:better|best)) (?:when )?(?:\w+ )?(?:with"
            r"|in combination with) (?:talk |psycho)?therapy"
        ),
        reason="studies have not yet proven it",
        write="Talk therapy helps many people",
        sources="R55",
    ),
    FalseClaim(
        ids="S1-22",
        about="grow|rebuild|restore",
        says=(
            r"\b(?:regrow\w*|grows? (?:back|new)|rebuilds?|restores? (?:damaged|lost))\b.*\b(?:brain|synaps\w+"
            r"|neurons?|links)"
        ),
        reason="that was seen in mice",
        write="It may help brain cells form new links",
        sources="R58",
        unless=r"\bmice\b|\bmouse\b|animals|\bmay\b",
    ),
    FalseClaim(
        ids="S1-23",
        about="the more",
        says=r"\bthe more (?:\w+ )?(?:synapses|links|connections)\b.*\b(?:stronger|better|more|greater)",
        reason="nobody has shown that",
        write="leave it out",
    ),
    FalseClaim(
        ids="S2-07 S1-02",
        about=" will |state of",
        says=(
            r"\b(?:you|patients|people|everyone) will (?:feel|be|become|enter"
            r"|experience) (?:\w+ ){0,2}(?:calm\w*|relaxed|relaxation|peace\w*|bliss)"
            r"|\bstate of (?:deep )?(?:relaxation|bliss|calm)|\brelaxed state of mind"
        ),
        reason="some feel calm, others feel strange or scared",
        write="Some people feel calm. Some feel strange, anxious, or scared",
        sources="R42 R63",
    ),
    FalseClaim(
        ids="S2-08 S4-14 S4-02",
        about="24 hours",
        says=(
            r"\b(?:effects?|feelings?|calm\w*|relief|it) (?:can |may |will |mostly )?lasts? (?:for )?(?:up to "
            r"|about )?24 hours|\b(?:can|may|will) last (?:for )?(?:up to |about )?24 hours"
        ),
        reason="it mixes how long it is felt, when it is safe to drive, and how long the mood is better",
        write="Strange feelings mostly fade in 1 to 2 hours",
        sources="R44 R35",
    ),
    FalseClaim(
        ids="S2-09",
        about="ocd|bipolar|autism|adhd|anxiety",
        says=rf"\b{KETAMINE}\b (?:\w+ ){{0,2}}{GOOD} (?:\w+ ){{0,3}}(?:ocd|bipolar|autism|adhd|anxiety)",
        reason="only small studies have looked at it",
        write="It is off-label, and studies are small",
        sources="R37 R38 R39",
        unless=STUDIED,
    ),
    FalseClaim(
        ids="S2-13",
        about="receptor|dock",
        says=r"\b(?:activat\w+|turns? on|switch(?:es)? on|stimulat\w+)\b.*\b(?:glutamate|nmda) (?:receptors?|docks?)",
        reason="ketamine blocks NMDA receptors",
        write="It blocks NMDA receptors",
        sources="R76",
    ),
    FalseClaim(
        ids="S2-14",
        about="reset",
        says=r"\breset(?:s|ting)? (?:\w+ ){0,4}(?:brain|mind|mood|nerves|nervous system|circuits?|life|you)\b",
        reason="nobody has shown that, and it promises too much",
        write="It may help brain cells form new links",
        sources="R58",
    ),
    FalseClaim(
        ids="S2-18",
        about="chemi|equilibrium",
        says=(
            r"\b(?:restor\w+|regulat\w+|rebalanc\w+|fix\w*|correct\w*"
            r"|balanc\w+) (?:\w+ ){0,3}(?:neurochemicals?|brain chemicals?|brain chemistry|chemical imbalance"
            r"|equilibrium)"
        ),
        reason="nobody has shown that",
        write="It changes brain signals for a while",
        sources="R76",
    ),
    FalseClaim(
        ids="S3-02",
        about="ptsd",
        says=(
            rf"\b{KETAMINE}\b (?:\w+ ){{0,3}}{GOOD} (?:\w+ ){{0,4}}ptsd\b|\bptsd\b (?:\w+ ){{0,2}}(?:is"
            rf"|are) (?:well )?(?:treated|cured|helped) (?:\w+ )?(?:with|by) (?:\w+ )?ketamine"
        ),
        reason="a large study found no clear help, and the VA and DoD suggest against it",
        write="It is not clearly helpful for PTSD",
        sources="R36 R20",
        unless=STUDIED,
    ),
    FalseClaim(
        ids="S3-03 S4-02",
        about="addiction|alcohol|drug|opioid|substance",
        says=(
            rf"\b{KETAMINE}\b (?:\w+ ){{0,3}}{GOOD} (?:\w+ ){{0,5}}(?:addictions?|alcoholism|(?:drug|alcohol"
            rf"|opioid|substance) (?:use|problems?|disorders?|abuse))\b"
        ),
        reason="there are small studies only, and it can be riskier then",
        write="It is being studied, always with counseling. Tell your team about drug or alcohol problems",
        sources="R40 R21",
        unless=STUDIED,
    ),
    FalseClaim(
        ids="S3-04 S3-08",
        about=" will ",
        says=(
            r"\b(?:you|patients|people|everyone|they) will (?:\w+ ){0,3}(?:feel|get|be) (?:much |so much "
            r"|a lot )?better\b"
        ),
        reason="many people do not get better",
        write="Some people feel better",
        sources="R23 R26 R27",
        unless=r"[0-9]|\b(?:some|if|whether|half|not everyone)\b",
    ),
    FalseClaim(
        ids="S3-06",
        about="lift|pull",
        says=r"\blifts? you (?:up |right )?out\b|\bpulls? you out of (?:your )?depression",
        reason="nobody can promise that",
        write="It helps some people",
        sources="R55",
    ),
    FalseClaim(
        ids="S3-09",
        about="symptom",
        says=(
            r"\bsymptoms? (?:will |have |had |may |can )?(?:disappear\w*|vanish\w*|dissipat\w+|melts? away"
            r"|(?:are|were|be) (?:all )?gone|go(?:es)? away for good)"
        ),
        reason="2 to 5 people in 10 had few or no symptoms left in studies",
        write="About 3 in 10 people had few symptoms left",
        sources="R27 R33 R24",
    ),
    FalseClaim(
        ids="S3-15",
        about="neurotransmitter|messenger|brain",
        says=(
            r"\b(?:repair\w*|heal\w*|fix\w*|restor\w+) (?:\w+ ){0,3}(?:neurotransmitters?|messenger|brain(?! chem))"
            r"|\bdamaged neurotransmitters?"
        ),
        reason="they are messenger chemicals, not parts to repair",
        write="It changes brain signals for a while",
        sources="R58 R76",
    ),
    FalseClaim(
        ids="S3-17 S3-05",
        about="first",
        says=(
            r"\b(?:ketamine|esketamine|the (?:nasal )?spray|it)\b (?:\w+ ){0,6}(?:the |a |your "
            r"|our )?first[- ](?:line|choice)\b|\bon its way to (?:\w+ ){0,2}first[- ]line"
        ),
        reason="it comes after other treatments",
        write="It is not a first choice for depression",
        sources="R17 R19 R18",
    ),
    FalseClaim(
        ids="S4-05",
        about="chemi",
        says=r"\bchang\w+ (?:the |your )?brain['’]?s? chemi\w+",
        reason="it changes signals, and only for a while",
        write="It changes brain signals for a while",
        sources="R76",
    ),
    FalseClaim(
        ids="S4-12",
        about="music",
        says=r"\bmusic\b.*\b(?:works? better|works? best|boosts?|improves? (?:\w+ )?(?:results?|effects?|outcomes?))",
        reason="in one trial it made the visit nicer and the depression no better",
        write="Music can make it nicer and less scary",
        sources="R56 R57",
    ),
)
