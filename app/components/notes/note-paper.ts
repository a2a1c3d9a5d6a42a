import { createContext, useContext } from 'react';

/** The note's text as HTML while the server makes the page; empty in the browser, which has it on the page. */
export const NotePaperContext = createContext('');

export const useNotePaper = (): string => useContext(NotePaperContext);
