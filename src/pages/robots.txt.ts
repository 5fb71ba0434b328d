import { robotsText } from '../metadata/site-files.ts';

export const GET = () => new Response(robotsText());
