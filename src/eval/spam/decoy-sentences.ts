// The sentences that decoys are drawn from: what newsrooms write about spam and about themselves, by language. Every name, number
// and address in them is invented.

/** `{a}`, `{b}` and `{c}` are filled with keywords or anchors of spam. */
// biome-ignore format: one sentence a line
export const mentions: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The page had been hacked, and visitors who searched for the parish found the words “{a} | {b} | {c}” instead of the times of the services.',
    'Police said that the group had run sites that promised “{a}” and “{b}”, and that most of the victims were pensioners.',
    'The regulator banned an advert which offered “{a}”, because it could be seen by children on their way to school.',
    'Researchers counted eleven thousand pages that sell {a}, {b} or {c}, and found that half of them vanish within a month.',
    'Her son had typed {a} into his phone one night, she told the court, and within a year the savings of the family were gone.',
    'Nobody had ordered {a}. The message came all the same, every morning at six, and with it {b} and {c}.',
    '“{a}”, it said on the screen, and below it in smaller letters: “{b}”.',
  ],
  de: [
    'Statt der Gottesdienste fanden Besucher auf der Seite der Gemeinde die Worte „{a} | {b} | {c}“, und niemand wusste, wie sie dorthin kamen.',
    'Die Polizei warnt vor Seiten, die „{a}“ und „{b}“ versprechen und ihr Geld mit den Daten der Kunden verdienen.',
    'Eine Werbung für {a} wurde verboten, weil Kinder sie auf dem Weg zur Schule sehen konnten.',
  ],
  fr: [
    'À la place des horaires, les visiteurs du site de la mairie trouvaient les mots « {a} | {b} | {c} », sans que personne sache pourquoi.',
    'La police met en garde contre les sites qui promettent « {a} » et « {b} » et qui revendent ensuite les données de leurs clients.',
    'Une publicité pour {a} a été interdite parce que des enfants pouvaient la voir sur le chemin de l’école.',
  ],
  es: [
    'En lugar de los horarios, la web del ayuntamiento mostraba las palabras «{a} | {b} | {c}», y nadie sabía cómo habían llegado allí.',
    'La Policía advierte de las páginas que prometen «{a}» y «{b}» y que luego venden los datos de sus clientes.',
    'Un anuncio de {a} fue prohibido porque los niños podían verlo de camino al colegio.',
  ],
  it: ['La polizia avverte: i siti che promettono «{a}» e «{b}» rivendono poi i dati dei loro clienti, spesso anziani.', 'Al posto degli orari, sul sito del comune si leggevano le parole «{a} | {b} | {c}».'],
  pt: ['A polícia alerta para os sites que prometem “{a}” e “{b}” e que depois vendem os dados dos clientes.', 'No lugar dos horários, o site da câmara mostrava as palavras “{a} | {b} | {c}”, e ninguém sabia porquê.'],
  ru: [
    'Вместо расписания на сайте школы посетители видели слова «{a} | {b} | {c}», и никто не знал, откуда они взялись.',
    'Полиция предупреждает о сайтах, которые обещают «{a}» и «{b}», а потом продают данные своих клиентов.',
    'По словам прокурора, реклама «{a}» появлялась каждый вечер, и многие подростки теряли на этом деньги родителей.',
  ],
  tr: [
    'Okulun sitesine giren veliler, ders programı yerine “{a} | {b} | {c}” sözleriyle karşılaştı ve bunun nereden geldiğini kimse bilmiyordu.',
    'Polis, “{a}” ve “{b}” vaadiyle gençleri çeken sitelere karşı uyardı ve on yedi kişiyi gözaltına aldı.',
  ],
  id: [
    'Alih-alih jadwal, situs desa itu menampilkan kata-kata “{a} | {b} | {c}”, dan tidak ada yang tahu dari mana asalnya.',
    'Polisi memperingatkan warga tentang situs yang menjanjikan “{a}” dan “{b}”, lalu menjual data para korbannya.',
  ],
  vi: ['Cảnh sát cảnh báo người dân về những trang web hứa hẹn “{a}” và “{b}” rồi bán dữ liệu của khách hàng.'],
  th: ['ตำรวจเตือนประชาชนเกี่ยวกับเว็บไซต์ที่โฆษณาว่า “{a}” และ “{b}” ซึ่งหลอกเอาข้อมูลของลูกค้าไปขาย', 'เว็บไซต์ของโรงเรียนถูกแฮ็ก และผู้ปกครองเห็นคำว่า “{a} | {b} | {c}” แทนตารางเรียน'],
  ko: ['경찰은 “{a}”, “{b}” 등을 내세워 회원을 모은 사이트 운영자 열일곱 명을 붙잡았다고 화요일 밝혔다.', '학교 홈페이지가 해킹되어 시간표 대신 “{a} | {b} | {c}” 같은 문구가 떠 있었다고 학부모들은 말했다.'],
  ja: ['警察によると、容疑者らは「{a}」「{b}」などとうたうサイトを運営し、若者から金をだまし取っていた。', '学校のサイトが改ざんされ、時間割の代わりに「{a} | {b} | {c}」という文字が並んでいたという。'],
  zh: ['警方表示，嫌疑人用“{a}”“{b}”等广告吸引年轻人，受害者中有许多是学生。', '学校网站被黑客入侵，家长看到的不是课程表，而是“{a} | {b} | {c}”等字样。'],
  ar: ['حذرت الشرطة من مواقع تعد بـ«{a}» و«{b}» ثم تبيع بيانات زبائنها، ومعظمهم من كبار السن.', 'بدلا من المواعيد ظهرت على موقع المدرسة كلمات «{a} | {b} | {c}» ولم يعرف أحد من أين جاءت.'],
  fa: ['پلیس درباره سایت‌هایی که وعده «{a}» و «{b}» می‌دهند و سپس داده‌های مشتریان را می‌فروشند هشدار داد.'],
  hi: ['पुलिस ने उन वेबसाइटों के बारे में चेतावनी दी है जो “{a}” और “{b}” का वादा करती हैं और फिर ग्राहकों का डेटा बेच देती हैं।'],
};

/** What somebody has shown to a reporter follows in quotation marks. */
// biome-ignore format: one language a line
export const shown: Readonly<Record<string, readonly string[]>> = {
  en: ['The message, which the police have published, reads', 'One of the adverts promised', 'She showed the court what had stood on her screen'],
  de: ['Die Nachricht, die die Polizei veröffentlicht hat, lautet', 'In einer der Anzeigen hieß es'],
  fr: ['Le message que la police a rendu public disait', 'L’une des annonces promettait'],
  es: ['El mensaje que ha difundido la Policía decía', 'Uno de los anuncios prometía'],
  it: ['Il messaggio diffuso dalla polizia diceva', 'Uno degli annunci prometteva'],
  pt: ['A mensagem divulgada pela polícia dizia', 'Um dos anúncios prometia'],
  ru: ['В сообщении, которое показали в полиции, говорилось', 'Одно из объявлений обещало'],
  tr: ['Polisin yayımladığı iletide şunlar yazıyordu', 'İlanlardan birinde şöyle deniyordu'],
  id: ['Pesan yang ditunjukkan polisi berbunyi', 'Salah satu iklan itu menjanjikan'],
  vi: ['Tin nhắn do cảnh sát công bố có nội dung'],
  th: ['ข้อความที่ตำรวจเปิดเผยระบุว่า'],
  ko: ['경찰이 공개한 문자는 이렇게 적혀 있었다'],
  ja: ['警察が公開したメッセージにはこう書かれていた'],
  zh: ['警方公布的短信写道', '其中一则广告写着'],
  ar: ['وجاء في الرسالة التي نشرتها الشرطة'],
  fa: ['در پیامی که پلیس منتشر کرد آمده است'],
  hi: ['पुलिस द्वारा जारी संदेश में लिखा था'],
};

export const contacts: readonly string[] = [
  'Have you seen something? Send your photos on WhatsApp to {phone} or write to desk@lowickcourier.example. We never name our sources.',
  'Do you know more about this story? Contact our reporter on Signal or Telegram ({handle}) or by telephone, {phone}.',
  'If you need somebody to talk to, the helpline is free and open day and night on {phone}; you can also chat on WhatsApp.',
  'Tickets cost 12 and can be ordered by telephone, {phone}, or at the box office; the concert begins at eight.',
  'Reporting by A. Strand and J. Pell; editing by M. Roe. Call {phone}. Follow {handle}.',
  'Haben Sie etwas gesehen? Schicken Sie uns Ihre Bilder per WhatsApp an {phone} oder schreiben Sie an redaktion@zeitung.example.',
  'Vous avez été témoin ? Envoyez vos photos par WhatsApp au {phone} ou écrivez à la rédaction.',
  'Viu algo que devíamos saber? Envie fotografias pelo WhatsApp {phone} ou para redacao@jornal.example.',
  'Hai una notizia per noi? Scrivici su WhatsApp al {phone} o a redazione@giornale.example.',
  'Есть тема для статьи? Телеграм {handle}, телефон редакции {phone}.',
  'Маєте новину? Пишіть у телеграм {handle} або телефонуйте {phone}.',
  'Masz temat? Napisz do nas na WhatsApp {phone} albo na adres redakcja@gazeta.example.',
  'Heeft u een tip? App ons op {phone} of mail naar redactie@krant.example.',
  'بلغنا خبرك: تيليغرام {handle} أو الهاتف {phone}. لا نكشف عن مصادرنا.',
  'クレームや情報提供は編集部（電話 {phone}、LINE {handle}）まで。',
  'แจ้งข่าวกองบรรณาธิการ โทร {phone} หรือไลน์ {handle}',
  '¿Tiene información sobre este caso? Escríbanos por WhatsApp al {phone} o a redaccion@diario.example.',
  'Если вы стали очевидцем, пришлите фотографии в WhatsApp или Telegram по номеру {phone}.',
  'Haber ihbar hattımıza WhatsApp üzerinden {phone} numarasından ulaşabilirsiniz.',
  'Punya informasi? Kirim foto lewat WhatsApp ke {phone} atau surel ke redaksi@harian.example.',
  '제보는 카카오톡 또는 전화 {phone}, 이메일 desk@ilbo.example 로 받습니다.',
  '新闻线索请致电 {phone} 或添加编辑部微信，来信请寄 desk@ribao.example。',
  'للتواصل مع غرفة الأخبار: واتساب {phone} أو البريد desk@sahifa.example.',
];

/** As a page offers itself in other languages. */
export const languageNames: readonly string[] = [
  'English',
  '中文',
  'Русский',
  'العربية',
  'Français',
  'Español',
  '日本語',
  '한국어',
  'हिन्दी',
  'ไทย',
  'Tiếng Việt',
  'Türkçe',
];
