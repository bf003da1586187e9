// Words that stand between the parts of a date. One language or family a line.

/** Prepositions, articles, and what makes an ordinal of a number: `15th of March`, `15-го`, `den 15:e`. */
export const connecting: readonly string[] = [
  'of the st nd rd th',
  'de del di da dal do dos la el e er ère ere ème eme è é ª º o a à ième',
  'den der dem des dne d the on ste :e :a',
  'го й ого е ое я ні го числа ого',
  'ος η ης ο του',
  'a ea an en ean ik ko eko (e)ko (a) (an)', // Basque
  'ta tal', // Maltese
  'af il ydd fed eg ain o', // Welsh
  'ú mh', // Gaelic
  'viz', // Breton
  'i jei én án ei ai', // Hungarian
  'ê î ya', // Kurdish
  'an ang ng ika', // Filipino
  'ga wata watan', // Hausa
  'nke', // Igbo
  'oṣù ọjọ́ ọdún', // Yoruba
  'mwezi wa tarehe mwaka', // Swahili
  'من شهر لشهر', // Arabic
  'ماه ام د ی ي ئى نىڭ', // Persian, Pashto, Kurdish
  'کو تاریخ', // Urdu
  'ב ל של',
  'ই লা শে ঠা রা এর', // Bengali
  'தேதி ம் ஆம்', // Tamil
  'వ తేదీ', // Telugu
  'ರ ನೇ', // Kannada
  'ന് ാം', // Malayalam
  'เดือน ที่', // Thai
  'ເດືອນ ທີ',
  'ខែ ទី',
  'လ', // Burmese
  'சூ ම වැනි', // Sinhala
  'ቀን', // Amharic
  'ს', // Georgian
  'ին', // Armenian
  'р', // Mongolian
  'нче нчы', // Tatar
  'da dan', // Turkic
];

/** Words for year and day beside their numbers: `2024 оны`, `2024 m. kovo 15 d.`, `2024年`. */
export const units: readonly string[] = [
  'г год года году гг ж жыл жылы жылғы жылдың жылдын жылдын',
  'р рік року році r roku rok godine god године leta',
  'год года годзе',
  'm metų metais d diena dieną',
  'gada gads gadā',
  'a aasta aastal',
  'év évi',
  'yil yili yilgi yilning йил йили ý ýyl ýylyň il cü ci cu cı yıl yılı',
  'ел елның соли с',
  'он оны онд өдөр өдрийн нд ний ны',
  'թ թվական թվականի ի',
  'წ წელი წლის',
  'م ميلادي ميلادية سنة لسنة عام لعام ه.ش هجری شمسی خورشیدی سال ء کال ل زایینی',
  'ค.ศ พ.ศ ปี พุทธศักราช คริสต์ศักราช',
  'ປີ ຄ.ສ ພ.ສ',
  'ឆ្នាំ គ.ស ព.ស',
  'ခုနှစ် ခု နှစ် ရက် ရက်နေ့',
  'năm ngày',
  'ලොව වසරේ දින',
  'ዓ.ም እ.ኤ.አ ዓመተ ምህረት',
  '年 日 號 号',
  '년 일 年度',
  'سال يىلى كۈنى',
  'साल वर्ष सन् ई',
  'সাল সালে সালের খ্রিস্টাব্দ',
  'an anul ano año',
];

/** A number before one of these is a month. */
export const monthSigns: readonly string[] = ['月 월 сар сарын ئاي ئاينىڭ'];

/** A number behind one of these is a month. */
export const monthWords: readonly string[] = ['tháng thg'];
