package crm.sales.opportunity.domain;

import crm.platform.domain.InvalidInput;
import java.util.List;
import java.util.UUID;

/** The stages that an opportunity goes through, in their order. */
public record Pipeline(UUID id, String name, List<Stage> stages) {

    public Pipeline {
        stages = List.copyOf(stages);
    }

    public Stage first() {
        return stages.get(0);
    }

    public Stage stage(String key) {
        return stages.stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> InvalidInput.of("stage", "opportunity.unknown-stage", "The pipeline has no such stage."));
    }
}
