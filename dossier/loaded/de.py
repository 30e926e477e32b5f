"""German: loaded words and what to write instead. How they were chosen stands in the package's docstring."""

from dossier.loaded.lexicon import Table

_WORDS = {
    # Wer regiert
    "regime, regimes": "Regierung, Behörden",
    "machthaber~": "Regierung, Präsident, Führung",
    "junta, juntas": "Militärregierung",
    "diktator, diktators, diktatoren, diktatur, diktaturen": "say which office the person holds",
    "despot~, tyrann~, potentat~": "say which office the person holds",
    "marionette~, marionettenregierung~, marionettenregime~": "say who put them in office, and who says so",
    "handlanger~, scherge~, büttel~, lakai~, helfershelfer~": "Mitarbeiter, Beamter, Verbündeter",
    "clique~, kamarilla": "Kreis um ..., Regierung",
    # Menschen auf der Straße
    "schläger, schlägern, schlägers, schlägertrupp~, schlägerbande~": "Angreifer, Männer",
    "rowdy, rowdys, hooligan~": "say what they did",
    "mob, mobs, pöbel~, meute~, horde~, abschaum": "Menge, Gruppe",
    "randalierer~, krawallmacher~, chaot, chaoten, krawallbrüder~": "Menschen, die an den Unruhen teilnahmen",
    "plünderer~": "Menschen, die Waren aus Läden nahmen",
    "aufrührer~, aufwiegler~, unruhestifter~, hetzer~": "Organisator, Demonstrant",
    "rädelsführer~": "Anführer, Organisator",
    "provokateur~": "say what they did, and who calls it a provocation",
    "flüchtlingswelle~, flüchtlingsflut~, asylantenflut, flüchtlingsströme~": "say how many people came",
    "wirtschaftsflüchtling~, scheinasylant~": "Asylbewerber, Migrant",
    # Wer kämpft
    "terrorist~": "Angreifer, Bewaffneter, bewaffnete Gruppe",
    "extremist~, fanatiker~, fanatisch~": "say what group it is, or what they did",
    "gotteskrieger~, glaubenskrieger~": "Kämpfer, Mitglied von ...",
    "verräter~, vaterlandsverräter~": "say who calls them so, and why",
    "märtyrer~, märtyrertod~": "Toter, Getöteter",
    "freiheitskämpfer~": "Kämpfer, Mitglied einer bewaffneten Gruppe",
    "held, helden, heldin, heldinnen, heldentat~, heldentod~, heldenhaft~, heroisch~": "say what the person did",
    "patriot~, patriotisch~": "Anhänger, Unterstützer",
    # Die Toten
    "unschuldig~": "Zivilist, Unbeteiligter; vom Urteil: freigesprochen",
    "massaker~, massakriert~, massakrieren": "Tötung; say how many were killed, and by whom",
    "gemetzel~, blutbad~, blutbäder, abgeschlachtet~, abschlachten, hingeschlachtet~":
        "Tötung; say how many were killed, and by whom",
    "schlächter~, blutrünstig~": "say what was done",
    "kollateralschaden, kollateralschadens, kollateralschäden": "getötete Zivilisten, Schäden an Häusern",
    "neutralisiert~, neutralisieren, unschädlich gemacht": "getötet, gefangen genommen",
    "säuberungswelle~": "Festnahmen, Entlassungen, Durchsuchungen",
    # Empörung und Lob
    "brutal~, brutalität~": "say what was done",
    "grausam~, bestialisch~, barbarisch~, barbarei~, unmenschlich~": "say what was done",
    "rücksichtslos~, skrupellos~, gnadenlos~, erbarmungslos~, eiskalt~": "say what was done",
    "feig~, hinterhältig~, niederträchtig~, ruchlos~": "leave it out",
    "abscheulich~, ungeheuerlich~, schockierend~, entsetzlich~, skandalös~": "leave it out, or say who called it so",
    "berüchtigt~": "bekannt für ...",
    "perfid~, zynisch~": "leave it out",
    "niederknüppeln, niedergeknüppelt~, zusammengeknüppelt~": "mit Schlagstöcken geschlagen",
    "niederschlagung~": "say what the police or the army did",
    # Erfolg und Beweggrund
    "vergeblich~, sinnlos~, aussichtslos~": "ohne Erfolg",
    "verzweifelt~": "leave it out, or say who said so",
    "sogenannt~, so genannt~": "leave it out, or quote the name",
    "selbsternannt~, selbst ernannt~": "say who recognises the title, and who does not",
    "angeblich~": "nach Angaben von ...",
    "dreist~, unverfroren~": "leave it out",
    # Wer was sagt
    "behauptet, behaupteten, behauptete, behaupten": "sagt, sagte, erklärte",
    "räumte ein, räumt ein, räumten ein, räumen ein, einräumte, eingeräumt": "sagte, bestätigte",
    "gab zu, gibt zu, gaben zu, geben zu, zugab, zugegeben": "sagte, bestätigte",
    "gestand": "sagte; vor Gericht: gab an",
    "beteuerte, beteuert, beteuerten": "sagte",
    "prahlte, prahlt, brüstete": "sagte",
    "wetterte, wettert, giftete, geißelte": "kritisierte",
    "beharrte, beharrt": "sagte, sagte erneut",
    "schwadronierte, schwadroniert, faselte": "sagte",
    # Der Erzähler
    "leider, bedauerlicherweise, tragischerweise": "leave it out",
    "glücklicherweise, gottlob, zum glück": "leave it out",
    "zweifellos, zweifelsohne, selbstverständlich": "leave it out",
    "tragisch~": "leave it out",
}

_HARMLESS = (
    "visa regime", "sanktions regime", "gab zu bedenken", "gibt zu bedenken", "gaben zu bedenken",
    "gab zu protokoll", "gaben zu protokoll", "gibt zu protokoll", "unschuldig bis", "flash mob", "flash mobs",
)

TABLE = Table(
    words=_WORDS,
    harmless=_HARMLESS,
    endings=r"(?:e|n|s|es|en|er|em|ern|et|in|innen|s|ste[rnms]?|keit|keiten)?",
    accusing=(
        r"\b(?:(?:an)?beschuldig\w*|bezichtig\w*|angeklagt\w*|anklage\w*|(?:tat)?verdächtig\w*|"
        r"unter (?:dem )?verdacht|verurteilt\w*|schuldig gesprochen|vorgeworfen|"
        r"(?:wirft|werfen|warf|warfen) \w+ .{0,60}?vor|"
        r"wegen .{1,60}? (?:festgenommen|verhaftet|in haft|in gewahrsam)|verhaftet wegen|festgenommen wegen)\b"
    ),
    people=(
        "mann frau männer frauen junge mädchen kind kinder baby säugling jugendlicher jugendliche person bewohner "
        "bewohnerin anwohner anwohnerin nachbar nachbarin passant passantin zeuge zeugin augenzeuge augenzeugin opfer "
        "demonstrant demonstrantin student studentin schüler schülerin lehrer lehrerin arzt ärztin fahrer "
        "fahrerin ladenbesitzer ladenbesitzerin verkäufer verkäuferin arbeiter arbeiterin ingenieur ingenieurin "
        "soldat soldatin polizist polizistin beamter beamtin bauer bäuerin rentner rentnerin vater mutter sohn tochter "
        "bruder schwester "
        "ehemann ehefrau witwe witwer angehöriger angehörige freund freundin kollege kollegin patient patientin "
        "überlebender überlebende verdächtiger verdächtige gefangener gefangene reporter reporterin ein eine erste "
        "erster zweite zweiter junger junge alter alte älterer ältere ehemaliger ehemalige unbekannter unbekannte "
        "minderjähriger minderjährige"
    ),
)
