CREATE TABLE `erratum` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`corrections` text NOT NULL,
	`content` text,
	`sha256` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`fixed_at` integer,
	`sent_content` text,
	`pdf_sha256` text,
	`odt_sha256` text,
	`addressee` text,
	`copy_to` text,
	`sent_on` text,
	`mail_id` text,
	`sent_by` text,
	`sent_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `erratum_number` ON `erratum` (`case_id`,`number`);--> statement-breakpoint
CREATE TABLE `erratum_signature` (
	`erratum_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`proof` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`erratum_id`, `role`),
	FOREIGN KEY (`erratum_id`) REFERENCES `erratum`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `store_check` (
	`id` text PRIMARY KEY NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`files` integer NOT NULL,
	`texts` integer NOT NULL,
	`faults` text NOT NULL
);
