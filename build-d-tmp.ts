import { AProject } from './tests/build/a-project.ts';
import { cpSync } from 'node:fs';
const p = AProject.withPublication('record'); await p.build('--clean'); cpSync(p.folder + '/dist', process.argv[2], { recursive: true }); p.remove();
