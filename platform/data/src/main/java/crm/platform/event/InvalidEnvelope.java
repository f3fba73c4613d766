package crm.platform.event;

/** Headers that do not make a record an event of the platform; its message names the header. */
public class InvalidEnvelope extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidEnvelope(String message) {
        super(message);
    }
}
