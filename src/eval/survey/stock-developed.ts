// The stock that thresholds are chosen by. Invented, true to life.
import type { Stock, TemplateLanguage } from './stock.js';

export const developed: Readonly<Record<TemplateLanguage, Stock>> = {
  en: {
    menu: 'Home|World|Politics|Business|Markets|Science|Health|Sport|Culture|Opinion|Weather|Video|Podcasts|Jobs'.split(
      '|',
    ),
    slogans: [
      'Independent reporting for {place} and beyond since {year}.',
      'News you can rely on, from people who live here.',
      'The stories behind the headlines, every day before breakfast.',
    ],
    tickers: ['Latest News:', 'Breaking now', 'Live updates'],
    consent: [
      'We and our partners keep small files on your device to remember your settings, to measure how our pages are used and to show you advertising that may interest you. You can change your mind at any time in the settings at the bottom of every page.',
      'Some of these technologies are needed for the site to work, others help us to pay our reporters. If you agree, data about your visit may be passed on to companies outside your country.',
      'By going on reading you accept that {site} stores information in your browser as described in its data policy.',
    ],
    bios: [
      '{name} is a reporter at the {site}, where {beat} has been the main subject of the last ten years. Write to the newsroom if you have a story to tell.',
      '{name} covers {beat} for the {site} from {place} and has won two regional awards for work on public spending.',
      'Before joining the {site}, {name} taught journalism in {place} and wrote about {beat} for several magazines.',
    ],
    letters: [
      'Every morning our editors choose the five stories that matter most and send them to more than forty thousand readers. It is free, and you can leave with one click.',
      'Do you want to know first? The {site} morning letter brings the news of {place} to your inbox at six.',
      'Our weekly letter on {beat} explains what happened, why it matters and what comes next.',
    ],
    appeals: [
      'The {site} belongs to its readers. We have no owner who tells us what to write, and no shareholders who expect a profit. If you can afford it, please help us with a small sum each month, so that everybody can go on reading.',
      'Good reporting takes time and costs money. More than nine thousand readers pay for ours of their own free will, and every one of them keeps this page open for those who cannot.',
    ],
    legal: [
      'The material on this page is the property of {site} Media Group and its licensors, and may not be copied, stored or passed on by any means unless we have agreed in writing. Opinions in signed columns are those of their authors and do not bind the editors.',
      'Market data are delayed by at least fifteen minutes and are given for information only. Nothing on these pages is advice to buy or sell.',
      'The {site} follows the code of the national press council; complaints are answered within seven days.',
    ],
    rules: [
      'Please stay polite and on the subject. Our moderators read what is written here between eight in the morning and ten at night, and take away what insults people or gives no reasons.',
      'You need an account to join the discussion. Comments are closed after three days.',
    ],
    foot: [
      'We Recommend:',
      'Most Popular',
      'Selections for you',
      'From our partners',
      'More from this section',
      'In case you missed it',
      'What others are reading',
    ],
    breaks: ['Story continues below', 'Advertisement - scroll to continue', 'The article goes on after this message'],
    readAlso: ['Read also:', 'More on this:', 'See as well:'],
    buttons: ['Save for later', 'Listen to this story', 'Print this page', 'Send to a friend', 'Larger type'],
    crossheads: ['Background', 'What happens next', 'Key points', 'Why it matters', 'The other side'],
    background: [
      'Talks between the two governments broke down last spring, after both sides had accused each other of moving troops to the border. More than two thousand people have been driven from their homes since then, according to aid agencies.',
      'The company, which employs some eleven thousand people in nine countries, has been under investigation since its accounts for the past two years were called into question by a former director.',
    ],
    by: ['By {name}', '{name} | Staff writer', 'Reported by {name}'],
    beats: ['local government', 'the energy market', 'schools and universities', 'public health', 'shipping and trade'],
  },
  de: {
    menu: 'Startseite|Politik|Wirtschaft|Panorama|Sport|Kultur|Wissen|Gesundheit|Reise|Meinung|Wetter|Mediathek'.split(
      '|',
    ),
    slogans: ['Unabhängig und nah an den Menschen in {place}, seit {year}.', 'Mehr als nur Nachrichten.'],
    tickers: ['Eilmeldungen:', 'Gerade eben'],
    consent: [
      'Wir und unsere Partner speichern kleine Dateien auf Ihrem Gerät, um Ihre Einstellungen zu behalten, die Nutzung unserer Seiten zu messen und Ihnen passende Werbung zu zeigen. Sie können Ihre Wahl jederzeit am Ende jeder Seite ändern.',
      'Einige dieser Techniken sind nötig, damit die Seite funktioniert, andere helfen uns, unsere Redaktion zu bezahlen.',
    ],
    bios: [
      '{name} arbeitet als Redakteur für {site} und schreibt seit zehn Jahren vor allem über {beat}. Hinweise nimmt die Redaktion gern entgegen.',
      '{name} berichtet aus {place} über {beat} und wurde dafür zweimal mit dem Preis der Landespresse ausgezeichnet.',
    ],
    letters: [
      'Jeden Morgen wählt unsere Redaktion die fünf wichtigsten Geschichten des Tages für Sie aus. Der Brief kostet nichts und lässt sich mit einem Klick abbestellen.',
      'Sie wollen als Erste Bescheid wissen? Der Morgenbrief von {site} bringt um sechs Uhr das Neueste aus {place}.',
    ],
    appeals: [
      '{site} gehört seinen Leserinnen und Lesern. Kein Konzern sagt uns, was wir schreiben sollen. Wenn Sie können, helfen Sie uns mit einem kleinen Betrag im Monat, damit alle weiterlesen können.',
    ],
    legal: [
      'Alle Inhalte dieser Seite sind Eigentum der {site} Mediengruppe und dürfen ohne schriftliche Erlaubnis weder kopiert noch gespeichert oder weitergegeben werden. Gezeichnete Beiträge geben die Meinung ihrer Verfasser wieder.',
      'Kurse werden um mindestens fünfzehn Minuten verzögert angezeigt und stellen keine Empfehlung dar.',
    ],
    rules: [
      'Bitte bleiben Sie höflich und beim Thema. Unsere Moderation liest werktags zwischen acht und zwanzig Uhr mit und entfernt, was andere beleidigt.',
    ],
    foot: [
      'Unsere Empfehlungen',
      'Meistgelesen',
      'Aus dem Netz',
      'Mehr aus diesem Ressort',
      'Das könnte Sie auch interessieren',
    ],
    breaks: ['Der Text geht nach der Anzeige weiter', 'Anzeige - bitte weiterscrollen'],
    readAlso: ['Lesen Sie auch:', 'Mehr dazu:'],
    buttons: ['Artikel merken', 'Artikel vorlesen', 'Seite drucken', 'Schrift vergrößern'],
    crossheads: ['Hintergrund', 'Wie es weitergeht', 'Das Wichtigste', 'Kritik der Opposition'],
    background: [
      'Die Verhandlungen zwischen beiden Regierungen waren im Frühjahr gescheitert, nachdem sie einander vorgeworfen hatten, Truppen an die Grenze zu verlegen. Seither mussten nach Angaben von Hilfswerken mehr als zweitausend Menschen ihre Häuser verlassen.',
    ],
    by: ['Von {name}', '{name}, Redaktion'],
    beats: ['Kommunalpolitik', 'den Energiemarkt', 'Schulen und Hochschulen', 'das Gesundheitswesen'],
  },
  fr: {
    menu: 'Accueil|Monde|Politique|Économie|Société|Sports|Culture|Sciences|Santé|Opinions|Météo|Vidéos'.split('|'),
    slogans: ['Un journal libre pour {place} depuis {year}.', "L'actualité vue d'ici."],
    tickers: ['En direct :', 'Dernière minute'],
    consent: [
      'Nos partenaires et nous gardons de petits fichiers sur votre appareil afin de retenir vos réglages, de mesurer la fréquentation de nos pages et de vous montrer des annonces qui vous conviennent. Vous pouvez changer d’avis à tout moment au bas de chaque page.',
    ],
    bios: [
      '{name} est journaliste à {site} et suit depuis dix ans {beat}. La rédaction reçoit volontiers vos témoignages.',
      '{name} couvre {beat} depuis {place} et a reçu deux prix de la presse régionale.',
    ],
    letters: [
      'Chaque matin, nos rédacteurs choisissent cinq sujets qui comptent et les envoient à plus de quarante mille lecteurs. C’est gratuit, et un clic suffit pour partir.',
    ],
    appeals: [
      '{site} appartient à ses lecteurs. Aucun actionnaire ne nous dicte ce que nous écrivons. Si vous le pouvez, aidez-nous par une petite somme chaque mois, pour que chacun puisse continuer à lire.',
    ],
    legal: [
      'Les contenus de cette page sont la propriété du groupe {site} et ne peuvent être copiés, conservés ou transmis sans accord écrit. Les tribunes signées n’engagent que leurs auteurs.',
    ],
    rules: [
      'Restez courtois et dans le sujet. Nos modérateurs lisent les messages de huit heures à vingt-deux heures et retirent ceux qui blessent.',
    ],
    foot: ['Nos recommandations', 'Les plus lus', 'Dans la même rubrique', 'Ailleurs sur le web'],
    breaks: ['La suite après cette publicité', 'Publicité - faites défiler pour continuer'],
    readAlso: ['À lire aussi :', 'Sur le même sujet :'],
    buttons: ['Garder pour plus tard', 'Écouter cet article', 'Imprimer la page'],
    crossheads: ['Le contexte', 'Et maintenant ?', "L'essentiel"],
    background: [
      'Les négociations entre les deux gouvernements avaient échoué au printemps, chacun accusant l’autre de masser des troupes à la frontière. Plus de deux mille personnes ont depuis quitté leur foyer, selon des organisations humanitaires.',
    ],
    by: ['Par {name}', '{name}, rédaction'],
    beats: ['la vie municipale', "le marché de l'énergie", "l'école et l'université"],
  },
  es: {
    menu: 'Portada|Mundo|Política|Economía|Sociedad|Deportes|Cultura|Ciencia|Salud|Opinión|El tiempo|Vídeos'.split('|'),
    slogans: ['Periodismo libre para {place} desde {year}.', 'Las noticias de tu gente.'],
    tickers: ['Última hora:', 'En vivo'],
    consent: [
      'Nosotros y nuestros socios guardamos pequeños archivos en su dispositivo para recordar sus ajustes, medir el uso de nuestras páginas y mostrarle anuncios de su interés. Puede cambiar de opinión cuando quiera al final de cada página.',
    ],
    bios: [
      '{name} es periodista de {site} y desde hace diez años escribe sobre todo acerca de {beat}. La redacción agradece sus avisos.',
      '{name} cubre {beat} desde {place} y ha ganado dos premios de la prensa regional.',
    ],
    letters: [
      'Cada mañana nuestros editores eligen las cinco historias que más importan y las envían a más de cuarenta mil lectores. Es gratis, y basta un clic para dejarlo.',
    ],
    appeals: [
      '{site} es de sus lectores. Ningún dueño nos dice qué escribir. Si puede, ayúdenos con una pequeña suma al mes, para que todos puedan seguir leyendo.',
    ],
    legal: [
      'Los contenidos de esta página son propiedad del grupo {site} y no pueden copiarse, guardarse ni difundirse sin acuerdo por escrito. Las columnas firmadas expresan la opinión de sus autores.',
    ],
    rules: [
      'Sea cortés y no se aparte del tema. Nuestros moderadores leen los mensajes de ocho de la mañana a diez de la noche y retiran los que ofenden.',
    ],
    foot: ['Le recomendamos', 'Lo más leído', 'De la misma sección', 'En otros medios'],
    breaks: ['La nota sigue después del anuncio', 'Publicidad - siga leyendo más abajo'],
    readAlso: ['Lea también:', 'Sobre el mismo tema:'],
    buttons: ['Guardar para después', 'Escuchar esta nota', 'Imprimir la página'],
    crossheads: ['Antecedentes', 'Qué sigue ahora', 'Las claves'],
    background: [
      'Las negociaciones entre los dos gobiernos fracasaron en primavera, después de que ambos se acusaran de mover tropas a la frontera. Desde entonces más de dos mil personas han dejado sus casas, según organizaciones de ayuda.',
    ],
    by: ['Por {name}', '{name}, redacción'],
    beats: ['la política municipal', 'el mercado de la energía', 'escuelas y universidades'],
  },
};
