// What a page declares itself to be: types of schema.org and Open Graph, an author, a date, the software that made it.
import type { Declared, Page } from '../../../page/page.js';

/** Patterns for the types of schema.org, in the order of the columns. */
const types = {
  article:
    /^(?:News|Reportage|Analysis|Opinion|Review|Background|AskPublic|Advertiser\w*)?Article$|^BlogPosting$|^Report$|OpinionNewsArticle/i,
  'live blog': /^LiveBlogPosting$/i,
  forum: /^(?:DiscussionForumPosting|QAPage|Question|Answer|SocialMediaPosting)$/i,
  product:
    /^(?:Product\w*|Offer|AggregateOffer|ItemPage|IndividualProduct|SoftwareApplication|MobileApplication|VideoGame)$/i,
  list: /^(?:CollectionPage|ItemList|SearchResultsPage|Blog|OfferCatalog|DataCatalog|ImageGallery|MediaGallery)$/i,
  documentation: /^(?:TechArticle|APIReference|HowTo|ScholarlyArticle|SoftwareSourceCode)$/i,
  service:
    /^(?:Service|LocalBusiness|ProfessionalService|AboutPage|ContactPage|Course\w*|Event|CollegeOrUniversity|EducationalOccupationalProgram|FAQPage)$/i,
  recipe: /^Recipe$/i,
  video: /^VideoObject$/i,
  organisation: /^(?:Organization|Corporation)$/i,
  'web site': /^WebSite$/i,
  'web page': /^WebPage$/i,
  crumbs: /^BreadcrumbList$/i,
} as const;

const openGraph = {
  article: /^(?:article|blog|news)/i,
  'web site': /^website$/i,
  product: /^(?:product|og:product|\w+-objects:item)/i,
  video: /^video/i,
} as const;

/** Software of whole families of sites, as it signs its pages. */
const generators = {
  blog: /wordpress|blogger|ghost|medium|joomla|drupal|typo3|substack|hubspot/i,
  forum: /discourse|vbulletin|phpbb|xenforo|mybb|invision|vanilla|smf|flarum|nodebb/i,
  documentation:
    /mediawiki|sphinx|docutils|docusaurus|mkdocs|gitbook|rustdoc|hugo|gatsby|vuepress|vitepress|astro|doxygen|javadoc|dokuwiki/i,
  shop: /shopify|woocommerce|magento|prestashop|bigcommerce|opencart|shopware/i,
  builder: /elementor|webflow|wix|squarespace|divi|weebly/i,
} as const;

export const declaredNames: readonly string[] = [
  'declares anything',
  ...Object.keys(types).map((name) => `type ${name}`),
  ...Object.keys(openGraph).map((name) => `og ${name}`),
  'og other',
  ...Object.keys(generators).map((name) => `made by ${name}`),
  'declares author',
  'declares date',
  'declares section',
  'declares description',
  'declares price',
  'declares body',
];

/** Every type that the page names, in JSON-LD and microdata. */
export function typesOf(declared: Declared): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { from, name, value } of declared) {
    if (from !== 'json-ld' && from !== 'microdata') continue;
    found.add(name === '@type' ? value : name.slice(0, name.indexOf('.')));
  }
  return found;
}

/** Wider than the types above: whatever is some article or posting. It is a feature of the block model. */
export const declaresArticle = ({ declared }: Page): boolean =>
  declared.some(
    ({ name, value }) => /^[A-Za-z]*(?:Article|Posting)\./.test(name) || (name === 'og:type' && value === 'article'),
  );

export function declaredFacts({ declared, declaredBody }: Page, ofPage = typesOf(declared)): number[] {
  const found = [...ofPage];
  const declaredAs = (name: string) => declared.find((row) => row.name.toLowerCase() === name)?.value;
  const has = (pattern: RegExp) => Number(declared.some(({ name, value }) => pattern.test(name) && value !== ''));
  const graph = declaredAs('og:type');
  const graphs = Object.values(openGraph).map((pattern) => Number(graph !== undefined && pattern.test(graph)));
  const generator = declared
    .filter(({ name }) => name.toLowerCase() === 'generator')
    .map(({ value }) => value)
    .join(' ');
  return [
    Number(declared.length > 1),
    ...Object.values(types).map((pattern) => Number(found.some((type) => pattern.test(type)))),
    ...graphs,
    Number(graph !== undefined && !graphs.includes(1)),
    ...Object.values(generators).map((pattern) => Number(pattern.test(generator))),
    has(
      /(?:Article|Posting|Report)\.author\b|^(?:article:author|author|dc\.creator|parsely-author|sailthru\.author|byl)$/i,
    ),
    has(
      /(?:Article|Posting|Report)\.datePublished$|^(?:article:published_time|datePublished|pubdate|publish-?date|date|dc\.date(?:\.issued)?|parsely-pub-date|sailthru\.date)$/i,
    ),
    has(/(?:Article|Posting)\.articleSection$|^article:(?:section|tag)$/i),
    has(/(?:^|[:.])description$/i),
    has(/\bprice(?:Currency)?\b|price:amount$/i),
    Number(declaredBody !== undefined),
  ];
}
