/** The half of pdf.js that reads the file; the package ships no types for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** Answers the messages that come in over a port. */
  export const WorkerMessageHandler: { initializeFromPort: (port: unknown) => void };
}
