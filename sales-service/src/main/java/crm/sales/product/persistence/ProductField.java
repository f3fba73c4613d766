package crm.sales.product.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListField;
import crm.platform.list.ListParameters;

/** What the catalogue may be filtered and sorted by. */
@ListParameters(operation = "listProducts", updatedSince = true)
enum ProductField implements ListField {
    SKU("p.sku", FieldType.TEXT, true),
    NAME("p.name", FieldType.TEXT, true),
    KIND("p.kind", FieldType.ENUM, false),
    STATUS("p.status", FieldType.ENUM, false),
    CREATED_AT("p.created_at", FieldType.INSTANT, true);

    private final String column;
    private final FieldType type;
    private final boolean sortable;

    ProductField(String column, FieldType type, boolean sortable) {
        this.column = column;
        this.type = type;
        this.sortable = sortable;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public boolean sortable() {
        return sortable;
    }
}
