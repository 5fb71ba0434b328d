import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderJsonLd } from '../../../src/metadata/escape.ts';
import {
  createArticleJsonLd,
  createFrontPageJsonLd,
  createListJsonLd,
  createPageJsonLd,
  createPersonJsonLd,
} from '../../../src/metadata/json-ld.ts';
import { anArticle, aPerson, aTopic } from '../../fixtures/an-article.ts';

test('an article names its kind, dates, writers and publisher', () => {
  const [thing] = createArticleJsonLd(anArticle())['@graph'];
  assert.deepEqual(JSON.parse(JSON.stringify(thing)), {
    '@type': 'OpinionNewsArticle',
    '@id': 'https://galley.example/2025/02/the-harbour/#article',
    url: 'https://galley.example/2025/02/the-harbour/',
    mainEntityOfPage: 'https://galley.example/2025/02/the-harbour/',
    headline: 'The harbour must stay open',
    description: 'A port is a promise.',
    genre: 'Opinion',
    articleSection: ['Harbours'],
    inLanguage: 'en-GB',
    datePublished: '2025-02-14T09:00:00Z',
    dateModified: '2025-02-14T09:00:00Z',
    author: [
      {
        '@type': 'Person',
        '@id': 'https://galley.example/people/jane-doe/#author',
        name: 'Jane Doe',
        url: 'https://galley.example/people/jane-doe/',
      },
    ],
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': 'https://galley.example/#organisation',
      name: 'The Galley',
      url: 'https://galley.example/',
      publishingPrinciples: 'https://galley.example/standards/',
      correctionsPolicy: 'https://galley.example/standards/#corrections',
    },
    image: ['https://galley.example/2025/02/the-harbour/card.png'],
    wordCount: 5,
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  });
});

test('a label says what type of schema.org it is', () => {
  assert.equal(
    createArticleJsonLd(anArticle({ label: 'analysis' }))['@graph'][0]?.['@type'],
    'AnalysisNewsArticle',
  );
  assert.equal(
    createArticleJsonLd(anArticle({ label: 'letter' }))['@graph'][0]?.['@type'],
    'OpinionNewsArticle',
  );
});

test('corrections and clarifications are corrections; an update is not', () => {
  const [thing] = createArticleJsonLd(
    anArticle({
      updates: [
        { date: '2025-02-15T08:00:00Z', kind: 'correction', note: 'The tide was wrong.' },
        { date: '2025-02-16T08:00:00Z', kind: 'update', note: 'The harbour has closed since.' },
      ],
    }),
  )['@graph'];
  assert.deepEqual(thing?.['correction'], [
    { '@type': 'CorrectionComment', text: 'The tide was wrong.', datePublished: '2025-02-15T08:00:00Z' },
  ]);
});

test('a reply cites what it answers, and a part names its series', () => {
  const [thing] = createArticleJsonLd(anArticle({ series: { name: 'Ports', number: 2 } }), {
    path: '/2025/01/close-it/',
    headline: 'Close it',
  })['@graph'];
  assert.deepEqual(thing?.['citation'], {
    '@type': 'Article',
    '@id': 'https://galley.example/2025/01/close-it/#article',
    headline: 'Close it',
  });
  assert.deepEqual(thing?.['isPartOf'], { '@type': 'CreativeWorkSeries', name: 'Ports' });
  assert.equal(thing?.['position'], 2);
});

test('a piece first published elsewhere points there and claims no licence', () => {
  const [thing] = createArticleJsonLd(anArticle({ canonical: 'https://elsewhere.example/piece' }))['@graph'];
  assert.equal(thing?.['mainEntityOfPage'], 'https://elsewhere.example/piece');
  assert.equal(thing?.['license'], undefined);
});

test('breadcrumbs lead from the front page through the first topic', () => {
  const [, trail] = createArticleJsonLd(
    anArticle({ topics: [aTopic(), aTopic({ id: 'ships', name: 'Ships' })] }),
  )['@graph'];
  assert.deepEqual(trail, {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'The Galley', item: 'https://galley.example/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Harbours',
        item: 'https://galley.example/topics/harbours/',
      },
      {
        '@type': 'ListItem',
        position: 3,
        name: 'The harbour must stay open',
        item: 'https://galley.example/2025/02/the-harbour/',
      },
    ],
  });
});

test('a body that signs as one is an organisation, on its page and in its pieces', () => {
  const editors = aPerson({ id: 'the-editors', name: 'The Editors', kind: 'organisation', role: 'Editors' });
  const [profile] = createPersonJsonLd(editors)['@graph'];
  assert.equal(profile?.['@type'], 'ProfilePage');
  assert.deepEqual(JSON.parse(JSON.stringify(profile?.['mainEntity'])), {
    '@type': 'Organization',
    '@id': 'https://galley.example/people/the-editors/#author',
    name: 'The Editors',
    url: 'https://galley.example/people/the-editors/',
    description: 'She writes about harbours.',
  });
});

test('a person is described with post, affiliation and own pages', () => {
  const person = aPerson({
    role: 'Harbour master',
    affiliation: 'Port of Leith',
    links: [{ name: 'Home', url: 'https://jane.example/' }],
  });
  const [profile] = createPersonJsonLd(person)['@graph'];
  assert.deepEqual(JSON.parse(JSON.stringify(profile?.['mainEntity'])), {
    '@type': 'Person',
    '@id': 'https://galley.example/people/jane-doe/#author',
    name: 'Jane Doe',
    url: 'https://galley.example/people/jane-doe/',
    description: 'She writes about harbours.',
    affiliation: { '@type': 'Organization', name: 'Port of Leith' },
    jobTitle: 'Harbour master',
    sameAs: ['https://jane.example/'],
  });
});

test('the front page states every policy of the publication', () => {
  const [, organisation] = createFrontPageJsonLd()['@graph'];
  assert.equal(organisation?.['@type'], 'NewsMediaOrganization');
  assert.equal(organisation?.['publishingPrinciples'], 'https://galley.example/standards/');
  assert.equal(organisation?.['correctionsPolicy'], 'https://galley.example/standards/#corrections');
  assert.equal(organisation?.['ethicsPolicy'], 'https://galley.example/standards/#disclosure');
  assert.equal(organisation?.['ownershipFundingInfo'], 'https://galley.example/about/');
});

test('a list numbers its articles from one', () => {
  const [list] = createListJsonLd({ name: 'Archive', path: '/archive/' }, [{ path: '/2025/02/a/' }])[
    '@graph'
  ];
  assert.deepEqual(list?.['mainEntity'], {
    '@type': 'ItemList',
    itemListElement: [{ '@type': 'ListItem', position: 1, url: 'https://galley.example/2025/02/a/' }],
  });
});

test('the about page is an AboutPage and carries the organisation', () => {
  const types = (path: string) =>
    createPageJsonLd({ title: 'T', description: 'D', path })['@graph'].map((thing) => thing['@type']);
  assert.deepEqual(types('/about/'), ['AboutPage', 'NewsMediaOrganization', 'BreadcrumbList']);
  assert.deepEqual(types('/standards/'), ['WebPage', 'BreadcrumbList']);
});

test('no text can close the script element or end its line', () => {
  const headline = '</script><!-- & \u2028\u2029';
  const text = renderJsonLd(createArticleJsonLd(anArticle({ headline })));
  assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
  assert.ok(text.includes('"headline":"\\u003c/script\\u003e\\u003c!-- \\u0026'));
  // The schema trims the line ends away, so they are tried in the middle of a word too.
  const inside = renderJsonLd(createArticleJsonLd(anArticle({ headline: 'a\u2028b\u2029c' })));
  assert.ok(inside.includes('a\\u2028b\\u2029c'));
  assert.equal(JSON.parse(inside)['@graph'][0].headline, 'a\u2028b\u2029c');
});

test('half a surrogate pair becomes the replacement character', () => {
  assert.ok(
    renderJsonLd(createArticleJsonLd(anArticle({ headline: 'a\uD83Db' }))).includes('"headline":"a\uFFFDb"'),
  );
});
