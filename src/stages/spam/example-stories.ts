// Ordinary stories, invented, one in each of some languages: an example of spam, or of what must stay, is tried in the middle of
// the one that is nearest to it.

export const exampleStories: readonly (readonly string[])[] = [
  [
    'Ferry port reopens after storm',
    'The ferry port at Lowick reopened on Tuesday after the worst storm in the region for thirty years had closed it for nine days.',
    'Ana Lopes, who runs the harbour office, said that the first sailing had left at six in the morning with more than two hundred people on board.',
    'Engineers had worked through the weekend to clear the channel, which was blocked by a sunken barge and by sand that the waves had moved.',
    '“We were told that it would take a month, and it took a week,” she said. “Nobody here will forget what the crews have done for the islands.”',
    'The council expects that the repairs to the northern pier will cost about four million and that they will not be finished before the autumn.',
  ],
  [
    'Fährhafen nach dem Sturm wieder offen',
    'Der Fährhafen von Lowick ist seit Dienstag wieder offen, nachdem ihn der schwerste Sturm seit dreißig Jahren neun Tage lang lahmgelegt hatte.',
    'Die Leiterin des Hafenamts sagte, die erste Fähre sei um sechs Uhr morgens mit mehr als zweihundert Menschen an Bord ausgelaufen.',
    'Am Wochenende hatten Fachleute die Fahrrinne geräumt, die von einem gesunkenen Kahn und von angespültem Sand versperrt war.',
    'Die Gemeinde rechnet damit, dass die Arbeiten an der nördlichen Mole vier Millionen kosten und erst im Herbst zu Ende sein werden.',
  ],
  [
    'Le port rouvre après la tempête',
    'Le port de Lowick a rouvert mardi après la plus violente tempête que la région ait connue depuis trente ans, qui l’avait fermé pendant neuf jours.',
    'La directrice du port a déclaré que le premier bateau était parti à six heures du matin avec plus de deux cents personnes à bord.',
    'Les équipes avaient travaillé tout le week-end pour dégager le chenal, bloqué par une barge coulée et par le sable que les vagues avaient déplacé.',
    'Le conseil estime que les travaux de la jetée nord coûteront quatre millions et qu’ils ne seront pas terminés avant l’automne.',
  ],
  [
    'El puerto reabre tras el temporal',
    'El puerto de Lowick reabrió el martes después de que el peor temporal en treinta años lo mantuviera cerrado durante nueve días.',
    'La directora del puerto dijo que el primer barco había salido a las seis de la mañana con más de doscientas personas a bordo.',
    'Los equipos trabajaron todo el fin de semana para despejar el canal, que estaba bloqueado por una barcaza hundida y por la arena que movieron las olas.',
    'El ayuntamiento calcula que las obras del muelle norte costarán cuatro millones y que no terminarán antes del otoño.',
  ],
  [
    'Порт снова открыт после шторма',
    'Паромный порт открылся во вторник после того, как сильнейший за тридцать лет шторм закрыл его на девять дней.',
    'Начальник порта сказала, что первый паром ушёл в шесть часов утра и что на борту было более двухсот человек.',
    'Инженеры работали все выходные, чтобы очистить канал, в котором затонула баржа, и убрать песок, принесённый волнами.',
    'Городской совет ожидает, что ремонт северного причала будет стоить около четырёх миллионов и закончится только осенью.',
  ],
  [
    'Fırtınanın ardından liman yeniden açıldı',
    'Feribot limanı, bölgede otuz yılın en şiddetli fırtınası nedeniyle dokuz gün kapalı kaldıktan sonra salı günü yeniden açıldı.',
    'Liman müdürü, ilk seferin sabah altıda yapıldığını ve gemide iki yüzden fazla yolcu olduğunu söyledi.',
    'Mühendisler batan bir mavnanın ve dalgaların getirdiği kumun kapattığı kanalı temizlemek için hafta sonu boyunca çalıştı.',
    'Belediye meclisi, kuzey iskelesindeki onarımın dört milyona mal olacağını ve sonbahardan önce bitmeyeceğini tahmin ediyor.',
  ],
  [
    'Pelabuhan dibuka kembali setelah badai',
    'Pelabuhan feri Lowick dibuka kembali pada hari Selasa setelah badai terburuk dalam tiga puluh tahun menutupnya selama sembilan hari.',
    'Kepala pelabuhan mengatakan bahwa kapal pertama berangkat pada pukul enam pagi dengan lebih dari dua ratus orang di dalamnya.',
    'Para petugas bekerja sepanjang akhir pekan untuk membersihkan alur yang tertutup oleh tongkang yang tenggelam dan pasir yang dibawa ombak.',
    'Dewan kota memperkirakan bahwa perbaikan dermaga utara akan menelan biaya empat juta dan tidak akan selesai sebelum musim gugur.',
  ],
  [
    '风暴过后渡轮码头重新开放',
    '北湾渡轮码头周二重新开放。此前，该地区遭遇三十年来最强烈的风暴，码头被迫关闭了九天，岛上居民的生活受到严重影响。',
    '港务办公室负责人说，第一班渡轮在早上六点出发，船上有两百多名乘客，他们中的许多人已经在岛上等待了一个多星期。',
    '工程人员整个周末都在清理航道。一艘沉没的驳船和被海浪带来的泥沙堵住了入口，潜水员不得不在夜间工作。',
    '市议会预计，北部码头的维修费用约为四百万元，工程要到秋天才能完成。当地商会对这一决定表示欢迎。',
  ],
];
