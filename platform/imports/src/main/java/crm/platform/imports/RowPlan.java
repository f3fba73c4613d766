package crm.platform.imports;

import java.util.List;

/**
 * How each row of a file is read.
 *
 * @param cells that a row has
 * @param columns that are read from them, in the order of the file
 */
record RowPlan(int cells, List<MappedColumn> columns) {}
