package crm.support.request.domain;

/** {@code SR-000000042}: unique, rising, with gaps. */
public final class RequestNumber {

    private RequestNumber() {}

    public static String text(long drawn) {
        return String.format("SR-%09d", drawn);
    }
}
