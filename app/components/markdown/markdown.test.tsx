import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parseBlocks } from './block-parse.ts';
import { Markdown } from './markdown.tsx';

function html(text: string): string {
  const { container } = render(<Markdown text={text} />);
  return (container.firstElementChild?.innerHTML ?? '').replace(/ (class|target|rel)="[^"]*"/g, '');
}

describe('a message', () => {
  it.each([
    ['Hi\nthere\n\nAna', '<p>Hi<br>there</p><p>Ana</p>'],
    [
      '**now** or *soon*, `ipconfig /all`',
      '<p><strong>now</strong> or <em>soon</em>, <code>ipconfig /all</code></p>',
    ],
    ['- one\n- two\n  more', '<ul><li>one</li><li>two<br>more</li></ul>'],
    ['1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
    ['> they said\n\nno', '<blockquote><p>they said</p></blockquote><p>no</p>'],
    ['```\n<b>\n```', '<pre><code>&lt;b&gt;</code></pre>'],
    [
      'see https://a.example/x?y=1.',
      '<p>see <a href="https://a.example/x?y=1">https://a.example/x?y=1</a>.</p>',
    ],
    ['[guide](https://a.example)', '<p><a href="https://a.example/">guide</a></p>'],
    ['ana@roost.example', '<p><a href="mailto:ana@roost.example">ana@roost.example</a></p>'],
    ['snake_case_name and 2 * 3 * 4', '<p>snake_case_name and 2 * 3 * 4</p>'],
    ['**not closed', '<p>**not closed</p>'],
    ['\\*kept\\*', '<p>*kept*</p>'],
  ])('%j is drawn as its author meant it', (text, drawn) => {
    expect(html(text)).toBe(drawn);
  });
});

describe('a hostile message', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[a](//evil.example)',
    '[x]( \u0001javascript:alert(1))',
    '<script>alert(1)</script>',
    '`<svg onload=alert(1)>`',
  ])('%j makes no element that runs or leads astray', (text) => {
    const { container } = render(<Markdown text={text} />);
    expect(container.querySelector('script, img, svg, iframe, [onerror], [onload]')).toBeNull();
    for (const link of container.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^(https?|mailto):/);
  });

  it.each([
    ['asterisks', '*'.repeat(50_000)],
    ['nested quotes', '>'.repeat(50_000)],
    ['open brackets', '['.repeat(50_000)],
    ['brackets and links', '[a](b'.repeat(20_000)],
    ['one endless word', 'a'.repeat(100_000)],
    ['nested emphasis', '**a *b '.repeat(12_000)],
    ['backticks', '`'.repeat(99_999)],
    ['an endless address', `https://${'a'.repeat(90_000)}`],
  ])('of 100,000 %s is read without going over it again and again', (_what, text) => {
    const before = performance.now();
    expect(parseBlocks(text).length).toBeGreaterThan(0);
    // Once over takes milliseconds; once for each letter would take minutes.
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
