// Rules for what a page asks of its reader, told by the words: press, share, subscribe, sign up, agree, buy.
import { cued } from './cued.js';
import type { RoleRule } from './rule.js';

export const promptWords: readonly RoleRule[] = [
  {
    name: 'control-words',
    label: 'control',
    score: 0.7,
    test: ({ text, width, cues }) => width <= 60 && controlLine.test(text, cues),
    because: 'the words of a button or a player',
    catches: [
      'Close',
      'Skip',
      '0:00 0:00',
      '2.0x',
      '×',
      'Vis mer',
      'Load more',
      'Načíst starší články',
      'Next',
      'Link copied',
      'Forgot your password?',
      '確認',
    ],
    spares: ['Next year the bridge will open', 'Close friends of the mayor', '2.0'],
  },
  {
    name: 'placeholders',
    label: 'control',
    score: 0.8,
    test: ({ text }) => /\{\*? ?#?\/?[\w.]{2,} ?\*?\}|\{\{ ?[\w.#/]+ ?\}\}|<%|%[sd]\b/.test(text),
    because: 'a template that no script has filled in',
    catches: ['{* firstName *} {* lastName *}', 'Hello {{ user.name }}'],
    spares: ['The set {1, 2} has two members'],
  },
  {
    name: 'share-words',
    label: 'share-bar',
    score: 0.8,
    test: ({ text, tokens, width, cues }) => (tokens <= 6 || width <= 40) && shareLine.test(text, cues),
    because: 'asks to share, save or print',
    catches: [
      'Share full article',
      'Teilen',
      'Auf Facebook teilen',
      'Sdílejte článek',
      'Paylaş',
      'Copy link',
      'Permalink https://harbour.example/p/4',
      '分享到：微博 微信',
      '인쇄',
    ],
    spares: [
      'Share prices fell for a third day in a row',
      'Teilen will den Hof keiner der Brüder',
      'Pinterest loses users',
    ],
  },
  {
    name: 'subscribe-words',
    label: 'newsletter-prompt',
    score: 0.8,
    test: ({ text, tokens, place, near, shortRow, cues }) =>
      tokens <= 60 &&
      !(shortRow >= 4 && tokens <= 4) &&
      !(near && place === 'before-body' && tokens > 30) &&
      newsletterLine.test(text, cues),
    because: 'asks the reader to sign up for news by post, or to follow',
    catches: [
      'The biggest stories of the day delivered to your inbox.',
      'Get our best stories in your inbox every morning',
      'Der Newsletter für alle, die früh aufstehen',
      'Recevez notre lettre d’information',
      'Follow us on Facebook',
      '무료 뉴스레터 구독',
    ],
    spares: [
      { text: 'Newsletters', shortRow: 9 },
      'He found the letter in his inbox on Monday.',
      'Fans follow the team wherever it plays.',
    ],
  },
  {
    name: 'paywall-words',
    label: 'paywall-prompt',
    score: 0.8,
    test: ({ text, tokens, cues }) => tokens <= 60 && paywallLine.test(text, cues),
    because: 'asks the reader to subscribe, register or donate',
    catches: [
      'THIS ARTICLE IS FREE TO READ REGISTER TO UNLOCK.',
      'Register or Log In',
      'Subscribe now for full access',
      'Sie haben bereits ein Abo?',
      'Jetzt kostenlos testen',
      'Réservé aux abonnés',
      'Donate to Support Independent Journalism!',
      '会員登録して続きを読む',
    ],
    spares: [
      'Voters must register to vote by May.',
      'The subscribers sued and won.',
      'He donated a kidney to his brother.',
      'Join the conversation',
    ],
  },
  {
    name: 'consent-words',
    label: 'cookie-notice',
    score: 0.8,
    test: ({ text, tokens, cues }) => tokens <= 120 && consentLine.test(text, cues),
    because: 'speaks of cookies, consent or the data of its readers',
    catches: [
      'Cookie Settings',
      'Manage privacy settings',
      'To watch this video you have to accept marketing cookies',
      'An dieser Stelle finden Sie Inhalte von Drittanbietern',
    ],
    spares: ['The baker sold two hundred cookies', 'Privacy is a right, the court said.'],
  },
  {
    name: 'advert-words',
    label: 'advert',
    score: 0.8,
    test: ({ text, tokens, cues }) => tokens <= 60 && advertLine.test(text, cues),
    because: 'labels an advertisement, or says who earns by it',
    catches: [
      'Advertisement - story continues below',
      'If you buy through our links, we may earn a commission.',
      'Article continues after ad',
      'Remove ads',
      'Anzeige Jetzt bestellen',
    ],
    spares: ['Advertisement revenue fell by a tenth', 'The commission may earn praise for it.'],
  },
  {
    name: 'price-line',
    label: 'advert',
    score: 0.7,
    test: ({ text, tokens, sentence, cues }) => tokens <= 9 && !sentence && priceLine.test(text, cues),
    because: 'a price, and where to buy',
    catches: ['$900 at Amazon', '£120', '$68 $51 at Glossfield', '30 €', 'Now £12.99'],
    spares: ['$2 billion for the new bridge', 'Rents rose to £900 a month in spring'],
  },
]; // prettier-ignore

const shareLine = cued(
  /^permalink\b|^(?:(?:share|save|print|tweet|pin|bookmark|gift)(?: (?:this|full|the|on|via|to|with|it|article|story|post|page|friends|facebook|twitter|x|whatsapp|email|pinterest|linkedin|reddit|article as|by))*:?|share[!…]?|shares?|copy (?:link|url)|copied!?|(?:auf |bei |per )?(?:facebook|x|twitter|whatsapp|mail|e-mail)?,? ?(?:teilen|versenden|drucken|merken)(?: facebook| twitter| whatsapp)?|artikel (?:teilen|drucken|merken|verschenken)|link kopieren|linki kopyala|(?:diesen )?artikel (?:auf \p{L}+ )?teilen.{0,20}|partager(?: (?:sur|par|l['’]article|cet article)\b.{0,20})?|imprimer|enregistrer|compartir(?: (?:en|por)\b.{0,20})?|guardar|imprimir|compartilhar|compartilhe|partilhar|condividi(?: su.{0,20})?|stampa|salva|delen(?: via.{0,20})?|bewaar|del (?:på|artikel|saken).{0,20}|dela(?: (?:på|artikeln|via).{0,20})?|jaa(?: artikkeli)?|udostępnij.{0,20}|sdílet|sdílejte.{0,20}|zdieľať|поделиться.{0,20}|поділитися.{0,20}|paylaş|bagikan|chia sẻ|分享(?:到|至|给|給)?[:：]?.{0,16}|转发|收藏|シェア|共有|ブックマーク|공유(?:하기)?|인쇄|북마크|شارك|مشاركة|शेयर|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|instagram|youtube|tiktok|bluesky|threads|flipboard|messenger|viber|vk|line|xing|email|e-mail|rss|mail|微信|微博)$/iu,
);
const newsletterLine = cued(
  /\bnewsletters?\b|(?:to|in) (?:your|their) inbox|straight to your inbox|sign up (?:for|to (?:get|receive|our))|^follow (?:us|me|the|our|on|author)\b|^(?:follow|folgen|suivre|seguir|segui|volg|följ|følg|подписаться|підписатися|takip et|关注|フォロー|구독)(?: .{0,30})?$|like us on facebook|push[- ]?(?:nachricht|notification)|breaking news alerts|infolettre|lettre d['’]information|boletín|suscríbete|jederzeit (?:wieder )?(?:abmelden|abbestellen|kündigen)|unsubscribe (?:at )?any ?time|désabonner|darse de baja|topstorys|nyhetsbrev|nyhedsbrev|uutiskirje|nieuwsbrief|biuletyn|рассылк|розсилк|подписывайтесь|підписуйтесь|bülten|뉴스레터|ニュースレター|メールマガジン|メルマガ|邮件订阅|النشرة البريدية|whatsapp[- ](?:channel|kanal|canal)|telegram[- ](?:channel|kanal|canal|канал)|subscribe to our (?:channel|podcast|youtube)/iu,
);
const paywallLine = cued(
  /^subscribe\b.{0,60}!$|^why subscribe\?$|^(?:enjoy )?unlimited (?:digital )?access$|leseberechtigung|^(?:subscribe|register|log ?in|sign in|join|become a (?:member|subscriber)|donate|support (?:us|our|independent)|unlock|already (?:a|have)|start your (?:free )?trial|try (?:it )?(?:for )?free|create (?:an |a free )?account|view offers?|get (?:full|unlimited|digital) access|don['’]t have an account)\b(?=$|.{0,70}(?:now|account|access|free|journalism|subscri|member|log ?in|sign ?in|here|today|article|story|read|offer|unlock|site)).{0,80}$|register to (?:unlock|continue|read)|subscribe(?:rs)? (?:to (?:read|continue|unlock)|only|now|today|for)|to continue reading|(?:for|to|with) (?:full|unlimited|complete) (?:digital )?access|cancel any ?time|free (?:trial|to read)|per (?:month|week) (?:for|after)|jetzt (?:kostenlos |gratis |\d+ \S+ )?(?:testen|abonnieren|registrieren|anmelden|weiterlesen|freischalten)|sie (?:haben|sind) (?:bereits|schon) .{0,30}(?:abo|konto|abonnent|registriert)|(?:mit|im|unser) (?:plus-|digital|probe)?abo\b|monatlich kündbar|bereits (?:abonnent|registriert|kunde)|réservée? (?:à nos|aux) abonnés|^abonnez-vous|déjà abonné|s['’]abonner|s['’]identifier|je m['’]abonne|sans engagement|suscríbase|hazte (?:socio|suscriptor|premium)|solo para suscriptores|inicia(?:r)? sesión|iniciar sesión|exclusivo para (?:assinantes|suscriptores)|assine (?:já|agora)|abbonati (?:ora|per|a )|(?:già|sei già) abbonato|contenuto riservato|word (?:lid|abonnee)|log (?:inn|ind) |bli abonnent|kjøp abonnement|prenumerera|bliv abonnent|tilaa nyt|kirjaudu sisään|zaloguj się|wykup dostęp|dostęp do (?:treści|artykuł)|předplat(?:né|ite)|přihlásit se|оформ(?:ите|ить) подписку|войдите|авторизуйтесь|abone ol|giriş yap|登录后|会员(?:专享|登录)|会員(?:登録|限定|の方)|有料(?:会員|記事)|続きを読むには|ログインして|초판으로|로그인(?:이 필요| 후)|유료 ?(?:회원|구독)|سجل الدخول|اشترك الآن/iu,
);
const consentLine = cued(
  /^(?:cookies?(?:[- ]?(?:settings|policy|notice|preferences|einstellungen|richtlinie))?|manage (?:cookies|consent|preferences)|(?:your|manage) privacy(?: choices| settings| preferences)?|privacy (?:settings|preferences|manager)|do not (?:sell|share).{0,60}|gestion des cookies|datenschutz-?einstellungen|accept(?: all)?|reject(?: all)?|alle akzeptieren|tout accepter|aceptar todo|accetta tutto)$|(?:accept|allow|agree|consent|zustimm|einwillig|akzeptier|accepte[rz]|aceptar|accettare|godta|acceptera)\w{0,12}.{0,60}(?:cookies?|consent|external content|externe[nr]? inhalte?|tracking|third[- ]part)|(?:cookies?|drittanbieter\w{0,12}|third[- ]party content|external content|externe[nr]? inhalt\w{0,12}|contenus? tiers).{0,80}(?:accept|agree|consent|allow|zustimm|einwilligung|akzeptier|accepte|aceptar|finden sie|angezeigt|laden)|(?:inhalte?n?|content) von drittanbietern|data (?:protection|privacy) (?:notice|officer)|personal data .{0,60}(?:process|third|transfer)/iu,
);
const advertLine = cued(
  /^(?:ad|ads|advert(?:isement|orial|ising)?s?|sponsored(?: by| content| post)?|promoted|partner content|paid (?:post|content)|brand ?(?:story|studio|content)|anzeigen?|werbung|publicité|publicidad|publicidade|pubblicità|inserzione|advertentie|annonse?|annons|reklame?|mainos|reklama|реклама|на правах рекламы|reklam|iklan|quảng cáo|广告|廣告|広告|広告の下に記事が続きます|\[?PR\]?|광고|إعلان|विज्ञापन)(?:$|\s?[-–—:|]\s?.{0,50}$| (?:jetzt|hier|sparen|nur|endet|lukk|fortsätter|story|scroll|article).{0,60}$)|(?:article|story|text|artikel) continues? (?:after|below|beneath)|remove ads?$|ad ?choices$|we (?:may|might) (?:earn|receive|get|be paid)[^.]{0,40}(?:commission|compensation|fee)|(?:earn|receive)[^.]{0,40}commission|affiliate (?:links?|commission|partner|disclosure)|affiliate-?links?|commissions? (?:from|for|on) (?:qualifying )?(?:purchases|links)|purchases made through|provisions-?links?|gutscheine? für|skip ad/iu,
);
const money =
  /(?:(?:us|au|ca|hk)?[$€£¥₹₩₽]|(?:usd|eur|gbp|chf|rs\.?|kr\.?) )\s?\d[\d.,]*|\d[\d.,]*\s?(?:[€$£¥₹₩₽]|eur\b|euro?s?\b|usd\b|kr\b|zł\b|kč\b|руб)/iu;
const priceLine = cued(
  new RegExp(
    `^(?:now|from|only|was|ab|nur|price:?|dès|desde|da|buy|shop|see it|check price)?\\s?(?:${money.source})(?:\\s+(?:${money.source}))?(?:\\s?(?:at|bei|chez|en|da|on|@|[|/])\\s[\\p{L}\\d' .&]{2,30}|\\s?/\\s?\\p{L}+|\\s\\(.{0,20}\\))?$`,
    'iu',
  ),
);
const controlLine = cued(
  /^(?:close|open|ok|okay|cancel|submit|send|back|next|prev(?:ious)?|continue|play|pause|mute|unmute|replay|loading\.*|load more.{0,20}|show (?:more|less|all)|see (?:more|all)|view (?:more|all|gallery|comments)|read (?:more|less)|expand|collapse|menu|search|skip(?: (?:ad|to .{0,20}))?|options?|settings|toggle.{0,20}|listen(?: to .{0,20})?|watch(?: .{0,15})?|zoom|full ?screen|image \d+ of \d+|\d+ ?(?:\/|of) ?\d+|learn more|click here|enlarge.{0,20}|toggle caption|hide caption|image caption|view \d+ images?|forgot(?:ten)?(?: your)? password\??|password|user ?name|e-?mail(?: address)?|remember me|name|passwort(?: vergessen\??)?|benutzername|mot de passe(?: oublié ?\??)?|contraseña|play video.{0,15}|czytaj więcej|article content|article body|author of the article:?|breadcrumb trail links|(?:you need to |please |bitte )?(?:enable|activate|aktivieren sie) javascript.{0,50}|copy|(?:link )?copied!?|oops!?|something went wrong\.?.{0,30}|thanks for sharing!?|story saved|success!?|läuft gerade.{0,10}|daha fazla göster|sayfa yükleniyor\.*|view video|edit|delete|done|yes|no|schlie(?:ß|ss)en|abbrechen|speichern|senden|absenden|weiter|zurück|mehr(?: anzeigen| laden| lesen)?|weniger|vorlesen|anhören|artikel anhören|abspielen|bildunterschrift|feedback|fermer|annuler|envoyer|suivant|précédent|voir (?:plus|tout)|lire plus|écouter.{0,20}|cerrar|cancelar|enviar|siguiente|anterior|ver (?:más|todo)|escuchar|fechar|próximo|ver mais|chiudi|annulla|invia|avanti|indietro|vedi (?:altro|tutti)|sluiten|annuleren|verstuur|volgende|vorige|meer|lukk|vis mer|les mer|lytt|stäng|visa (?:mer|fler)|lyssna|luk|se mere|sulje|näytä lisää|zamknij|wyślij|dalej|zobacz (?:więcej|wszystkie)|pokaż więcej|zavřít|zobrazit (?:více|další)|načíst.{0,30}|načítám.{0,40}|закрыть|отправить|далее|назад|показать ещ[её]|ещё|закрити|kapat|önceki|sonraki|gönder|devamı|tutup|kirim|selanjutnya|đóng|gửi|关闭|关 ?闭|取消|提交|确定|確定|确认|下一页|上一页|更多|查看更多|閉じる|キャンセル.{0,10}|投稿する|送信|次へ|前へ|もっと見る|確認|닫기|취소|확인|다음|이전|더보기|إغلاق|إلغاء|التالي|السابق|المزيد)(?:\s?[→›»>↓▼+×✕.…])?$|^[×✕✖☰≡▶►◀❯❮‹›«»<>|•·\s]+$|^\d{1,2}:\d{2}(?:\s?\/?\s?\d{1,2}:\d{2})+$|^(?:\d(?:\.\d+)?x\s?)+$|^(?:\d(?:[.,]\d+)?×\s?)+$/iu,
);
