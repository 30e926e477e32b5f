"""French: loaded words and what to write instead. How they were chosen stands in the package's docstring."""

from dossier.loaded.lexicon import Table

_WORDS = {
    # Ceux qui gouvernent
    "régime~": "gouvernement, autorités",
    "junte~": "gouvernement militaire",
    "dictateur~, dictature~, despote~, tyran~, tyrannie, potentat~": "say which office the person holds",
    "autocrate~, homme fort": "président, dirigeant",
    "fantoche~, marionnette~": "say who put them in office, and who says so",
    "sbire~, nervi~, homme de main, hommes de main, acolyte~, laquais": "collaborateur, allié, agent",
    "clique~, camarilla": "entourage, gouvernement",
    "seigneur de guerre, seigneurs de guerre": "commandant, chef d'un groupe armé",
    # Les gens dans la rue
    "voyou~, racaille~, gros bras": "say who they were, or: hommes, assaillants",
    "hooligan~, houligan~": "say what they did",
    "populace, meute~, horde~": "foule, groupe",
    "casseur~, émeutier~, émeutière~": "personnes ayant pris part aux émeutes",
    "pillard~": "personnes qui ont pris des marchandises",
    "agitateur~, agitatrice~, fauteur de troubles, fauteurs de troubles": "organisateur, manifestant",
    "provocateur~": "say what they did, and who calls it a provocation",
    "clandestins, illégaux": "personnes sans titre de séjour",
    "déferlante~, vague de migrants, vague migratoire": "say how many people came",
    # Ceux qui combattent
    "terroriste~": "assaillant, homme armé, groupe armé",
    "extrémiste~, fanatique~": "say what group it is, or what they did",
    "traître~, traîtresse~": "say who calls them so, and why",
    "martyr~": "mort, personne tuée",
    "combattant de la liberté, combattants de la liberté": "combattant, membre d'un groupe armé",
    "héros, héroïne~, héroïque~, héroïquement, héroïsme": "say what the person did",
    "patriote~, patriotique~": "partisan",
    # Les morts
    "innocent~, innocente~": "civil, passant; d'un verdict: acquitté",
    "massacre~, massacré~, massacrer, massacrée~": "tuer; say how many were killed, and by whom",
    "carnage~, tuerie~, bain de sang, bains de sang": "say how many were killed, and by whom",
    "sanguinaire~, boucher de": "say what was done",
    "dommages collatéraux, dégâts collatéraux, victimes collatérales": "civils tués, dégâts aux habitations",
    "neutralisé~, neutralisée~, neutraliser": "tué, capturé",
    "frappe chirurgicale, frappes chirurgicales": "frappe aérienne",
    "bouclier humain, boucliers humains": "say who was where, and who says that they were used so",
    # L'indignation et la louange
    "brutal, brutale~, brutaux, brutalement, brutalité~": "say what was done",
    "barbare~, barbarie, sauvagement, sauvagerie, féroce~, férocement": "say what was done",
    "impitoyable~, impitoyablement, sans pitié": "say what was done",
    "odieux, odieuse~, ignoble~, abject~, abjecte~, atroce~, abominable~, effroyable~": "say what was done",
    "lâchement, lâcheté, infâme~, ordurier~": "leave it out",
    "choquant~, choquante~, scandaleux, scandaleuse~, révoltant~, révoltante~": "leave it out, or say who called it so",
    "tristement célèbre~, notoire~": "connu pour ...",
    "cynique~, cyniquement, perfide~": "leave it out",
    "main de fer, poing de fer, mater la": "say what the police or the army did",
    # Le succès et le motif
    "futile~, vainement, en vain": "sans succès",
    "désespéré~, désespérée~, désespérément": "leave it out, or say who said so",
    "soi-disant": "leave it out, or quote the name",
    "autoproclamé~, autoproclamée~": "say who recognises the title, and who does not",
    "prétendument, prétendu, prétendue~, prétendus": "selon ...",
    "éhonté~, éhontée~, effronté~": "leave it out",
    # Les verbes de parole
    "prétend, prétendent, prétendait, prétendaient, prétendant": "dit, déclare",
    "avoue, avouent, avoué, avouait, avouer": "dit, déclare; devant un tribunal: dites-le",
    "admet que, admettent que, admis que, admettait que": "dit, confirme",
    "se vante, se vantait, vanté de, fanfaronne~": "dit",
    "fustige~, fustigé~, vocifère~, vociféré~, tonne~, éructe~": "critique",
    "martèle, martelé, martelait": "répète, dit",
    "clame, clamé, clament, clamait": "dit",
    # Le narrateur
    "malheureusement, hélas, tragiquement": "leave it out",
    "heureusement, par chance, par miracle": "leave it out",
    "évidemment, bien sûr, indéniablement, sans aucun doute": "leave it out",
    "tragique~": "leave it out",
}

_HARMLESS = (
    "régime~ de", "régime~ des", "régime~ d", "régime~ du", "régime~ présidentiel~", "régime~ parlementaire~",
    "régime~ juridique~", "régime~ fiscal", "ancien régime", "régime~ alimentaire~", "tonne~ de", "tonne~ d",
    "admis que dans", "grève~ sauvage~", "marionnette~ à",
)

TABLE = Table(
    words=_WORDS,
    harmless=_HARMLESS,
    endings=r"(?:e|s|es|nt|x)?",
    accusing=(
        r"\b(?:accus(?:e|é|ée|és|ées|ent|er|ait|aient|ant|ation|ations)|inculp(?:é|ée|és|ées|ation|ations)|"
        r"mise?s? en examen|soupçonn\w+|suspecte?s?|condamnée?s?|reconnue?s? coupables?|"
        r"(?:arrêtée?s?|détenue?s?|poursuivie?s?|incarcérée?s?|interpellée?s?) pour)\b"
    ),
    people=(
        "homme femme hommes femmes garçon fille garçons filles enfant enfants bébé adolescent adolescente personne "
        "habitant habitante voisin voisine passant passante témoin victime manifestant manifestante étudiant étudiante "
        "élève enseignant enseignante professeur médecin infirmier infirmière chauffeur commerçant commerçante ouvrier "
        "ouvrière ingénieur ingénieure soldat policier policière agriculteur retraité retraitée père mère fils frère "
        "sœur mari épouse veuve veuf proche ami amie collègue employé employée détenu détenue patient patiente "
        "survivant survivante suspect suspecte journaliste bénévole un une jeune vieil vieille ancien ancienne premier "
        "première deux trois mineur mineure"
    ),
)
