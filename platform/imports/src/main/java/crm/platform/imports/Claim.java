package crm.platform.imports;

import static java.util.Objects.requireNonNull;

import crm.platform.call.CallContext;
import java.util.UUID;

/** A job in the hands of one runner: nothing is committed for it under another lease. */
record Claim(ImportJob job, UUID lease) {

    boolean isDryRun() {
        return job.state() == ImportState.PREVIEWING;
    }

    ImportRun run() {
        var starter = requireNonNull(job.startedBy(), "who started a claimed job is known");
        return new ImportRun(
                job.id(), isDryRun(), starter.owner(), starter.visibility(), job.fileName(), job.fileSha256());
    }

    CallContext call() {
        return new CallContext(job.correlationId(), null, "import:" + job.id(), null, null);
    }
}
