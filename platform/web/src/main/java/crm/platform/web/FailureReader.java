package crm.platform.web;

import java.util.Optional;

/** Knows failures of something that this storey does not, such as a database; asked about a failure that has no mapper of its own. */
public interface FailureReader {

    Optional<Diagnosis> read(Throwable failure);
}
