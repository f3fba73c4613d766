package crm.launcher;

/** The launcher cannot go on, and one sentence tells the person at the keyboard why and what to do. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int exitCode;

    public Refusal(String sentence) {
        this(1, sentence);
    }

    public Refusal(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
