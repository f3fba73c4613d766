package crm.support.sla.api;

import crm.platform.domain.InvalidInput;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTarget;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is promised from now on; each priority once, in working minutes of the calendar. */
@Schema(examples = """
        {"calendarId": "019a0000-0000-7000-8000-000000000101",
         "targets": [{"priority": "URGENT", "resolutionMinutes": 240, "firstReplyMinutes": 60},
                     {"priority": "HIGH", "resolutionMinutes": 480, "firstReplyMinutes": 120},
                     {"priority": "NORMAL", "resolutionMinutes": 1440, "firstReplyMinutes": 240},
                     {"priority": "LOW", "resolutionMinutes": 2400, "firstReplyMinutes": 480}]}""")
record SlaPolicyRequest(
        @NotNull UUID calendarId,
        @NotNull @Size(min = 4, max = 4) List<@NotNull @Valid Target> targets) {

    @Schema(name = "SlaTarget")
    record Target(@NotNull Priority priority, int resolutionMinutes, int firstReplyMinutes) {}

    Map<Priority, SlaTarget> byPriority() {
        var byPriority = new EnumMap<Priority, SlaTarget>(Priority.class);
        targets.forEach(target -> {
            var one = new SlaTarget(target.resolutionMinutes(), target.firstReplyMinutes());
            if (byPriority.put(target.priority(), one) != null) {
                throw InvalidInput.of("targets", "sla.target-twice", "A priority has one target.");
            }
        });
        return byPriority;
    }
}
