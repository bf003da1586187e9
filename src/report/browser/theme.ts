// Light or dark, where the reader wants it otherwise than the system does.
import { button } from './dom.js';

export function themeButton(): HTMLButtonElement {
  const root = document.documentElement;
  const isDark = (): boolean => (root.dataset['theme'] ?? systemTheme()) === 'dark';
  const tell = (): void => {
    theme.textContent = isDark() ? 'light' : 'dark';
    theme.setAttribute('aria-label', isDark() ? 'Show it light' : 'Show it dark');
  };
  const theme = button('', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark';
    tell();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);
  tell();
  return theme;
}

const systemTheme = (): string => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
