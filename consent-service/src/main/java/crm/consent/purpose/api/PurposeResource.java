package crm.consent.purpose.api;

import crm.consent.purpose.application.Purposes;
import crm.consent.purpose.application.Purposes.Purpose;
import crm.platform.vocabulary.TermView;
import crm.platform.web.Languages;
import io.smallrye.mutiny.Uni;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/purposes")
@Tag(name = "Vocabularies")
@Produces(MediaType.APPLICATION_JSON)
class PurposeResource {

    private static final int STEP = 10;

    private final Purposes purposes;

    PurposeResource(Purposes purposes) {
        this.purposes = purposes;
    }

    @GET
    @RolesAllowed("vocabulary:read")
    @Operation(
            operationId = "listPurposes",
            summary = "List the purposes for which persons permit the use of their data",
            description = "Law and notices say which there are: nobody adds one but a release.")
    public Uni<TermView.All> list(@Context HttpHeaders headers) {
        var language = Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return purposes.all().map(all -> new TermView.All(views(all, language)));
    }

    private static List<TermView> views(List<Purpose> all, Locale language) {
        return IntStream.range(0, all.size())
                .mapToObj(place -> view(all.get(place), (place + 1) * STEP, language))
                .toList();
    }

    private static TermView view(Purpose purpose, int position, Locale language) {
        var names = new TermView.Names(purpose.nameTr(), purpose.nameEn());
        return new TermView(purpose.code(), names, names.in(language), purpose.retired(), position, 1);
    }
}
