// What may be wrong with gzip data, in words for the report.

export const damaged = 'the gzip data are damaged';
export const cutShort = 'the gzip data are cut short';
export const wrongChecksum = 'what the gzip data unpack to does not fit their checksum';
