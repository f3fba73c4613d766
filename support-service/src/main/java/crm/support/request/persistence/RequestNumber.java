package crm.support.request.persistence;

/** {@code SR-000000042}: unique, rising, with gaps. */
final class RequestNumber {

    private RequestNumber() {}

    static String text(long drawn) {
        return String.format("SR-%09d", drawn);
    }
}
