package crm.platform.query;

import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;

/**
 * A list that is told by its query.
 *
 * <pre>{@code
 * @Singleton // no proxy is possible: the base class has no constructor without arguments
 * class PgOrderList extends PgList<OrderSummary> {
 *     PgOrderList(Lists lists) {
 *         super(lists, QUERY);
 *     }
 * }
 * }</pre>
 */
public abstract class PgList<T> implements Listing<T> {

    private final Lists lists;
    private final ListQuery<T> query;

    protected PgList(Lists lists, ListQuery<T> query) {
        this.lists = lists;
        this.query = query;
    }

    @Override
    public final Uni<Page<T>> page(ListRequest request) {
        return lists.page(query, request.searchingFor(this::read));
    }

    /** How the text of a search ({@code q}) is looked for; as it was typed unless a list knows better. */
    protected String read(String question) {
        return question;
    }
}
