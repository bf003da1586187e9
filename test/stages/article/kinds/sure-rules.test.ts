import { describe, expect, it, test } from 'vitest';
import type { Declaration } from '../../../../src/page/page.js';
import type { PageView } from '../../../../src/stages/article/kinds/page-view.js';
import { errorTitle, loginTitle, searchAddress, sureRules } from '../../../../src/stages/article/kinds/sure-rules.js';
import { story, viewOf } from './view.js';

const reasonOf = (view: PageView) => sureRules.find((rule) => rule.test(view) !== undefined)?.reason;
const titled = (value: string): Declaration => ({ from: 'title', name: 'title', value });
const typed = (value: string): Declaration => ({ from: 'json-ld', name: '@type', value });
const link = (text: string) => ({ text, runs: [{ span: [0, text.length] as const, tag: 'a', href: '/x' }] });

test('an article is none of them', () => {
  expect(reasonOf(viewOf({ blocks: ['Ferry port reopens after storm', ...story(6)] }))).toBeUndefined();
});

test('an error page says so in its title and has hardly a text', () => {
  const blocks = [
    'Page not found',
    'The page that you asked for has moved or never was. Try the search, or begin at our front page.',
  ];
  expect(reasonOf(viewOf({ blocks, declared: [titled('404 Page not found | Harbour Post')] }))).toBe('error-page');
});

test('an article about an error page is an article', () => {
  const blocks = ['Page not found: a short history of the 404', ...story(6)];
  expect(
    reasonOf(viewOf({ blocks, declared: [titled('Page not found: a short history of the 404')] })),
  ).toBeUndefined();
});

describe('titles of error pages', () => {
  it.each([
    '404',
    '404 Not Found',
    'Error 503',
    'Seite nicht gefunden',
    'Just a moment...',
    'Access to this page has been denied',
    '502 Bad Gateway',
  ])('catches %s', (title) => expect(title).toMatch(errorTitle));
  it.each([
    '404 homes burnt down',
    '500 people march in the capital',
    'Boeing 503 lands safely',
    'The service that nobody found',
  ])('spares %s', (title) => expect(title).not.toMatch(errorTitle));
});

test('a consent wall is a consent dialog and little else', () => {
  const blocks = [
    'We and our partners store and read cookies on your device for measuring and for adverts.',
    'Harbour Post',
  ];
  const marks = [
    { stage: 'navigation', rule: 'cookie-words', label: 'cookie-notice', block: 0, because: 'cookies' },
  ] as const;
  expect(reasonOf(viewOf({ blocks }, [], marks))).toBe('consent-wall');
});

test('a login wall asks for a name and a password', () => {
  const blocks = ['Log in', 'E-mail address', 'Password', 'Forgotten your password?'];
  expect(reasonOf(viewOf({ blocks, declared: [titled('Log in – Harbour Post')] }, []))).toBe('login-wall');
});

test('a page that shows a prompt to subscribe, and no text, is a login wall', () => {
  const blocks = ['Ferry port reopens after storm', 'This article is for subscribers only.'];
  const marks = [
    { stage: 'navigation', rule: 'paywall-line', label: 'paywall-prompt', block: 1, because: 'asks' },
  ] as const;
  expect(reasonOf(viewOf({ blocks }, [], marks))).toBe('login-wall');
});

test('an element named paywall alone asks for nothing', () => {
  const blocks = ['Ferry port reopens after storm', 'Six new pilots have joined the harbour.'];
  const marks = [
    { stage: 'navigation', rule: 'element-name', label: 'paywall-prompt', block: 1, because: 'named' },
  ] as const;
  expect(reasonOf(viewOf({ blocks }, [], marks))).not.toBe('login-wall');
});

describe('titles of login pages', () => {
  it.each(['Sign in', 'Log in | Harbour Post', 'Anmelden', '登录'])('catches %s', (title) =>
    expect(title).toMatch(loginTitle),
  );
  it.each(['Sign in the window leads police to smugglers in the old harbour', 'Logging rules tightened'])(
    'spares %s',
    (title) => expect(title).not.toMatch(loginTitle),
  );
});

describe('galleries and videos', () => {
  const caption = ['The storm in pictures', 'The northern pier on Monday morning. Photo: A. Lopes'];
  it('turns a gallery without a text away', () => {
    expect(reasonOf(viewOf({ blocks: caption, declared: [typed('ImageGallery')] }, [1]))).toBe('gallery');
    expect(reasonOf(viewOf({ blocks: caption, url: 'https://harbour.example/photos/storm-1' }, [1]))).toBe('gallery');
  });
  it('turns a video page without a text away', () => {
    expect(reasonOf(viewOf({ blocks: caption, declared: [typed('VideoObject')] }, [1]))).toBe('video');
  });
  it('keeps them where they have an article', () => {
    expect(reasonOf(viewOf({ blocks: story(5), declared: [typed('ImageGallery')] }))).toBeUndefined();
    expect(reasonOf(viewOf({ blocks: story(5), url: 'https://harbour.example/video/storm-1' }))).toBeUndefined();
  });
});

test('a search page has it in its address, and links for text', () => {
  const blocks = [
    'Results for ferry',
    link('Ferry port reopens'),
    link('Ferry late again'),
    link('A ferry for the island'),
    'Older',
  ];
  const url = 'https://harbour.example/search?q=ferry';
  expect(reasonOf(viewOf({ blocks, url, containers: [{ parent: -1, tag: 'div' }] }, [0, 4]))).toBe('search-page');
});

test('a story below a folder called tag stays', () => {
  expect(reasonOf(viewOf({ blocks: story(6), url: 'https://harbour.example/tag/ferries' }))).toBeUndefined();
});

describe('addresses of searches', () => {
  it.each(['/search?q=ferry', '/?s=ferry', '/tag/ferries', '/tags/ferries/page/2', '/suche/faehre'])(
    'catches %s',
    (path) => expect(path).toMatch(searchAddress),
  );
  it.each(['/news/search-for-missing-boat', '/2024/tag-der-einheit.html', '/research/fish', '/story?page=2'])(
    'spares %s',
    (path) => expect(path).not.toMatch(searchAddress),
  );
});

test('a page without prose has no body', () => {
  expect(reasonOf(viewOf({ blocks: ['Home', 'News', 'Sport'] }))).toBe('no-body');
});
