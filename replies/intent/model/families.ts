/**
 * Families of meaning: the words that do the same work in a sentence, so that what is learnt of one is known of all.
 * Stems as `stem` gives them; English first, then German, French and Spanish.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  no: 'not no never unable none neither nor cannot nobody nothing without nicht kein kein keine keinen keinem keiner nie non pas aucun aucune jamais ningun ninguna nunca sin',
  sad: 'unfortunately regret regretfully regrettably sadly afraid sorry apolog apologi disappoint disappointing alas leider bedauern bedauerlicherweise malheureusement regrette lamentablemente lamentamos desgraciadamente sentimos',
  glad: 'pleas pleased delight delighted thrill happy excit glad pleasure honour honor proud congratulation congratulat congrat freuen freude erfreut glückwunsch ravi heureux plaisir félicitation alegra encantado encantada felicidades enhorabuena',
  role: 'role position job post place seat spot vacancy opening opportunity chair fellowship internship gig slot appointment headcount requisition req assignment contract placement traineeship apprenticeship residency studentship lectureship stelle position arbeitsplatz ausbildungsplatz poste emploi stage puesto plaza vacante empleo',
  candidacy:
    'application candidacy candidature profile submission resume cv bewerbung unterlagen profil candidatur candidatura solicitud perfil currículum',
  others:
    'another other others else someone somebody different internal internally external stronger better closer closely anderen andere anderer anderem jemand autre autres otro otra otros',
  people:
    'candidate applicant person people individual finalist contender colleague shortlist pool field bewerber bewerberin kandidat kandidatin candidat candidate candidato candidata persona',
  choose:
    'choose pick select hire appoint prefer favour favor elect settle opt recruit employ engage shortlist nominat recommend promot entschied entschieden ausgewählt eingestellt besetzt choisi retenu retenue sélectionn elegido seleccionado seleccionada contratado',
  decide:
    'decide decision conclud conclusion determin vote verdict outcome deliberat entscheidung entscheiden décision décid decisión decidido',
  advance:
    'advance progress proceed continue move forward further ahead pursue onward through weiter fortsetzen fortführen suite poursuivre continuar avanzar adelante',
  offer: 'offer extend award grant propos angebot anbieten offre proposer oferta ofrecer ofrecerte',
  interview:
    'interview call chat meet meeting screen conversation speak talk zoom team visit panel onsite session round gespräch interview kennenlernen vorstellungsgespräch entretien rendez-vou entrevista reunión llamada',
  when: 'available availability free slot schedule calendar time date convenient suit calendly verfügbar passt termin zeit uhr disponible créneau disponibilité hora cita fecha',
  wait: 'wait delay longer pending patience patient bear hold hang still yet later soon postpon until geduld gedulden noch warten dauert verzögert patienter patience attente encore retard espera paciencia aún todavía retras',
  closed:
    'cancel freeze frozen close fill withdraw pause suspend shelv scrap halt eliminat discontinu postpon restructur reorgani budget funding gestrichen gestoppt einstellungsstopp annul suspendu gel cancelado congelado cerrado presupuesto',
  send: 'send provide submit upload complete fill sign return supply attach share email forward confirm schicken senden zusenden reichen einreichen envoyer transmettre fournir enviar remitir adjuntar',
  papers:
    'document reference referee form certificate transcript portfolio assessment test questionnaire passport license licence id proof copy assignment exercise challenge salary expectation notice zeugnis unterlage nachweis formular pièce justificatif attestation copie documento referencia certificado copia prueba',
  thank:
    'thank thanks thx appreciat grateful cheer danke dank vielen merci remerci gracias agradec',
  got: 'receiv got arriv note receipt noted acknowledg erhalten eingegangen reçu recibido recibida',
  luck: 'luck wish best success future endeavour endeavor elsewhere search alles gute erfolg zukunft weg chance réussite continuation suerte éxito futuro',
  join: 'join start onboard welcome aboard yours begin commenc team willkommen anfangen beginnen bienvenu bienvenue rejoindre bienvenido incorporar incorporación',
  pay: 'salary pay compensation wage package bonus equity remuneration benefit gehalt vergütung salaire rémunération salario sueldo',
  stop: 'stop cease desist remove unsubscribe delete harass block unsolicited refrain',
  who: "colleague contact reach touch manager department successor copied cc cc’d cc’ing cc'd cc'ing copying looping loop introduce introduc kollege kollegin ansprechpartner ansprechpartnerin collègue compañero compañera",
  if: 'if unless whether should once provided would could might wenn falls sofern ob si sous cuando',
  but: 'but however although though yet nevertheless nonetheless aber jedoch allerdings doch mais cependant toutefois pero sin_embargo aunque',
  we: 'we our us i my me they he she committee panel board management wir unser unsere unsere unserem ich nous notre je nosotro nuestra nuestro hemo',
  you: 'you your yours yourself sie ihr ihre ihnen ihren ihrer dich dir du deine deinen deiner vous votre vos te toi ton tu su usted le',
  strong:
    'strong impress talent excellent outstanding qualified skill experience background competitive calibre caliber quality stark beeindruck qualifiziert erfahrung expérience compétence experiencia',
  match:
    'fit match suit suitable suited align aligned requirement criteria need passend passt anforderung correspond correspond besoin adapt ajust encaj requisito',
};

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, words]) =>
    words.split(' ').map((word): [string, string] => [word, family.toUpperCase()]),
  ),
);

/** The family of a stemmed word, in capitals, or null. */
export function familyOf(word: string): string | null {
  return FAMILY_OF.get(word) ?? null;
}
