package crm.platform.imports;

/** More files come in than are taken, and as many as may wait are waiting. */
final class UploadsBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UploadsBusy() {
        super("Too many files are being uploaded; try again shortly.");
    }
}
