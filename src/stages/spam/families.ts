// Kinds of injected text that are known by their words. A phrase is what is said to sell; a topic word is what is said of the same
// thing anywhere, so that a page which speaks of it elsewhere is not judged by words (the topic guard). Phrases are matched
// against folded text: lower case, digits as 0. `catches` must go and `spares` must stay when they stand under an ordinary story
// (one test runs them all); the second list is the more valuable one.

export interface Family {
  readonly name: string;
  readonly phrases: readonly string[];
  /** Beginnings of words; in scripts without spaces anywhere in the text. */
  readonly topic: readonly string[];
  readonly catches: readonly string[];
  readonly spares: readonly string[];
}

// biome-ignore format: phrases of one language stand on one line
export const families: readonly Family[] = [
  {
    name: 'adult',
    phrases: [
      'free cams', 'live cams', 'adult tube', 'porn tube', 'free porn', 'xxx videos', 'sex videos', 'adult videos', 'nude cams', 'hd porn',
      '无码', '無碼', '人妻', '中文字幕', '免费观看', '成人视频', '成人网站', '国产精品', '欧美精品', '一区二区', '激情', '伦理片', '黄色网站', '情色', '在线视频',
      '無修正', '素人', '無料動画', '熟女', '中出し', 'エロ動画', 'アダルト動画',
      'หนังโป๊', 'หนังผู้ใหญ่', 'คลิปหลุด', '야동', '성인사이트', '성인용품', 'порно', 'porno izle', 'sikiş', 'türk ifşa',
    ],
    topic: ['porn', 'adult', 'sex', '色情', '成人', '情色', 'ポルノ', '아동', '성인', 'порн', 'โป๊', 'cinsel'],
    catches: [
      '某某精品专区| 高清无码在线| 人妻中文字幕大全| 国产精品免费观看| 成人视频一区二区| 欧美精品无码专区',
      'free cams hd, adult tube live, free porn clips, xxx videos free, live cams tonight, adult videos hd',
      '無料動画まとめ / 素人専門 / 熟女動画 / 無修正サンプル / 素人エロ動画 / 人妻無料動画',
    ],
    spares: [
      'Subtitles in Chinese (中文字幕) will be shown at all evening screenings of the festival.',
      'The council said adult education classes would move to the library in May.',
    ],
  },
  {
    name: 'gambling',
    phrases: [
      'slot gacor', 'situs slot', 'togel online', 'togel resmi', 'rtp live', 'gampang maxwin', 'maxwin', 'situs judi', 'judi online', 'bandar togel', 'agen slot', 'slot online', 'situs terpercaya', 'bonus new member', 'deposit pulsa', 'daftar sekarang',
      'deneme bonusu', 'canlı bahis', 'kaçak iddaa', 'kaçak bahis', 'bahis siteleri', 'casino siteleri', 'güncel giriş',
      'free spins', 'no deposit bonus', 'no deposit', 'online casino', 'casino bonus', 'casino ohne oasis', 'bonus sans dépôt', 'casino en ligne', 'tiradas gratis', 'bono sin depósito', 'casino sin licencia', 'bonus ohne einzahlung', 'freispiele', 'bonus senza deposito',
      '娱乐城', '北京赛车', '时时彩', '彩票平台', '投注平台', '真人娱乐', '百家乐', '注册即送', '注册送', '彩金', '棋牌', '博彩', '六合彩', '开户送',
      'สล็อตเว็บตรง', 'สล็อต', 'บาคาร่า', 'เครดิตฟรี', 'คาสิโนออนไลน์', 'แทงบอล', 'ฝากถอน', 'หวยออนไลน์',
      'nhà cái', 'nổ hũ', 'soi kèo', 'tài xỉu', 'cá cược', 'bắn cá', 'link vào', 'lô đề',
      '토토사이트', '먹튀검증', '안전놀이터', '카지노사이트', '바카라사이트', '메이저사이트', '온라인카지노', '슬롯사이트', '가입코드',
      'игровые автоматы', 'рабочее зеркало', 'бездепозитный бонус', 'казино онлайн', 'онлайн казино', 'ставки на спорт', 'фриспины', 'букмекерская контора',
      'オンラインカジノ', '入金不要ボーナス', 'كازينو اون لاين', 'مراهنات',
    ],
    topic: ['gambl', 'casino', 'bookmak', 'betting', 'lotter', 'slot', 'judi', 'bahis', 'kumar', 'iddaa', 'togel', '赌', '博彩', '彩票', '賭', 'カジノ', '도박', '토토', '카지노', 'казино', 'азартн', 'ставк', 'พนัน', 'สล็อต', 'cờ bạc', 'cá cược', 'nhà cái', 'glücksspiel', 'spielautomat', 'apuesta', 'azzardo', 'مراهن', 'قمار'],
    catches: [
      'slot gacor malam ini | togel resmi | rtp live | situs slot gacor gampang maxwin | bandar togel resmi | slot online',
      'canlı bahis deneme bonusu kaçak iddaa deneme bonusu veren bahis siteleri güncel giriş canlı bahis siteleri',
      '某某娱乐城官网 北京赛车计划 时时彩投注平台 注册即送彩金 某某娱乐城开户 百家乐投注平台',
      'สล็อตเว็บตรง บาคาร่า เครดิตฟรี แทงบอลออนไลน์ ฝากถอนไม่มีขั้นต่ำ สล็อตเว็บตรงแตกง่าย ไลน์ @abc77',
      '토토사이트 먹튀검증 안전놀이터 카지노사이트 메이저사이트 가입코드 abcd 텔레그램 문의',
      'игровые автоматы, рабочее зеркало, бездепозитный бонус за регистрацию, онлайн казино, казино рабочее зеркало',
      'nhà cái số một, nổ hũ, soi kèo, tài xỉu online, nhà cái uy tín, link vào ABC88 mới nhất, nổ hũ đổi thưởng',
    ],
    spares: [
      'Draw 3.40, away win 5/1, over 2.5 goals 1.90, both teams to score 4/5, first scorer Ivers 6/1.',
      'The harbour lottery raised 4,000 for the lifeboat, and the winning numbers were 3, 9, 17, 22 and 40.',
    ],
  },
  {
    name: 'pharmacy',
    phrases: [
      'cheap pills', 'buy cheap', 'pills online', 'no rx', 'no prescription', 'without prescription', 'online pharmacy', 'order online', 'cheap viagra', 'buy viagra', 'generic viagra', 'cialis online', 'buy cialis', 'buy tramadol', 'buy xanax', 'overnight delivery', 'discreet shipping',
      'rezeptfrei kaufen', 'ohne rezept', 'rezeptfrei bestellen', 'sans ordonnance', 'pharmacie en ligne', 'acheter pas cher', 'sin receta', 'comprar barato', 'farmacia online', 'senza ricetta', 'comprare online', 'без рецепта', 'купить таблетки', 'sem receita',
    ],
    topic: ['pharm', 'drug', 'medicin', 'pill', 'prescription', 'viagra', 'cialis', 'sildenafil', 'rezept', 'ordonnance', 'receta', 'ricetta', 'аптек', 'лекарств', 'таблет'],
    catches: [
      'buy cheap pills online no rx, generic viagra overnight delivery, cheap pills no prescription, online pharmacy discreet shipping',
      'Potenzmittel rezeptfrei kaufen, Pillen ohne Rezept, Pillen rezeptfrei bestellen, Potenzmittel ohne Rezept kaufen',
    ],
    spares: ['Anyone who saw the crash is asked to order online statements from the police by Friday.'],
  },
  {
    name: 'replica-goods',
    phrases: [
      'replica watches', 'fake watches', 'swiss movement', 'replica handbags', 'designer outlet', 'cheap jerseys', 'outlet store online', 'wholesale price', 'sac pas cher', 'montre pas cher',
      '激安', '通販', 'n級品', '後払い', 'スーパーコピー', 'ブランドコピー', '高仿', 'replica uhren',
    ],
    topic: ['counterfeit', 'replica', 'fake', '偽', '仿', 'fälsch', 'contrefa'],
    catches: [
      '激安 財布 通販 N級品 腕時計 後払い スーパーコピー 財布 激安 通販 ブランドコピー 腕時計 N級品',
      'replica watches swiss movement, fake watches wholesale price, replica handbags outlet store online, cheap jerseys wholesale price',
    ],
    spares: ['A replica of the old mill will stand in the square until the festival ends.'],
  },
  {
    name: 'essay-mills',
    phrases: ['write my essay', 'essay writing service', 'buy essay', 'dissertation help', 'homework help', 'custom essays', 'term paper', 'plagiarism free', 'professional writers'],
    topic: ['essay', 'plagiar', 'dissertation', 'universit', 'student'],
    catches: ['Write my essay for me, custom essays, dissertation help, essay writing service, plagiarism free, buy essay from professional writers'],
    spares: ['Homework help sessions at the library start again on Monday at four.'],
  },
  {
    name: 'loans',
    phrases: [
      'payday loans', 'payday loan', 'cash advance', 'no credit check', 'instant approval', 'approved in 0 minutes', 'bad credit', 'займ на карту', 'займ без отказа', 'микрозайм', 'кредит без справок', '당일대출', '무방문', '소액결제 현금화', 'préstamos rápidos', 'crédito sin aval',
    ],
    topic: ['loan', 'lend', 'credit', 'займ', 'кредит', '대출', 'préstamo'],
    catches: ['payday loans no credit check, cash advance instant approval, bad credit payday loans online, payday loan approved in 5 minutes', '당일대출 무방문 소액결제 현금화 무방문 당일대출 상담 카톡 loan24 010-1234-5678'],
    spares: ['The boats are on loan from the museum at Port Arlen until the autumn.'],
  },
  {
    name: 'money',
    phrases: [
      'got my coins back', 'recover your funds', 'recovery expert', 'recovery agent', 'earn from home', 'a day from home', 'investment platform', 'guaranteed profit', 'trading signals', 'double your bitcoin', 'forex signals', 'contact him on whatsapp', 'write him on whatsapp',
      'توصيات تداول', 'توصيات مجانية', 'заработок в интернете', 'заработок без вложений',
    ],
    topic: ['bitcoin', 'crypto', 'forex', 'scam', 'fraud', 'invest', 'تداول', 'заработ', 'мошен'],
    catches: [
      'I lost my savings until a recovery expert got my coins back. Write him on WhatsApp +00 1234 567890, recover your funds today.',
      'توصيات تداول مجانية واتساب +00 123 456 7890 توصيات مجانية أرباح يومية',
    ],
    spares: ['Send photographs of the storm to the newsroom on WhatsApp or Telegram, @ardenpaper.'],
  },
  {
    name: 'escort',
    phrases: ['vip escort', 'escort bayan', 'escorts in', 'escort service', 'call girls', 'escort agency', 'индивидуалки', 'проститутки', 'эскорт услуги', 'eskort'],
    topic: ['prostitut', 'escort', 'проститу', 'fuhuş'],
    catches: ['vip escort Arden | escort service Lowick | call girls Harby | vip escort Norley | escort agency Westby | call girls Arden'],
    spares: ['Police cars will escort the runners from the bridge to the stadium.'],
  },
  {
    name: 'links-for-sale',
    phrases: ['hacklink', 'backlink', 'backlinks', 'backlink paketleri', 'guest posts', 'guest post', 'seo service', 'seo services', 'buy backlinks', 'hacklink panel', 'hacklink satın al', 'jasa backlink', 'instagram takipçi'],
    topic: ['seo', 'backlink', 'hacklink', 'hack'],
    catches: [
      'Hacklink panel Hacklink panel Backlink paketleri Hacklink satın al Hacklink panel Backlink paketleri Hacklink panel Hacklink panel',
      'DA90 guest posts from $9, buy backlinks, seo services, cheap guest posts, backlinks DA80, seo service from $5',
    ],
    spares: ['Two guest posts at the barracks were empty when the inspectors came.'],
  },
  {
    name: 'cbd',
    phrases: ['cbd gummies', 'cbd oil', 'vape shop', 'cbd öl', 'jetzt bestellen', 'gummies 00% off', 'thc vape', 'cbd kaufen', 'delta 0 gummies'],
    topic: ['cbd', 'cannabis', 'vape', 'vaping', 'hanf'],
    catches: ['CBD gummies 60% off today, CBD oil, THC vape, delta 8 gummies, vape shop, CBD oil gummies 50% off'],
    spares: ['The vape shop on Mill Street was flooded to the second step.'],
  },
];
