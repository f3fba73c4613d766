package crm.platform.imports;

import crm.platform.domain.RuleViolation;

/**
 * The life of an import job. A dry run is recommended, not required: a mapped file may be run at once. COMPLETED, FAILED and
 * CANCELLED are final; importing the same file again changes nothing that is there already.
 */
public enum ImportState {
    UPLOADED,
    MAPPED,
    PREVIEWING,
    PREVIEWED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** A runner is, or soon will be, at work. */
    boolean isActive() {
        return this == PREVIEWING || this == RUNNING;
    }

    boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    ImportState map() {
        refuseActive();
        refuseFinal();
        return MAPPED;
    }

    ImportState preview() {
        refuseUnmapped();
        return PREVIEWING;
    }

    ImportState run() {
        refuseUnmapped();
        return RUNNING;
    }

    ImportState cancel() {
        refuseFinal();
        return CANCELLED;
    }

    /** The runner has reached the end of the file. */
    ImportState finish() {
        return this == PREVIEWING ? PREVIEWED : COMPLETED;
    }

    private void refuseUnmapped() {
        refuseActive();
        refuseFinal();
        if (this == UPLOADED) {
            throw new RuleViolation("import-job.not-mapped", "Map the file's columns first.");
        }
    }

    private void refuseActive() {
        if (isActive()) {
            throw new RuleViolation("import-job.in-progress", "The job is being worked on; wait for it, or cancel it.");
        }
    }

    private void refuseFinal() {
        if (isFinal()) {
            throw new RuleViolation("import-job.finished", "The job is over; upload the file again.");
        }
    }
}
