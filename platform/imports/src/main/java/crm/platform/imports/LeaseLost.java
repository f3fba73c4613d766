package crm.platform.imports;

/** The job was cancelled, or another runner has taken it over: stop, and leave everything as it is. */
class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("the import job is no longer ours", null, false, false);
    }
}
