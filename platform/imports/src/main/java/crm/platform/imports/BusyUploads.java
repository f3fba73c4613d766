package crm.platform.imports;

import static java.util.Objects.requireNonNull;

import crm.platform.web.Diagnosis;
import crm.platform.web.FailureReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** A full queue of uploads is load and no mistake of the caller's: 503, and when to come again. */
@ApplicationScoped
class BusyUploads implements FailureReader {

    private static final Duration UNTIL_SOME_ARE_STORED = Duration.ofSeconds(5);

    @Override
    public Optional<Diagnosis> read(Throwable failure) {
        return failure instanceof UploadsBusy busy
                ? Optional.of(
                        new Diagnosis(503, "import.busy", requireNonNull(busy.getMessage()), UNTIL_SOME_ARE_STORED))
                : Optional.empty();
    }
}
