// Lines of copyright: whose page it is, and since when.

export const copyright = /©|\(c\)|copyright|all rights reserved/i;
