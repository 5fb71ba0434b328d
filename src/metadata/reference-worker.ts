import { serveTasks } from '../runtime/worker-pool.ts';
import { formatReference } from './printed-reference.ts';

serveTasks(formatReference);
