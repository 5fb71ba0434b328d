import { serveTasks } from '../runtime/worker-pool.ts';
import { inspectSite } from './current-site.ts';

/** Looks at every file of the published site on a thread: there are ten for each article, while the build looks at its inputs. */
serveTasks(inspectSite);
