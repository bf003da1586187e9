// Text of strangers (hosts, ids, names of files) for what CI systems read: nothing in it can end a cell, an element or a command.

/** What neither a reader nor a parser of XML can take: controls, lone surrogates, no characters, marks that turn the direction. */
const unfit = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

const asNumber = (character: string): string => `&#${character.codePointAt(0)};`;

/** For the content and the attributes of XML 1.0; line ends and tabs would become spaces in an attribute. */
export const xmlText = (text: string): string => text.replace(unfit, '\ufffd').replace(/[&<>"'\n\r\t]/g, asNumber);

/**
 * For a cell or a line of Markdown, in which only letters, digits and harmless signs stand as they are. A point before a letter is
 * none of these: GitHub makes a link of `www.example.org`.
 */
export const markdownText = (text: string): string =>
  text
    .replace(unfit, '\ufffd')
    .replace(/[\n\r\t]+/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N} ,;%"'/.\ufffd-]|\.(?=[^\s\d])|(?<![\p{L}\p{N}])-/gu, asNumber);

/** The message of a workflow command (GitHub Actions): what stands after `::`. */
export const commandText = (text: string): string =>
  text.replace(unfit, '\ufffd').replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** A property of a workflow command, such as its title. */
export const commandProperty = (text: string): string => commandText(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
