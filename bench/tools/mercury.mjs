// Mercury in the fork that is kept up. The following pages of an article are not fetched.
import Parser from '@jocmp/mercury-parser';
import { textOfHtml } from '../html-text.mjs';

export const packages = ['@jocmp/mercury-parser'];

export const open = () => ({ read, text: ({ content }) => textOfHtml(content ?? '') });

async function read({ html, url }) {
  const article = await Parser.parse(url, { html, fetchAllPages: false });
  if (article.error) throw new Error(article.message);
  return article;
}
