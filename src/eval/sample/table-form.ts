// The forms in which the figures of a sample are printed. Apart, as the command line names them without loading what writes them.

export const tableForms = ['text', 'markdown', 'latex', 'csv'] as const;
export type TableForm = (typeof tableForms)[number];
