package crm.customer.channel.api;

import crm.contracts.Channel;
import crm.platform.vocabulary.TermView;
import crm.platform.web.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/channels")
@Tag(name = "Vocabularies")
@Produces(MediaType.APPLICATION_JSON)
class ChannelResource {

    private static final int STEP = 10;

    /**
     * A channel, as a term of a vocabulary that nobody edits.
     *
     * @param places what takes it
     * @param registryCode what permissions and campaigns call it, in the words of the registry İYS; absent where it has none
     */
    @Schema(name = "ChannelTerm")
    record ChannelView(
            @Schema(examples = "CALL") String code,
            TermView.Names names,
            @Schema(examples = "Call") String name,
            boolean retired,
            int position,
            List<Channel.Place> places,
            @Schema(examples = "ARAMA") @Nullable String registryCode) {

        private static ChannelView of(Channel channel, int position, Locale language) {
            var names = new TermView.Names(channel.nameTr(), channel.nameEn());
            return new ChannelView(
                    channel.name(),
                    names,
                    names.in(language),
                    false,
                    position,
                    channel.places().stream().sorted().toList(),
                    channel.registryCode().orElse(null));
        }
    }

    @Schema(name = "Channels")
    record ChannelsView(List<ChannelView> items) {}

    @GET
    @RolesAllowed("vocabulary:read")
    @Operation(
            operationId = "listChannels",
            summary = "List the channels of all services, and what takes which",
            description =
                    "One list for orders, service requests, preferences, permissions and campaigns. Nobody edits it.")
    public ChannelsView list(@Context HttpHeaders headers) {
        var language = Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var all = Channel.values();
        return new ChannelsView(IntStream.range(0, all.length)
                .mapToObj(place -> ChannelView.of(all[place], (place + 1) * STEP, language))
                .toList());
    }
}
