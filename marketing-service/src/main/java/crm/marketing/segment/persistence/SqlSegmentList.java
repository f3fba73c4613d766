package crm.marketing.segment.persistence;

import crm.marketing.persistence.Columns;
import crm.marketing.segment.application.SegmentList;
import crm.marketing.segment.application.SegmentSummary;
import crm.marketing.segment.domain.SegmentKind;
import crm.marketing.segment.domain.SegmentStatus;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class SqlSegmentList implements SegmentList {

    private static final ListQuery<SegmentSummary> SEGMENTS = new ListQuery<>(
            "s.id, s.version, s.name, s.kind, s.profiled, s.definition_version, s.status, s.created_at, s.updated_at",
            "segment s",
            SegmentField.class,
            "s.id",
            "s",
            null,
            "s.updated_at",
            SqlSegmentList::summary);

    private final Lists lists;

    SqlSegmentList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<SegmentSummary>> page(UriInfo uri) {
        return lists.page(SEGMENTS, uri);
    }

    private static SegmentSummary summary(Row row) {
        return new SegmentSummary(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("name"),
                SegmentKind.valueOf(row.getString("kind")),
                row.getBoolean("profiled"),
                row.getLong("definition_version"),
                SegmentStatus.valueOf(row.getString("status")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
