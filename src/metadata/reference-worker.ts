import { serve } from '../runtime/worker-pool.ts';
import { printedReference } from './printed-reference.ts';

serve(printedReference);
