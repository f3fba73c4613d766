package crm.support.request.domain;

import java.time.Instant;

/**
 * How a request went that was dealt with elsewhere; what did not happen is null.
 *
 * @param contactCount contacts of the customer, the opening included
 */
public record PastRequest(Instant firstAnswerAt, Instant resolvedAt, int contactCount, boolean transferred) {}
