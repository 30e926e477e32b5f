"""English: loaded words and what to write instead. How they were chosen stands in the package's docstring."""

from dossier.loaded.lexicon import Table

_WORDS = {
    # Those who govern
    "regime, regimes": "government, authorities",
    "junta, juntas": "military government",
    "dictator, dictators, dictatorship, dictatorships": "say which office the person holds",
    "despot, despots, tyrant, tyrants, tyranny": "say which office the person holds",
    "strongman, strongmen": "president, leader",
    "warlord, warlords": "commander, leader of an armed group",
    "puppet, puppets, stooge, stooges": "say who put them in office, and who says so",
    "henchman, henchmen, crony, cronies": "ally, associate, aide",
    # People on the street
    "thug, thugs, goon, goons": "say who they were, or: men, attackers",
    "hooligan, hooligans": "say what they did",
    "mob, mobs, rabble": "crowd, group of people",
    "horde, hordes, swarms of": "say how many",
    "rioter, rioters": "people who took part in riots",
    "looter, looters": "people who took goods from shops",
    "vandals": "people who damaged ...",
    "ringleader, ringleaders": "organiser, leader",
    "agitator, agitators, rabble-rouser, rabble-rousers, troublemaker, troublemakers": "organiser, protester",
    "provocateur, provocateurs": "say what they did, and who calls it a provocation",
    "illegals, illegal immigrants, illegal migrants": "people without residence permits",
    # Those who fight
    "terrorist, terrorists": "attacker, gunman, bomber, armed group",
    "extremist, extremists, fanatic, fanatics, fanatical": "say what group it is, or what they did",
    "barbarian, barbarians, barbaric, barbarous": "say what was done",
    "traitor, traitors": "say who calls them so, and why",
    "martyr, martyrs, martyred, martyrdom": "person killed, the dead",
    "freedom fighter, freedom fighters": "fighter, member of an armed group",
    "hero, heroes, heroic, heroically, heroism, heroine, heroines": "say what the person did",
    "patriot, patriots, patriotic": "supporter",
    # The dead
    "innocent, innocents": "civilian, bystander; of a verdict: not guilty",
    "massacre, massacres, massacred, slaughter, slaughtered": "killing; say how many were killed, and by whom",
    "butchered, carnage, bloodbath": "killing; say how many were killed, and by whom",
    "bloodthirsty": "say what was done",
    "collateral damage": "civilians killed, damage to homes",
    "neutralised, neutralized": "killed, captured",
    "surgical strike, surgical strikes": "air strike",
    "mopping up": "searched, shot at; say what was done",
    "human shield, human shields": "say who was where, and who says that they were used so",
    # Outrage and praise
    "brutal, brutally, brutality": "say what was done",
    "savage, savagely, vicious, viciously": "say what was done",
    "ruthless, ruthlessly, merciless, mercilessly": "say what was done",
    "heinous, atrocious, horrific, horrendous, gruesome, monstrous": "say what was done",
    "cowardly, evil, vile, wicked": "leave it out",
    "shocking, outrageous, disgraceful, despicable, appalling": "leave it out, or say who called it so",
    "infamous, notorious": "known for ...",
    "sinister, cynical, cynically": "leave it out",
    "crackdown, crackdowns, clampdown": "say what the police or the government did",
    "iron fist, onslaught": "say what was done",
    "rampage, rampaged, went on the rampage, wreaked havoc": "say what was done",
    # Success and motive
    "futile, futilely": "without success",
    "desperate, desperately": "leave it out, or say who said so",
    "botched, pathetic": "say what failed",
    "so-called": "leave it out, or quote the name",
    "self-styled, self-proclaimed": "say who recognises the title, and who does not",
    "brazen, brazenly, blatant, blatantly": "leave it out",
    # Verbs of speech
    "claimed, claiming, claims to have, claims to be, claim to have, claim to be": "said",
    "admitted, admits, admitting": "said, acknowledged",
    "confessed": "said; of a statement to the police or in court: say so",
    "boasted, boasts, bragged": "said",
    "lashed out, slammed, ranted": "criticised",
    "vowed": "said that ... would",
    "insisted, insists": "said, said again",
    "purported, purportedly": "said to be ..., according to ...",
    "refused to comment, refuses to comment": "did not comment, declined to comment",
    # The narrator
    "sadly, tragically, unfortunately, regrettably": "leave it out",
    "luckily, thankfully, fortunately, miraculously": "leave it out",
    "obviously, undoubtedly, of course, needless to say": "leave it out",
    "tragic": "leave it out",
}

_HARMLESS = (
    "sanctions regime", "visa regime", "visa free regime", "tax regime", "trade regime", "inspection regime",
    "water regime", "legal regime", "customs regime", "training regime", "proliferation regime", "fire regime",
    "flash mob", "flash mobs", "hand puppet", "puppet theatre", "puppet theater", "puppet show",
    "admitted to", "admitted into", "admitted as", "was admitted", "were admitted", "is admitted", "are admitted",
    "been admitted", "be admitted", "admits to hospital", "admitted patients",
    "claimed responsibility", "claimed asylum", "claimed compensation", "claimed damages", "claiming compensation",
    "claiming damages", "claiming asylum", "innocent until proven", "slammed into", "slammed shut",
    "innocent passage",
    "patriot missile", "patriot missiles",
)

TABLE = Table(
    words=_WORDS,
    harmless=_HARMLESS,
    endings=r"(?:s|es|['’]s)?",
    accusing=(
        r"\b(?:accus(?:e|es|ed|ing|ations?)|charged (?:with|over|in connection)|(?:criminal )?charges (?:of|against)|"
        r"indict(?:ed|s|ment)|suspect(?:s|ed)?|on suspicion of|convict(?:ed|s)|found guilty|sentenced|"
        r"(?:arrested|detained|held|jailed|imprisoned|wanted|prosecuted|tried) (?:for|over|on (?:charges|suspicion)))\b"
    ),
    people=(
        "man woman men women boy girl boys girls child children baby infant teenager teenagers youth person people "
        "resident residents neighbour neighbor passer-by bystander witness eyewitness victim protester demonstrator "
        "student pupil teacher professor doctor nurse driver shopkeeper shop bus taxi worker engineer soldier officer "
        "policeman policewoman farmer pensioner father mother son daughter brother sister husband wife widow widower "
        "cousin uncle aunt relative friend colleague employee official source detainee prisoner patient survivor "
        "suspect defendant fisherman journalist reporter volunteer owner trader guard former young old elderly unnamed "
        "anonymous first second third local two three four"
    ),
)
