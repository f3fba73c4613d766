package crm.sales.order.persistence;

/** {@code ORD-000000042}: unique, rising, with gaps. */
final class OrderNumber {

    private OrderNumber() {}

    static String text(long drawn) {
        return String.format("ORD-%09d", drawn);
    }
}
