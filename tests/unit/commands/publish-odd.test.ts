import { oddKinds } from '../../build/odd-articles.ts';
import { tryPublishing } from './try-publishing.ts';

/* One variant of each kind; all others are in the long run. */
tryPublishing(oddKinds.length, 'published');
