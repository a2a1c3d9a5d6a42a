import { createContext, useContext } from 'react';

/** The nonce of this response, without which the browser runs no script; empty in the browser itself. */
export const NonceContext = createContext('');

export const useNonce = (): string => useContext(NonceContext);
