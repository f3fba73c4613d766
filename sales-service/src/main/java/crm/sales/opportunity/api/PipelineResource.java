package crm.sales.opportunity.api;

import crm.sales.opportunity.application.Pipelines;
import crm.sales.opportunity.domain.Pipeline;
import crm.sales.opportunity.domain.Stage;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/pipelines")
@Tag(name = "Opportunities")
@Produces(MediaType.APPLICATION_JSON)
class PipelineResource {

    record PipelineView(UUID id, @Schema(examples = "Main") String name, List<StageView> stages) {

        static PipelineView of(Pipeline pipeline) {
            return new PipelineView(
                    pipeline.id(),
                    pipeline.name(),
                    pipeline.stages().stream().map(StageView::of).toList());
        }
    }

    /** @param probability percent */
    record StageView(
            @Schema(examples = "PROPOSING") String key,
            @Schema(examples = "Proposing") String name,
            int position,
            int probability) {

        static StageView of(Stage stage) {
            return new StageView(stage.key(), stage.name(), stage.position(), stage.probability());
        }
    }

    record PipelinesView(List<PipelineView> items) {}

    private final Pipelines pipelines;

    PipelineResource(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @GET
    @RolesAllowed("opportunity:read")
    @Operation(operationId = "listPipelines", summary = "List the pipelines with their stages, the main one first")
    public Uni<PipelinesView> list() {
        return pipelines
                .all()
                .map(all -> new PipelinesView(all.stream().map(PipelineView::of).toList()));
    }
}
