// Chinese or Japanese, simplified or traditional: told by characters that only one of them writes.
// The sets were written from knowledge of the writing systems; each pair is the same character in both forms.

const pairs =
  '国國学學会會来來时時后後说說对對发發业業东東门門问問间間关關开開车車长長马馬鸟鳥鱼魚龙龍个個们們为為与與专專' +
  '书書买買卖賣乱亂争爭亏虧云雲产產亲親亿億仅僅从從仓倉众眾优優传傳伤傷价價体體侦偵债債儿兒党黨兰蘭兴興养養写寫' +
  '军軍农農冲衝决決况況冻凍净淨减減凤鳳击擊划劃刘劉则則刚剛创創别別动動务務劳勞势勢区區医醫华華协協单單卫衛压壓' +
  '厂廠历歷厉厲县縣参參双雙变變号號听聽员員响響团團围圍图圖圆圓场場块塊坏壞垒壘执執扩擴扫掃扬揚抚撫报報担擔拥擁' +
  '择擇挥揮损損换換据據摄攝撑撐数數断斷无無旧舊显顯晓曉术術机機杀殺权權条條构構标標树樹样樣桥橋检檢楼樓欢歡欧歐' +
  '残殘气氣汉漢沟溝泽澤洁潔测測济濟浓濃涨漲渐漸湾灣满滿灭滅灯燈灵靈炼煉点點热熱爱愛爷爺状狀独獨环環现現电電画畫' +
  '疗療监監盘盤盐鹽础礎确確离離种種积積称稱稳穩穷窮竞競笔筆签簽纪紀约約级級纯純纳納纸紙线線练練组組细細织織终終' +
  '绍紹经經结結给給统統继繼绩績续續维維绿綠编編缩縮网網罗羅罚罰职職联聯脑腦脚腳腾騰舰艦节節苏蘇药藥获獲营營虑慮' +
  '虽雖补補装裝观觀规規视視览覽觉覺计計认認讨討让讓议議训訓记記讲講许許论論设設访訪证證评評识識诉訴词詞试試诗詩' +
  '话話详詳语語误誤请請读讀课課谁誰调調谈談谢謝谷穀贝貝财財责責败敗货貨质質贩販贪貪贫貧购購贵貴贷貸费費资資赛賽' +
  '赢贏赵趙趋趨跃躍车車轨軌转轉轮輪软軟载載较較辆輛输輸达達过過运運还還这這进進远遠违違连連迟遲适適选選邓鄧郑鄭' +
  '释釋针針钟鐘钢鋼钱錢铁鐵银銀销銷锁鎖错錯镇鎮闭閉闻聞阳陽阴陰阵陣阶階际際陆陸陈陳险險随隨隐隱难難静靜韩韓页頁' +
  '项項顺順须須顾顧预預领領频頻题題额額风風飞飛饭飯饮飲馆館驶駛验驗骗騙黄黃齐齊齿齒龄齡';

/** Characters of today's Japanese that neither Chinese script writes. */
const japanese =
  '気円図広売読駅県沢浜発対総経済検関観権験実戦専労営応帰変続両圧囲雑鉄伝転歳残斎桜暁竜渋穏縦剰壌嬢譲釈択訳駆悪亜逓徳拝払仏辺弁' +
  '歩毎満黙薬様楽塩単厳巣荘価仮絵壊懐拡覚缶巻陥勧歓顔戯犠拠挙峡狭郷勲径茎継鶏芸撃県倹剣険圏献顕効恵鉱砕剤桟惨賛歯児湿収従獣粛処' +
  '奨焼乗浄畳嘱寝粋酔穂髄枢瀬斉摂銭潜繊選禅捜挿蔵臓堕帯滞滝団弾昼鋳聴鎮塚庁徴届縄悩脳覇廃髪抜蛮瓶舗豊翻頼覧塁涙励霊齢暦歴恋炉' +
  '楼録込畑働峠辻匂枠栃凪喰噛';

const simplified = new Set<string>();
const traditional = new Set<string>();
for (let at = 0; at < pairs.length; at += 2) {
  simplified.add(pairs[at]!);
  traditional.add(pairs[at + 1]!);
}
// Forms that the other writing systems use as well tell nothing.
const shinjitai = new Set([...japanese].filter((sign) => !simplified.has(sign) && !traditional.has(sign)));

/** Small words of Chinese, which Japanese does without. */
const chinese = new Set('的了是在我他她们們你这這那也将將被吗嗎呢');

const kanaShareOfJapanese = 0.05; // guess: a Chinese page with a Japanese name has less, a Japanese headline more
const signsThatTell = 2; // guess: one may be a name

export interface HanEvidence {
  readonly kana: number;
  readonly simplified: number;
  readonly traditional: number;
  readonly japanese: number;
  readonly chinese: number;
  readonly signs: number;
}

export function hanEvidence(text: string): HanEvidence {
  let kana = 0;
  let onlySimplified = 0;
  let onlyTraditional = 0;
  let onlyJapanese = 0;
  let smallWords = 0;
  let signs = 0;
  for (const sign of text) {
    if (sign < '\u3005') continue;
    const isKana = sign >= '\u3041' && sign <= '\u30fa';
    if (isKana) kana += 1;
    if (isKana || (sign >= '\u3400' && sign <= '\u9fff')) signs += 1;
    if (chinese.has(sign)) smallWords += 1;
    if (simplified.has(sign)) onlySimplified += 1;
    else if (traditional.has(sign)) onlyTraditional += 1;
    else if (shinjitai.has(sign)) onlyJapanese += 1;
  }
  return {
    kana,
    simplified: onlySimplified,
    traditional: onlyTraditional,
    japanese: onlyJapanese,
    chinese: smallWords,
    signs,
  };
}

/** Scores in nats for the three, the best one 0. */
export function scoreHan(text: string): ReadonlyMap<string, number> {
  const seen = hanEvidence(text);
  const isJapanese =
    seen.kana >= seen.signs * kanaShareOfJapanese || (seen.kana + seen.japanese >= signsThatTell && seen.chinese === 0);
  const isSimplified = seen.simplified - seen.traditional;
  const bothWays = [
    ['ja', isJapanese ? 10 : seen.japanese * 2 + seen.kana - 3 * seen.chinese - 2],
    ['zh-Hans', isJapanese ? -10 : isSimplified + 0.5], // most Chinese news pages are simplified
    ['zh-Hant', isJapanese ? -10 : -isSimplified],
  ] as const;
  const best = Math.max(...bothWays.map(([, score]) => score));
  return new Map(bothWays.map(([tag, score]) => [tag, Math.max(score - best, -12)]));
}
