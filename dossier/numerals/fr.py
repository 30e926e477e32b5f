"""Number words and what surrounds them in French."""

from __future__ import annotations

from dossier.numerals.language import Language, named, numbered, phrases, valued, words

_SMALL = (
    numbered(
        "zéro/zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    )
    | numbered("vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante", 20, 10)
)

_SCALES = valued(
    {
        12: "douzaine douzaines",
        100: "cent cents",
        10**3: "mille mil",
        10**6: "million millions",
        10**9: "milliard milliards md mds mrd",
        10**12: "billion billions",
    }
)

_QUALIFIERS = named(
    {
        "more-than": "plus de|plus d'|plus que|davantage que|au-delà de|au delà de|dépasse|dépassent|"
        "dépassé|dépassait|"
        "supérieur à|supérieure à|un peu plus de|un peu plus d'|bien plus de|bien plus d'|largement plus de|"
        "nettement plus de|beaucoup plus de|excédant|au-dessus de|>",
        "at-least": "au moins|au minimum|pas moins de|pas moins d'|minimum|un minimum de|à tout le moins|au bas mot|"
        "du moins|≥|>=",
        "up-to": "jusqu'à|jusqu'a|jusque|au plus|tout au plus|au maximum|maximum|un maximum de|pas plus de|"
        "pas plus d'|≤|<=",
        "less-than": "moins de|moins d'|inférieur à|inférieure à|en dessous de|au-dessous de|bien moins de|"
        "même pas|<",
        "nearly": "près de|près d'|presque|pas loin de|pas loin d'|un peu moins de|un peu moins d'|quasiment|quasi|"
        "proche de|frôle|frôlant",
        "around": "environ|quelque|à peu près|autour de|approximativement|aux alentours de|de l'ordre de|"
        "aux environs de|"
        "dans les|quelques|estimé à|estimés à|estimées à|estimée à|un nombre estimé à|vers|env.|~|≈",
    }
)

_SUFFIXES = named(
    {
        "at-least": "ou plus|et plus|ou davantage|au moins|au minimum|minimum|ou au-delà|+|au bas mot",
        "up-to": "ou moins|et moins|au plus|au maximum|maximum|tout au plus",
        "around": "environ|à peu près|approximativement|ou à peu près",
        "more-than": "et quelques",
    }
)

_INDEFINITE = named(
    {
        "dozens": "des dizaines|dizaines|de dizaines|des douzaines|les dizaines",
        "hundreds": "des centaines|centaines|de centaines|les centaines",
        "thousands": "des milliers|milliers|de milliers|les milliers",
        "tens of thousands": "des dizaines de milliers|dizaines de milliers|plusieurs dizaines de milliers",
        "hundreds of thousands": "des centaines de milliers|centaines de milliers|plusieurs centaines de milliers",
        "millions": "des millions|millions|de millions|des dizaines de millions|des centaines de millions",
        "several": "plusieurs",
        "several dozen": "plusieurs dizaines|plusieurs douzaines",
        "several hundred": "plusieurs centaines",
        "several thousand": "plusieurs milliers|plusieurs mille",
        "a few": "quelques|quelques-uns|quelques-unes|une poignée|une poignée de",
        "a few dozen": "quelques dizaines|quelques douzaines",
        "a few hundred": "quelques centaines",
        "a few thousand": "quelques milliers",
        "some": "certains|certaines",
        "many": "de nombreux|de nombreuses|nombreux|nombreuses|beaucoup de|beaucoup d'|d'innombrables|nombre de",
    }
)

_COUNTED = words(
    """
        personnes personne hommes femmes enfants homme femme enfant civils civil soldats soldat militaires
        policiers policier gendarmes agents combattants rebelles manifestants émeutiers assaillants prisonniers
        détenus otages réfugiés migrants habitants citoyens ménages familles maisons bâtiments villages villes
        pays membres députés employés médecins patients élèves journalistes passagers morts mort mortes décès
        tués tué tuées blessés blessé blessées victimes victime corps disparus disparu cas arrestations
        arrestation interpellations attaques explosions véhicules voitures chars avions hélicoptères navires
        bateaux navire drones missiles bombes armes tirs écoles hôpitaux hectares kilomètres mètres tonnes
        litres fois ans années jours heures minutes semaines mois voix sièges autres nouveaux nouvelles arrêtés"""
)

TABLE = Language(
    code="fr",
    small=_SMALL,
    scales=_SCALES,
    bare_scales=words("cent mille mil"),
    glued_scales={"k": 10**3, "m": 10**6, "md": 10**9, "mds": 10**9},
    collectives=valued(
        {
            8: "huitaine",
            10: "dizaine",
            15: "quinzaine",
            20: "vingtaine",
            30: "trentaine",
            40: "quarantaine",
            50: "cinquantaine",
            60: "soixantaine",
            100: "centaine",
            1000: "millier",
        }
    ),
    pairs=phrases("une paire de|un couple de"),
    articles=words("un une"),
    ones=words("un une"),
    ones_are_articles=True,
    pronoun_before=words("l' l quelqu' d' quelque chaque aucun"),
    pronoun_after=words("de des autre à"),
    halves=named({"0.5": "un demi|une demi|demi"}),
    and_half=phrases("et demi|et demie|½"),
    ten_link=words("et"),
    after_ten_link=words("un une onze"),
    vigesimal=True,
    decimal=",",
    qualifiers=_QUALIFIERS,
    suffixes=_SUFFIXES,
    fillers=phrases("les|autres|un total de|ces|des|la|de"),
    openers={"entre": "et", "de": "à", "d'": "à"},
    joiners=words("à ou a"),
    combiners=words("et mais"),
    change_openers={"de": "à", "d'": "à"},
    change_verbs=words(
        """
        passé passée passés passe passent passer passait passant augmenté augmente monté monte montée grimpé
        grimpe baissé chuté descendu tombé révisé relevé porté hausse baisse évolué"""
    ),
    ratio=words("sur"),
    indefinite=_INDEFINITE,
    vague_after=words("si très trop plus combien aussi"),
    none=words("aucun aucune pas"),
    none_nouns=words(
        """mort morts victime victimes blessé blessés blessée décès perte pertes arrestation arrestations
        disparu disparus
        tué tués cas civil civils blessées"""
    ),
    none_adjectives=words("de d' autre autres nouveau nouvelle"),
    none_people=phrases("personne n'|personne ne|nul n'"),
    harm=words(
        """blessé blessée tué tuée mort morte décédé péri arrêté arrêtée disparu touché blessés tués survécu"""
    ),
    counted=_COUNTED,
    months=words(
        """janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr
        avr juil sept oct
        nov déc aout fevrier decembre"""
    ),
    year_before=words("en depuis dès année années an fin début été hiver printemps automne ©"),
    clock_after=phrases("h|heures gmt|gmt|utc|heure de|heures du matin|heures du soir|heures de l'après-midi|"
                        "heures locales|heures locale"),
    clock_before=words("à vers dès avant après"),
    clock_hours=words("heures heure h"),
    labels=words(
        """article articles chapitre section page pages p n numéro numero n° no chaîne canal vol route
        salle chambre phase
        niveau classe type version ligne voie tome partie figure tableau art tél tel téléphone boulevard bfm
        france groupe acte catégorie étape jour rue quai airbus boeing"""
    ),
    age_before=phrases("homme de|femme de|garçon de|fille de|adolescent de|âgé de|âgée de|âgés de|âgées de|"
        "à l'âge de|l'âge de|agé de"),
    age_after=phrases("ans révolus"),
    starters=words(
        """
        le la les l un une des du de d à au aux en dans par pour sur sous avec sans et ou mais que qui dont où
        ce ces cette son sa ses leur leurs nos il elle ils elles on nous vous est sont était étaient a ont avait
        tous toutes quelque environ près plus moins presque jusqu au parmi entre selon après avant depuis total
        nombre bilan lundi mardi mercredi jeudi vendredi samedi dimanche hier police autres seuls ainsi outre
        quelques"""
    ),
    ordinals=words(
        """
        premier première deuxième second seconde troisième quatrième cinquième sixième septième huitième
        neuvième dixième unième onzième douzième centième millième"""
    ),
    ordinal_endings=words("e er ère ere re ème eme è nd nde es"),
    parts=words("tiers quart quarts cinquième cinquièmes dixièmes moitié"),
    percent=phrases("%|pour cent|pourcent|p.c.|p. 100|pour-cent"),
    currencies=named(
        {
            "USD": "dollars|dollar|de dollars|dollars américains|de dollars américains|usd",
            "EUR": "euros|euro|d'euros|eur",
            "GBP": "livres sterling|livres|de livres|de livres sterling|gbp",
            "RUB": "roubles|rouble|de roubles|rub",
            "JPY": "yens|yen|de yens|jpy",
            "CNY": "yuans|yuan|de yuans|cny",
            "CHF": "francs suisses|de francs suisses|chf",
            "INR": "roupies|de roupies|inr",
            "TRY": "livres turques|de livres turques",
            "KZT": "tenges|tenge|de tenges|kzt",
            "UAH": "hryvnias|de hryvnias|uah",
            "XOF": "francs cfa|de francs cfa",
        }
    ),
)
