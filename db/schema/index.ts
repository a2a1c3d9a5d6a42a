export * from './accounts.ts';
export * from './auth.ts';
export * from './cases.ts';
export * from './letter-steps.ts';
export * from './letters.ts';
export * from './notes.ts';
export * from './scoring.ts';
export * from './tracking.ts';
