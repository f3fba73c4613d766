package crm.platform.vocabulary;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A vocabulary, and the smallest command that takes a term of it. */
@Path("/api/v1/shades")
class ShadeResource extends VocabularyResource {

    static final Vocabulary SHADES = Vocabulary.of("shades", "DARK");

    record Paint(@NotNull String shade) {}

    private final Vocabularies vocabularies;

    ShadeResource(Terminology terminology, Vocabularies vocabularies) {
        super(terminology, SHADES);
        this.vocabularies = vocabularies;
    }

    @POST
    @Path("/paint")
    @PermitAll
    public Uni<Paint> paint(@NotNull Paint request) {
        return vocabularies.require(SHADES, "shade", request.shade()).replaceWith(request);
    }
}
