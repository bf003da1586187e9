// Ways to reach a seller that stand in a text. Each alone is common in clean text (tip-off boxes, helplines, press contacts);
// a messenger together with a handle, a number or an address is nearly proof of nothing else (findings/spam.md, 3.2).

export interface Contact {
  readonly messenger: boolean;
  readonly handle: boolean;
  readonly phone: boolean;
  readonly address: boolean;
}

const patterns: Readonly<Record<keyof Contact, RegExp>> = {
  messenger:
    /whats ?app|telegram|(?<!\p{L})line ?(?:id|@|:)|微信|加微|vx号|wechat|zalo|카톡|카카오톡|텔레그램|ไลน์|ватсап|телеграм|واتس/iu,
  handle:
    /(?<![\p{L}\p{N}.])@[a-z\d_.]{3,}|(?:微信|qq|wechat|line|zalo|telegram|카톡|텔레그램|ไลน์)\W{0,3}[a-z]{1,12}_?\d{2,}/iu,
  phone: /(?:\+|\b00)\d[\d \-().]{7,16}\d|\b\d{3,4}[- ]\d{3,4}[- ]\d{3,4}\b/u,
  address:
    /https?:\/\/|www\.[a-z\d]|\b[a-z\d-]{2,40}(?:\.|\[\.\]| ?\(dot\) ?)(?:com|net|org|info|xyz|top|vip|club|site|online|shop|win|bet|ru|cc|me)\b/iu,
};

/** @param mayHoldAddress whether there are digits, `@` or full stops inside words */
export function contactIn(text: string, mayHoldAddress = true): Contact {
  return {
    messenger: patterns.messenger.test(text),
    handle: mayHoldAddress && patterns.handle.test(text),
    phone: mayHoldAddress && patterns.phone.test(text),
    address: mayHoldAddress && patterns.address.test(text),
  };
}

/** Messenger and a way to use it. */
export const isOffer = (contact: Contact): boolean =>
  contact.messenger && (contact.handle || contact.phone || contact.address);
