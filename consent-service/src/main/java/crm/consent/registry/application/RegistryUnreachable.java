package crm.consent.registry.application;

/** The registry did not answer, or is not to be asked just now: whether it took what was sent is not known. */
public final class RegistryUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RegistryUnreachable(String message) {
        super(message);
    }

    public RegistryUnreachable(Throwable cause) {
        super("the registry did not answer: " + cause.getClass().getSimpleName(), cause);
    }
}
