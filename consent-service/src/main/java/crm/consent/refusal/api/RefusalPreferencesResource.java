package crm.consent.refusal.api;

import crm.consent.permission.application.StoredPermission;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.Verdict;
import crm.consent.refusal.application.RefusalLinks.RefusalLink;
import crm.consent.refusal.application.RefuseByLink;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotFound;
import crm.platform.web.Success;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What whoever holds the link of a message may see and refuse: every channel of the address it was sent to, and no other address. */
@Path("/api/v1/refusals/{token}/preferences")
@Tag(name = "Refusals")
@Produces(MediaType.APPLICATION_JSON)
class RefusalPreferencesResource {

    @Schema(name = "RefuseChannels", examples = "{\"channels\": [\"EPOSTA\"]}")
    record RefuseRequest(@NotEmpty @Size(max = 3) Set<@NotNull Channel> channels) {}

    /** OPEN: not refused, and nothing is sent all the same, because no consent holds. */
    @Schema(name = "ChannelState")
    enum State {
        ALLOWED,
        OPEN,
        REFUSED
    }

    /** @param since when that was said; absent: nothing was */
    @Schema(name = "ChannelPreference")
    record ChannelView(
            Channel channel, State state, @Nullable Instant since) {}

    /** @param address masked; absent once it has been erased */
    @Schema(name = "RefusalPreferences")
    record PreferencesView(String brand, @Nullable String address, List<ChannelView> channels) {

        static PreferencesView of(RefusalLink link, Map<Channel, Optional<StoredPermission>> standing) {
            var address = link.address();
            return new PreferencesView(
                    link.brandName(),
                    address == null ? null : Masked.of(address),
                    standing.entrySet().stream()
                            .map(each -> view(each.getKey(), each.getValue()))
                            .toList());
        }

        private static ChannelView view(Channel channel, Optional<StoredPermission> standing) {
            return new ChannelView(
                    channel,
                    standing.map(PreferencesView::state).orElse(State.OPEN),
                    standing.map(StoredPermission::effectiveAt).orElse(null));
        }

        private static State state(StoredPermission now) {
            if (now.verdict() == Verdict.PERMIT) {
                return State.ALLOWED;
            }
            return RefuseByLink.mayStillRefuse(now.status()) ? State.OPEN : State.REFUSED;
        }
    }

    private final RefuseByLink refuse;

    RefusalPreferencesResource(RefuseByLink refuse) {
        this.refuse = refuse;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getRefusalPreferences",
            summary = "See what may be sent to the address of a message, by channel")
    public Uni<PreferencesView> get(String token) {
        return link(token).chain(this::view);
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "refuseChannelsByLink",
            summary = "Refuse commercial messages to the address, for one or all of its channels",
            description = "Refusing again changes nothing. A channel that does not reach the address is refused.")
    @Success("Refused")
    public Uni<PreferencesView> refuse(String token, @NotNull @Valid RefuseRequest request) {
        return link(token).chain(link -> {
            checkReach(link, request.channels());
            return refuse.refuse(link, request.channels()).chain(() -> view(link));
        });
    }

    private static void checkReach(RefusalLink link, Set<Channel> channels) {
        var kind = link.key().channel().addressKind();
        if (channels.stream().anyMatch(channel -> channel.addressKind() != kind)) {
            throw InvalidInput.of(
                    "channels",
                    "refusal.channel-of-another-address",
                    "This link belongs to an address that this channel does not reach.");
        }
    }

    private Uni<PreferencesView> view(RefusalLink link) {
        return refuse.standing(link).map(standing -> PreferencesView.of(link, standing));
    }

    private Uni<RefusalLink> link(String token) {
        return refuse.find(token).map(found -> found.orElseThrow(() -> new NotFound("refusal", "behind this link")));
    }
}
