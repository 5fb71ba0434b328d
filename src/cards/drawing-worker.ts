import { serve } from '../publication/side-worker.ts';
import { png } from './png.ts';

serve(png);
