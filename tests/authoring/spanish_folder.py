"""The small content folder of `conftest` in Spanish: files without a mark of their original."""

from __future__ import annotations

SPANISH = {
    "es/sections.yaml": "basics:\n  title: Lo básico\n  summary: Lo primero\n  intro: Empiece aquí.\n",
    "es/notices.yaml": """\
emergency: ¿Emergencia? Llame al {{ emergency_number }}.
advice: Datos generales.
after-dose: Nada después de una dosis.
follow-clinic: Haga lo que dice su clínica.
medicines: No deje ninguna medicina.
privacy: No se guarda nada.
not-consent: Esto no es un permiso.
not-reviewed: Todavía sin revisar
no-promise: Nadie puede prometer.
off-label: Este uso no está aprobado.
caution: No maneje.
not-checked: Ningún traductor ha revisado esto.
not-translated: Esto no está traducido.
""",
    "es/glossary.yaml": "dissociation:\n  term: disociación\n  meaning: Sentirse desconectado.\n",
    "es/topics/first.md": """\
---
title: Primero
summary: El primer tema
section: basics
next: [second]
---

!!! short
    Puede sentirse [desconectado](word:dissociation). [@R01]

Llámenos al {{ phone }}.

!!! action
    Descanse en casa.
""",
    "es/topics/second.md": """\
---
title: Segundo
summary: El segundo tema
section: basics
---

!!! short
    Alguien lo lleva a casa. [@R01]

Lea la [primera página](topic:first).

!!! action
    Descanse en casa.
""",
    "es/walkthroughs/visit.yaml": """\
title: Una visita
summary: De la puerta a la casa
icon: home
steps:
  - id: arrive
    title: Llegar
    starts: -10
    ends: 0
    scene: scenes/door.svg
    alt: Una puerta que está abierta
    text: Díganos que está aquí. [@R01]
    staff: {say: Hola., ask: ¿Quién vino con usted?, before-dose-only: true, ticks: [Saludo, El amigo está],
           good-answer: Un amigo., if-missing: Pregunte otra vez.}
  - id: leave
    title: Irse
    scene: scenes/door.svg
    alt: Una puerta que está abierta
    text: |
      Un amigo lo lleva a casa. [@R01]
    do:
      - Traiga su abrigo.
    staff: {say: Hola., ask: ¿Quién lo lleva a casa?, before-dose-only: false, ticks: [Abrigo puesto, El amigo está],
           good-answer: Un amigo., if-missing: Pregunte otra vez.}
check-yourself:
  - question: ¿Quién lo lleva a casa?
    choices:
      - {text: Un amigo, right: true, feedback: "Un amigo lo lleva a casa. [@R01]"}
      - {text: Camino, feedback: "Casi: un amigo lo lleva a casa. [@R01]"}
  - question: ¿Qué trae?
    choices:
      - {text: Nada, feedback: "Casi: un abrigo da calor. [@R01]"}
      - {text: Un abrigo, right: true, feedback: "Un abrigo da calor. [@R01]"}
  - question: ¿A quién le dice que está aquí?
    choices:
      - {text: A la recepción, right: true, feedback: "La recepción sabe lo que sigue. [@R01]"}
      - {text: A nadie, feedback: "Casi: avise en la recepción. [@R01]"}
""",
}
