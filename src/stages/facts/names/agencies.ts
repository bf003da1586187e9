// News agencies, by the names under which pages credit them: one agency a line, the usual name first.

const table: readonly string[] = [
  'Xinhua|Xinhua News Agency|Xinhuanet|新华社|新華社|新华网',
  'Reuters|Thomson Reuters|路透社',
  'AP|Associated Press|The Associated Press|美联社',
  'AFP|Agence France-Presse|Agence France Presse|法新社',
  'dpa|Deutsche Presse-Agentur|dpa-AFX|dpa/tmn',
  'Bloomberg|Bloomberg News',
  'UPI|United Press International',
  'PA|PA Media|Press Association|PA News Agency',
  'AAP|Australian Associated Press',
  'The Canadian Press|Canadian Press|La Presse Canadienne|CP',
  'APA|Austria Presse Agentur',
  'Keystone-SDA|SDA|ATS|Keystone-ATS',
  'ANSA|Agenzia ANSA',
  'Adnkronos',
  'EFE|Agencia EFE',
  'Europa Press',
  'Lusa|Agência Lusa',
  'Agência Brasil|Agencia Brasil',
  'Notimex',
  'Télam|Telam',
  'TASS|ITAR-TASS|ТАСС',
  'RIA Novosti|РИА Новости|Sputnik',
  'Interfax|Интерфакс',
  'Ukrinform|Укрінформ|Укринформ',
  'PAP|Polska Agencja Prasowa',
  'ČTK|CTK|ČTK/AP',
  'TASR',
  'MTI',
  'BTA|БТА',
  'Agerpres',
  'HINA',
  'STA',
  'Tanjug|Танјуг',
  'BNS',
  'LETA',
  'ETA',
  'Anadolu|Anadolu Agency|Anadolu Ajansı|AA',
  'DHA|Demirören Haber Ajansı',
  'İHA|IHA|İhlas Haber Ajansı',
  'NTB',
  'TT|TT Nyhetsbyrån',
  'Ritzau',
  'STT',
  'ANP',
  'Belga',
  'epd|Evangelischer Pressedienst',
  'KNA|Katholische Nachrichten-Agentur',
  'SID|Sport-Informations-Dienst',
  'Kyodo|Kyodo News|共同通信|共同社|共同',
  'Jiji|Jiji Press|時事通信|時事',
  'Yonhap|Yonhap News Agency|연합뉴스|韩联社',
  'CNA|Central News Agency|中央社',
  'China News Service|CNS|Chinanews|中新社|中新网|中國新聞社',
  'PTI|Press Trust of India',
  'ANI',
  'IANS',
  'UNI|United News of India',
  'APP|Associated Press of Pakistan',
  'Bernama',
  'Antara|ANTARA News',
  'VNA|TTXVN|Vietnam News Agency',
  'IRNA',
  'SPA|Saudi Press Agency',
  'WAM',
  'MENA',
  'NAN|News Agency of Nigeria',
  'GNA|Ghana News Agency',
  'SAPA',
  'Inter Press Service|IPS',
];

const usual: ReadonlyMap<string, string> = new Map(
  table.flatMap((line) => line.split('|').map((name, _at, names) => [name.toLowerCase(), names[0]!] as const)),
);

/** What may be searched inside a line: names that cannot be words of it, so no short capitals and no lower case. */
const names = table.flatMap((line) => line.split('|'));
const spaced = names.filter((name) => name.length > 3 && /^\p{Lu}/u.test(name));
const unspaced = names.filter((name) => name.length > 2 && /^\p{Script=Han}/u.test(name));
const longestFirst = (a: string, b: string): number => b.length - a.length;
const inLine = new RegExp(
  `(?<!\\p{L})(?:${spaced.sort(longestFirst).join('|')})(?!\\p{L})|${unspaced.sort(longestFirst).join('|')}`,
  'u',
);

/** The name as written, if all of the text is the name of an agency. */
export function agencyOf(text: string): string | undefined {
  const name = text.trim();
  return usual.has(name.toLowerCase()) ? name : undefined;
}

/** The first agency in a short line, where the line holds more than its name. */
export function agencyIn(line: string): string | undefined {
  return inLine.exec(line)?.[0];
}
