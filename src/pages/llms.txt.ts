import { renderMachineList } from '../metadata/machine-list.ts';
import { loadPublishedArticles } from '../publication/articles.ts';

export const GET = async () => new Response(renderMachineList(await loadPublishedArticles()));
