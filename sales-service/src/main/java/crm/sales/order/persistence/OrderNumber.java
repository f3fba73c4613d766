package crm.sales.order.persistence;

/** {@code ORD-000000042}: unique, rising, with gaps. */
final class OrderNumber {

    private static final int DIGITS = 9;

    private OrderNumber() {}

    static String text(long drawn) {
        var digits = Long.toString(drawn);
        return "ORD-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
