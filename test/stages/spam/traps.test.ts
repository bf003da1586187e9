// Clean text that looks like spam (findings/spam.md, section 6): each line stands in an ordinary story, and all of it has to stay.
import { describe, expect, it } from 'vitest';
import { leftOf } from './clean.js';
import { chinese, english, russian, turkish } from './stories.js';

const inEnglish: Readonly<Record<string, string | readonly string[]>> = {
  'odds in a sports story':
    'Draw 3.40, away win 5/1, over 2.5 goals 1.90, both to score 4/5, first goal Ivers 6/1, Roe 8/1',
  'odds on the next manager': 'Ivers 2/1, Roe 6/1, Lund 10/1, Marsh 12/1, Bell 14/1, bar 25/1',
  'a racecard': [
    '3.15: Tidy Sum 4/1, Free Lunch 7/1',
    '3.45: Cash Advance 2/1, Lucky Slot 9/2',
    '4.20: Free Spins 5/1, Old Harbour 8/1',
  ],
  'a lottery result': 'The winning numbers were 3, 9, 17, 22, 40; the bonus ball was 8.',
  'gaming shares':
    'Shares of five casino groups fell after the online casino tax was announced, and bookmakers lost a tenth of their value.',
  'shirt sponsors':
    'Four clubs in the league wore the names of bookmakers last season, and two of them were never paid.',
  'a hacking story that quotes the spam':
    'The footer of the parish site read “cheap pills | online casino | payday loans | replica watches” for eleven months before anyone noticed.',
  'a scam warning that quotes the message':
    'The message says: “Hi mum, my phone is broken, this is my new WhatsApp number +00 1234 567890, please write me here.”',
  'a shortage list':
    'Amoxicillin, lorazepam, heparin, lidocaine, insulin and saline are all short at the island hospital this month.',
  'an overdose report':
    'Two men died after taking pills sold as Xanax that contained fentanyl, the coroner heard on Monday.',
  'a law on age checks':
    'The suit names three adult video sites that let children watch porn, and asks the court to order age checks.',
  'an escort of police': 'Police escorted the convoy, and a naval escort met the ferries at the mouth of the channel.',
  'counterfeits seized':
    'Customs officers seized fake Rolex, Omega and Gucci goods, among them replica watches worth a million.',
  'a rule for lenders':
    'From June, adverts that say “no credit check” or “instant approval” are banned for payday loans.',
  'a law against essay mills': 'Students are told “we write your essay” by companies that the new law makes illegal.',
  'a health piece':
    'CBD oil and CBD gummies are sold as a cure for nearly everything, but the evidence for them is thin.',
  'a table of coins': ['BTC −3%', 'ETH −2%', 'SOL −5%', 'XRP −1%', 'ADA −4%', 'DOT −6%'],
  'a table of shares':
    'Arden Mills 312 | Lowick Gas 87 | Norley Bank 41 | Westby Steel 1,204 | Harby Foods 96 | Tarn Water 540',
  'results in short': 'Hyde 1-1 Marine; Whitby 0-2 Leek; Norley 3-0 Tarn; Westby 2-2 Harby; Lowick 1-0 Arden',
  'a line-up': 'Neto; Gil, Rui, Ivo, Telles; Sá, Dias, Moura; Pires, Lobo, Costa',
  'a list of transliterated names':
    'Tokmagambetov, Abdrakhmanov, Þorsteinsson, Nurmukhamedov, Dzhaksybekov, Kozhakhmetov',
  'names in Chinese': '王建国、李秀英、张伟、刘洋、陈静、杨帆、赵磊、黄敏',
  'a quote in another language with its translation': [
    '「ありがとうございました」と書いてありました。',
    'The note said “Thank you very much”.',
  ],
  'stations in two languages':
    '荃湾线 Tsuen Wan Line、港岛线 Island Line、观塘线 Kwun Tong Line、东涌线 Tung Chung Line',
  'a choice of languages': 'English | 中文 | Русский | العربية | Français | Español',
  'a glossary': '막내 (the youngest), 대박 (a jackpot, great), 눈치 (tact), 정 (attachment), 한 (sorrow)',
  ingredients: ['200 g flour', '2 eggs', '1 tsp salt', '300 ml milk', '50 g butter', '1 lemon'],
  'a TV listing': '20.15 Harbour Stories · 21.45 Casino Royale · 23.10 Late News · 23.40 The Slot · 0.30 Roulette',
  'an election table': 'Khan (Lab) 1,204, Frost (Grn) 411, Bell (Con) 987, Roe (LD) 655, Marsh (Ind) 98',
  'a medal table': 'Norway 14-8-9, Sweden 7-5-4, Finland 3-6-8, Austria 6-2-2, Italy 5-5-1',
  'a poem with slashes': 'gold the road / gold the hill / and the wind upon the sill / gold the field / gold the stone',
  'a chant': 'Olé, olé, olé, campeones, olé, olé, olé, campeones, olé',
  rhetoric: 'Jobs for the north. Jobs for the young. Jobs for the islands. Jobs for the harbour. Jobs for all of us.',
  'a tag line': 'Topics: ferries, storms, council budget, Lowick, harbour office, northern pier',
  hashtags: '#LowickStorm #PrayForLowick #FerryIsBack #ThankYouCrews',
  'an obituary': 'She was the mother of Sue, Tom, Jo, Amy and Ben, and the grandmother of eleven.',
  'classified ads': 'Oak table £80, 01632 960111; pram £20, 01632 960112; bicycle £45, 01632 960113',
  helplines: 'If you need to talk, call Line 116 000, text 85000 or write on WhatsApp to +00 1632 960114.',
  'a tip-off box': 'Send your photos on WhatsApp or Telegram @lowickpaper, or by mail to desk@lowickcourier.example.',
  'a sale guide': 'Headphones £99 (was £129), kettle £19 (was £30), lamp £25 (was £40), toaster £15 (was £22)',
  'a statement in capitals': 'WE WILL WIN, WIN, WIN!!! NOBODY WILL CLOSE OUR PORT AGAIN!!!',
  'headlines of other papers': 'MORNING POST: GOTCHA | DAILY TIDE: PM IN TROUBLE | EVENING SUN: STORM OF THE CENTURY',
  'emoji in a quote': '“Best day ever 🔥🔥💯”, a passenger wrote under the harbour office’s picture 🎉🎉',
  'titles of films and songs': 'He had small parts in “Slot Machine”, “The Escort”, “Cash Advance” and “Free Spins”.',
  'the solution of a crossword': '1 Roulette 5 Slot 9 Poker face 11 Casino 14 Bonus 17 Jackpot 20 Lottery 22 Dice',
  'a court list': [
    'Barr, 34, speeding, £180',
    'Cole, 51, no licence, £220',
    'Dunn, 28, drunk and disorderly, £90',
    'Eves, 45, speeding, £160',
  ],
  'a timetable': '6.00, 7.30, 9.00, 10.30, 12.00, 13.30, 15.00, 16.30, 18.00',
  'places in a list': 'Cipayung, Ciracas, Cakung, Makasar, Jatinegara, Matraman, Duren Sawit, Pasar Rebo',
  'a live ticker': "12' corner. 18' goal. 31' yellow card. 45'+2 half-time. 60' substitution. 88' goal.",
  'a list of references':
    '(n.d.) Storms of the coast. https://library.example/storms; (n.d.) Tides. https://library.example/tides',
  'a line of code': '@prefix ex: <https://example.org/ns#> . @prefix port: <https://example.org/port#> .',
  'puzzle numbers': '534678912 672195348 198342567 859761423 426853791 713924856',
  'a standfirst in Chinese': '北湾渡轮码头周二重新开放，此前该地区遭遇三十年来最强烈的风暴。[查看全文]',
  'a paragraph in Russian': 'Паромный порт открылся во вторник после того, как шторм закрыл его на девять дней.',
  'a paragraph in Thai':
    'ท่าเรือเฟอร์รี่เปิดอีกครั้งในวันอังคาร หลังจากพายุที่รุนแรงที่สุดในรอบสามสิบปีทำให้ต้องปิดเป็นเวลาเก้าวัน และผู้โดยสารได้เดินทางกลับบ้าน',
  'a saying in Arabic': 'انهوں نے کہا: "من جدّ وجد"',
};

describe('clean text that looks like spam stays, in an English story', () => {
  for (const [name, trap] of Object.entries(inEnglish))
    for (const form of ['text', 'html'] as const)
      it(`${name}, in ${form}`, () => {
        const page = [...english.slice(0, 4), ...[trap].flat(), ...english.slice(4)];
        expect(leftOf(page, form)).toEqual(page);
      });
});

const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'a long English quote in a Chinese story': [
    ...chinese,
    '“We were told that it would take a month, and it took a week. Nobody here will forget what the crews have done for the islands, and I want to thank every one of them,” the mayor wrote in English.',
  ],
  'subtitlers in a Chinese story about film': [
    ...chinese,
    '“中文字幕”四个字曾经随处可见，而如今许多年轻的译者已经离开了这个行业。',
  ],
  'a raid on illegal lotteries, in Chinese': [
    '警方捣毁网络赌博团伙',
    '警方周三说，他们捣毁了一个经营网络赌博和六合彩投注平台的团伙，逮捕了十七人，并查获了大量现金和电脑。',
    '嫌疑人用“注册即送彩金”“北京赛车”等广告吸引年轻人，受害者中有许多是学生，他们的父母对此并不知情。',
    '检察官表示，这类博彩网站的服务器大多设在国外，因此调查持续了将近两年，也得到了邻国警方的帮助。',
  ],
  'a raid on a betting ring, in Turkish': [
    'Yasa dışı bahis operasyonu',
    'Polis, çarşamba günü yasa dışı bahis siteleri işleten bir gruba operasyon düzenledi ve on yedi kişiyi gözaltına aldı.',
    'Şüphelilerin “deneme bonusu” ve “canlı bahis” ilanlarıyla gençleri siteye çektiği, paraların yurt dışına aktarıldığı bildirildi.',
    'Savcılık, kaçak bahis için kullanılan hesaplara el konulduğunu ve soruşturmanın iki yıldır sürdüğünü açıkladı.',
  ],
  'rates in a Turkish story': [
    ...turkish,
    'Dolar 32,45 | Euro 35,10 | Sterlin 41,02 | Gram altın 2.415 | Çeyrek altın 3.980 | Gümüş 28,7',
  ],
  'a ban on casinos, in Russian': [
    'Казино закрывают',
    'Все игровые автоматы и онлайн казино в области закроют до конца года, сообщил во вторник губернатор.',
    'Жители жаловались на рекламу «бездепозитный бонус» и на то, что подростки делают ставки на спорт с телефона.',
    'По словам прокурора, рабочее зеркало закрытого сайта появляется в тот же день, и поэтому блокировать надо платежи.',
  ],
  'a Russian story with names in Latin letters': [
    ...russian,
    'В гонке участвовали Sea Breeze, Northern Star, Lowick Lady, Blue Marlin, Old Harbour и Silver Wave.',
  ],
  'a page of one short notice': ['Notice', 'The office is closed on Monday.'],
  'a page whose only long paragraph is a quote in another script': [
    'A letter from the islands',
    'This is what she wrote:',
    chinese[2]!,
    'She was ninety.',
  ],
  'advice on pills with a list of them': [
    'Doctors warn against pills bought online',
    'Doctors warn that pills bought from an online pharmacy without prescription may contain anything from chalk to rat poison.',
    'The agency lists the offers that it sees most: cheap viagra, generic viagra, buy tramadol, buy xanax, cialis online.',
    'It asks anyone who has bought such medicines to take them to a chemist rather than to throw them away.',
  ],
};

describe('clean pages in other languages and on hard topics stay', () => {
  for (const [name, page] of Object.entries(elsewhere)) it(name, () => expect(leftOf(page)).toEqual(page));
});
