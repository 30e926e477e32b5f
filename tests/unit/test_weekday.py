"""Dates in running text: what is read, which day is meant, and what a record may rest on it."""

from __future__ import annotations

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import edtf, weekday
from dossier.calendar_words import LANGUAGES

FRIDAY = datetime.date(2022, 1, 7)
WEDNESDAY = datetime.date(2022, 1, 5)

# Sentence, expression, date, bound, part of the day, sure. All of them published on Friday, 7 January 2022.
# fmt: off
# ruff: noqa: E501

ENGLISH = [
    ("It said on Thursday.", "Thursday", "2022-01-06", "", "", True),
    ("It said Thursday.", "Thursday", "2022-01-06", "", "", True),
    ("It met on Thurs.", "Thurs.", "2022-01-06", "", "", True),
    ("It came last Thursday.", "last Thursday", "2022-01-06", "", "", True),
    ("They met last Friday.", "last Friday", "2021-12-31", "", "", True),
    ("They meet next Monday.", "next Monday", "2022-01-10", "", "", True),
    ("They go this coming Friday.", "this coming Friday", "2022-01-14", "", "", True),
    ("It rained the previous Tuesday.", "the previous Tuesday", "2022-01-04", "", "", True),
    ("It must end by Friday.", "by Friday", "2022-01-14", "by", "", False),
    ("It runs until Sunday.", "until Sunday", "2022-01-09", "until", "", True),
    ("It has run since Monday.", "since Monday", "2022-01-03", "since", "", True),
    ("He opposed Monday's law.", "Monday", "2022-01-03", "", "", True),
    ("He left Thursday night.", "Thursday night", "2022-01-06", "", "night", True),
    ("He left early Thursday.", "early Thursday", "2022-01-06", "", "early-hours", True),
    ("He left late on Wednesday.", "late on Wednesday", "2022-01-05", "", "night", True),
    ("He fled in the early hours of Thursday.", "in the early hours of Thursday", "2022-01-06", "", "early-hours", True),
    ("It burned on Wednesday overnight.", "Wednesday overnight", "2022-01-05", "", "overnight", True),
    ("It fell overnight on Tuesday.", "overnight on Tuesday", "2022-01-04", "", "overnight", True),
    ("He rested on Sunday.", "Sunday", "2022-01-02", "", "", True),
    ("He worked this Friday.", "this Friday", "2022-01-07", "", "", True),
    ("He will go this Tuesday.", "this Tuesday", "2022-01-11", "", "", True),
    ("He left on Friday.", "Friday", "2022-01-07", "", "", True),
    ("He will leave on Friday.", "Friday", "2022-01-14", "", "", False),
    ("He will leave later on Friday.", "later on Friday", "2022-01-07", "", "", True),
    ("It opens on Friday.", "Friday", "2022-01-07", "", "", True),
    ("He died this past Sunday.", "this past Sunday", "2022-01-02", "", "", True),
    ("Tuesday of last week was calm.", "Tuesday of last week", "2021-12-28", "", "", True),
    ("He left Monday last week.", "Monday last week", "2021-12-27", "", "", True),
    ("He arrives Monday next week.", "Monday next week", "2022-01-10", "", "", True),
    ("A week from Tuesday it ends.", "A week from Tuesday", "2022-01-18", "", "", False),
    ("Two weeks ago Sunday it began.", "Two weeks ago Sunday", "2021-12-19", "", "", False),
    ("It was calm on the night to Thursday.", "on the night to Thursday", "2022-01-05/2022-01-06", "", "overnight", True),
    ("It rained from Monday to Wednesday.", "from Monday to Wednesday", "2022-01-03/2022-01-05", "", "", True),
    ("It rained between Monday and Wednesday.", "between Monday and Wednesday", "2022-01-03/2022-01-05", "", "", True),
    ("It rained Monday through Wednesday.", "Monday through Wednesday", "2022-01-03/2022-01-05", "", "", True),
    ("He left yesterday.", "yesterday", "2022-01-06", "", "", True),
    ("He left the day before yesterday.", "the day before yesterday", "2022-01-05", "", "", True),
    ("He left yesterday morning.", "yesterday morning", "2022-01-06", "", "morning", True),
    ("He leaves today.", "today", "2022-01-07", "", "", True),
    ("He leaves tomorrow.", "tomorrow", "2022-01-08", "", "", True),
    ("He leaves tomorrow night.", "tomorrow night", "2022-01-08", "", "night", True),
    ("He leaves the day after tomorrow.", "the day after tomorrow", "2022-01-09", "", "", True),
    ("He speaks tonight.", "tonight", "2022-01-07", "", "night", True),
    ("He spoke this morning.", "this morning", "2022-01-07", "", "morning", True),
    ("He spoke this afternoon.", "this afternoon", "2022-01-07", "", "afternoon", True),
    ("He speaks this evening.", "this evening", "2022-01-07", "", "evening", True),
    ("He spoke last night.", "last night", "2022-01-06/2022-01-07", "", "night", True),
    ("It collapsed overnight.", "overnight", "2022-01-06/2022-01-07", "", "overnight", False),
    ("He left two days ago.", "two days ago", "2022-01-05", "", "", True),
    ("He left 10 days ago.", "10 days ago", "2021-12-28", "", "", True),
    ("He left three weeks ago.", "three weeks ago", "2021-12-17~", "", "", False),
    ("He left a week ago.", "a week ago", "2021-12-31~", "", "", False),
    ("He left two months ago.", "two months ago", "2021-11~", "", "", False),
    ("He left 5 years ago.", "5 years ago", "2017~", "", "", False),
    ("He left a day earlier.", "a day earlier", "2022-01-06", "", "", False),
    ("He left two days later.", "two days later", "2022-01-09", "", "", False),
    ("He left the previous day.", "the previous day", "2022-01-06", "", "", False),
    ("It began at the weekend.", "at the weekend", "2022-01-01/2022-01-02", "", "", True),
    ("It began on the weekend.", "on the weekend", "2022-01-01/2022-01-02", "", "", True),
    ("It snowed over the weekend.", "over the weekend", "2022-01-01/2022-01-02", "", "", True),
    ("It snowed last weekend.", "last weekend", "2022-01-01/2022-01-02", "", "", True),
    ("It snowed this weekend.", "this weekend", "2022-01-01/2022-01-02", "", "", True),
    ("It will snow this weekend.", "this weekend", "2022-01-08/2022-01-09", "", "", True),
    ("It will snow next weekend.", "next weekend", "2022-01-08/2022-01-09", "", "", True),
    ("In recent days it was calm.", "In recent days", "2021-12-31~/2022-01-07", "", "", False),
    ("In recent weeks it was calm.", "In recent weeks", "2021-12-10~/2022-01-07", "", "", False),
    ("Over the past week it was calm.", "Over the past week", "2021-12-31~/2022-01-07", "", "", False),
    ("In the past three days it was calm.", "In the past three days", "2022-01-04~/2022-01-07", "", "", False),
    ("A few days ago it was calm.", "A few days ago", "2021-12-31~/2022-01-07", "", "", False),
    ("It rose last week.", "last week", "2021-12-27/2022-01-02", "", "", True),
    ("It rose this week.", "this week", "2022-01-03/2022-01-09", "", "", True),
    ("It will rise next week.", "next week", "2022-01-10/2022-01-16", "", "", True),
    ("It rose last month.", "last month", "2021-12", "", "", True),
    ("It rose this month.", "this month", "2022-01", "", "", True),
    ("It rises next month.", "next month", "2022-02", "", "", True),
    ("It rose last year.", "last year", "2021", "", "", True),
    ("It rises this year.", "this year", "2022", "", "", True),
    ("It rises next year.", "next year", "2023", "", "", True),
    ("It rose earlier this week.", "earlier this week", "2022-01-03/2022-01-07", "", "", True),
    ("It falls later this week.", "later this week", "2022-01-07/2022-01-09", "", "", True),
    ("It rose earlier this month.", "earlier this month", "2022-01-01/2022-01-07", "", "", True),
    ("It rose earlier this year.", "earlier this year", "2022-01-01/2022-01-07", "", "", True),
    ("It fell in January.", "January", "2022-01", "", "", True),
    ("It fell in May.", "May", "2021-05", "", "", False),
    ("It fell in December.", "December", "2021-12", "", "", True),
    ("It will fall in March.", "March", "2022-03", "", "", True),
    ("It fell in early January.", "early January", "2022-01-01~/2022-01-10~", "", "", False),
    ("It fell in mid-January.", "mid-January", "2022-01-11~/2022-01-20~", "", "", False),
    ("It fell in late January.", "late January", "2022-01-21~/2022-01-31~", "", "", False),
    ("It fell in late 2021.", "late 2021", "2021-09~/2021-12~", "", "", False),
    ("It fell in early 2021.", "early 2021", "2021-01~/2021-04~", "", "", False),
    ("It began in 2009.", "2009", "2009", "", "", True),
    ("It was so until 2019.", "until 2019", "2019", "until", "", True),
    ("It has been so since 2019.", "since 2019", "2019", "since", "", True),
    ("It will be so by 2030.", "by 2030", "2030", "by", "", True),
    ("It was so from 2016 to 2020.", "from 2016 to 2020", "2016/2020", "", "", True),
    ("It was so in November 2023.", "November 2023", "2023-11", "", "", True),
    ("It fell last December.", "last December", "2021-12", "", "", True),
    ("It ended on January 19.", "January 19", "2021-01-19", "", "", False),
    ("It is in force until January 19.", "until January 19", "2022-01-19", "until", "", True),
    ("It ended January 3.", "January 3", "2022-01-03", "", "", True),
    ("It ended on 3 January.", "3 January", "2022-01-03", "", "", True),
    ("It began on December 30.", "December 30", "2021-12-30", "", "", True),
    ("It ended on 19 January 2022.", "19 January 2022", "2022-01-19", "", "", True),
    ("It ended on January 19, 2022.", "January 19, 2022", "2022-01-19", "", "", True),
    ("It ended on the 3rd of January.", "3rd of January", "2022-01-03", "", "", True),
    ("It ended on Jan. 3.", "Jan. 3", "2022-01-03", "", "", True),
    ("It ended on Wednesday, January 5.", "Wednesday, January 5", "2022-01-05", "", "", True),
    ("It ended on Wednesday, January 6.", "Wednesday, January 6", "2022-01-06", "", "", False),
    ("It ended on Friday, 15 March 2024.", "Friday, 15 March 2024", "2024-03-15", "", "", True),
    ("It rained on January 5 and 6.", "January 5 and 6", "2022-01-05/2022-01-06", "", "", True),
    ("It rained 5-6 January.", "5-6 January", "2022-01-05/2022-01-06", "", "", True),
    ("It rained between 3 and 5 January.", "between 3 and 5 January", "2022-01-03/2022-01-05", "", "", True),
    ("It rained from January 3 to 5, 2021.", "from January 3 to 5, 2021", "2021-01-03/2021-01-05", "", "", True),
    ("It rained from December 30 to January 2.", "from December 30 to January 2", "2021-12-30/2022-01-02", "", "", True),
    ("It ended on 2022-01-04.", "2022-01-04", "2022-01-04", "", "", True),
    ("It ended on 07/01/2022.", "07/01/2022", "2022-01-07", "", "", False),
    ("It ended on 7.1.2022.", "7.1.2022", "2022-01-07", "", "", True),
    ("It ended on 13/01/2022.", "13/01/2022", "2022-01-13", "", "", True),
    ("It ended on the 3rd.", "on the 3rd", "2022-01-03", "", "", False),
    ("It ends on the 19th.", "on the 19th", "2022-01-19", "", "", False),
    ("It will be over before Monday.", "before Monday", "2022-01-10", "before", "", True),
    ("It was over after Wednesday.", "after Wednesday", "2022-01-05", "after", "", True),
    ("After Wednesday's speech he left.", "After Wednesday", "2022-01-05", "", "", True),
    ("It was shot at dawn on Thursday.", "at dawn on Thursday", "2022-01-06", "", "early-hours", True),
    ("He left around noon on Tuesday.", "around noon on Tuesday", "2022-01-04", "", "noon", True),
    ("He left Thursday afternoon.", "Thursday afternoon", "2022-01-06", "", "afternoon", True),
    ("He left on the evening of Tuesday.", "the evening of Tuesday", "2022-01-04", "", "evening", True),
    ("He waits until midnight Friday.", "until midnight Friday", "2022-01-14", "until", "night", False),
    ("He has until next Tuesday.", "until next Tuesday", "2022-01-11", "until", "", True),
    ("He had been ill since last Sunday.", "since last Sunday", "2022-01-02", "since", "", True),
    ("It comes as early as Monday.", "as early as Monday", "2022-01-10", "", "", True),
    ("It was in the early hours of last Sunday.", "in the early hours of last Sunday", "2022-01-02", "", "early-hours", True),
    ("On Sat. it rained.", "Sat.", "2022-01-01", "", "", False),
    ("The following Monday he left.", "The following Monday", "2022-01-10", "", "", False),
]

GERMAN = [
    ("Er kam am Donnerstag an.", "Donnerstag", "2022-01-06", "", "", True),
    ("Er kam Donnerstag an.", "Donnerstag", "2022-01-06", "", "", True),
    ("Er kam gestern.", "gestern", "2022-01-06", "", "", True),
    ("Er kam vorgestern.", "vorgestern", "2022-01-05", "", "", True),
    ("Er kam heute.", "heute", "2022-01-07", "", "", True),
    ("Er kommt morgen.", "morgen", "2022-01-08", "", "", True),
    ("Er kommt übermorgen.", "übermorgen", "2022-01-09", "", "", True),
    ("Morgen wird gewählt.", "Morgen", "2022-01-08", "", "", True),
    ("Es brannte in der Nacht zu Donnerstag.", "in der Nacht zu Donnerstag", "2022-01-05/2022-01-06", "", "overnight", True),
    ("Es brannte in der Nacht auf Donnerstag.", "in der Nacht auf Donnerstag", "2022-01-05/2022-01-06", "", "overnight", True),
    ("Es brannte in der Nacht von Mittwoch auf Donnerstag.", "in der Nacht von Mittwoch auf Donnerstag", "2022-01-05/2022-01-06", "", "overnight", True),
    ("Es brannte in der vergangenen Nacht.", "in der vergangenen Nacht", "2022-01-06/2022-01-07", "", "night", True),
    ("Es begann am Wochenende.", "am Wochenende", "2022-01-01/2022-01-02", "", "", True),
    ("Es begann am vergangenen Wochenende.", "am vergangenen Wochenende", "2022-01-01/2022-01-02", "", "", True),
    ("Vergangene Woche stieg es.", "Vergangene Woche", "2021-12-27/2022-01-02", "", "", True),
    ("In der vergangenen Woche stieg es.", "In der vergangenen Woche", "2021-12-27/2022-01-02", "", "", True),
    ("Nächste Woche steigt es.", "Nächste Woche", "2022-01-10/2022-01-16", "", "", True),
    ("Er kam am vergangenen Mittwoch.", "vergangenen Mittwoch", "2022-01-05", "", "", True),
    ("Er kam letzten Freitag.", "letzten Freitag", "2021-12-31", "", "", True),
    ("Er kommt kommenden Montag.", "kommenden Montag", "2022-01-10", "", "", True),
    ("Es gilt bis zum 19. Januar.", "bis zum 19. Januar", "2022-01-19", "until", "", True),
    ("Es brennt seit Montag.", "seit Montag", "2022-01-03", "since", "", True),
    ("Es ging bis Sonntag.", "bis Sonntag", "2022-01-02", "until", "", True),
    ("Er kam vor zwei Tagen.", "vor zwei Tagen", "2022-01-05", "", "", True),
    ("Er kam vor drei Wochen.", "vor drei Wochen", "2021-12-17~", "", "", False),
    ("Es fiel Anfang Januar.", "Anfang Januar", "2022-01-01~/2022-01-10~", "", "", False),
    ("Es fiel Mitte Dezember 2021.", "Mitte Dezember 2021", "2021-12-11~/2021-12-20~", "", "", False),
    ("Es fiel Ende 2021.", "Ende 2021", "2021-09~/2021-12~", "", "", False),
    ("Es fiel im Januar.", "Januar", "2022-01", "", "", True),
    ("Es fiel im Dezember.", "Dezember", "2021-12", "", "", True),
    ("Er starb am 5. Januar 2022.", "5. Januar 2022", "2022-01-05", "", "", True),
    ("Er starb am 5. Januar.", "5. Januar", "2022-01-05", "", "", True),
    ("Es ging vom 3. bis 5. Januar.", "vom 3. bis 5. Januar", "2022-01-03/2022-01-05", "", "", True),
    ("Er kam am Donnerstagabend.", "Donnerstagabend", "2022-01-06", "", "evening", True),
    ("Er kam am Donnerstag gegen Mittag.", "Donnerstag", "2022-01-06", "", "", True),
    ("Der Rat will am Dienstag tagen.", "Dienstag", "2022-01-11", "", "", True),
    ("Der Rat tagt am Dienstag.", "Dienstag", "2022-01-11", "", "", True),
    ("Er soll am Montag kommen, hieß es.", "Montag", "2022-01-10", "", "", True),
    ("In den vergangenen Tagen war es ruhig.", "In den vergangenen Tagen", "2021-12-31~/2022-01-07", "", "", False),
    ("Er kam zwei Tage zuvor.", "zwei Tage zuvor", "2022-01-05", "", "", False),
    ("Es war im Jahr 2009 so.", "2009", "2009", "", "", True),
    ("Es war von 2016 bis 2020 so.", "von 2016 bis 2020", "2016/2020", "", "", True),
    ("Er kam in den frühen Morgenstunden des Donnerstag.", "in den frühen Morgenstunden des Donnerstag", "2022-01-06", "", "early-hours", True),
    ("Seit dem 3. Januar brennt es.", "Seit dem 3. Januar", "2022-01-03", "since", "", True),
]

FRENCH = [
    ("Il a parlé jeudi.", "jeudi", "2022-01-06", "", "", True),
    ("Il est venu jeudi dernier.", "jeudi dernier", "2022-01-06", "", "", True),
    ("Il viendra jeudi prochain.", "jeudi prochain", "2022-01-13", "", "", True),
    ("Il est venu hier.", "hier", "2022-01-06", "", "", True),
    ("Il est venu avant-hier.", "avant-hier", "2022-01-05", "", "", True),
    ("Il vient aujourd’hui.", "aujourd’hui", "2022-01-07", "", "", True),
    ("Il vient demain.", "demain", "2022-01-08", "", "", True),
    ("Il a brûlé dans la nuit de mercredi à jeudi.", "dans la nuit de mercredi à jeudi", "2022-01-05/2022-01-06", "", "overnight", True),
    ("Le week-end a été calme.", "Le week-end", "2022-01-01/2022-01-02", "", "", True),
    ("Il a plu le week-end dernier.", "le week-end dernier", "2022-01-01/2022-01-02", "", "", True),
    ("La semaine dernière il a plu.", "La semaine dernière", "2021-12-27/2022-01-02", "", "", True),
    ("La semaine prochaine il pleuvra.", "La semaine prochaine", "2022-01-10/2022-01-16", "", "", True),
    ("Il dure jusqu’au 19 janvier.", "jusqu’au 19 janvier", "2022-01-19", "until", "", True),
    ("Il dure depuis lundi.", "depuis lundi", "2022-01-03", "since", "", True),
    ("Il est parti il y a deux jours.", "il y a deux jours", "2022-01-05", "", "", True),
    ("Il est parti il y a trois semaines.", "il y a trois semaines", "2021-12-17~", "", "", False),
    ("Il est parti début janvier.", "début janvier", "2022-01-01~/2022-01-10~", "", "", False),
    ("Il est parti fin 2021.", "fin 2021", "2021-09~/2021-12~", "", "", False),
    ("Il est parti mi-décembre 2021.", "mi-décembre 2021", "2021-12-11~/2021-12-20~", "", "", False),
    ("Il est né en janvier 2021.", "janvier 2021", "2021-01", "", "", True),
    ("Il est parti en décembre.", "décembre", "2021-12", "", "", True),
    ("Il a parlé mercredi soir.", "mercredi soir", "2022-01-05", "", "evening", True),
    ("Il a parlé hier soir.", "hier soir", "2022-01-06", "", "evening", True),
    ("Il a parlé ce matin.", "ce matin", "2022-01-07", "", "morning", True),
    ("Il est mort le 5 janvier 2022.", "5 janvier 2022", "2022-01-05", "", "", True),
    ("Il est mort le 1er janvier.", "1er janvier", "2022-01-01", "", "", True),
    ("Il a plu du 3 au 5 janvier.", "du 3 au 5 janvier", "2022-01-03/2022-01-05", "", "", True),
    ("Le conseil doit se réunir mardi.", "mardi", "2022-01-11", "", "", True),
    ("Le sommet se tiendra mardi.", "mardi", "2022-01-11", "", "", True),
    ("Le parlement se réunit lundi.", "lundi", "2022-01-10", "", "", True),
    ("Ces derniers jours il a plu.", "Ces derniers jours", "2021-12-31~/2022-01-07", "", "", False),
    ("Il est venu deux jours plus tôt.", "deux jours plus tôt", "2022-01-05", "", "", False),
    ("Il a vécu ici de 2016 à 2020.", "de 2016 à 2020", "2016/2020", "", "", True),
    ("Il est venu en 2009.", "2009", "2009", "", "", True),
    ("Le mois dernier il a plu.", "Le mois dernier", "2021-12", "", "", True),
    ("L’année dernière il a plu.", "L’année dernière", "2021", "", "", True),
    ("Jeudi matin, il a démissionné.", "Jeudi matin", "2022-01-06", "", "morning", True),
    ("Il sera là d’ici à lundi.", "d’ici à lundi", "2022-01-10", "by", "", True),
    ("Il partira avant lundi.", "avant lundi", "2022-01-10", "before", "", True),
    ("Il a plu de lundi à mercredi.", "de lundi à mercredi", "2022-01-03/2022-01-05", "", "", True),
]

RUSSIAN = [
    ("Он приехал в четверг.", "четверг", "2022-01-06", "", "", True),
    ("Он приехал в прошлый четверг.", "прошлый четверг", "2022-01-06", "", "", True),
    ("Он приедет в следующий понедельник.", "следующий понедельник", "2022-01-10", "", "", True),
    ("Он приехал вчера.", "вчера", "2022-01-06", "", "", True),
    ("Он приехал позавчера.", "позавчера", "2022-01-05", "", "", True),
    ("Он приехал сегодня.", "сегодня", "2022-01-07", "", "", True),
    ("Он приедет завтра.", "завтра", "2022-01-08", "", "", True),
    ("Он приедет послезавтра.", "послезавтра", "2022-01-09", "", "", True),
    ("Он приехал в ночь на четверг.", "в ночь на четверг", "2022-01-05/2022-01-06", "", "overnight", True),
    ("Он приехал в выходные.", "в выходные", "2022-01-01/2022-01-02", "", "", True),
    ("Он приехал в прошлые выходные.", "в прошлые выходные", "2022-01-01/2022-01-02", "", "", True),
    ("Он приехал на прошлой неделе.", "на прошлой неделе", "2021-12-27/2022-01-02", "", "", True),
    ("Он приедет на следующей неделе.", "на следующей неделе", "2022-01-10/2022-01-16", "", "", True),
    ("Режим действует до 19 января.", "до 19 января", "2022-01-19", "until", "", True),
    ("Он болел с понедельника.", "с понедельника", "2022-01-03", "since", "", True),
    ("Он приехал два дня назад.", "два дня назад", "2022-01-05", "", "", True),
    ("Он приехал неделю назад.", "неделю назад", "2021-12-31~", "", "", False),
    ("Он приехал три недели назад.", "три недели назад", "2021-12-17~", "", "", False),
    ("Он приехал в начале января.", "в начале января", "2022-01-01~/2022-01-10~", "", "", False),
    ("Он приехал в январе.", "январе", "2022-01", "", "", True),
    ("Он приехал в декабре.", "декабре", "2021-12", "", "", True),
    ("Он приехал в конце 2021 года.", "в конце 2021 года", "2021-09~/2021-12~", "", "", False),
    ("Он приехал в прошлом месяце.", "в прошлом месяце", "2021-12", "", "", True),
    ("Он приехал в прошлом году.", "в прошлом году", "2021", "", "", True),
    ("Он приехал в среду утром.", "среду утром", "2022-01-05", "", "morning", True),
    ("Он приехал утром в среду.", "утром в среду", "2022-01-05", "", "morning", True),
    ("Он приехал во вторник вечером.", "вторник вечером", "2022-01-04", "", "evening", True),
    ("Около полудня среды рухнул мост.", "Около полудня среды", "2022-01-05", "", "noon", True),
    ("Он умер 5 января 2022 года.", "5 января 2022 года", "2022-01-05", "", "", True),
    ("Он умер 5 января.", "5 января", "2022-01-05", "", "", True),
    ("Он болел с 3 по 5 января.", "с 3 по 5 января", "2022-01-03/2022-01-05", "", "", True),
    ("Он болел 5-6 января.", "5-6 января", "2022-01-05/2022-01-06", "", "", True),
    ("Совет соберётся во вторник, ожидается визит.", "вторник", "2022-01-11", "", "", True),
    ("Они встретятся в субботу.", "субботу", "2022-01-08", "", "", True),
    ("Суд состоится в среду.", "среду", "2022-01-12", "", "", True),
    ("Занятия отменены до понедельника.", "до понедельника", "2022-01-10", "until", "", True),
    ("Он был мэром с 2016 по 2020 год.", "с 2016 по 2020 год", "2016/2020", "", "", True),
    ("Он родился в 2009 году.", "2009 году", "2009", "", "", True),
    ("В последние дни было тихо.", "В последние дни", "2021-12-31~/2022-01-07", "", "", False),
    ("Несколько дней назад было тихо.", "Несколько дней назад", "2021-12-31~/2022-01-07", "", "", False),
    ("Он приехал днём ранее.", "днём ранее", "2022-01-06", "", "", False),
    ("Он приехал двумя днями позже.", "двумя днями позже", "2022-01-09", "", "", False),
    ("Он приедет через два дня.", "через два дня", "2022-01-09", "", "", True),
    ("Он ждал после среды.", "после среды", "2022-01-05", "after", "", True),
    ("Он уехал 13.12.2021.", "13.12.2021", "2021-12-13", "", "", True),
    ("Вчера вечером стреляли.", "Вчера вечером", "2022-01-06", "", "evening", True),
    ("До пятницы будет тихо.", "До пятницы", "2022-01-14", "until", "", False),
    ("К понедельнику всё закончится.", "К понедельнику", "2022-01-10", "by", "", True),
]

# Published on Wednesday, 5 January 2022: the sentence, and the day of its first weekday.
PAST = [
    ("The company's shares, which were suspended Tuesday, resume trading soon.", "2022-01-04"),
    ("Police said Monday they will charge the man with murder.", "2022-01-03"),
    ("The two men held Sunday are to appear in court.", "2022-01-02"),
    ("The prime minister was flying to Paris on Tuesday when the engine failed.", "2022-01-04"),
    ("In a letter dated Saturday he asked for help.", "2022-01-01"),
    ("Workers rejected the offer made Monday.", "2022-01-03"),
    ("The minister said on Tuesday that the troops had left.", "2022-01-04"),
    ("The minister told reporters Monday he was ready.", "2022-01-03"),
    ("Police on Sunday arrested five men near the border.", "2022-01-02"),
    ("Thousands gathered on the square to protest on Saturday.", "2022-01-01"),
    ("The president had dismissed the entire government on Monday.", "2022-01-03"),
    ("The shop was set ablaze on Tuesday.", "2022-01-04"),
    ("A bomb attack Friday killed nine people.", "2021-12-31"),
    ("Shares fell 3 percent Tuesday.", "2022-01-04"),
    ("In New York trading Monday, the dollar closed at 115 yen.", "2022-01-03"),
    ("Two soldiers may have died in the clash on Sunday.", "2022-01-02"),
    ("The army has closed the road since Saturday.", "2022-01-01"),
    ("The premier will resign, two officials said on Tuesday.", "2022-01-04"),
    ("The bank, which will cut 300 jobs, reported a loss on Monday.", "2022-01-03"),
    ("Monday's attack will be investigated by a judge.", "2022-01-03"),
    ("The court could punish those behind Sunday's bombing.", "2022-01-02"),
    ("The fire broke out late Tuesday in a warehouse.", "2022-01-04"),
    ("Officials were forced to flee on Monday.", "2022-01-03"),
    ("The United States imposed sanctions Tuesday on two banks.", "2022-01-04"),
    ("On Monday, the parties reached a deal that will end the strike.", "2022-01-03"),
    ("The envoy arrived Sunday and is to meet the king.", "2022-01-02"),
    ("The talks, begun on Monday, have failed.", "2022-01-03"),
    ("Speaking on Tuesday, the chancellor warned of war.", "2022-01-04"),
    ("The pope, in a speech Saturday, called for peace.", "2022-01-01"),
    ("A man accused of the murders was found dead Monday.", "2022-01-03"),
    ("The plan was unveiled Tuesday by the mayor, who hopes to win the vote in May.", "2022-01-04"),
    ("Rescuers pulled 12 bodies from the rubble on Sunday.", "2022-01-02"),
    ("The company expects to lose money, it said Monday.", "2022-01-03"),
    ("Rebels took the town on Tuesday and intend to hold it.", "2022-01-04"),
    ("It was the second blast in the city since Friday.", "2021-12-31"),
    ("The ceasefire lasted until Sunday.", "2022-01-02"),
    ("The airport, closed since Monday, will stay shut.", "2022-01-03"),
    ("Turnout in Sunday's election was low.", "2022-01-02"),
    ("Jones, 41, died Saturday.", "2022-01-01"),
    ("The results announced on Monday surprised many.", "2022-01-03"),
    ("There has been no word from the crew since Sunday night.", "2022-01-02"),
    ("The index, up 2 points Monday, lost ground.", "2022-01-03"),
    ("Witnesses say the shooting began on Sunday.", "2022-01-02"),
    ("The governor, who took office on Saturday, vowed to fight crime.", "2022-01-01"),
    ("The clashes on Tuesday left three people dead.", "2022-01-04"),
    ("Heavy snow hit the north Monday, closing schools.", "2022-01-03"),
    ("He was expected to step down but said on Tuesday that he would stay.", "2022-01-04"),
    ("A judge ruled Tuesday that the law must be changed.", "2022-01-04"),
    ("A spokesman said in a statement on Sunday it would appeal.", "2022-01-02"),
    ("Wednesday saw new protests in the capital.", "2022-01-05"),
    ("The president on Wednesday signed the bill.", "2022-01-05"),
]
FUTURE = [
    ("Ahead of the vote Thursday, both sides traded insults.", "2022-01-06"),
    ("A report to be released Thursday says the agency failed.", "2022-01-06"),
    ("The lawmakers return Monday from a recess.", "2022-01-10"),
    ("There is little hope of a deal before Sunday.", "2022-01-09"),
    ("The funeral will be held Thursday at the cathedral where he was baptized.", "2022-01-06"),
    ("The union has set a strike date of Friday.", "2022-01-07"),
    ("The exchange said it would delist the shares effective Friday.", "2022-01-07"),
    ("The agency, which was to launch the probe Friday, blamed the weather.", "2022-01-07"),
    ("On Thursday the court will hear the appeal.", "2022-01-06"),
    ("The judge gave prosecutors until Friday to file their response.", "2022-01-07"),
    ("The council is to meet on Tuesday.", "2022-01-11"),
    ("The court will rule on Friday.", "2022-01-07"),
    ("Parliament is expected to vote Thursday on the budget.", "2022-01-06"),
    ("The premier is due in Moscow on Monday.", "2022-01-10"),
    ("He plans to travel to Berlin on Saturday.", "2022-01-08"),
    ("Talks are scheduled for Sunday.", "2022-01-09"),
    ("Unions called for a general strike on Monday.", "2022-01-10"),
    ("Both sides agreed to resume negotiations on Friday.", "2022-01-07"),
    ("The summit begins Thursday in Geneva.", "2022-01-06"),
    ("The trial opens on Monday.", "2022-01-10"),
    ("The deadline is Friday.", "2022-01-07"),
    ("The rebels have until Saturday to surrender.", "2022-01-08"),
    ("All troops must leave by Sunday.", "2022-01-09"),
    ("The White House said the president would meet the king Thursday.", "2022-01-06"),
    ("Ministers to discuss sanctions on Monday", "2022-01-10"),
    ("The ship could reach the port on Friday.", "2022-01-07"),
    ("Sunday's election is expected to be close.", "2022-01-09"),
    ("Talks on Thursday would focus on gas.", "2022-01-06"),
    ("Officials said talks on Thursday would focus on gas.", "2022-01-06"),
    ("The two leaders are meeting on Friday in Vienna.", "2022-01-07"),
    ("A hearing was set for Monday.", "2022-01-10"),
    ("The vote was postponed until Tuesday.", "2022-01-11"),
    ("Schools will remain closed until Monday.", "2022-01-10"),
    ("The offer expires Friday.", "2022-01-07"),
    ("Voters go to the polls on Sunday.", "2022-01-09"),
    ("The bodies will be flown home on Saturday.", "2022-01-08"),
    ("Ahead of Sunday's vote, police were on alert.", "2022-01-09"),
    ("The law takes effect Saturday.", "2022-01-08"),
    ("A decision could come as early as Thursday.", "2022-01-06"),
    ("The committee is set to publish its report on Friday.", "2022-01-07"),
    ("The team plays on Saturday.", "2022-01-08"),
    ("If the strike goes ahead on Friday, trains will stop.", "2022-01-07"),
    ("The new rules come into force on Monday.", "2022-01-10"),
    ("He has been invited to speak at the meeting on Thursday.", "2022-01-06"),
    ("The exhibition opens to the public on Sunday.", "2022-01-09"),
    ("The strike, due to start on Friday, was called off.", "2022-01-07"),
    ("Protesters vowed to return to the square on Saturday.", "2022-01-08"),
    ("Another rally is planned for Sunday.", "2022-01-09"),
    ("The president will not attend Friday's funeral.", "2022-01-07"),
    ("Results are expected on Monday.", "2022-01-10"),
]
# fmt: on

SEVERAL = [
    ("en", "He met X on Monday and Tuesday.", ["2022-01-03", "2022-01-04"]),
    ("en", "He is to meet X on Monday, he said on Tuesday.", ["2022-01-10", "2022-01-04"]),
    ("en", "They agreed on Monday to resume talks on Saturday.", ["2022-01-03", "2022-01-08"]),
    ("en", "Shops were shut on Sunday and will open on Monday.", ["2022-01-02", "2022-01-10"]),
    ("en", "He left on January 3 and, a day later, returned.", ["2022-01-03", "2022-01-04"]),
    ("en", "The man held Sunday will appear in court Monday.", ["2022-01-02", "2022-01-10"]),
    ("en", "A dam collapsed overnight, the committee said on Thursday.", ["2022-01-06/2022-01-07", "2022-01-06"]),
    ("en", "It fell at 3:40 a.m. on Thursday (1640 GMT on Wednesday).", ["2022-01-06", "2022-01-05"]),
    ("de", "Der Rat soll am Montag tagen, sagte er am Donnerstag.", ["2022-01-10", "2022-01-06"]),
    ("de", "Gestern, vorgestern, heute und morgen.", ["2022-01-06", "2022-01-05", "2022-01-07", "2022-01-08"]),
    ("fr", "Il est venu jeudi dernier et repartira mardi prochain.", ["2022-01-06", "2022-01-11"]),
    ("ru", "Она заявила в четверг, что потребовала это во вторник.", ["2022-01-06", "2022-01-04"]),
    ("ru", "Стреляли в среду вечером и утром в четверг.", ["2022-01-05", "2022-01-06"]),
]

NO_DATES = [
    ("en", "Protesters march. They may leave. May we go?"),
    ("en", "Theresa May said so, and so did Mr. March."),
    ("en", "He sat down in the sun, and the second time he rose."),
    ("en", "The Kazakh TV station Khabar 24 quoted 24 people."),
    ("en", "Every Friday they pray. Shops close on Sundays. It was on a Monday."),
    ("en", "The Sunday Times and Zalmora Today wrote of Good Friday."),
    ("en", "They sailed to Friday Harbor in Sun Microsystems caps."),
    ("en", "It went on for three days, at 3:40 a.m., in the 19th century."),
    ("en", "There is no 2022-02-30, no 31 February and no 45/13/2022."),
    ("en", "Version 1.2.2022.3 costs 2.50; call 2022-01-052."),
    ("de", "Am Morgen war es still, jeden Montag auch."),
    ("fr", "Chaque lundi, il marche. Il y a du monde."),
    ("ru", "Окружающая среда важна. Три дела. По средам не работаем."),
    ("pt", "Na quinta-feira, ontem, em janeiro."),
]


def columns(reading: weekday.Reading) -> tuple[object, ...]:
    return reading.text, reading.date.text, reading.bound, reading.part, reading.sure


@pytest.mark.parametrize(
    ("language", "row"),
    [(code, row) for code, rows in (("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH), ("ru", RUSSIAN)) for row in rows],
)
def test_an_expression_is_found_and_resolved(language: str, row: tuple[object, ...]) -> None:
    sentence, *expected = row
    (reading,) = weekday.read(sentence, FRIDAY, language)
    assert columns(reading) == tuple(expected)


@pytest.mark.parametrize(("sentence", "day"), PAST + FUTURE)
def test_the_verb_decides_between_past_and_future(sentence: str, day: str) -> None:
    assert weekday.read(sentence, WEDNESDAY)[0].date.text == day


@pytest.mark.parametrize(("language", "sentence", "days"), SEVERAL)
def test_each_date_of_a_sentence_has_its_own_verb(language: str, sentence: str, days: list[str]) -> None:
    assert [reading.date.text for reading in weekday.read(sentence, FRIDAY, language)] == days


@pytest.mark.parametrize(("language", "sentence"), NO_DATES)
def test_other_words_are_no_dates(language: str, sentence: str) -> None:
    assert weekday.read(sentence, FRIDAY, language) == ()


def test_a_day_that_bears_the_name_of_the_day_of_publication() -> None:
    def on(sentence: str) -> tuple[str, bool]:
        (reading,) = weekday.read(sentence, FRIDAY)
        return reading.date.text, reading.sure

    assert on("He left on Friday.") == ("2022-01-07", True)
    assert on("He left last Friday.") == ("2021-12-31", True)
    assert on("He will leave next Friday.") == ("2022-01-14", True)
    assert on("He will leave on Friday.") == ("2022-01-14", False)


def test_a_past_weekday_that_is_tomorrow_in_the_calendar_is_unsure() -> None:
    """An article dated by UTC may say "on Saturday" when it is Saturday already where things happened."""
    (reading,) = weekday.read("The dam gave way on Saturday, officials said.", FRIDAY)
    assert (reading.date.text, reading.sure) == ("2022-01-01", False)


def test_the_weekend_of_a_weekend_is_the_current_one() -> None:
    for day, weekend in (("2022-01-08", "2022-01-08/2022-01-09"), ("2022-01-09", "2022-01-08/2022-01-09")):
        (reading,) = weekday.read("It began at the weekend.", datetime.date.fromisoformat(day))
        assert reading.date.text == weekend
    (last,) = weekday.read("It began last weekend.", datetime.date(2022, 1, 9))
    assert last.date.text == "2022-01-01/2022-01-02"


def test_the_order_of_day_and_month_is_asked_only_where_it_matters() -> None:
    def on(text: str) -> str:
        return weekday.read(text, FRIDAY, order="MDY")[0].date.text

    assert (on("01/07/2022"), on("13/01/2022"), on("7.1.2022")) == ("2022-01-07", "2022-01-13", "2022-01-07")


def test_the_tag_of_a_language_may_name_a_region() -> None:
    assert weekday.read("It said on Thursday.", FRIDAY, "en-GB") == weekday.read("It said on Thursday.", FRIDAY)


def test_in_other_languages_digits_are_read() -> None:
    (reading,) = weekday.read("Na quinta-feira, 06/01/2022.", FRIDAY, "pt")
    assert reading.date.text == "2022-01-06"


def test_at_the_ends_of_the_calendar_nothing_is_read() -> None:
    assert weekday.read("He left yesterday.", datetime.date.min) == ()
    assert weekday.read("He leaves tomorrow.", datetime.date.max) == ()


def test_soft_hyphens_are_seen_through_and_kept_in_the_text() -> None:
    text = "Мы открыли ещё во втор\xadник ве\xadче\xadром."
    (reading,) = weekday.read(text, FRIDAY, "ru")
    assert (reading.text, reading.date.text, reading.part) == ("втор\xadник ве\xadче\xadром", "2022-01-04", "evening")


COMPATIBLE = [
    # words, record, may rest on them
    ("It said on Thursday.", "2022-01-06", True),
    ("It said on Thursday.", "2022-01-05", False),
    ("It said on Thursday.", "2022-01", True),
    ("It said on Thursday.", "2022", True),
    ("It said on Thursday.", "2022-01-XX", True),
    ("It said on Thursday.", "2022-01-06~", True),
    ("It said on Thursday.", "2022-01-05/2022-01-06", True),
    ("It said on Thursday.", "2022-01-06T04:00", True),
    ("It said on Thursday.", "2021", False),
    ("It said on Thursday.", "2022-02", False),
    ("It began at the weekend.", "2022-01-01/2022-01-02", True),
    ("It began at the weekend.", "2022-01-01", False),
    ("It began at the weekend.", "2022-01-01/2022-01-03", True),
    ("It began at the weekend.", "2022-01", True),
    ("It rose last week.", "2021-12-28", False),
    ("It rose last week.", "2021-12", False),
    ("It fell in January.", "2022-01", True),
    ("It fell in January.", "2022-01-05", False),
    ("It is in force until January 19.", "../2022-01-19", True),
    ("It is in force until January 19.", "/2022-01-19", True),
    ("It is in force until January 19.", "2022-01-05/2022-01-19", True),
    ("It is in force until January 19.", "2022-01-19", True),
    ("It is in force until January 19.", "../2022-01", True),
    ("It is in force until January 19.", "../2022-01-18", False),
    ("It is in force until January 19.", "2022-01-19/..", True),
    ("It is in force until January 19.", "2022-01-20/..", False),
    ("It has run since Monday.", "2022-01-03/..", True),
    ("It has run since Monday.", "2022-01-03/2022-01-07", True),
    ("It has run since Monday.", "2022-01-04/..", False),
    ("It will be over before Monday.", "../2022-01-10", True),
    ("It will be over before Monday.", "../2022-01-09", True),
    ("It will be over before Monday.", "../2022-01-11", False),
    ("It will be over before Monday.", "2022-01-10", False),
    ("It was over after Wednesday.", "2022-01-06/..", True),
    ("It was over after Wednesday.", "2022-01-05/..", True),
    ("It collapsed overnight.", "2022-01-06/2022-01-07", True),
    ("It collapsed overnight.", "2022-01-06", True),
    ("It collapsed overnight.", "2022-01-07", True),
    ("It collapsed overnight.", "2022-01-05", False),
    ("In recent days it was calm.", "2022-01-04/2022-01-07", True),
    ("In recent days it was calm.", "2022-01-04~", True),
    ("In recent days it was calm.", "2022-01-04", False),
    ("In recent days it was calm.", "2021-12-01/2021-12-05", False),
    ("It fell in early January.", "2022-01", True),
    ("It fell in early January.", "2022-01-05~", True),
    ("It fell in early January.", "2022-01-25~", False),
    ("He left three weeks ago.", "2021-12-17~", True),
    ("He left three weeks ago.", "2021-12", True),
]


@pytest.mark.parametrize(("sentence", "record", "allowed"), COMPATIBLE)
def test_a_record_may_not_say_more_than_the_words(sentence: str, record: str, allowed: bool) -> None:
    (reading,) = weekday.read(sentence, FRIDAY)
    assert weekday.compatible(edtf.parse(record), reading) is allowed


def test_one_reading_that_agrees_is_enough() -> None:
    readings = weekday.read("He had left on Monday, they said on Thursday.", FRIDAY)
    assert weekday.agrees(edtf.parse("2022-01-03"), readings)
    assert not weekday.agrees(edtf.parse("2022-01-04"), readings)
    assert not weekday.agrees(edtf.parse("2022-01-04"), ())


WORDS = [word for rows in (ENGLISH, GERMAN, FRENCH, RUSSIAN) for row in rows for word in str(row[0]).split()]
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from([*WORDS, "\n", ".", "'s", "31", "29 February", "0", "—"]), max_size=25).map(" ".join),
)


@given(texts, st.dates(), st.sampled_from([*LANGUAGES, "pt"]), st.sampled_from(["DMY", "MDY"]))
def test_any_text_can_be_read(text: str, published: datetime.date, language: str, order: str) -> None:
    end = 0
    for reading in weekday.read(text, published, language, order):
        assert end <= reading.start < reading.end <= len(text)
        assert text[reading.start : reading.end] == reading.text
        assert reading.date.lower <= reading.date.upper
        assert reading.why
        end = reading.end


ALONE = [sentence for sentence, _ in PAST + FUTURE if sentence.endswith(".")]


@settings(max_examples=50)
@given(st.sampled_from(ALONE), st.sampled_from(ALONE), st.sampled_from(ALONE), st.sampled_from([" ", "\n", "\n\n"]))
def test_a_reading_depends_on_its_sentence_only(before: str, sentence: str, after: str, space: str) -> None:
    shift = len(before) + len(space)
    alone = [(r.start + shift, *columns(r), r.why) for r in weekday.read(sentence, WEDNESDAY)]
    together = weekday.read(space.join((before, sentence, after)), WEDNESDAY)
    inside = [r for r in together if shift <= r.start < shift + len(sentence)]
    assert [(r.start, *columns(r), r.why) for r in inside] == alone


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    ["a", " ", "1", "1 ", "1.", "x. X. ", "\n", "? ", '."', "Thursday ", "Monday's ", "January 5 and ", "the ",
     "from the early hours of ", "expected to ", "will have ", "in the early ", "в четверг вечером ", "last-"],
)  # fmt: skip
def test_hostile_text_takes_no_long_time(language: str, piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    start = time.monotonic()
    weekday.read(text, FRIDAY, language)
    assert time.monotonic() - start < 20
