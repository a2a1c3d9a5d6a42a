CREATE TABLE `council_setting` (
	`id` integer PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_secret_hash_unique` ON `invitation` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`is_member` integer NOT NULL,
	`active_until` text,
	`preferences` text DEFAULT '{}' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_user_id_unique` ON `person` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limit_key_unique` ON `rate_limit` (`key`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `advice_case` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`solicited` integer NOT NULL,
	`requester` text NOT NULL,
	`portfolio_holder` text,
	`question` text NOT NULL,
	`their_reference` text,
	`reference_no` text,
	`received_on` text,
	`advice_due_on` text,
	`scoring_closes_on` text,
	`meeting_on` text,
	`sent_on` text,
	`response_due_on` text,
	`lead_id` text,
	`official_id` text,
	`rubric_key` text,
	`rubric_version` text,
	`suspended_since` text,
	`urgent` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`official_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `advice_case_reference_no_unique` ON `advice_case` (`reference_no`);--> statement-breakpoint
CREATE TABLE `case_person` (
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`part` text NOT NULL,
	PRIMARY KEY(`case_id`, `person_id`),
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`case_id` text,
	`kind` text NOT NULL,
	`params` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_case` ON `event` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `letter_document` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`schema_version` integer NOT NULL,
	`version` integer NOT NULL,
	`doc` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `letter_document_case` ON `letter_document` (`case_id`);--> statement-breakpoint
CREATE TABLE `letter_snapshot` (
	`document_id` text NOT NULL,
	`version` integer NOT NULL,
	`doc` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`document_id`, `version`),
	FOREIGN KEY (`document_id`) REFERENCES `letter_document`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `letter_step` (
	`document_id` text NOT NULL,
	`version` integer NOT NULL,
	`step` text NOT NULL,
	`map` text NOT NULL,
	`client_id` text NOT NULL,
	`client_seq` integer NOT NULL,
	`client_index` integer NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	`overwrote` text,
	PRIMARY KEY(`document_id`, `version`),
	FOREIGN KEY (`document_id`) REFERENCES `letter_document`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_step_batch` ON `letter_step` (`document_id`,`client_id`,`client_seq`,`client_index`);--> statement-breakpoint
CREATE TABLE `advice_point` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`ask` text NOT NULL,
	`why` text NOT NULL,
	`passage` text NOT NULL,
	`success` text NOT NULL,
	`number` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advice_point_case` ON `advice_point` (`case_id`);--> statement-breakpoint
CREATE TABLE `advice_point_source` (
	`point_id` text NOT NULL,
	`kind` text NOT NULL,
	`ref_id` text NOT NULL,
	PRIMARY KEY(`point_id`, `kind`, `ref_id`),
	FOREIGN KEY (`point_id`) REFERENCES `advice_point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `advice_point_source_ref` ON `advice_point_source` (`ref_id`);--> statement-breakpoint
CREATE TABLE `frozen_version` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`document_version` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`frozen_by` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`status` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `frozen_version_number` ON `frozen_version` (`case_id`,`number`);--> statement-breakpoint
CREATE TABLE `minority_statement` (
	`frozen_version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`body` text NOT NULL,
	`named` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`frozen_version_id`, `person_id`),
	FOREIGN KEY (`frozen_version_id`) REFERENCES `frozen_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sending` (
	`case_id` text PRIMARY KEY NOT NULL,
	`frozen_version_id` text NOT NULL,
	`content` text NOT NULL,
	`pdf_sha256` text NOT NULL,
	`addressee` text NOT NULL,
	`copy_to` text NOT NULL,
	`sent_on` text NOT NULL,
	`sent_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `signature` (
	`frozen_version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`frozen_version_id`, `role`),
	FOREIGN KEY (`frozen_version_id`) REFERENCES `frozen_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `vote` (
	`frozen_version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`choice` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`frozen_version_id`, `person_id`),
	FOREIGN KEY (`frozen_version_id`) REFERENCES `frozen_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `annotation` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`note_version_id` text NOT NULL,
	`author_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`criterion_id` text,
	`private` integer DEFAULT false NOT NULL,
	`quote` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`block_id` text,
	`cite` text,
	`grade` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`note_version_id`) REFERENCES `note_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `annotation_note` ON `annotation` (`note_version_id`);--> statement-breakpoint
CREATE INDEX `annotation_case` ON `annotation` (`case_id`);--> statement-breakpoint
CREATE TABLE `note_media` (
	`note_version_id` text NOT NULL,
	`sha256` text NOT NULL,
	`mime` text NOT NULL,
	PRIMARY KEY(`note_version_id`, `sha256`),
	FOREIGN KEY (`note_version_id`) REFERENCES `note_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `note_version` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`status` text NOT NULL,
	`stage` text,
	`progress` integer DEFAULT 0 NOT NULL,
	`progress_total` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`ocr` integer DEFAULT false NOT NULL,
	`failure_code` text,
	`failure_params` text,
	`format` text,
	`doc` text,
	`report` text,
	`comments` text,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`ready_at` integer,
	`frozen_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `note_version_number` ON `note_version` (`case_id`,`number`);--> statement-breakpoint
CREATE TABLE `reply` (
	`id` text PRIMARY KEY NOT NULL,
	`annotation_id` text NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reply_annotation` ON `reply` (`annotation_id`);--> statement-breakpoint
CREATE TABLE `criterion_set_aside` (
	`case_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `criterion_id`)
);
--> statement-breakpoint
CREATE TABLE `score` (
	`sheet_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`judgement` text,
	`value` integer,
	`reason` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `criterion_id`),
	FOREIGN KEY (`sheet_id`) REFERENCES `score_sheet`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `score_evidence` (
	`sheet_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`annotation_id` text NOT NULL,
	PRIMARY KEY(`sheet_id`, `criterion_id`, `annotation_id`)
);
--> statement-breakpoint
CREATE TABLE `score_sheet` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`person_id` text NOT NULL,
	`submitted_at` integer,
	FOREIGN KEY (`round_id`) REFERENCES `scoring_round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `score_sheet_person` ON `score_sheet` (`round_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `scoring_round` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`rubric_key` text NOT NULL,
	`rubric_version` text NOT NULL,
	`opened_at` integer NOT NULL,
	`revealed_at` integer,
	`revealed_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scoring_round_number` ON `scoring_round` (`case_id`,`number`);--> statement-breakpoint
CREATE TABLE `college_response` (
	`case_id` text PRIMARY KEY NOT NULL,
	`received_on` text NOT NULL,
	`form` text NOT NULL,
	`summary` text NOT NULL,
	`recorded_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `advice_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `follow_up` (
	`point_id` text PRIMARY KEY NOT NULL,
	`due_on` text,
	`effect` text,
	`remark` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`point_id`) REFERENCES `advice_point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `point_reaction` (
	`point_id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`motivated` text NOT NULL,
	`motivation` text NOT NULL,
	`commitment` text NOT NULL,
	`recorded_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`point_id`) REFERENCES `advice_point`(`id`) ON UPDATE no action ON DELETE no action
);
