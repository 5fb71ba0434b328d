import { verifyArguments } from '../record/proof/verify-arguments.ts';

process.exitCode = await verifyArguments(process.argv.slice(2));
