package crm.marketing.segment.domain;

/** How a fact is compared with a value. */
public enum Operator {
    EQUALS,
    NOT_EQUALS,
    AT_LEAST,
    AT_MOST,
    BEFORE,
    SINCE
}
