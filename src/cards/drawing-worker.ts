import { serve } from '../runtime/worker-pool.ts';
import { png } from './png.ts';

serve(png);
