package crm.platform.inbox;

/** Somebody else has moved or blocked an aggregate between the reading of its position and the end of the batch: read again. */
final class ConcurrentDelivery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConcurrentDelivery(String consumer) {
        super("an aggregate of " + consumer + " was moved or blocked by another delivery");
    }
}
