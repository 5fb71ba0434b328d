import { serve } from '../publication/side-worker.ts';
import { printedReference } from './printed-reference.ts';

serve(printedReference);
