import { renderSecurityTxt } from '../../metadata/site-files.ts';
import { now } from '../../runtime/clock.ts';

export const GET = () => new Response(renderSecurityTxt(now));
