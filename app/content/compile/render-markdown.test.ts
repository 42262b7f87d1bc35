import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

// Written by hand from the rules of CommonMark 0.31; each pair is a source and its exact HTML.
const EXAMPLES: [string, string][] = [
  ['', ''],
  ['mot', '<p>mot</p>\n'],
  ['un\ndeux', '<p>un\ndeux</p>\n'],
  ['un\n\n\ndeux', '<p>un</p>\n<p>deux</p>\n'],
  ['   un', '<p>un</p>\n'],
  ['un  \ndeux', '<p>un<br />\ndeux</p>\n'],
  ['un\\\ndeux', '<p>un<br />\ndeux</p>\n'],
  ['un \ndeux', '<p>un\ndeux</p>\n'],
  ['\tcode', '<pre><code>code\n</code></pre>\n'],
  ['    un\n\n      deux', '<pre><code>un\n\n  deux\n</code></pre>\n'],
  ['***', '<hr />\n'],
  ['- - -', '<hr />\n'],
  ['__', '<p>__</p>\n'],
  ['# Un', '<h1>Un</h1>\n'],
  ['###### Un', '<h6>Un</h6>\n'],
  ['####### Un', '<p>####### Un</p>\n'],
  ['#Un', '<p>#Un</p>\n'],
  ['## Un ##', '<h2>Un</h2>\n'],
  ['## Un #x', '<h2>Un #x</h2>\n'],
  ['#', '<h1></h1>\n'],
  ['Un\n===', '<h1>Un</h1>\n'],
  ['Un\ndeux\n---', '<h2>Un\ndeux</h2>\n'],
  ['Un\n\n---', '<p>Un</p>\n<hr />\n'],
  ['```\nun < deux\n```', '<pre><code>un &lt; deux\n</code></pre>\n'],
  ['~~~ js x\nun\n~~~', '<pre><code class="language-js">un\n</code></pre>\n'],
  ['```\nun', '<pre><code>un\n</code></pre>\n'],
  ['````\n```\n````', '<pre><code>```\n</code></pre>\n'],
  ['  ```\n  un\n deux\n  ```', '<pre><code>un\ndeux\n</code></pre>\n'],
  ['> un\n> deux', '<blockquote>\n<p>un\ndeux</p>\n</blockquote>\n'],
  ['> un\ndeux', '<blockquote>\n<p>un\ndeux</p>\n</blockquote>\n'],
  ['> > un', '<blockquote>\n<blockquote>\n<p>un</p>\n</blockquote>\n</blockquote>\n'],
  ['>', '<blockquote>\n</blockquote>\n'],
  ['> - un\n> - deux', '<blockquote>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n</blockquote>\n'],
  ['- un\n- deux', '<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n'],
  ['- un\n\n- deux', '<ul>\n<li>\n<p>un</p>\n</li>\n<li>\n<p>deux</p>\n</li>\n</ul>\n'],
  ['- un\n  - deux', '<ul>\n<li>un\n<ul>\n<li>deux</li>\n</ul>\n</li>\n</ul>\n'],
  ['- un\n+ deux', '<ul>\n<li>un</li>\n</ul>\n<ul>\n<li>deux</li>\n</ul>\n'],
  ['-un', '<p>-un</p>\n'],
  ['-\n- un', '<ul>\n<li></li>\n<li>un</li>\n</ul>\n'],
  ['1. un\n2. deux', '<ol>\n<li>un</li>\n<li>deux</li>\n</ol>\n'],
  ['3) un', '<ol start="3">\n<li>un</li>\n</ol>\n'],
  ['1. un\n\n   deux', '<ol>\n<li>\n<p>un</p>\n<p>deux</p>\n</li>\n</ol>\n'],
  ['un\n2. deux', '<p>un\n2. deux</p>\n'],
  ['- un\n\n      code', '<ul>\n<li>\n<p>un</p>\n<pre><code>code\n</code></pre>\n</li>\n</ul>\n'],
  ['*un*', '<p><em>un</em></p>\n'],
  ['**un**', '<p><strong>un</strong></p>\n'],
  ['***un***', '<p><em><strong>un</strong></em></p>\n'],
  ['un*deux*trois', '<p>un<em>deux</em>trois</p>\n'],
  ['un_deux_trois', '<p>un_deux_trois</p>\n'],
  ['* un*', '<ul>\n<li>un*</li>\n</ul>\n'],
  ['**un*', '<p>*<em>un</em></p>\n'],
  ['*un **deux** trois*', '<p><em>un <strong>deux</strong> trois</em></p>\n'],
  ['`un`', '<p><code>un</code></p>\n'],
  ['`` un`deux ``', '<p><code>un`deux</code></p>\n'],
  ['`un\ndeux`', '<p><code>un deux</code></p>\n'],
  ['`*un*`', '<p><code>*un*</code></p>\n'],
  ['`un', '<p>`un</p>\n'],
  ['[un](/deux)', '<p><a href="/deux">un</a></p>\n'],
  ['[un](/deux "trois")', '<p><a href="/deux" title="trois">un</a></p>\n'],
  ['[un](</a b>)', '<p><a href="/a%20b">un</a></p>\n'],
  ['[un]()', '<p><a href="">un</a></p>\n'],
  ['[un](/a b)', '<p>[un](/a b)</p>\n'],
  ['[*un*](/é)', '<p><a href="/%C3%A9"><em>un</em></a></p>\n'],
  ['[un [deux](/a)](/b)', '<p>[un <a href="/a">deux</a>](/b)</p>\n'],
  ['[un]\n\n[un]: /deux "trois"', '<p><a href="/deux" title="trois">un</a></p>\n'],
  ['[Un][]\n\n[uN]: /deux', '<p><a href="/deux">Un</a></p>\n'],
  ['[un][deux]\n\n[deux]: </trois>', '<p><a href="/trois">un</a></p>\n'],
  ['[un]', '<p>[un]</p>\n'],
  ['[a]: /un\n[a]: /deux\n\n[a]', '<p><a href="/un">a</a></p>\n'],
  ['![un](/a.png "deux")', '<p><img src="/a.png" alt="un" title="deux" /></p>\n'],
  ['![un *deux*](/a.png)', '<p><img src="/a.png" alt="un deux" /></p>\n'],
  ['!\\[un](/a)', '<p>![un](/a)</p>\n'],
  ['<https://a.fr/?b=c&d>', '<p><a href="https://a.fr/?b=c&amp;d">https://a.fr/?b=c&amp;d</a></p>\n'],
  ['<a@b.fr>', '<p><a href="mailto:a@b.fr">a@b.fr</a></p>\n'],
  ['https://a.fr', '<p>https://a.fr</p>\n'],
  ['&amp; &eacute; &#233; &x;', '<p>&amp; é é &amp;x;</p>\n'],
  ['&#0;', '<p>\ufffd</p>\n'],
  ['\\*un\\*', '<p>*un*</p>\n'],
  ['\\a', '<p>\\a</p>\n'],
  ['"un" \'deux\' -- ...', "<p>&quot;un&quot; 'deux' -- ...</p>\n"],
  ['1 < 2 > 0', '<p>1 &lt; 2 &gt; 0</p>\n'],
  ['{un} {deux}$', '<p>{un} {deux}$</p>\n'],
  ['un\u0000', '<p>un\ufffd</p>\n'],
  ['~~un~~', '<p>~~un~~</p>\n'],
  ['- [ ] un', '<ul>\n<li>[ ] un</li>\n</ul>\n'],
  ['---\ntitre: un\n---', '<hr />\n<h2>titre: un</h2>\n'],
]

test.each(EXAMPLES)('renders %j to the letter', (source, html) => {
  expect(renderMarkdown(source)).toBe(html)
})

test('knows tables and footnotes, which are not in CommonMark', () => {
  expect(renderMarkdown('| a | b |\n|---|--:|\n| 1 | 2 |')).toBe(
    '<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td align="right">2</td>\n</tr>\n</tbody>\n</table>\n',
  )
  expect(renderMarkdown('Un[^a].\n\n[^a]: Deux.')).toMatch(
    /<sup><a href="#user-content-fn-a" id="user-content-fnref-a".*<section data-footnotes="" class="footnotes"><h2 id="footnote-label">Notes<\/h2>/s,
  )
})

const CLEANED: [string, string][] = [
  ['<script>alert(1)</script>', ''],
  ['Un <b onclick="x()" style="color:red" class="y" id="z">mot</b>.', '<p>Un <b>mot</b>.</p>\n'],
  ['<a href="javascript:alert(1)">un</a>', '<p><a href="">un</a></p>\n'],
  ['[un](javascript:alert(1))', '<p><a href="">un</a></p>\n'],
  ['[un](<data:text/html,x>)', '<p><a href="">un</a></p>\n'],
  ['<iframe src="https://a.fr"></iframe>', ''],
  [
    '<details><summary>un</summary>\n\n**deux**\n\n</details>',
    '<details><summary>un</summary>\n<p><strong>deux</strong></p>\n</details>\n',
  ],
  ['<!-- un -->', ''],
  ['<form action="/x"><input name="a"><button>un</button></form>', 'un\n'],
  ['<svg onload="x()"></svg><math></math>', '<p></p>\n'],
  ['<p>un', '<p>un</p>\n'],
]

test.each(CLEANED)('cleans the HTML of %j', (source, html) => {
  expect(renderMarkdown(source).replace(/^\n+$/, '')).toBe(html)
})

test('refuses what would take too long to read, with the reason', () => {
  expect(() => renderMarkdown('>'.repeat(10_000))).toThrow(RangeError)
})
