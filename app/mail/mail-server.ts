/** A mail as it goes over the line. */
export interface OutgoingMail {
  /** Stays the same over tries, so that a mail that arrived twice can be seen to be one. */
  id: string;
  to: string[];
  cc: string[];
  replyTo: string | null;
  /** The council's name, as people see it before the address. */
  senderName: string;
  subject: string;
  text: string;
  attachments: { name: string; mime: string; content: Uint8Array }[];
}

/** Hands a mail to the world. @throws Error with the server's own words when it does not take it */
export interface MailServer {
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}
