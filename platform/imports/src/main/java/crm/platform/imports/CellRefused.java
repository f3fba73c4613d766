package crm.platform.imports;

/** A cell is not what its column needs. Has no stack: a file may hold a hundred thousand of them. */
class CellRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    CellRefused(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
