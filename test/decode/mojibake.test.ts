import { describe, expect, it } from 'vitest';
import { repairMojibake } from '../../src/decode/mojibake.js';

const mended: readonly (readonly [string, string])[] = [
  ['cafÃ© au lait', 'café au lait'],
  ['We donâ€™t know â€” yet', 'We don’t know — yet'],
  ['donâ\u0080\u0099t', 'don’t'],
  ['ÃƒÂ©tÃƒÂ©', 'été'],
  ['sheÃ¢â‚¬â„¢s', 'she’s'],
  ['SÃ£o Paulo and MÃ¼nchen', 'São Paulo and München'],
  ['25Â°C in the shade', '25°C in the shade'],
  ['ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€', 'Привет, мир'],
  ['РџСЂРёРІРµС‚', 'Привет'],
  ['ä¸\u00adå›½æ–°é—»', '中国新闻'],
  ['MaÅ‚gorzata ze ŁĂłdka', 'Małgorzata ze ŁĂłdka'],
  ['nice ðŸ˜€', 'nice 😀'],
];

const spared = [
  'São Paulo, Ångström, naïve — café, “über”',
  'A AMANHÃ» disse «JÁ» e “NÃO”…',
  'Il dit «voilà»… puis «café»…',
  'La palabra «está»… ESPAÑA™',
  'Tiếng Việt có dấu: ễ, ộ, ở',
  'Fran?ais',
  'Привет, мир! РСФСР',
  'Der Fluss „Å“ und die SMÅ”',
  'CAFÉ² and ÉTÉ’',
];

describe('Mojibake', () => {
  it.each(mended)('%s is mended', (wrong, right) => {
    const { text, repairs } = repairMojibake(wrong);
    expect(text).toBe(right);
    expect(repairs).toMatchObject([{ name: 'mojibake' }]);
  });

  it.each(spared)('%s is left as it is', (text) => {
    expect(repairMojibake(text)).toEqual({ text, repairs: [] });
  });

  it('says how often and gives an example', () => {
    expect(repairMojibake('cafÃ©, thÃ©').repairs).toEqual([
      { name: 'mojibake', count: 2, because: '"Ã©" is "é" in UTF-8 that was read as windows-1252' },
    ]);
  });
});
