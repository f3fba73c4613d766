package crm.sales.product.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What the catalogue may be filtered and sorted by. */
@ListParameters(operation = "listProducts", updatedSince = true)
enum ProductField implements SqlField {
    SKU("p.sku", FieldType.TEXT, true),
    NAME("p.name", FieldType.TEXT, true),
    KIND("p.kind", FieldType.ENUM, false),
    STATUS("p.status", FieldType.ENUM, false),
    CREATED_AT("p.created_at", FieldType.INSTANT, true);

    private final ListColumn listed;

    ProductField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
