import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/decode/charset.js';
import { PageRefused } from '../../src/decode/refused.js';

const chinese = '市政府周二表示，新的渡口将在明年春天开放，届时每天有二十班船往返两岸。“我们等了很久，”一位居民说。';
const taiwanese =
  '市政府週二表示，新的渡口將在明年春天開放，屆時每天有二十班船往返兩岸。「我們等了很久，」一位居民說。';
const japanese = '市は火曜日、新しい渡し船が来年の春に始まると発表した。「ずっと待っていました」と住民は話している。';
const korean =
  '시는 화요일에 새로운 나루터가 내년 봄에 문을 열 것이라고 밝혔다. 주민들은 오랫동안 기다려 왔다고 말했다.';
const russian =
  'Городские власти во вторник сообщили, что новая переправа откроется весной. «Мы долго ждали», — сказал житель.';
const french =
  'La mairie a annoncé mardi que le nouveau bac serait mis en service au début de l’été. « Enfin ! » a réagi un élu.';

const multibyte: readonly (readonly [string, string])[] = [
  ['gbk', chinese],
  ['gb18030', `${chinese}😀`],
  ['big5', taiwanese],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['euc-kr', korean],
];
const singlebyte: readonly (readonly [string, string])[] = [
  ['windows-1251', russian],
  ['koi8-r', russian.replace(/[«»—]/g, '"')],
  ['windows-1252', french],
];
const encoded = [
  ...multibyte.map(([charset, text]) => ({ charset, text, bytes: createMultibyteEncoder(charset)(text) })),
  ...singlebyte.map(([charset, text]) => ({ charset, text, bytes: createSinglebyteEncoder(charset)(text) })),
];
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const page = (head: string, body: Uint8Array): Uint8Array =>
  Buffer.concat([
    ascii(`<html><head>${head}</head><body>${'<a href="/x">Home</a>\n'.repeat(100)}<p>`),
    body,
    ascii('</p>'),
  ]);

describe('The encoding of bytes', () => {
  it.each(encoded)('$charset is read as its page declares', ({ charset, text, bytes }) => {
    const decoded = decodeBytes(page(`<meta charset="${charset}">`, bytes), {});
    expect(decoded.text).toContain(`<p>${text}</p>`);
    expect(decoded).toMatchObject({ charset, charsetFrom: 'meta', repairs: [] });
  });

  it.each(encoded.filter(({ charset }) => charset !== 'gb18030'))(
    '$charset is found on a page that declares nothing and is mostly ASCII',
    ({ charset, text, bytes }) => {
      const decoded = decodeBytes(page('', bytes), {});
      expect(decoded.text).toContain(`<p>${text}</p>`);
      expect(decoded).toMatchObject({ charset, charsetFrom: 'detected' });
    },
  );

  it.each(['iso-8859-1', 'gbk', 'windows-1251'])('a page that declares %s but is UTF-8 is read as UTF-8', (charset) => {
    const decoded = decodeBytes(page(`<meta charset=${charset}>`, Buffer.from(french)), {});
    expect(decoded.text).toContain(french);
    expect(decoded).toMatchObject({ charset: 'utf-8', charsetFrom: 'utf-8', repairs: [{ name: 'charset', count: 1 }] });
  });

  it.each(encoded.filter(({ charset }) => charset !== 'gb18030'))(
    'a page that declares UTF-8 but is $charset is read as that',
    ({ charset, text, bytes }) => {
      const decoded = decodeBytes(page('<meta charset=utf-8>', bytes), { http: 'text/html; charset=utf-8' });
      expect(decoded.text).toContain(text);
      expect(decoded).toMatchObject({ charset, charsetFrom: 'detected', repairs: [{ name: 'charset' }] });
    },
  );

  it('a few broken bytes in UTF-8 become U+FFFD', () => {
    const decoded = decodeBytes(Buffer.concat([Buffer.from(french), ascii('\xe9')]), {});
    expect(decoded).toMatchObject({ text: `${french}\ufffd`, charset: 'utf-8', charsetFrom: 'utf-8' });
  });

  it('names of old are known: x-sjis and gb2312', () => {
    const sjis = createMultibyteEncoder('shift_jis')(japanese);
    const content = '<meta http-equiv="Content-Type" content="text/html; charset=x-sjis">';
    expect(decodeBytes(page(content, sjis), {})).toMatchObject({ charset: 'shift_jis', charsetFrom: 'meta' });
    const gb = createMultibyteEncoder('gbk')(chinese);
    expect(decodeBytes(gb, { http: 'gb2312' })).toMatchObject({ text: chinese, charset: 'gbk', charsetFrom: 'http' });
  });

  it('UTF-16 and UTF-32 are read with their byte order marks, UTF-16 without one too', () => {
    const little = Buffer.from(`\ufeff${french}`, 'utf16le');
    const utf32 = Buffer.alloc(4 * (french.length + 1));
    [...`\ufeff${french}`].forEach((letter, at) => {
      utf32.writeUInt32LE(letter.codePointAt(0)!, 4 * at);
    });
    expect(decodeBytes(little, {})).toMatchObject({ text: french, charset: 'utf-16le', charsetFrom: 'bom' });
    expect(decodeBytes(Buffer.from(little).swap16(), {})).toMatchObject({ text: french, charset: 'utf-16be' });
    expect(decodeBytes(little.subarray(2), {})).toMatchObject({ text: french, charset: 'utf-16le' });
    expect(decodeBytes(utf32, {})).toMatchObject({ text: french, charset: 'utf-32le', charsetFrom: 'bom' });
  });

  it('quotes and dashes of windows-1252 come out right', () => {
    expect(decodeBytes(ascii('\x93Well\x94 \x96 it\x92s \x80 5'), {}).text).toBe('“Well” – it’s € 5');
  });

  it.each([
    [ascii('\x89PNG\r\n\x1a\n\0\0'), 'binary', /PNG image/],
    [ascii('%PDF-1.7 …'), 'binary', /PDF/],
    [ascii('abc\0\x01\x02\x03def'), 'binary', /control characters/],
    [ascii(''), 'empty', /no bytes/],
    [ascii(' \r\n\t '), 'empty', /white space/],
  ])('case %# is turned away', (bytes, reason, because) => {
    const refused = (() => {
      try {
        return decodeBytes(bytes, {});
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(PageRefused);
    expect(refused).toMatchObject({ reason, message: expect.stringMatching(because) });
  });

  it('nothing but PageRefused is ever thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string(), { nil: undefined }), (bytes, http) => {
        try {
          decodeBytes(bytes, { http });
        } catch (error) {
          expect(error).toBeInstanceOf(PageRefused);
        }
      }),
      { numRuns: 60 },
    );
  });
});
