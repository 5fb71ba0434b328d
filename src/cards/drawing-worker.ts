import { serveTasks } from '../runtime/worker-pool.ts';
import { renderPng } from './png.ts';

serveTasks(renderPng);
