package crm.platform.inbox;

/** A record whose headers do not make it an event of the platform; its message names the header. */
class InvalidEnvelope extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidEnvelope(String message) {
        super(message);
    }
}
