package crm.sales.order.api;

/** What other packages' tests need to know of the merge patches, which are seen here only. */
public final class OrderPatches {

    public static final Class<?> CHANGE = ChangeOrderRequest.class;

    private OrderPatches() {}
}
