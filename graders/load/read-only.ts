import { constants } from 'node:fs';

/** How a file is opened: no link in its last step is followed, no pipe waited for. Windows has neither flag, and no pipes in folders. */
export const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
