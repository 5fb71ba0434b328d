import { renderRobotsTxt } from '../metadata/site-files.ts';

export const GET = () => new Response(renderRobotsTxt());
