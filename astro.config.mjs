// @ts-check
import { defineConfig } from 'astro/config';
import { verbatim } from './src/integrations/verbatim.ts';

export default defineConfig({ integrations: [verbatim()] });
