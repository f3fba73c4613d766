package crm.consent.ledger.domain;

/** What proves a grant. */
public enum EvidenceType {
    WEB_FORM,
    SIGNED_PAPER_SCAN,
    CALL_RECORDING,
    OTP,
    DOUBLE_OPTIN_CLICK,
    VIA_FILE,
    IYS_MOVEMENT,
    IYS_DAILY_FILE,
    STAFF_DECLARATION,
    IMPORT;

    /** A member of staff who says so is no proof: such a grant is kept, and never permits. */
    public boolean proves() {
        return this != STAFF_DECLARATION;
    }

    /** Only the registry itself brings these. */
    public boolean isOfRegistry() {
        return this == IYS_MOVEMENT || this == IYS_DAILY_FILE;
    }
}
