package crm.marketing.segment.persistence;

import crm.marketing.segment.application.Segments;
import crm.marketing.segment.domain.Segment;
import crm.marketing.segment.messaging.SegmentContracts;
import crm.marketing.segment.persistence.SegmentMemberTable.Member;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.document.DocumentStore;
import crm.platform.data.document.Documents;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgSegments extends Documents<Segment, SegmentEntity> implements Segments {

    private static final String COUNT = "select count(*) from segment_member where segment_id = $1";

    private final ReactiveUnitOfWork unitOfWork;

    PgSegments(DocumentStore store, ReactiveUnitOfWork unitOfWork) {
        super(store, new Kind<>("segment", SegmentEntity.class, SegmentEntity::new, Segment::id, SegmentContracts::of));
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> changeMembers(UUID id, List<UUID> add, List<UUID> remove) {
        return unitOfWork.sql(sql -> SegmentMemberTable.ADD
                .on(sql, Member.of(id, add))
                .chain(() -> SegmentMemberTable.REMOVE.on(sql, Member.of(id, remove)))
                .replaceWithVoid());
    }

    @Override
    public Uni<Long> memberCount(UUID id) {
        return unitOfWork
                .sql(sql -> sql.execute(COUNT, id))
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
