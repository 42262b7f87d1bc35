CREATE TABLE `access_cards` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`reference` text NOT NULL,
	`secret_hash` text NOT NULL,
	`words_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`issued_by_id` text,
	`revoked_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_cards_reference_unique` ON `access_cards` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `access_cards_secret_hash_unique` ON `access_cards` (`secret_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `access_cards_words_hash_unique` ON `access_cards` (`words_hash`);--> statement-breakpoint
CREATE INDEX `access_cards_learner` ON `access_cards` (`learner_id`);--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`public_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `devices_learner` ON `devices` (`learner_id`);--> statement-breakpoint
CREATE TABLE `imported_bundles` (
	`hash` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`imported_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `known_lessons` (
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`requirements_hash` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`course_id`, `lesson_id`)
);
--> statement-breakpoint
CREATE TABLE `paper_sheets` (
	`code` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`lesson_hash` text NOT NULL,
	`sheet_number` integer NOT NULL,
	`step_ids` text NOT NULL,
	`exercise_ids` text NOT NULL,
	`learner_id` text,
	`printed_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `trusted_installations` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`name` text NOT NULL,
	`trusted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`learner_id` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`act` text NOT NULL,
	`detail` text,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `access_log_learner` ON `access_log` (`learner_id`,`at`);--> statement-breakpoint
CREATE TABLE `assistances` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`helper_id` text NOT NULL,
	`helper_name` text NOT NULL,
	`started_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assistances_learner` ON `assistances` (`learner_id`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`learner_id_hash` text PRIMARY KEY NOT NULL,
	`erased_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `learner_members` (
	`member_id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `learner_members_learner` ON `learner_members` (`learner_id`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`into_id` text NOT NULL,
	`merged_at` integer NOT NULL,
	`by_id` text NOT NULL,
	`undone_at` integer,
	`undone_by_id` text,
	FOREIGN KEY (`from_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`into_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `merges_from` ON `merges` (`from_id`);--> statement-breakpoint
CREATE INDEX `merges_into` ON `merges` (`into_id`);--> statement-breakpoint
CREATE TABLE `task_runs` (
	`name` text NOT NULL,
	`day` text NOT NULL,
	`started_at` integer NOT NULL,
	PRIMARY KEY(`name`, `day`)
);
--> statement-breakpoint
CREATE TABLE `external_identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`learner_id` text NOT NULL,
	`linked_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `one_time_passwords` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	`issued_by_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_learner` ON `recovery_codes` (`learner_id`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`secret_sealed` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `participants` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`learner_id` text,
	`room_id` text,
	`first_name` text,
	`pictogram` text,
	`joined_at` integer NOT NULL,
	`help_asked_at` integer,
	`card_made_at` integer,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `participants_workshop` ON `participants` (`workshop_id`);--> statement-breakpoint
CREATE INDEX `participants_learner` ON `participants` (`learner_id`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`workshop_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workshop_id`) REFERENCES `workshops`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_token_hash_unique` ON `rooms` (`token_hash`);--> statement-breakpoint
CREATE TABLE `workshops` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`helper_id` text NOT NULL,
	`title` text NOT NULL,
	`code` text NOT NULL,
	`course_id` text,
	`starts_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `workshops_code_unique` ON `workshops` (`code`);--> statement-breakpoint
CREATE INDEX `workshops_unit` ON `workshops` (`unit_id`);--> statement-breakpoint
ALTER TABLE `learners` ADD `described_at` integer;--> statement-breakpoint
ALTER TABLE `learners` ADD `warned_at` integer;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `learner_id` text REFERENCES learners(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `sessions` ADD `way` text DEFAULT 'guest' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `second_factor_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `must_choose_password` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `shared` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `last_active_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `workshop_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `room_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `assistance_id` text;--> statement-breakpoint
ALTER TABLE `events` ADD `entered_by_id` text;--> statement-breakpoint
CREATE INDEX `step_progress_step` ON `step_progress` (`course_id`,`step_id`);