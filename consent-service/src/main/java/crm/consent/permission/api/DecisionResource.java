package crm.consent.permission.api;

import crm.consent.permission.application.DecidePermissions;
import crm.consent.permission.application.DecidePermissions.Answer;
import crm.consent.permission.application.PermissionKeys;
import crm.consent.permission.domain.Family;
import crm.consent.permission.domain.PermissionKey;
import crm.platform.web.Languages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/decisions/batch")
@Tag(name = "Permissions", description = "May we, and why: what holds at the moment.")
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {

    private final PermissionKeys keys;
    private final DecidePermissions decisions;
    private final Clock clock;

    DecisionResource(PermissionKeys keys, DecidePermissions decisions, Clock clock) {
        this.keys = keys;
        this.decisions = decisions;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("permission:read")
    @Operation(
            operationId = "decidePermissions",
            summary = "May we? For up to 1000 addresses or people",
            description =
                    "Advisory: whoever sends asks again right before. What is not known, or may not be seen, is denied. Audited with"
                            + " the number and the hash of the ids.")
    public Uni<DecisionsView> decide(@NotNull @Valid DecisionsRequest request, @Context HttpHeaders headers) {
        var language = Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var asked = request.items().stream().map(this::key).toList();
        return decisions
                .decide(asked.stream().flatMap(Optional::stream).toList())
                .map(answers -> view(asked, answers, language));
    }

    private DecisionsView view(List<Optional<PermissionKey>> asked, List<Answer> answers, Locale language) {
        var next = answers.iterator();
        var items = asked.stream()
                .map(key -> key.isPresent()
                        ? DecisionsView.Item.of(next.next(), language)
                        : DecisionsView.Item.unreadable(language))
                .toList();
        return new DecisionsView(clock.instant(), true, items);
    }

    private Optional<PermissionKey> key(DecisionsRequest.Item item) {
        if (item.family() == Family.PROC) {
            return Optional.of(keys.ofPerson(item.personId(), item.purpose()));
        }
        return keys.readable(item.channel(), item.address())
                .map(address -> keys.ofAddress(item.brand(), item.recipientType(), item.channel(), address));
    }
}
