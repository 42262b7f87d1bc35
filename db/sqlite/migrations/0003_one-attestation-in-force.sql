ALTER TABLE `attestations` ADD `course_slug` text;--> statement-breakpoint
-- Two requests at the same instant could each make one: the latest stays in force, or the index could not be built.
UPDATE attestations SET revoked_at = issued_at WHERE revoked_at IS NULL AND EXISTS (
  SELECT 1 FROM attestations AS later
  WHERE later.learner_id = attestations.learner_id AND later.course_id = attestations.course_id AND later.revoked_at IS NULL
    AND (later.issued_at, later.id) > (attestations.issued_at, attestations.id)
);--> statement-breakpoint
CREATE UNIQUE INDEX `attestations_in_force` ON `attestations` (`learner_id`,`course_id`) WHERE revoked_at is null;