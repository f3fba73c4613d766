package crm.platform.data;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** The transaction boundary of a use case. */
@FunctionalInterface
public interface UnitOfWork {

    /** Runs the work in one transaction, joining the one that is already running; a failure rolls all of it back. */
    <T> Uni<T> inTransaction(Supplier<Uni<T>> work);
}
