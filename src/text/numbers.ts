// Numbers for readers, the same on every machine: no locale has a say.

/** 1234567 is 1,234,567. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
