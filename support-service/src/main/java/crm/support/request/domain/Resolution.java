package crm.support.request.domain;

/**
 * How a request was solved.
 *
 * @param text what the customer was told; it stays in this service
 * @param faultAccepted it was our fault (SUP-15d)
 */
public record Resolution(Code code, String text, boolean faultAccepted, boolean apologised) {}
