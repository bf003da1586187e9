// The stages that Copydesk brings, in the order in which they run by default.
import type { Stage } from '../page/stage.js';
import { article } from './article/article.js';
import { facts } from './facts/facts.js';
import { navigation } from './navigation/navigation.js';

export const stages: readonly Stage[] = [navigation, article, facts];
