"""A small dossier in Arabic about an invented event, with a source in Arabic and one in English."""

from __future__ import annotations

import hashlib

ARABIC = """\
انهيار جسر ريم القديم
من مراسلنا

ريم، 4 آذار 2031 - انهار الجسر القديم في مدينة ريم صباح الثلاثاء.

وقالت البلدية إن 12 شخصا أصيبوا. ولم يكن سبب الانهيار معروفا.
"""
ENGLISH = """\
Bridge falls in Reem
By Ana Mora

Reem, 4 March 2031 - The old bridge of Reem fell into the river on Tuesday morning.

At least 9 people were hurt, the Civil Guard said. The city council denied that the bridge had been in disrepair.
"""


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


FILES = {
    "mkdocs.yml": "site_name: جسر ريم\nplugins: [search, dossier]\n",
    "docs/notes.md": "# ملاحظات\n\n[كل الأحداث](timeline.md)\n\n| أ | ب |\n|:--|--:|\n| 1 | 2 |\n",
    "seeds/reem.txt": ARABIC,
    "seeds/courier.txt": ENGLISH,
    "facts/dossier.yml": """\
title: انهيار جسر ريم
summary: ما نشرته صحيفتان عن انهيار الجسر القديم في مدينة ريم المتخيلة.
lead: انهار الجسر القديم في مدينة ريم صباح الرابع من آذار 2031، وتختلف أعداد المصابين.
period: 2031-03-04/2031-03-05
zone: Etc/GMT-3
language: ar
evidence: [{source: reem, quote: انهار الجسر القديم في مدينة ريم صباح الثلاثاء.}]
highlights: [injured]
conflicts: حيث تختلف الروايات نعرضها كلها.
""",
    "facts/sources.yml": f"""\
reem:
  {{file: reem.txt, sha256: {_sum(ARABIC)}, language: ar, title: انهيار جسر ريم القديم, publisher: reem-daily,
   published: 2031-03-04}}
courier:
  {{file: courier.txt, sha256: {_sum(ENGLISH)}, language: en, title: Bridge falls in Reem, label: Lume Courier,
   publisher: lume-courier, published: 2031-03-04}}
""",
    "facts/actors.yml": """\
reem-daily: {name: يومية ريم, kind: media}
lume-courier: {name: Lume Courier, kind: media}
council:
  name: بلدية ريم
  kind: government-body
  names: [{name: Reem City Council, language: en, use: transliteration}]
  evidence: [{source: reem, quote: وقالت البلدية إن}]
guard: {name: Civil Guard, kind: security-force, evidence: [{source: courier, quote: the Civil Guard said}]}
""",
    "facts/places.yml": "reem: {name: ريم, kind: city, evidence: [{source: reem, quote: في مدينة ريم}]}\n",
    "facts/events.yml": """\
bridge-falls:
  date: 2031-03-04
  time: morning
  place: reem
  title: انهيار الجسر القديم في ريم
  summary: سقط الجسر في النهر صباح الثلاثاء.
  category: other
  status: corrected
  change: {date: 2031-03-05, by: council, reason: كان اليوم خطأ في البداية.}
  note: نقلت Lume Courier الخبر أيضا.
  evidence:
    - {source: reem, quote: انهار الجسر القديم في مدينة ريم صباح الثلاثاء.}
    - source: courier
      quote: The old bridge of Reem fell into the river on Tuesday morning.
      translation: سقط جسر ريم القديم في النهر صباح الثلاثاء.
      translator: نورا
""",
    "facts/figures.yml": """\
injured:
  title: المصابون
  unit: شخصا
  statements:
    - id: council-12
      value: 12
      said_by: council
      via: reem-daily
      as_of: 2031-03-04
      evidence: [{source: reem, quote: وقالت البلدية إن 12 شخصا أصيبوا.}]
    - id: guard-9
      value: at least 9
      said_by: guard
      as_of: 2031-03-04
      evidence: [{source: courier, quote: "At least 9 people were hurt, the Civil Guard said."}]
""",
    "facts/claims.yml": """\
good-repair:
  proposition: كان الجسر في حالة سيئة.
  date: 2031-03-04
  responses:
    - actor: council
      stance: denies
      evidence:
        - {source: courier, quote: The city council denied that the bridge had been in disrepair.}
  evidence: [{source: courier, quote: denied that the bridge had been in disrepair}]
""",
    "facts/questions.yml": """\
why: {question: لماذا انهار الجسر؟, evidence: [{source: reem, quote: ولم يكن سبب الانهيار معروفا.}]}
""",
}
"""The files of the dossier."""
