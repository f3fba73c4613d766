package crm.marketing.segment.persistence;

import crm.marketing.segment.application.SegmentSummary;
import crm.platform.data.document.DocumentColumns;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Segments page by page. */
@ApplicationScoped
class PgSegmentList implements Listing<SegmentSummary> {

    static final DocumentColumns<SegmentEntity> SEGMENTS = new DocumentColumns<>(SegmentEntity.class, "s");

    private static final ListQuery<SegmentSummary> QUERY = new ListQuery<>(
            SEGMENTS.selectWithout("rule"),
            SEGMENTS.from(),
            SegmentField.class,
            "s.id",
            "s",
            null,
            "s.updated_at",
            row -> SEGMENTS.read(row).summary());

    private final Lists lists;

    PgSegmentList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<SegmentSummary>> page(ListRequest request) {
        return lists.page(QUERY, request);
    }
}
