CREATE TABLE `attestations` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text,
	`code` text NOT NULL,
	`name` text,
	`unit_name` text,
	`course_id` text NOT NULL,
	`course_title` text NOT NULL,
	`objectives` text NOT NULL,
	`finished_at` integer NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by_id` text,
	`revoked_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attestations_code_unique` ON `attestations` (`code`);--> statement-breakpoint
CREATE INDEX `attestations_learner` ON `attestations` (`learner_id`,`course_id`);--> statement-breakpoint
CREATE TABLE `diagnostics` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`finished_at` integer,
	`answers` text,
	`keeps_answers` integer NOT NULL,
	`revision` integer NOT NULL,
	`proposals` text,
	`level` text,
	`channel` text NOT NULL,
	`entered_by_id` text,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `diagnostics_learner` ON `diagnostics` (`learner_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `simulator_runs` (
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`exercise_id` text NOT NULL,
	`scenario_hash` text NOT NULL,
	`gestures` text NOT NULL,
	`revision` integer NOT NULL,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `course_id`, `exercise_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `simulator_runs_updated` ON `simulator_runs` (`updated_at`);