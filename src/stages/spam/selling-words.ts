// Words that sell, whatever is sold: a news text has few of them, and hardly ever several that the rest of its page does not use.
// They help where the family is in no list. Beginnings of words of at most six letters count, in scripts without spaces pairs of signs.

// biome-ignore format: one language a line
export const sellingWords: Readonly<Record<string, string>> = {
  en: 'buy cheap cheapest discount bonus free online order now today best guaranteed instant instantly trusted hurry offer deal promo coupon shipping delivery click register signup join subscribe affordable quality exclusive limited visit contact whatsapp website service services experts professional satisfaction refund 24/7 unlimited winner jackpot trial prices price hassle',
  de: 'kaufen günstig billig rabatt bonus gratis kostenlos online bestellen jetzt heute sofort angebot gutschein versand lieferung klicken registrieren anmelden preise preis seriös garantiert diskret exklusiv testsieger sichern besuchen kontaktieren zufrieden rund',
  fr: 'acheter achetez cher bonus gratuit gratuitement commander commandez maintenant livraison offre promo remise réduction cliquez inscrivez garanti discret rapide profitez meilleur prix devis contactez satisfaction immédiat visitez',
  es: 'comprar compra barato barata descuento bono gratis ordenar pedido ahora hoy envío oferta haz clic regístrate garantizado discreto rápido aprovecha mejor precio precios contacta contáctanos inmediato visita seguro confiable',
  it: 'comprare acquista acquistare economico sconto bonus gratis ordina subito oggi spedizione offerta clicca registrati garantito discreto veloce approfitta migliore prezzo prezzi contattaci immediato visita sicuro',
  pt: 'comprar compre barato desconto bônus grátis encomendar agora hoje entrega oferta clique registre cadastre garantido discreto rápido aproveite melhor preço preços contacte contato imediato visite confiável',
  ru: 'купить купи заказать закажите дешево скидка скидки бонус бесплатно онлайн сейчас сегодня доставка акция жмите регистрация регистрируйся гарантия гарантируем быстро выгодно лучший лучшие цена цены звоните пишите недорого выплаты',
  uk: 'купити замовити дешево знижка знижки бонус безкоштовно онлайн зараз сьогодні доставка акція реєстрація гарантія швидко вигідно найкращий ціна ціни телефонуйте пишіть недорого',
  tr: 'satın al ucuz indirim bonus bedava ücretsiz hemen şimdi sipariş kargo fırsat tıkla tıklayın kayıt üye garantili güvenilir hızlı kaliteli fiyat fiyatları iletişim kampanya kazan',
  id: 'beli murah diskon bonus gratis daftar sekarang pesan promo klik terpercaya resmi aman cepat terbaik harga hubungi gabung situs online menang',
  vi: 'mua rẻ giảm khuyến mãi miễn phí đăng ký ngay hôm nay uy tín nhanh chóng tốt nhất giá liên hệ tham gia nhận thưởng',
  pl: 'kup kupić tanio rabat bonus darmowy darmo zamów teraz dziś dostawa oferta kliknij zarejestruj gwarancja szybko najlepszy cena ceny kontakt bezpłatnie promocja',
  nl: 'kopen koop goedkoop korting bonus gratis bestel bestellen nu vandaag levering aanbieding klik registreer garantie snel beste prijs prijzen contact betrouwbaar',
  zh: '购买 便宜 优惠 折扣 免费 注册 立即 点击 下载 客服 微信 加微 代办 包邮 低价 正品 官网 平台 充值 送彩 返利 首存 咨询 联系 热线 诚信 信誉 保证 快速',
  ja: '激安 格安 通販 無料 登録 今す 限定 送料 割引 特典 即日 公式 お得 注文 販売 購入 安心 保証 人気 優良',
  ko: '무료 가입 즉시 할인 최저 추천 문의 상담 텔레 카톡 주소 바로 이벤 쿠폰 지급 보장 안전 혜택 신청',
  ar: 'شراء اشتري رخيص خصم مجانا مجاني اطلب الآن اليوم توصيل عرض عروض اضغط سجل مضمون سريع أفضل سعر أسعار اتصل تواصل واتساب',
  fa: 'خرید ارزان تخفیف رایگان سفارش اکنون امروز ارسال پیشنهاد کلیک ثبت تضمینی سریع بهترین قیمت تماس واتساپ',
  hi: 'खरीदें सस्ता छूट मुफ्त ऑर्डर अभी आज डिलीवरी ऑफर क्लिक रजिस्टर गारंटी तुरंत सबसे कीमत संपर्क व्हाट्सएप बोनस',
};
