CREATE TABLE `letter_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`from_pos` integer NOT NULL,
	`to_pos` integer NOT NULL,
	`version` integer NOT NULL,
	`orphaned` integer DEFAULT false NOT NULL,
	`quote` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`blocking` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`document_id`) REFERENCES `letter_document`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `letter_comment_document` ON `letter_comment` (`document_id`);--> statement-breakpoint
CREATE TABLE `letter_reply` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `letter_comment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `letter_reply_comment` ON `letter_reply` (`comment_id`);--> statement-breakpoint
CREATE TABLE `letter_suggestion` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`from_pos` integer NOT NULL,
	`to_pos` integer NOT NULL,
	`version` integer NOT NULL,
	`orphaned` integer DEFAULT false NOT NULL,
	`quote` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`author_id` text NOT NULL,
	`words` text NOT NULL,
	`why` text NOT NULL,
	`created_at` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decision_reason` text,
	FOREIGN KEY (`document_id`) REFERENCES `letter_document`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `letter_suggestion_document` ON `letter_suggestion` (`document_id`,`state`);