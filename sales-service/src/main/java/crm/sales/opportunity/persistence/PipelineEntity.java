package crm.sales.opportunity.persistence;

import crm.sales.opportunity.domain.Pipeline;
import crm.sales.opportunity.domain.Stage;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Row of a pipeline with its stages; read only, a company's pipelines come with its migration. */
@Entity
@Table(name = "pipeline")
class PipelineEntity {

    @Id
    UUID id;

    String name;

    /** The one that a new opportunity enters when none is named. */
    boolean main;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "pipeline_stage", joinColumns = @JoinColumn(name = "pipeline_id"))
    @OrderBy("position")
    List<StageRow> stages = new ArrayList<>();

    Pipeline toDomain() {
        return new Pipeline(id, name, stages.stream().map(StageRow::toDomain).toList());
    }

    @Embeddable
    static class StageRow {

        String key;
        String name;
        short position;
        short probability;

        Stage toDomain() {
            return new Stage(key, name, position, probability);
        }
    }
}
