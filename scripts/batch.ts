import { assignmentIds } from './assignments.ts';
import { attendedBatch } from './attended-batch.ts';
import { parseBatchOptions } from './batch-options.ts';
import { batchStatus } from './batch-status.ts';
import { runCommand } from './run-command.ts';

/** `npm run batch`: a class in, a folder of reports and grades out, and a status. */
runCommand(async (args) => {
  const options = parseBatchOptions(args, assignmentIds);
  if (!options) return 0;
  return attendedBatch(options, process.env.INIT_CWD ?? process.cwd(), batchStatus);
});
