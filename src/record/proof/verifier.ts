/** What is published as `/record/verify.mjs`, in one file with all that it needs: `npm run verify` without our repository. */
import { verifyArguments } from './verify-arguments.ts';

process.exitCode = await verifyArguments(process.argv.slice(2));
