package crm.platform.event;

/** The body of an event is not what its consumer expects; another attempt will not change that. */
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(IncomingEvent event, Exception cause) {
        super(event.type() + " " + event.id() + " cannot be read: " + cause.getMessage(), cause);
    }
}
