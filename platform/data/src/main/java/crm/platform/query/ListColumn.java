package crm.platform.query;

import crm.platform.list.FieldType;

/**
 * What a {@link SqlField} stands for in the SQL of its list.
 *
 * @param sql expression, never null in a row when the list may be sorted by it
 */
public record ListColumn(String sql, FieldType type, boolean sortable) {}
