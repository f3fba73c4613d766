package crm.platform.list;

import java.util.List;

/**
 * One page of a list.
 *
 * @param nextCursor opaque; null on the last page
 * @param count only when the request asked for it ({@code count=exact})
 */
public record Page<T>(List<T> items, String nextCursor, Long count) {}
