// Ordinary stories, invented, for spam to be put into.
export const english = [
  'Ferry port reopens after storm',
  'The ferry port at Lowick reopened on Tuesday after the worst storm in the region for thirty years had closed it for nine days.',
  'Ana Lopes, who runs the harbour office, said that the first sailing had left at six in the morning with more than two hundred people on board.',
  'Engineers had worked through the weekend to clear the channel, which was blocked by a sunken barge and by sand that the waves had moved.',
  '“We were told that it would take a month, and it took a week,” she said. “Nobody here will forget what the crews have done for the islands.”',
  'The council expects that the repairs to the northern pier will cost about four million and that they will not be finished before the autumn.',
];

export const chinese = [
  '风暴过后渡轮码头重新开放',
  '北湾渡轮码头周二重新开放。此前，该地区遭遇三十年来最强烈的风暴，码头被迫关闭了九天，岛上居民的生活受到严重影响。',
  '港务办公室负责人说，第一班渡轮在早上六点出发，船上有两百多名乘客，他们中的许多人已经在岛上等待了一个多星期。',
  '工程人员整个周末都在清理航道。一艘沉没的驳船和被海浪带来的泥沙堵住了入口，潜水员不得不在夜间工作。',
  '市议会预计，北部码头的维修费用约为四百万元，工程要到秋天才能完成。当地商会对这一决定表示欢迎。',
];

export const russian = [
  'Порт снова открыт после шторма',
  'Паромный порт открылся во вторник после того, как сильнейший за тридцать лет шторм закрыл его на девять дней.',
  'Начальник порта сказала, что первый паром ушёл в шесть часов утра и что на борту было более двухсот человек.',
  'Инженеры работали все выходные, чтобы очистить канал, в котором затонула баржа, и убрать песок, принесённый волнами.',
  'Городской совет ожидает, что ремонт северного причала будет стоить около четырёх миллионов и закончится только осенью.',
];

export const turkish = [
  'Fırtınanın ardından liman yeniden açıldı',
  'Feribot limanı, bölgede otuz yılın en şiddetli fırtınası nedeniyle dokuz gün kapalı kaldıktan sonra salı günü yeniden açıldı.',
  'Liman müdürü, ilk seferin sabah altıda yapıldığını ve gemide iki yüzden fazla yolcu olduğunu söyledi.',
  'Mühendisler batan bir mavnanın ve dalgaların getirdiği kumun kapattığı kanalı temizlemek için hafta sonu boyunca çalıştı.',
  'Belediye meclisi, kuzey iskelesindeki onarımın dört milyona mal olacağını ve sonbahardan önce bitmeyeceğini tahmin ediyor.',
];

export const footer = ['About us', 'Copyright 2024 The Lowick Courier. All rights reserved.'];
