package crm.consent.permission.domain;

public enum Verdict {
    PERMIT,
    DENY
}
