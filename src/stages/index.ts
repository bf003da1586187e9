// The stages that Copydesk brings, in the order in which they run by default.
import type { Stage } from '../page/stage.js';
import { article } from './article/article.js';
import { facts } from './facts/facts.js';
import { language } from './language/language.js';
import { navigation } from './navigation/navigation.js';
import { site } from './site/site.js';
import { spam } from './spam/spam.js';
import { survey } from './survey/survey.js';

export const stages: readonly Stage[] = [site, navigation, spam, language, article, survey, facts];
