package crm.support.sla.api;

import crm.platform.web.Identified;
import crm.support.sla.application.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record SlaPolicyView(
        UUID id,
        int version,
        UUID calendarId,
        @Schema(examples = "TR_OFFICE") String calendarCode,
        int calendarVersion,
        List<SlaPolicyRequest.Target> targets,
        Instant createdAt)
        implements Identified {

    static SlaPolicyView of(PolicyVersion policy) {
        var targets = policy.targets().entrySet().stream()
                .map(one -> new SlaPolicyRequest.Target(
                        one.getKey(),
                        one.getValue().resolutionMinutes(),
                        one.getValue().firstReplyMinutes()))
                .toList();
        return new SlaPolicyView(
                policy.id(),
                policy.version(),
                policy.calendar().id(),
                policy.calendar().calendar().code(),
                policy.calendar().calendar().version(),
                targets,
                policy.createdAt());
    }
}
