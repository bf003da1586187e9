// Languages that share most of their words, told apart by the words and stems in which they differ: Bosnian, Croatian and
// Serbian in Latin letters, Indonesian and Malay. Few sentences hold none of them; where one does, the page has to say.
// Written from knowledge of the languages: `stem-` begins words, `-ending` ends them, the rest are whole words.

/** What is said in some of the group and not in the others. */
interface Difference {
  readonly by: readonly string[];
  readonly words: string;
}

const southSlavic: readonly Difference[] = [
  {
    by: ['sr-Latn'], // the ekavian yat, and words and names as Serbia writes them
    words:
      'kuvan- kuvar- suvo suva suvi uvo duvan- muva gluv- korišćen- iskorišćen- sprovod- sprove- portparol- deša- vreme nevreme mesto mesta mestu mestim- mestom smešt- namešt- premešt- svetsk- svetu svetom čovek- dete deteta detetu dece deci decu deca decom dečak- dečj- devojk- devojč- lep lepo lepa lepe lepi lepš- lepot- beo bela belo beli bele belog uspeh- uspešn- uspeo uspel- uspev- neuspe- pobed- razumeti razumev- nesporazume- vest vesti vestima cena cene ceni cenu cenama cenom ceo cela celo celu cele celog celom celin- celokup- deo dela delo delu delov- delim- delimičn- podel- predeo odeljenj- odelenj- odeljak mesec meseca meseci mesecu mesecima mesečn- nedelj- ponedelj- posle pre gde negde svugde ovde onde nigde uvek zauvek dve dvema obe obema nemačk- nemac nemci nemaca sever severn- severu severo- reka reke reku rekama rekom reč reči rečima protivreč- rešen- reši- rešav- nereš- primen- promen- zamen- izmen- razmen- procen- ocen- precen- zahtev- savet- posavet- predsednik- predsednic- predsedništv- predsedava- sednic- sedi sedište sedištu sednu svedok- svedoč- svest svesti svestan nesvest- izvešt- obavešt- saopšt- uopšt- opšt- smer- seća- sećanj- podseć- oseć- oset- vera vere veru verom veroval- veruj- verova- verovatn- poverenj- uver- neverovat- vetar vetra vetrom leto letos letnji mleko mleka mlek- telo tela telu telom telesn- sneg- breg- brežulj- levo levi leva leve levic- hteo htela hteli hteti voleo volela voleti želeo želela želeli želeti video videti videla videli viđenj- živeo živela živeli živeti umeo umeti razumeo trpeti trpeo leteti gorelo goreti ležao bezbednos- bezbedn- obezbed- ubed- posed- poset- sled sledi slede sledeć- posledic- posledn- nasledn- nasleđ- usled redak uređaj- vredan vredna vredno vrednost- vredi privred- sprečen- prelaz prelaza prelazu prenos predlog- predlož- pretnj- prete unapred zvezd- cvet- cveć- hleb hleba mera mere merama meru namer- primer- usmer- prover- lek leka lekov- lekar- lečenj- izleč- gnev- greh- nasmej- osmeh- smeh- smeo smela retko retka retki retke bednih bežal- pobeg- izbeg- izbeglic- begunc- cev cevi isecanj- ispovest- koren- medved- mešav- pomešan- odelo odela pesm- pesnik- pevač- pevanj- pevaju peš- pesak peska primet- proleć- seme semen- srećn- stena stene svetl- osvetl- svež- tesn- teš- uteh- vek veka veku vekov- vekovn- venac venca večn- vešt- veštin- žleb- prosek- prosečn- prosecu presek- dosled- predsedn- takođe juče prekjuče avgust- istorij- pozorišt- vazduh- vazdušn- sopstven- vojvod- rsd dinara zavis- nezavis- spoljn- spolja porekl- uticaj- utiče uticao uticala hrišćan- hrist- krst krsta krstom švajcarsk- atin- evropljan- odsto gas gasa gasn- veštačk- imaće moraće trajaće dobiće postaće igraće održaće zvaće evra ubistv- ostrv- pirinač pirinč- pasulj- kiseonik- azot- ugljenik- hlor- tečnost- džon- džordž- džejms- džek- majkl- dejvid- čarls- vilijam- njujork- vašington- čikag- hjuston- entoni rejgan- tramp trampa trampu bajden- džonson- stiv- stiven- tejlor- mičel- njutn- šekspir- ajnštajn- endru- metju- stjuart- vejls- jork jorku kembridž- oksford- tviter- fejsbuk- jutjub- gugl- epl majkrosoft- vikipedij- posmatr- okolin- tiket-',
  },
  {
    by: ['bs', 'hr'], // the ijekavian yat
    words:
      'kuhan- kuha kuhar- suho suhi suha suhom uho duhan- muha gluh- istjer- opna opne opnu val vala valov- utrk- stoljeć- cest- tvar tvari korišten- glasnogovornik- službeni službene službena službeno spriječ- sprječ- obzirom iskorist- iskoriš- vrijeme nevrijeme mjest- smješt- namješt- premješt- svijet- svjetsk- čovjek- čovječ- dijet- djec- dječ- djete- djevoj- lijep- ljepš- ljepot- bijel- uspjeh- uspješ- uspio uspje- uspijev- neuspje- pobjed- pobijed- razumjet- razumijev- vijest- cijen- cijel- cjelok- cjelin- cjelov- dijel- dio djel- djelomič- podijel- podjel- odjel- mjesec- mjeseč- nedjelj- ponedjelj- poslije prije gdje negdje svugdje ovdje ondje nigdje uvijek zauvijek dvije obje objema njemač- nijem- sjever- rijek- riječ- rječ- riješ- rješ- primjen- promjen- promijen- zamjen- zamijen- izmjen- izmijen- razmjen- procjen- procijen- ocjen- ocijen- zahtjev- savjet- predsjed- sjednic- sjedišt- sjedi svjedo- svijest- svjes- izvijest- obavijest- obavješ- sjeć- prisjet- podsjet- podsjeć- osjeć- osjet- vjer- vjeroj- povjer- uvjer- vjetar vjetr- ljet- mlijek- mliječ- tijel- tjeles- snijeg- snježn- brijeg- lijev- ljev- htio htjel- volio voljel- željel- vidio vidjel- živio živjel- živjet- razumio letjel- gorjel- posjed- posjet- slijed- sljed- posljed- naslijed- nasljed- naslijeđ- uslijed rijet- vrijed- uvrijed- povrijed- prijelaz- prijevoz- prijenos- prijedlog- prijetnj- prijet- unaprijed naprijed zvijezd- zvjezd- cvijet- cvjet- cvijeć- mjer- namjer- primjer- primjet- primijet- usmjer- lijek- liječ- grijeh- smij- smjel- smjer- bijeg- bjež- pobjeg- izbjeg- izbjeglic- bjegun- cijev- ispovijed- medvjed- miješ- pjesm- pjesn- pjeva- pješ- pijes- plijen- proljeć- slijep- sjem- stijen- svjetl- svijetl- osvijetl- svjež- tijesn- utjeh- vijek- vjekov- vijenac vječn- vješt- zvijer- ždrijeb- korijen- sretn- prosjek- prosječ- presjek- dosljed- utjecaj- utječ- zrak zraka zraku zračn- jučer prekjučer vlastit- općin- općen- opć- vanjsk- cipar atena okoliš- okus- riža riže rižu grah mrkv- kisik- dušik- ugljik- također švicarsk- ovisn- ovisi neovisn- omjer- tekućin- ženev- kršten- kršćan-',
  },
  {
    by: ['hr'],
    words:
      '-iramo -irate -irajući demokracij- svojeg svojega otočn- tvore pristaš- upravitelj- pisač- nužn- učink- omogućuj- dviju -izira -iziran -izirao -iziraju potič- potakn- živčan- osobna osobne osobnu kvaliteta kvalitete kvalitetu izaslan- projekt objekt aspekt idući iduće idućeg skupina skupine skupinu tjedan tjedn- tisuć- zrakoplov- avioprijevozn- vlak vlaka vlakom vlakov- tko netko nitko svatko itko glede sveučilišt- nogomet- izvješć- europ- kazališ- obitelj- uvjet- ravnatelj- tvrtk- poduze- uhić- uhit- priopć- gospodarst- proračun- suradnj- surađ- suradni- glazb- povijes- kemij- znanost- znanstv- točk- točn- križ- podrijetl- siječ- veljač- ožuj- travanj travnj- svibanj svibnj- lipanj lipnj- srpanj srpnj- kolovoz- rujan rujn- listopad- studeni studenog- prosinac prosinc- časopis- redatelj- skladatelj- sudjelov- sudioni- rabi rabe rabljen- uporab- sustav- sukladno putovnic- nazočn- promidžb- računal- žlic- rajčic- kruh kruha brzojav- ljekarn- liječni- dužnosni- čelni- časni- postrojb- natjecan- natjeca- natječ- prvak prvaka prvenst- udrug- jamstv- jamč- domovnic- knjižnic- iznim- odvjetni- tajnik- tajnic- spol spola spoln- stup stupa stupanj stupnj- plin plina plinsk- kava kave kavu ozljed- ozlijed- čimbeni- zaposleni- djelatni- izbornik- momčadi veleposlan- plaća plaće plaću milijun- postotak županij- -irati -irao -irala -irali -iran -irana -irano -irani -irat španjolsk- rumunjsk- nizozemsk- tijekom tijek- tijeku unatoč nadalje glasovanj- glasova- birališt- stožer- skladb- razvid- primjerice podneblj- pozornost- mirovin- umirovlj- povjerenstv- središ- zemljopis- zemljovid- glavnin- talij- izravn- razdoblj- opseg- zapovjed- vojarn- topništ- suglas- jezičn- vodik- klor- zaslon- tipkovnic- preglednik- poslužitelj- datotek- poveznic- zapork- tisak tisk- naklad- tvornic- autocest- pučan- žitelj- ustroj- suca sucu sudaca tužitelj- počinitelj- gledatelj- slušatelj- čitatelj- svećeni- barun- vratar- suigrač- suvremen- suosniva- suputni- juha juhe unutarnj- kolodvor- stječ- obujam- toplin- duljin- prosvjed- učinkovit- djelotvorn- istodobn- obran- obrambe- bilijun- odgoj- zaklad- pričuv- napose dakako ustvrd- priopći- dvojb- skrb- ophod- šport- pogrešk- usustav- stranka otok otoka otoku otoci otočj-',
  },
  {
    by: ['bs'],
    words:
      'historij- sedmic- lahk- mehk- kahv- saopć- uposlen- sarajev- bosn- bosans- hercegov- bih kanton- federacij- entitet- bošnj- mostar- tuzl- bihać- dejton- juni junu juli julu august- augusta hljeb- ljekar- hefta insan- ramazan- bajram- porijekl- izvještaj- bezbjed- vještač- sahran- utica-',
  },
  {
    by: ['bs', 'sr-Latn'],
    words:
      'demokratij- pristalic- štampač- podršk- omogućav- -izuje -izuju organizuj- karakteris- memoris- efekat efekti objekat projekat subjekat aspekat nervn- lična lične ličnu ličnog povred- podstič- podstak- krivičn- tužilaš- suštin- naredn- zvanič- učesta- sekund- evropi kvalitet sopstv- posmatr- kiseli- hiljad- fudbal- evrop- univerzit- ko neko niko svako iko šta tokom saradnj- saradni- sarađ- uslov- porodic- januar- februar- mart marta martu aprila aprilu maja maju septembar septembr- oktobar oktobr- novembar novembr- decembar decembr- juna jula hemij- tačk- tačn- naučn- nauk- muzik- muzič- voz voza vozom vozov- avion- finansij- hapš- uhaps- preduze- preduzeć- kancelarij- kafe kafu ambasad- advokat- stepen- sprat sprata plata plate platu talas- milion- takmič- učestv- učesni- penzij- penzion- organizova- registrova- informisa- kontrolisa- definisa- -isati -isao -isala -isali -isan -isana -isano -isani španij- španski špansk- rumunij- rumunsk- holandij- holands- odbran- odbrambe- štamp- pijac- supa supe šargarep- paradajz- kašik- sijalic- hartij- nivo nivoa nivou nivoi- procenat apotek- fabrik- fabričk- pasoš- računar- kompjuter- italij- italijan- prisustv- odsustv- glasaj- glasal- glasat- direktn- izuzet- sistem- region- ćelij- generaln- obim- konkurs- saglas- jezičk- prodavnic- sekretar- komand- pješadij- artiljerij- kasarn- oficir- vodonik- ekran- tastatur- autoput- aerodrom- sudija sudije sudiji sudij- tužilac tužila- tužioc- počinilac gledalac gledala- čitalac čitalaca nosilac nosioc- pozorišn- hor hora golman- saigrač- savremen- saosniva- saputni- unutrašnj- toplot- protest- efikasn- takmičenj- bibliotek- avionsk- saobraćaj- obezbj- snabd- dešav- desil- desi sprovod- sproved- prevazi- obavlja-',
  },
];

const malayic: readonly Difference[] = [
  {
    by: ['id'],
    words:
      'bisa karena polisi kepolisian uang mobil kantor korban warga maret mei juni juli agustus desember ujar ujarnya usai cuma nggak gratis perusahaan provinsi kabupaten kapan mengapa kalian kemarin besok senin minggu selasa jumat pria butuh membutuhkan dibutuhkan berbeda coba mencoba berkunjung mahasiswa dosen toko pajak rupiah rp jakarta kualitas -itas bandara pesawat bis resmi ponsel situs tautan koran jurnalis sejumlah saat silakan listrik pabrik karyawan bensin sepeda rusak libur liburan dokter perawat apotek obat obatan nomor angka miliar triliun persen pemerintahan gubernur bupati walikota wapres kemendagri dpr kpk polri tni kejaksaan jaksa terdakwa pengadilan kasus tewas diduga tersangka pelaku bahwa utang kredit ekspor impor lantas gimana tapi sedangkan enggak dong sih kok nih yuk banget hingga meski apalagi terkait yakni berjalan dimulai australia inggris prancis jepang tiongkok cina serikat yunani spanyol italia swiss swedia',
  },
  {
    by: ['ms'],
    words:
      'boleh kerana polis wang kereta hospital mangsa mac jun julai ogos disember beliau berkata syarikat kerajaan ialah mahupun manakala kanak lelaki tular didakwa mahkamah datuk seri dato tun timbalan awak semalam isnin ahad jumaat khamis berbeza memerlukan diperlukan cuba mencuba apabila sekiranya iaitu pelajar pensyarah kedai cukai ringgit rm kuala lumpur -iti universiti kualiti penerbangan basikal motosikal stesen rasmi perkhidmatan bimbit sesawang pautan akhbar dijalankan menjalankan mempunyai berlaku bermula semasa selepas sila tasik bilik emak pakcik makcik kakitangan pengerusi pengarah setiausaha bekas siasatan ditahan dadah tertuduh peguam kes justeru malahan sahaja tiada elektrik kilang pekerja petrol rosak cuti doktor jururawat ubat nombor bilion trilion peratus perdana gabenor parlimen pendakwa maut cedera disyaki pinjaman eksport bagaimanapun walau supaya daripada sebanyak sehingga apatah berkaitan mengenai jepun sepanyol itali bahawa kebanyakan kelihatan dikenali ramai segi dilihat berjaya kejayaan bahagian peringkat pelbagai kumpulan pasukan perlawanan penonton maklumat',
  },
];

const natsOfDifference = 3; // sweep on gold/language: from 2 to 3 hardly matters
const shortestStem = 3;
const longestStem = 12;
const longestEnding = 4;
const countedOnce = 2; // of one word or stem

/** One group, made ready. */
export interface CloseGroup {
  readonly languages: readonly string[];
  /** Nats for each of the languages, from the words in which they differ. */
  score(words: ReadonlyMap<string, number>): number[];
}

export const closeGroups: readonly CloseGroup[] = [southSlavic, malayic].map(openGroup);

function openGroup(differences: readonly Difference[]): CloseGroup {
  const languages = [...new Set(differences.flatMap(({ by }) => by))];
  const said = new Map<string, Set<number>>();
  for (const { by, words } of differences) {
    for (const entry of words.split(' ')) {
      const whose = said.get(entry) ?? new Set();
      for (const language of by) whose.add(languages.indexOf(language));
      said.set(entry, whose);
    }
  }
  return {
    languages,
    score(words) {
      const nats = languages.map(() => 0);
      for (const [word, count] of words) {
        const entry = entriesOf(word).find((entry) => said.has(entry));
        if (entry === undefined) continue;
        for (const language of said.get(entry)!) nats[language]! += natsOfDifference * Math.min(count, countedOnce);
      }
      return nats;
    },
  };
}

/** How a word may stand in the lists, the most exact first. */
function entriesOf(word: string): string[] {
  const entries = [word];
  for (let length = Math.min(word.length, longestStem); length >= shortestStem; length--)
    entries.push(`${word.slice(0, length)}-`);
  for (let length = longestEnding; length > 1; length--)
    if (word.length > length + 1) entries.push(`-${word.slice(-length)}`);
  return entries;
}
