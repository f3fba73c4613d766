package crm.proofs.authz;

/** How a call has to end, as far as rights go. */
enum Verdict {
    /** Whatever the operation then says about the request. */
    LET_IN,
    NOT_LOGGED_IN,
    NOT_PERMITTED,
    NOT_THERE,
    /** The gateway does not know the path; whether it looks at the token first is its own business. */
    NOT_LED_TO;

    boolean isMetBy(int status) {
        switch (this) {
            case NOT_LOGGED_IN:
                return status == 401;
            case NOT_PERMITTED:
                return status == 403;
            case NOT_THERE:
                return status == 404;
            case NOT_LED_TO:
                return status == 401 || status == 404;
            default:
                return status < 500 && status != 401 && status != 403 && status != 404;
        }
    }
}
