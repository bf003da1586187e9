import { describe, expect, it } from 'vitest';
import { containerFindings } from '../../src/page/element-labels.js';
import { Measures } from '../../src/page/measures.js';
import { invent } from './invent.js';

const labelOf = (...classes: string[]) => {
  const blocks = [{ text: 'Six new pilots have joined the harbour.', container: 0 }];
  return containerFindings(new Measures(invent({ blocks, containers: [{ parent: -1, tag: 'div', classes }] })))[0]
    ?.label;
};

describe('an element named paywall', () => {
  it('is a prompt', () => expect(labelOf('paywall')).toBe('paywall-prompt'));
  it('is a prompt in a box', () => expect(labelOf('box', 'paywall-offer')).toBe('paywall-prompt'));
  it('is the article that only subscribers see, where another name says so', () => {
    expect(labelOf('article__story', 'paywall')).toBeUndefined();
    expect(labelOf('paywall', 'entry-content')).toBeUndefined();
  });
});
