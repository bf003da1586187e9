// Words for the halves of the day beside a clock time, and the hour that they make of it.

const words = {
  /** Before noon; twelve is midnight. */
  morning: [
    '[ap]\\.?\\s?m|p\\.d|GH', // `pm` is told apart below
    '上午|午前|凌晨|早上|清晨|早晨|오전|새벽|아침',
    'صباحا|صباحًا|صباحاً|ص|ق\\.?ظ|صبح|ب\\.ن',
    'π\\.?μ|ÖÖ|पूर्वाह्न|सुबह|প্রাতে|সকাল|সকালে|পূৰ্বাহ্ন|এএম|காலை|ఉదయం|ಬೆಳಿಗ್ಗೆ|രാവിലെ|පෙ\\.ව|ਸਵੇਰੇ|સવારે|सकाळी|बिहान',
    'ກ່ອນທ່ຽງ|နံနက်|ព្រឹក|pagi|isuk|pg|sáng|ү\\.ө|vm|de\\sla\\smañana|de\\sla\\smadrugada|da\\smanhã',
  ],
  afternoon: [
    'm\\.d|GD|下午|午後|傍晚|오후|저녁',
    'مساء|مساءً|مساءا|م|ب\\.?ظ|شام|عصرا|عصراً|عصر|بعدازظهر|د\\.ن',
    'μ\\.?μ|ÖS|अपराह्न|शाम|বিকাল|বিকালে|বিকেল|বিকেলে|সন্ধ্যা|অপৰাহ্ন|পিএম|மாலை|సాయంత్రం|ಸಂಜೆ|വൈകിട്ട്|വൈകീട്ട്|ප\\.ව|ਸ਼ਾਮ|સાંજે|सायंकाळी|बेलुका',
    'ຫຼັງທ່ຽງ|ညနေ|ល្ងាច|sore|petang|ptg|chiều|tối|ү\\.х|nm|de\\sla\\starde|da\\starde',
  ],
  /** From one to three it is past noon. */
  noon: ['中午|낮|ظهرا|ظهراً|ظهر|दोपहर|দুপুর|দুপুরে|மதியம்|మధ్యాహ్నం|siang|tengah\\shari|tgh|trưa'],
  /** Late it is the evening, early the morning after. */
  night: ['晚上|夜晚|深夜|밤|रात|রাত|রাতে|இரவு|రాత్రి|ರಾತ್ರಿ|രാത്രി|malam|mlm|đêm|de\\sla\\snoche|da\\snoite'],
} as const;

type Half = keyof typeof words;

const anyOf = (lines: readonly string[]): string =>
  lines
    .join('|')
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');

const isUnspaced = (form: string): boolean => /[\p{sc=Han}\p{sc=Hang}]/u.test(form);

const forms = Object.values(words).flatMap((lines) => lines.join('|').split('|'));

/** Source of a pattern without groups. Between other letters only the words of scripts without spaces count. */
export const halfOfDay = [
  `(?:${anyOf(forms.filter(isUnspaced))})`,
  `(?<![\\p{L}\\p{M}])(?:${anyOf(forms.filter((form) => !isUnspaced(form)))})(?:(?<=m)\\.?(?!\\p{sc=Latn})|\\.?(?![\\p{L}\\p{M}]))`,
].join('|');

const halves = Object.entries(words).map(
  ([name, lines]) => [name as Half, new RegExp(`^(?:${anyOf(lines)})\\.?$`, 'iu')] as const,
);

export function hourOf(hour: number, half: string): number {
  if (hour > 12) return hour; // `14:05 pm` is written, and means what its hour says
  const name = /^p\.?\s?m/i.test(half) ? 'afternoon' : halves.find(([, pattern]) => pattern.test(half))?.[0];
  if (name === 'noon') return hour <= 3 ? hour + 12 : hour;
  const isLate = name === 'afternoon' || (name === 'night' && hour >= 6 && hour < 12);
  return (hour % 12) + (isLate ? 12 : 0);
}
