import { rulesOf } from '../rule.ts';

/** French: refusals above all; the other intents by their usual words. */
export const FRENCH = [
  ...rulesOf('rejection', [
    [
      0.94,
      /\b(?:décid\S*|choisi\S*|contraints?|décision) (?:\S+ ){0,2}?de ne pas (?:\S+ )?(?:retenir|donner|poursuivre|aller|continuer|sélectionner|embaucher)/,
      /si vous/,
    ],
    [
      0.95,
      /\b(?:ne (?:pouvons|pouvions|peut|puis|sera|serons|donnerons|donnons|souhaitons|sommes|correspond|retenons|retiendrons|poursuivrons|pourrons|pourra|donnera|permet)|n'(?:a|est|avons|ont|aboutira|irons|ira|allons|ai|y donnerons|avez))\b.{0,30}\b(?:pas|plus)\b.{0,60}\b(?:suite|retenu\S*|retenir|favorable|candidature|poursuivre|poursuivi|positive?|profil|sélectionn\S*|attentes|recherche|donner|plus loin|aller|poste)/,
      /\b(?:encore|si (?:vous|votre)|reçu|disponible)\b/,
    ],
    [
      0.95,
      /\b(?:réponse|suite|avis) (?:défavorable|négative?)|\bsans suite|\bnon retenue?|\bpas (?:été )?retenue?|\brefus\b|\bdécliner votre candidature/,
      /si /,
    ],
    [
      0.92,
      /\b(?:autre|d'autres|un|une) (?:candidate?s?|candidature|profils?|personne)s?\b.{0,70}\b(?:retenue?|choisie?|privilégi\S*|sélectionn\S*|préféré|davantage|mieux|plus (?:proche|adapté|en adéquation)|correspond\S*)|\b(?:retenu|choisi|privilégié|sélectionné|opté pour|préféré|poursuivre avec|avancer avec|continuer avec) (?:\S+ ){0,3}?(?:autre|d'autres|une? candidat)/,
    ],
    [
      0.8,
      /\b(?:regret\S*|malheureusement|désolé\S*|navré\S*|hélas)\b.{0,120}\b(?:pas|ne|négative?|défavorable|refus|autre)\b/,
      /\b(?:absent|congé|bureau|joignable|encore|disponible|retard|si )\b/,
    ],
    [
      0.5,
      /\b(?:bonne chance|pleine réussite|plein succès|beaucoup de succès|réussite|succès|bonne continuation|souhaitons)\b.{0,60}\b(?:recherche\S*|avenir|projet\S*|suite|parcours|carrière)/,
    ],
    [0.35, /\bconserv\S* (?:\S+ ){0,3}(?:candidature|cv|profil|dossier)|\bvivier/],
  ]),
  ...rulesOf('rejection', [
    [
      0.94,
      /\bchoix (?:s'est|a été) (?:\S+ ){0,2}?(?:porté|arrêté|fixé) sur (?:une?|d'autres?|quelqu'un|l'autre)|\bne (?:répond|correspond|cadre)\S*\b.{0,20}\bpas\b|\bne (?:\S+ ){0,4}?(?:donner|réserver|apporter) (?:\S+ )?(?:une )?(?:suite|réponse|issue)\b|\baucun (?:poste|besoin|emploi)\b.{0,50}\b(?:correspond\S*|proposer|profil|disponible)/,
      /\b(?:si vous|votre choix)\b/,
    ],
  ]),
  ...rulesOf('position-closed', [
    [
      0.92,
      /\b(?:renoncer à|renoncé à|abandonn\S*|annuler|suspendre|geler) (?:ce|cette|le|la|notre) (?:recrutement|embauche|poste|processus|projet)/,
    ],
    [
      0.93,
      /\b(?:poste|recrutement|offre|processus|embauche)s?\b.{0,50}\b(?:pourvue?|gelée?|suspendue?|annulée?|fermée?|plus (?:disponible|d'actualité|ouvert)|supprimée?|interrompue?|mis en pause|clôturée?)/,
      /\bpas encore|(?<!plus )à pourvoir/,
    ],
    [0.85, /\bgel des (?:embauches|recrutements)/],
  ]),
  ...rulesOf('offer', [
    [
      0.93,
      /\bcandidature (?:a été|est) retenue\b|\b(?:vous|tu) (?:avez|as|êtes|es) (?:été )?(?:retenue?|choisie?|embauchée?|engagée?|recrutée?|le poste)\b|\b(?:souhait\S*|aimer\S*|heureux|ravis?) (?:\S+ )?que (?:vous|tu) nous rejoign\S*|\bcontrat\b.{0,40}\b(?:ci-joint|suit|suivra|joint)|\bc'est oui\b/,
      /\b(?:pas|ne|n'|si|entretien|non|sinon)\b/,
    ],
    [
      0.94,
      /\b(?:plaisir|heureux|heureuse|ravis?e?s?|souhaitons|confirmer|confirmons|enchantés?)\b.{0,60}\b(?:vous (?:proposer|offrir|embaucher|recruter|compter)|te proposer|proposition (?:d'embauche|de contrat)|offre d'emploi|promesse d'embauche)\b/,
      /\bentretien|rendez-vous|échange|rencontrer|pas\b/,
    ],
    [
      0.9,
      /\b(?:promesse d'embauche|contrat de travail|lettre d'engagement)\b.{0,50}\b(?:ci-joint|pièce jointe|joint\S*|signer|signature)|\bci-joint\S*\b.{0,40}\b(?:promesse d'embauche|contrat)/,
    ],
  ]),
  ...rulesOf('invitation', [
    [0.92, /\bconvoquée?s? (?:à|pour) (?:un|une|votre) (?:entretien|test|épreuve|rendez-vous)/],
    [
      0.9,
      /\b(?:convi\S*|invit\S*|proposer|rencontrer|convenir|fixer|planifier|organiser|échanger)\b.{0,70}\b(?:entretien|rendez-vous|échange|visio\S*|appel|téléphonique|rencontre|vous)\b/,
      /\b(?:pas|ne|poste de|contrat|suite à notre)\b|merci/,
    ],
    [0.88, /\b(?:disponible|disponibilités|créneau\S*)\b.{0,80}\?/],
  ]),
  ...rulesOf('delay', [
    [
      0.9,
      /\b(?:pas encore|toujours en cours|encore en cours|un peu plus de temps|retard|patienter|patience|reviendr\S* vers vous|recontacter\S*|tiendrons (?:\S+ )?(?:informée?|au courant))\b/,
      /\bsi (?:vous|nous)/,
    ],
    [
      0.85,
      /\b(?:décision|réponse|retour|nouvelles)\b.{0,60}\b(?:d'ici|avant|semaine|fin|début|mois|prochaine)/,
      /\b(?:votre réponse|merci de)\b/,
    ],
  ]),
  ...rulesOf('request', [
    [
      0.88,
      /\b(?:merci de|pourriez-vous|veuillez|prière de|pouvez-vous|pourrais-tu|besoin de|nous faire parvenir|manque)\b.{0,80}\b(?:documents?|références|diplôme\S*|justificatif\S*|prétentions|cv|attestation\S*|portfolio|formulaire|pièce\S*|relevé\S*|copie|disponibilités|préavis|rib|questionnaire|test)\b/,
    ],
  ]),
  ...rulesOf('acknowledgement', [
    [
      0.7,
      /\b(?:merci|remerci\S*|accus\S* réception|bien reçu|reçu)\b.{0,60}\b(?:message|mail|courriel|candidature|courrier|relance|intérêt|retour|documents|envoi)\b/,
    ],
  ]),
  ...rulesOf('do-not-contact', [
    [
      0.92,
      /\b(?:ne (?:plus|pas) (?:nous |me )?(?:contacter|écrire|relancer|appeler|envoyer)|cesser de (?:nous |me )?(?:contacter|écrire|relancer|appeler))/,
      /\bhésite\S*|répondre à ce/,
    ],
  ]),
  ...rulesOf('referral', [
    [
      0.85,
      /\b(?:(?:transmis|transférée?|fait suivre|transfère|transmets)\b.{0,60}\bà|adressez-vous à|vous adresser à|prendre contact avec|prenez contact avec|en copie|a repris|s'occupe désormais)\b/,
      /\bquestion/,
    ],
  ]),
  ...rulesOf('outreach', [
    [
      0.88,
      /\b(?:votre profil (?:linkedin|m'a|a attiré)|tombée? sur votre profil|(?:pour|un de) (?:l'un de )?mes clients|à l'écoute (?:du marché|d'opportunités)|je recrute pour)/,
      /candidature/,
    ],
  ]),
];
