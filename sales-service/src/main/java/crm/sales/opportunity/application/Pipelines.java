package crm.sales.opportunity.application;

import crm.sales.opportunity.domain.Pipeline;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pipelines of the company. */
public interface Pipelines {

    Uni<List<Pipeline>> all();

    /** @param id null asks for the main one */
    Uni<Pipeline> require(@Nullable UUID id);
}
