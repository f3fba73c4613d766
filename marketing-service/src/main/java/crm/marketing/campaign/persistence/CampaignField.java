package crm.marketing.campaign.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What campaigns may be filtered and sorted by. */
@ListParameters(operation = "listCampaigns", updatedSince = true)
enum CampaignField implements SqlField {
    STATUS("c.status", FieldType.ENUM, false),
    GOAL("c.goal", FieldType.ENUM, false),
    SEGMENT_ID("c.segment_id", FieldType.UUID, false),
    NAME("c.name", FieldType.TEXT, false),
    UPDATED_AT("c.updated_at", FieldType.INSTANT, true);

    private final ListColumn listed;

    CampaignField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
