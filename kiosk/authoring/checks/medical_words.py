"""How a sentence is known to say something medical: by the words in it.

It is one as soon as one of these words stands in it, whether it states a fact or gives an instruction. A sentence that
only points back ("It passes.", "That is normal.") is not known as one.
"""

from __future__ import annotations

import re

# Beginnings of words, in small letters. Those with "$" are whole words.
_MEDICINES = """
    alcohol anesth anti-anx antibio antidepress armodafinil beer$ benzodiaz birth-control cannabis cigar cocaine
    compounded decongest dose$ doses$ dosing drip$ drips$ drug drunk$ ect$ esketamin estrogen glp-1 ibuprofen
    im$ infus inhal inject insulin iv$ ketamin lamotrig lithium lozenge maoi marijuana medic midazolam naltrex
    opioid overdos pharmac pill$ pills$ placebo prescri psychedel pump$ sedat shot$ shots$ spravato
    spray steroid stimulan tablet tms$ vaccin vitamin wine$
"""
_BODY = """
    ampa$ arm$ arms$ arter belly bile bladder blood bodies$ body$ bowel brain breast breath bruis cell$ cells$
    chemical chest dizz embryo eye$ eyes$ face$ fetus finger glutamat hair$ heart hormone kidney leg$ legs$
    liver lung milk$ mouth$ muscle needle nerve$ nerves nmda$ nose$ nostril oxygen pee$ peeing pulse receptor
    shoulder skin$ spine stomach stool synaps thigh throat thyroid tongue urin vein weigh
"""
_CONDITIONS = """
    abuse ache$ aches$ aching addict adhd$ agitat allerg anaphyl anemi aneurysm angry anxi apnea asthma avm$
    awake$ awaken bipolar bleed blur burning$ cancer coma$ condition confus conscious cough crav crps$ cut-off
    danger death deliri dementia dependence depress diabet disease disorder dissoc distress dizzi dream drows
    emergenc epilep faint fall$ falls$ fatigue fear fever float floaty fogg glaucoma hallucin harm headache
    health high$ hives hooked hurt hypertens ill$ illness infect injur insomn itch mania$ manic$ memory migraine
    misus mood nausea nervous nightmare numb$ numbness ocd$ overactiv pain panic paraly poison pregnan pressure psychi
    psychos psychot ptsd$ rash$ reaction$ relapse remission restless sad$ scare schizo seizure sick$ sickness
    sleep slurr snor spinn steady$ stroke$ suicid sweat swell symptom tingl tired toleran trauma trd$ trembl
    tremor unborn uneven unsteady unwell upset vertigo vision vomit weak$ weakness withdraw wobbl worse yellow
"""
_CARE = """
    approv asleep bandag benefit better$ cardiolog care-plan certified checkup clinician consent control cover
    cure$ cured cures diagnos dialys doctor drive$ drives$ driving eat$ eaten eating effect electro escort
    evidence exam fast$ fasting fda$ feel$ feeling feels$ food guideline heal$ heals hospital illegal immun
    insur law$ laws$ legal machin magnet meal$ meals medicaid$ medicare$ monitor off-label operat patient proof
    prove proven rems$ rescue research restful risk safe$ safely safer safety schedule scientist side$ stud
    surger surgic test$ tests$ therap thoughts$ transplant treat trial$ trials$ tricare$ veteran vital worked
"""
_PHRASES = r"birth control|lose control|outside your body|(?:pass(?:es|ing)? out)|seems? strange|thr(?:ew|ow\w*) up"


def _pattern() -> re.Pattern[str]:
    stems = " ".join((_MEDICINES, _BODY, _CONDITIONS, _CARE)).replace("$", r"\b").split()
    return re.compile(rf"\b(?:{'|'.join(stems)}|{_PHRASES})")


_MEDICAL = _pattern()


def is_medical(text: str) -> bool:
    """Whether English text says something of a medicine, a body, a risk, an effect, a rule of safety or a law."""
    return _MEDICAL.search(text.lower()) is not None
