package crm.console.customers;

import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** One customer: permission first, then what happened, beside it the records (CUS-08, CUS-09). */
@Path("/console/customers/{id}")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CustomerCardResource {

    private final Shells shells;
    private final Api api;

    CustomerCardResource(Shells shells, Api api) {
        this.shells = shells;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance card(Shell shell, CustomerCard card);
    }

    @GET
    public Uni<TemplateInstance> card(@Context UriInfo address, @Context HttpHeaders headers, UUID id) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(CustomerTexts.class, shell.language());
        return api.get(shell.language(), "/api/v1/customers/" + id + "/360")
                .map(picture -> Templates.card(shell, CustomerCard.of(picture, shell.words(), texts))
                        .setLocale(shell.language()));
    }
}
