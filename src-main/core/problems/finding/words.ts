/** The words by which worksheets in English, German and French say what something is. Each as the inside of a group. */

/** Before a number, these make a line the beginning of a problem. */
export const problemWords =
  "problem|question|exercise|task|item|assignment|challenge|puzzle|aufgabe|frage|übung|übungsaufgabe|teilaufgabe|exercice|problème|probleme|exo";

/** The same, too short to be sure of without a sign or number right behind. */
export const shortProblemWords = "q|qu|ex|exo|prob|aufg|üb|nr|no|p";

/** Before a number, these name something within a problem, or of the paper. */
export const otherCounted =
  "figure|fig|table|tableau|tabelle|abbildung|abb|bild|schritt|step|étape|case|fall|cas|hint|tipp?|hinweis|indice|note|example|beispiel|exemple|definition|définition|theorem|théorème|satz|lemma|lemme|proof|beweis|equation|gleichung|équation|formula|formel|page|seite|chapter|kapitel|chapitre|section|abschnitt|part|teil|partie|unit|lesson|lektion|leçon|week|woche|semaine|class|klasse|classe|grade|version|group|gruppe|groupe|level|niveau|trial|versuch|document|material|annexe|anhang|appendix|source|quelle|option|answer|antwort|réponse|solution|lösung";

/** Heads of a list of answers, alone on their line. */
export const keyHeads =
  "answers?|answer keys?|answers? (?:and|&) solutions?|answers? to (?:the )?(?:\\w+ )?(?:problems|questions|exercises)|(?:marking|mark) scheme|keys?|solutions?|solution keys?|solutions? to (?:the )?(?:\\w+ )?(?:problems|questions|exercises)|worked solutions?|teachers?'? (?:notes|key|copy)|lösungen|lösung|musterlösung(?:en)?|lösungsschlüssel|lösungsblatt|antworten|ergebnisse|lösungen zu den aufgaben|réponses?|corrigés?|correction|corrections?|solutions? des exercices|erwartungshorizont|lösungsvorschläge|lösungshinweise|lösungsskizzen?|éléments de correction|éléments de réponse|corrigé des exercices";

/** Heads of the solution of the problem they stand in, before a colon or alone. */
export const solutionHeads =
  "solution|solutions|worked solution|model answer|answer|ans|correct answer|proof|lösung|lösungsweg|lösungsvorschlag|musterlösung|antwort|ergebnis|richtige antwort|réponse|rép|corrigé|correction|bonne réponse|solution détaillée";

/** Heads of sections that hold no problems. */
export const instructionHeads =
  "(?:general |exam )?instructions?(?: to (?:candidates|students))?|rules|notes?|directions|information(?: for candidates)?|(?:useful |given )?(?:constants|formulae|formulas|data)|formula sheet|materials|hinweise?|allgemeine hinweise|bearbeitungshinweise|anweisungen|hilfsmittel|erlaubte hilfsmittel|wichtige hinweise|consignes?|instructions? générales|remarques?|barème|matériel(?: autorisé)?|learning (?:goals|objectives)|lernziele|objectifs|overview|überblick|references|literatur|bibliographie";

/** Heads of the parts of an exam. */
export const sectionWords =
  "part|section|unit|chapter|block|teil|abschnitt|kapitel|bereich|partie|section|chapitre|volet|thème";

/** What a task begins with. */
export const taskVerbs =
  "solve|simplify|tick|mark|match|underline|evaluate|compute|calculate|find|determine|factor|factori[sz]e|expand|differentiate|integrate|prove|show|state|write|sketch|draw|graph|plot|convert|balance|name|identify|choose|select|circle|estimate|round|reduce|express|derive|deduce|rewrite|discuss|justify|interpret|illustrate|define|construct|arrange|translate|explain|describe|complete|classify|compare|give|list|predict|complete|fill|work out|decide|verify|use|how|what|which|why|when|is|are|does|do|can|berechne[nt]?|berechnet|bestimme[nt]?|löse[nt]?|vereinfache[nt]?|zeige[nt]?|beweise[nt]?|skizziere[nt]?|zeichne[nt]?|gib|geben sie|ermittle|ermitteln|faktorisiere|leite|untersuche[nt]?|begründe[nt]?|erkläre[nt]?|nenne[nt]?|forme|stelle|schreibe?|schreiben sie|fasse|setze|zerlege|kürze|runde|prüfe[nt]?|beurteile[nt]?|vergleiche[nt]?|konstruiere[nt]?|formuliere[nt]?|entscheide[nt]?|ordne|übertrage|beschreibe[nt]?|wandle|rechne|kreuze|gleiche|ergänze|wie|welche[rs]?|was|warum|calculer|calculez|résoudre|résolvez|simplifier|simplifiez|déterminer|déterminez|montrer|montrez|démontrer|développer|développez|factoriser|factorisez|donner|donnez|exprimer|étudier|tracer|trouver|trouvez|justifier|expliquer|convertir|compléter|calcule|résous|simplifie|détermine|montre|développe|factorise|donne|exprime|trace|trouve|justifie|explique|convertis|complète|recopie|écris|vérifier|comparer|dresser|réduire|interpréter|préciser|construire|énoncer|prouver|établir|citer|indiquer|arrondir|équilibrer|écrire|en déduire|dériver|quelle?s?|combien|comment|pourquoi|cochez|vrai ou faux|true or false|richtig oder falsch";

/** What asks to choose among answers that are given. */
export const choiceWords =
  "which|choose|select|circle|tick|mark the|pick|correct (?:answer|option|statement)|multiple choice|one of the following|of the following|welche[rsmn]?|kreuze|wähle|richtige antwort|ankreuzen|laquelle|lequel|lesquel(?:le)?s|quelle? est|cochez?|choisi(?:r|ssez)|bonne réponse|parmi|qcm";

/** Heads of problems that are not counted with the others. */
export const extraHeads =
  "bonus(?:aufgabe|frage|[ -](?:question|problem|exercise))?|zusatz(?:aufgabe|frage)?|extra credit|knobelaufgabe|sternchenaufgabe|challenge(?: problem| question)?|(?:question|exercice) bonus|défi|pour aller plus loin";

/** What letters close with, alone on their line before a name. */
export const greetings =
  "best(?: wishes| regards)?|(?:kind |warm )?regards|cheers|thanks|thank you|see you(?: \\p{L}+){0,3}|sincerely|yours|(?:viele|liebe|beste|schöne|herzliche) grüße|mit freundlichen grüßen|lg|vg|cordialement|bien à vous|amicalement|à (?:bientôt|demain)";

/** What only concerns how a sheet is done, and no problem. */
export const administrativeWords =
  "rendre|terminale|worth \\d+ (?:points?|marks?)|name|names?:|date|class|period|student|time(?: allowed)?:|duration|minutes|calculators?|total (?:marks|points)|marks available|answer all|attempt all|show (?:all )?(?:your )?(?:working|work|steps)|good luck|turn over|end of (?:exam|test|paper|questions)|page \\d|due|instructor|teacher|version|copyright|klasse|datum|zeit|dauer|bearbeitungszeit|taschenrechner|hilfsmittel|viel erfolg|gesamtpunktzahl|punkte gesamt|abgabe|lehrer(?:in)?|note|seite \\d|rechenweg|nom|prénom|classe|durée|calculatrice|bon courage|barème|soin|rédaction|documents|copie|professeur|bonne chance";
