import { createHash } from 'node:crypto';

/** Eight characters for the name of a file, which differ if its content does: a page then never reads the file of another deployment. */
export const contentHash = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
