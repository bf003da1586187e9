// Ordinary stories for spam to be put into: those that the examples of rules are tried in.
import { exampleStories } from '../../../src/stages/spam/example-stories.js';

export const english = exampleStories[0]!;
export const chinese = exampleStories[7]!;
export const russian = exampleStories[4]!;
export const turkish = exampleStories[5]!;

export const footer = ['About us', 'Copyright 2024 The Lowick Courier. All rights reserved.'];
