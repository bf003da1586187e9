import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declaredTag } from '../../../src/stages/language/declared.js';
import { detectLanguage, openDetector } from '../../../src/stages/language/detect.js';

/** One invented sentence of news in each language. */
const sentences = {
  af: 'Die hawe is Dinsdag weer oop nadat die storm dit vir nege dae gesluit het.',
  am: 'ወደቡ ከዘጠኝ ቀናት በኋላ ማክሰኞ ዕለት ተከፈተ።',
  ar: 'أعيد فتح الميناء يوم الثلاثاء بعد أن أغلقته العاصفة تسعة أيام.',
  bg: 'Пристанището беше отворено отново във вторник, след като бурята го затвори за девет дни.',
  bn: 'নয় দিন বন্ধ থাকার পর মঙ্গলবার বন্দর আবার খুলেছে।',
  cs: 'Přístav byl v úterý znovu otevřen poté, co ho bouře na devět dní uzavřela.',
  da: 'Havnen blev genåbnet tirsdag, efter at stormen havde lukket den i ni dage.',
  de: 'Der Hafen wurde am Dienstag wieder geöffnet, nachdem ihn der Sturm neun Tage lang geschlossen hatte.',
  el: 'Το λιμάνι άνοιξε ξανά την Τρίτη, αφού η καταιγίδα το είχε κλείσει για εννέα ημέρες.',
  en: 'The port reopened on Tuesday after the storm had closed it for nine days.',
  es: 'El puerto reabrió el martes después de que la tormenta lo cerrara durante nueve días.',
  fa: 'بندر روز سه‌شنبه پس از آنکه توفان آن را نه روز بسته بود دوباره باز شد.',
  fi: 'Satama avattiin tiistaina uudelleen, kun myrsky oli sulkenut sen yhdeksäksi päiväksi.',
  fr: 'Le port a rouvert mardi après que la tempête l’a fermé pendant neuf jours.',
  he: 'הנמל נפתח מחדש ביום שלישי לאחר שהסערה סגרה אותו לתשעה ימים.',
  hi: 'तूफ़ान के कारण नौ दिन बंद रहने के बाद बंदरगाह मंगलवार को फिर से खुल गया है।',
  hu: 'A kikötő kedden újra megnyílt, miután a vihar kilenc napra bezárta.',
  id: 'Pelabuhan itu dibuka kembali pada hari Selasa setelah badai menutupnya selama sembilan hari.',
  it: 'Il porto ha riaperto martedì dopo che la tempesta lo aveva chiuso per nove giorni.',
  ja: '嵐のため九日間閉まっていた港が火曜日に再び開いた。',
  ko: '폭풍으로 아흐레 동안 닫혔던 항구가 화요일에 다시 문을 열었다.',
  lt: 'Uostas antradienį vėl atidarytas po to, kai audra jį buvo uždariusi devynioms dienoms.',
  nl: 'De haven is dinsdag weer opengegaan nadat de storm haar negen dagen had gesloten.',
  pl: 'Port został ponownie otwarty we wtorek po tym, jak burza zamknęła go na dziewięć dni.',
  pt: 'O porto reabriu na terça-feira depois de a tempestade o ter fechado durante nove dias.',
  ro: 'Portul s-a redeschis marți după ce furtuna îl închisese timp de nouă zile.',
  ru: 'Порт снова открылся во вторник после того, как шторм закрыл его на девять дней.',
  sv: 'Hamnen öppnade igen i tisdags efter att stormen hade stängt den i nio dagar.',
  sw: 'Bandari hiyo ilifunguliwa tena Jumanne baada ya dhoruba kuifunga kwa siku tisa.',
  ta: 'ஒன்பது நாட்கள் மூடப்பட்டிருந்த துறைமுகம் செவ்வாய்க்கிழமை மீண்டும் திறக்கப்பட்டது.',
  th: 'ท่าเรือเปิดอีกครั้งในวันอังคารหลังจากพายุทำให้ต้องปิดเป็นเวลาเก้าวัน',
  tr: 'Liman, fırtına nedeniyle dokuz gün kapalı kaldıktan sonra salı günü yeniden açıldı.',
  uk: 'Порт знову відкрився у вівторок після того, як шторм закрив його на дев’ять днів.',
  ur: 'طوفان کے باعث نو دن بند رہنے کے بعد بندرگاہ منگل کو دوبارہ کھل گئی ہے۔',
  vi: 'Cảng đã mở cửa trở lại vào thứ Ba sau khi cơn bão khiến cảng phải đóng cửa chín ngày.',
  'zh-Hans': '因风暴关闭九天的港口周二重新开放，这让岛上的居民们松了一口气。',
  'zh-Hant': '因風暴關閉九天的港口週二重新開放，這讓島上的居民們鬆了一口氣。',
};

describe('the language of a sentence', () => {
  it.each(Object.entries(sentences))('%s: %s', (language, text) =>
    expect(detectLanguage(text).language).toBe(language),
  );

  it('is unknown where there are no letters', () => {
    expect(detectLanguage('08:05 — 11/3/2013')).toEqual({ language: 'und', iso3: 'und', score: 0, candidates: [] });
  });
  it('does not hang on addresses and hashtags', () => {
    expect(detectLanguage(`${sentences.de} https://www.example.org/the/port/is/open #openport @theport`).language).toBe(
      'de',
    );
  });
  it('takes the likeliest first, and shares that add up to no more than one', () => {
    const { candidates, language, score } = detectLanguage(sentences.nl);
    expect(candidates[0]).toEqual({ language, score });
    expect(candidates.reduce((sum, candidate) => sum + candidate.score, 0)).toBeLessThanOrEqual(1.000001);
  });
});

describe('languages that are hardly told apart', () => {
  it.each([
    [
      'hr',
      'Ministar je u srpnju priopćio da će tvrtka otpustiti tisuću zaposlenika, a vijeće će o tome glasovati sljedeći tjedan.',
    ],
    [
      'bs',
      'Ministar je u julu saopćio da će kompanija otpustiti hiljadu uposlenika, a vijeće će o tome glasati sljedeće sedmice.',
    ],
    [
      'sr-Latn',
      'Ministar je u julu saopštio da će kompanija otpustiti hiljadu radnika, a veće će o tome glasati sledeće nedelje.',
    ],
    ['id', 'Polisi menahan tiga warga karena mobil mereka dipakai membawa uang perusahaan itu pada bulan Agustus.'],
    ['ms', 'Polis menahan tiga lelaki kerana kereta mereka digunakan untuk membawa wang syarikat itu pada bulan Ogos.'],
    ['nb', 'Politiet etterlyser tre menn etter at noen brøt seg inn i butikken forrige uke.'],
    [
      'nn',
      'Politiet etterlyser tre menn etter at nokon braut seg inn i butikken førre veke, og dei veit ikkje kvifor.',
    ],
    ['da', 'Politiet efterlyser tre mænd, efter at nogen brød ind i butikken i sidste uge.'],
    ['gl', 'A policía detivo onte tres homes despois de que alguén entrase na tenda pola noite.'],
    ['xh', 'Amapolisa abambe amadoda amathathu emva kokuba kuqhekezwe ivenkile kwiveki ephelileyo.'],
    ['zu', 'Amaphoyisa abophe amadoda amathathu ngemuva kokuthi kugqekezwe isitolo ngesonto eledlule.'],
  ])('%s: %s', (language, text) => expect(detectLanguage(text).language).toBe(language));
});

describe('languages beyond the table', () => {
  interface Row {
    readonly language: string;
    readonly text: string;
  }
  const rows = readFileSync(new URL('../../language/outside.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const told = 'as eo ht ilo jv lg ln mg nds ny rw sn st su ti tk tn tt ug wo yi'.split(' ');

  it('are told where franc knows them, or by their letters: nine paragraphs of ten', () => {
    const known = rows.filter(({ language }) => told.includes(language));
    const right = known.filter(({ language, text }) => detectLanguage(text).language === language);
    expect(known.length).toBe(5 * told.length);
    expect(right.length / known.length).toBeGreaterThanOrEqual(0.95);
  });
  it('have their ISO 639-3 code beside the tag', () => {
    const { language, iso3 } = detectLanguage(rows.find(({ language }) => language === 'jv')!.text);
    expect([language, iso3]).toEqual(['jv', 'jav']);
  });
  it('are not looked for where the languages to choose from are given', () => {
    const detector = openDetector({ among: ['id', 'en'] });
    expect(detector.detect(rows.find(({ language }) => language === 'jv')!.text).language).toBe('id');
    expect(detector.detect(sentences.de).language).not.toBe('de');
  });
});

describe('neighbours and hosts', () => {
  it('speak for a text that could be in several languages', () => {
    const line = 'Luka je ponovno otvorena';
    expect(detectLanguage(line, { host: 'www.example.ba' }).candidates.map(({ language }) => language)).toContain('bs');
    const near = ['Ministar je priopćio da će tvrtka otpustiti tisuću zaposlenika sljedeći tjedan.'];
    expect(detectLanguage(line, { neighbours: near }).language).toBe('hr');
    expect(detectLanguage(line, { neighbours: near }).score).toBeGreaterThan(detectLanguage(line).score - 1e-9);
  });
});

describe('what is declared', () => {
  it('decides between languages that are hardly told apart', () => {
    const line = 'Luka je ponovno otvorena';
    expect(detectLanguage(line, { declared: 'hr-HR' }).language).toBe('hr');
    expect(detectLanguage(line, { declared: 'sr-Latn' }).language).toBe('sr-Latn');
  });
  it('does not overrule a clear text', () => {
    expect(detectLanguage(sentences.de, { declared: 'en' }).language).toBe('de');
    expect(detectLanguage(sentences.th, { declared: 'fr' }).language).toBe('th');
  });
  it.each([
    ['en_US', 'en'],
    ['pt-BR', 'pt'],
    ['iw', 'he'],
    ['kr', 'ko'],
    ['English', 'en'],
    ['zh-TW', 'zh-Hant'],
    ['zh_CN', 'zh-Hans'],
    ['fil', 'tl'],
    ['lang', undefined],
    ['', undefined],
  ])('%s is read as %s', (written, tag) => expect(declaredTag(written)).toBe(tag));
});
