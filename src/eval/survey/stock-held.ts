// The stock that is reported on, and that no threshold was chosen by: other words, other kinds of sentences. Invented, true to life.
import type { Stock, TemplateLanguage } from './stock.js';

export const held: Readonly<Record<TemplateLanguage, Stock>> = {
  en: {
    menu: 'Front page|National|Regions|Economy|Money|Environment|Wellbeing|Football|Arts|Comment|Travel|Photos|Archive|Shop'.split(
      '|',
    ),
    slogans: [
      'Fearless. Local. Yours.',
      'Read by half of {place}, trusted by all of it.',
      'Founded {year} - still printing, still asking.',
    ],
    tickers: ['Just in', 'Newsflash:', 'Today so far'],
    consent: [
      'Your privacy matters to the {site}. With your permission we and 214 selected companies would like to use precise location and other data from your device to personalise adverts and content, to measure their performance and to develop products. Choosing "no" does not stop adverts, it only makes them less relevant.',
      'You may object where companies claim a legitimate interest in processing your information. Preferences apply to this website only and last for thirteen months.',
      'Strictly necessary storage stays switched on, because signing in and the shopping basket would not work without it.',
    ],
    bios: [
      'A graduate of {place} University, {name} joined the paper in {year} and now edits its pages on {beat}.',
      '{name} writes a column about {beat} on Thursdays. Opinions are personal, and letters are welcome.',
      'Based in {place}, {name} has been following {beat} for the {site} since the days of typewriters.',
    ],
    letters: [
      'Never miss what is going on: have our digest delivered to your mailbox on weekdays at noon, with a crossword at the end. Unsubscribing takes a second.',
      'Enjoying this piece? Thousands of people in {place} start their weekend with our Saturday bulletin about {beat}.',
    ],
    appeals: [
      'This reporting is paid for by members. From three a month you can become one, and keep a newsroom of fourteen alive in a town where two others have shut their doors. Whatever you give goes to journalism and nothing else.',
      'While you are here: no paywall stands between you and this page, and we would like it to stay that way. A one-off gift helps as much as a standing order.',
    ],
    legal: [
      'Registered as a newspaper at the head post office of {place}. Published by {site} Publishing Ltd, company number 0482913, whose registered office is at 14 Quay Street. Syndication requests should be sent to the rights desk, which replies on working days.',
      'Prices, timetables and opening hours were correct when this page went to press; readers should check before they travel. The publisher accepts no liability for loss caused by errors or omissions.',
      'Games, prize draws and reader offers are subject to terms which can be read at our front counter.',
    ],
    rules: [
      'Join in, but play fair: argue with the idea and not with the person, leave out links to shops, and remember that what you post stays under your real name.',
      'Posts from new members appear after they have been looked at, which can take an afternoon.',
    ],
    foot: [
      'You might have missed',
      'Top ten today',
      'Picked for readers like you',
      'Elsewhere on our network',
      'Next in National',
      'Sponsored stories',
      'Also making news',
    ],
    breaks: ['Scroll on for the rest of this report', 'Message from our sponsor', 'Text resumes after the box'],
    readAlso: ['Don’t overlook:', 'Connected story:', 'Earlier:'],
    buttons: ['Add to my list', 'Play audio version', 'Gift this article', 'Report an error', 'Switch to dark'],
    crossheads: ['How it began', 'The bigger picture', 'At a glance', 'What we know so far', 'Reaction'],
    background: [
      'The strike at the port is the longest in its history. Dockers walked out in January over plans to replace night shifts with machines, and ships have been waiting in the bay ever since, some of them with fruit on board.',
      'Voters go to the polls in the autumn for the third time in four years, as no coalition has lasted longer than sixteen months.',
    ],
    by: ['Words: {name}', 'by {name}, {place}', '{name} reports'],
    beats: ['rural life', 'housing', 'courts and crime', 'music', 'the fishing industry'],
  },
  de: {
    menu: 'Titelseite|Inland|Ausland|Finanzen|Regionales|Fußball|Feuilleton|Technik|Familie|Kommentare|Bilder|Archiv'.split(
      '|',
    ),
    slogans: ['Mutig. Genau. Von hier.', 'Die Zeitung, die {place} liest - gegründet {year}.'],
    tickers: ['Kurz gemeldet', 'Jetzt aktuell:'],
    consent: [
      'Ihre Privatsphäre ist {site} wichtig. Mit Ihrer Zustimmung möchten wir und 214 ausgewählte Unternehmen Standortdaten und andere Angaben Ihres Geräts verwenden, um Anzeigen und Inhalte anzupassen und deren Leistung zu bewerten. Ihre Ablehnung ändert nichts an der Zahl der Anzeigen.',
      'Unbedingt erforderliche Speicherung bleibt eingeschaltet, da Anmeldung und Warenkorb sonst nicht gehen.',
    ],
    bios: [
      'Nach dem Studium in {place} kam {name} {year} zur Zeitung und leitet dort heute die Seiten über {beat}.',
      '{name} schreibt donnerstags eine Kolumne über {beat}. Zuschriften sind willkommen.',
    ],
    letters: [
      'Verpassen Sie nichts mehr: Unsere Auslese kommt werktags um zwölf in Ihr Postfach, mit einem Kreuzworträtsel zum Schluss. Abmelden dauert eine Sekunde.',
    ],
    appeals: [
      'Diese Berichterstattung bezahlen Mitglieder. Ab drei Euro im Monat sind Sie dabei und halten eine Redaktion von vierzehn Leuten am Leben, in einer Stadt, in der zwei andere geschlossen haben.',
    ],
    legal: [
      'Verlegt von der {site} Verlagsgesellschaft mbH, eingetragen im Handelsregister von {place} unter HRB 48291. Anfragen zum Nachdruck beantwortet die Rechteabteilung an Werktagen.',
      'Preise, Fahrpläne und Öffnungszeiten entsprechen dem Stand bei Redaktionsschluss; für Irrtümer wird keine Haftung übernommen.',
    ],
    rules: [
      'Machen Sie mit, aber fair: Streiten Sie über die Sache und nicht über die Person, und denken Sie daran, dass Ihr Beitrag unter Ihrem wirklichen Namen steht.',
    ],
    foot: [
      'Vielleicht übersehen',
      'Die zehn Ersten heute',
      'Für Sie ausgesucht',
      'Anderswo in unserem Verbund',
      'Gesponserte Geschichten',
    ],
    breaks: ['Weiter unten geht der Bericht weiter', 'Botschaft unseres Sponsors'],
    readAlso: ['Nicht übersehen:', 'Dazu passend:'],
    buttons: ['Auf meine Liste', 'Tonfassung abspielen', 'Artikel verschenken', 'Fehler melden'],
    crossheads: ['Wie alles begann', 'Auf einen Blick', 'Was bisher bekannt ist', 'Reaktionen'],
    background: [
      'Der Streik im Hafen ist der längste seiner Geschichte. Im Januar legten die Arbeiter die Arbeit nieder, weil Maschinen die Nachtschichten ersetzen sollen, und seither warten Schiffe in der Bucht, manche mit Obst an Bord.',
    ],
    by: ['Text: {name}', 'von {name}, {place}'],
    beats: ['das Landleben', 'den Wohnungsmarkt', 'Gerichte', 'Musik'],
  },
  fr: {
    menu: 'À la une|France|Régions|Argent|Planète|Football|Arts|Chroniques|Voyages|Photos|Archives|Boutique'.split('|'),
    slogans: ['Sans peur, et près de vous.', 'Le quotidien de {place}, fondé en {year}.'],
    tickers: ['À l’instant', 'Flash :'],
    consent: [
      'Votre vie privée compte pour {site}. Avec votre accord, 214 sociétés choisies et nous-mêmes souhaitons employer des données de position et d’autres informations de votre appareil pour adapter annonces et contenus. Refuser ne supprime pas les annonces, elles seront seulement moins pertinentes.',
    ],
    bios: [
      'Après des études à {place}, {name} a rejoint le journal en {year} et dirige aujourd’hui ses pages sur {beat}.',
      '{name} signe chaque jeudi une chronique sur {beat}. Le courrier est bienvenu.',
    ],
    letters: [
      'Ne manquez plus rien : recevez notre sélection en semaine à midi, avec des mots croisés pour finir. Se désabonner prend une seconde.',
    ],
    appeals: [
      'Ce travail est payé par des membres. À partir de trois euros par mois vous en serez, et vous garderez en vie une rédaction de quatorze personnes dans une ville où deux autres ont fermé.',
    ],
    legal: [
      'Édité par {site} Éditions SARL, inscrite au registre du commerce de {place} sous le numéro 48291. Les demandes de reproduction reçoivent une réponse les jours ouvrés.',
    ],
    rules: [
      'Prenez part, mais jouez franc jeu : discutez l’idée et non la personne, et souvenez-vous que votre message porte votre vrai nom.',
    ],
    foot: ['Vous l’avez peut-être manqué', 'Le top dix du jour', 'Choisi pour vous', 'Chez nos confrères'],
    breaks: ['La suite du reportage plus bas', 'Message de notre parrain'],
    readAlso: ['À ne pas manquer :', 'Plus tôt :'],
    buttons: ['Ajouter à ma liste', 'Version audio', 'Offrir cet article'],
    crossheads: ['Comment tout a commencé', 'En bref', 'Ce que l’on sait'],
    background: [
      'La grève du port est la plus longue de son histoire. Les dockers ont cessé le travail en janvier contre le remplacement des équipes de nuit par des machines, et des navires attendent depuis dans la baie.',
    ],
    by: ['Texte : {name}', 'par {name}, à {place}'],
    beats: ['la vie rurale', 'le logement', 'la musique'],
  },
  es: {
    menu: 'Inicio|Nacional|Regiones|Finanzas|Ambiente|Fútbol|Artes|Columnas|Viajes|Fotos|Archivo|Tienda'.split('|'),
    slogans: ['Sin miedo y cerca de ti.', 'El diario de {place}, fundado en {year}.'],
    tickers: ['Recién llegado', 'Avance:'],
    consent: [
      'Su privacidad importa a {site}. Con su permiso, nosotros y 214 empresas escogidas queremos usar datos de ubicación y otros de su dispositivo para adaptar anuncios y contenidos y medir su rendimiento. Si dice que no, verá los mismos anuncios, solo que menos pertinentes.',
    ],
    bios: [
      'Tras estudiar en {place}, {name} llegó al diario en {year} y hoy dirige sus páginas sobre {beat}.',
      '{name} firma los jueves una columna sobre {beat}. Se agradecen las cartas.',
    ],
    letters: [
      'No se pierda nada: reciba nuestro resumen de lunes a viernes a mediodía, con un crucigrama al final. Darse de baja lleva un segundo.',
    ],
    appeals: [
      'Este trabajo lo pagan sus socios. Desde tres euros al mes puede ser uno de ellos y mantener viva una redacción de catorce personas en una ciudad donde otras dos han cerrado.',
    ],
    legal: [
      'Editado por {site} Editorial S. L., inscrita en el registro mercantil de {place} con el número 48291. Las solicitudes de reproducción se responden en días laborables.',
    ],
    rules: [
      'Participe, pero juegue limpio: discuta la idea y no a la persona, y recuerde que lo que escribe queda bajo su nombre.',
    ],
    foot: ['Quizá no lo vio', 'Los diez de hoy', 'Elegido para usted', 'En nuestra red'],
    breaks: ['El reportaje sigue más abajo', 'Mensaje de nuestro patrocinador'],
    readAlso: ['No se lo pierda:', 'Antes:'],
    buttons: ['Añadir a mi lista', 'Versión en audio', 'Regalar este artículo'],
    crossheads: ['Cómo empezó todo', 'De un vistazo', 'Lo que se sabe'],
    background: [
      'La huelga del puerto es la más larga de su historia. Los estibadores dejaron el trabajo en enero contra la sustitución de los turnos de noche por máquinas, y desde entonces hay barcos esperando en la bahía.',
    ],
    by: ['Texto: {name}', 'por {name}, {place}'],
    beats: ['la vida rural', 'la vivienda', 'la música'],
  },
};
