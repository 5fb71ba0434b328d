import yaml from 'js-yaml';
import footnote from 'markdown-it-footnote';

export default function (config) {
  config.addDataExtension('yaml', (text) => yaml.load(text));
  config.amendLibrary('md', (markdown) => markdown.use(footnote));
  config.addPassthroughCopy({ 'content/articles': '/' }, { filter: ['**/*.jpg'] });
  config.addFilter('day', (instant) => new Date(instant).toDateString());
  config.addCollection('articles', (all) => all.getFilteredByGlob('content/articles/**/*.md').reverse());
  config.addCollection('lists', (all) => {
    const articles = all.getFilteredByGlob('content/articles/**/*.md').reverse();
    const lists = new Map([['', articles]]);
    for (const article of articles) {
      for (const name of [
        ...article.data.topics.map((id) => `topics/${id}/`),
        ...article.data.authors.map((id) => `people/${id}/`),
      ]) {
        lists.set(name, [...(lists.get(name) ?? []), article]);
      }
    }
    return [...lists].flatMap(([folder, items]) =>
      Array.from({ length: Math.ceil(items.length / 20) }, (_, page) => ({
        folder: page === 0 ? folder : `${folder}${page + 1}/`,
        items: items.slice(page * 20, page * 20 + 20),
      })),
    );
  });
  return { dir: { input: '.', output: 'dist' }, markdownTemplateEngine: false };
}
