import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { cardFile } from '../../../../../../cards/card-file.ts';
import { quoteCard } from '../../../../../../cards/quote-card.ts';
import { quotePages } from '../../../../../../publication/quotes.ts';

export const getStaticPaths = quotePages;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { article, quote },
}) =>
  cardFile(
    quoteCard({
      text: quote.text,
      author: quote.attribution ?? article.authors.map(({ name }) => name).join(', '),
      headline: article.headline,
      language: article.language,
    }),
  );
