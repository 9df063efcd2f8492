import type { Sign } from './sign.ts';

/** As in `pleading.ts`. */
export const GERMAN_PLEADING: Sign[] = [
  {
    form: /(?<!\p{L})(?:meine[nrm]? (?:Miete|Schulden|Rechnungen|Ersparnisse\p{L}*|Vermieter\p{L}*)|Arbeitslosengeld|Hartz|Bürgergeld|über die Runden|obdachlos|(?:Familie|Kinder) (?:zu )?(?:er)?nähren|(?:Miete|Rechnungen|Kredite?) (?:\p{L}+ ){0,3}(?:be)?zahlen|kein Einkommen|ohne Einkommen|pleite)(?!\p{L})/iu,
    unless: /(?<!\p{L})(?:Kunden|Mieter|Buchhaltung|Mandanten)(?!\p{L})/iu,
  },
  {
    form: /(?<!\p{L})(?:(?:brauche|benötige) (?:\p{L}+ ){0,3}(?:Stelle|Job|Arbeit|Arbeitsplatz)|weiß (?:\p{L}+ ){0,2}nicht(?: mehr)?,? (?:weiter|wie es|was ich|wovon)|nicht mehr weiter|(?:umsonst|unbezahlt|ohne (?:Bezahlung|Lohn|Gehalt)|für (?:wenig|weniger|jedes|fast kein) (?:Geld|Gehalt)) (?:\p{L}+ )?arbeiten|arbeite (?:auch |gern )?(?:umsonst|unbezahlt|ohne (?:Bezahlung|Lohn|Gehalt))|(?:jedes|egal welches) Gehalt|alles (?:dafür |für (?:diese|die) \p{L}+ )?(?:tun|geben)|auf Knien|bettele?|ich bitte Sie inständig|inständig|erbarmen|Mitleid|habe (?:\p{L}+ )?geweint|nicht (?:mehr )?schlafen|schlaflos\p{L}*|niemand (?:will|stellt|nimmt) mich|so viel Pech|nur Pech|nur (?:noch )?Absagen|letzte Rettung|rettet? (?:mich|mein Leben)|mein (?:ganzes )?Leben hängt|am Ende meiner Kräfte|hoffnungslos|arbeitslos und|ein (?:Versager|Nichts))(?!\p{L})/iu,
  },
];

/** As in `pushing.ts`. */
export const GERMAN_PUSHING: Sign[] = [
  {
    form: /(?<!\p{L})(?:respektlos\p{L}*|(?:nicht|un)\s?fair|ungerecht\p{L}*|Frechheit|Zumutung|unmögliches Verhalten|unhöflich\p{L}*|Unverschämtheit|skandalös|peinlich für Sie|beleidig\p{L}*|ignorier(?:en|t) Sie|ignorieren|(?:ich )?(?:werde|wurde|fühle mich) (?:\p{L}+ )?ignoriert|hingehalten|Geduld (?:ist|geht|hat|reißt|am Ende|neigt)|(?:verliere|verloren) (?:\p{L}+ )?Geduld|(?:Schweigen|Stille) (?:ist|finde|halte|spricht|sagt)|Verschwendung meiner Zeit|(?:meine )?Zeit (?:\p{L}+ )?verschwend\p{L}*|wie lange (?:soll|muss|wollen|darf|brauchen|dauert)\p{L}*|das (?:Mindeste|Wenigste)|(?:hätten|haben) Sie (?:\p{L}+ )?(?:Anstand|Respekt)|Anstand|nicht einmal (?:geantwortet|eine|gemeldet)|nicht für nötig)(?!\p{L})/iu,
    unless: /(?<!\p{L})(?:danke?|Dank)(?!\p{L}).*(?<!\p{L})Geduld/iu,
  },
  {
    form: /(?<!\p{L})(?:(?:jeden (?:einzelnen )?(?:Tag|Morgen)|täglich|stündlich|so lange)(?= [^.!?]*(?:anrufen|melden|schreiben|nachfragen|vorbeikommen|rufe|nachhaken|bis (?:ich|Sie)))[^.!?]*|(?:rufe|melde|schreibe|komme) [^.!?]*(?:jeden (?:Tag|Morgen)|täglich|so lange,? bis)|verdien(?:e|t habe|t) (?:\p{L}+ )?(?:ich )?(?:eine|diese|die|das) (?:Antwort|Stelle|Chance|Rückmeldung|Erklärung)|habe (?:ich )?(?:\p{L}+ )?(?:eine|diese|die) (?:Antwort|Stelle|Rückmeldung|Erklärung) verdient|steht mir zu|(?:Recht|Anspruch) auf (?:eine|diese|die) (?:Antwort|Rückmeldung|Stelle|Erklärung)|Sie haben (?:noch )?bis|letzte Frist|setze (?:ich )?Ihnen|Ultimatum|bestehe (?:ich )?(?:auf|darauf)|antworten Sie (?:mir )?(?:bitte )?(?:bis|heute|sofort|endlich|umgehend)|(?:heute|sofort|umgehend) (?:noch )?(?:eine|Ihre) (?:Antwort|Entscheidung)|brauche (?:ich )?(?:\p{L}+ )?(?:eine|Ihre) (?:Antwort|Entscheidung|Zusage) (?:bis|heute|sofort|jetzt)|akzeptiere (?:ich )?kein(?:e Absage| Nein)|kein Nein)(?!\p{L})/iu,
    unless:
      /(?<!\p{L})(?:Kunden|Patienten|Kollegen|Mandanten|bis zum \d+\. \p{L}+ Zeit|Bedenkzeit)(?!\p{L})/iu,
  },
  {
    form: /(?<!\p{L})(?:(?:wenn|sollte|falls) ich (?:\p{L}+ |\d+\. ){0,4}(?:nichts|keine)(?= [^.!?]*(?:werde ich|muss ich|ziehe ich|gehe ich|bin ich weg))[^.!?]*|(?:Rechts)?anw(?:alt|ältin)\p{L}* (?:ein|kontaktier|beauftrag|einschalt)\p{L}*|mein(?:en|em)? (?:Rechts)?anwalt|Kununu|schlechte Bewertung|Bewertung (?:schreiben|abgeben|hinterlassen)|öffentlich machen|(?:bei )?Ihr(?:em|en) (?:Chef\p{L}*|Vorgesetzten)|beschwer\p{L}*|werden (?:Sie )?(?:es )?(?:noch )?bereuen|(?:großer |schwerer )?Fehler,? (?:mich|wenn Sie|jemand)|kein(?:en?)? bessere[nr]? (?:Kandidat\p{L}*|Bewerber\p{L}*|Person|finden)|niemand(?:en)? (?:\p{L}+ )?(?:besser|geeigneter)\p{L}*|(?:eindeutig|zweifellos|mit Abstand|klar) (?:der|die) beste\p{L}*|andere Firmen|andere Unternehmen (?:\p{L}+ )?(?:antworten|behandeln))(?!\p{L})/iu,
    unless:
      /(?<!\p{L})(?:davon aus|nehme ich an|verstehe ich|wie (?:Sie|von Ihnen) (?:gesagt|vorgeschlagen))(?!\p{L})/iu,
  },
];

/** As in `flattering.ts`. */
export const GERMAN_FLATTERING: Sign[] = [
  {
    form: /(?<!\p{L})(?:Genie|in meinem ganzen Leben|(?:beste|größte|tollste|großartigste|beeindruckendste)\p{L}* (?:\p{L}+ )?(?:der|auf der|dieser) (?:\p{L}+ )?(?:Welt|Erde)|bewundere Sie (?:über alles|grenzenlos|zutiefst)|verehre Sie|vergöttere|(?:brillanteste|großartigste|tollste|wunderbarste|klügste)\p{L}* (?:Mensch\p{L}*|Person|Chef\p{L}*|Führungskraft)|Ihr größter Fan)(?!\p{L})/iu,
  },
];
