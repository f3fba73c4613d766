package crm.platform.list;

import io.smallrye.mutiny.Uni;

/**
 * A list, page by page: the port of a feature whose adapter is found by what it lists.
 *
 * @param <T> what a row shows
 */
public interface Listing<T> {

    /** Only rows that the caller may see. */
    Uni<Page<T>> page(ListRequest request);
}
